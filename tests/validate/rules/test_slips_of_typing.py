"""What a person types beside the point: pairs that are told, and pairs that must not be."""

from __future__ import annotations

import pytest

from findings import source, told
from thidua.validate.rules import (
    appendix_mentioned,
    authority_form,
    citation_marks,
    doubled_spaces,
    draft_unnumbered,
    name_without_degree,
    no_break,
    place_in_full,
    regime_in_force,
    typed_labels,
    typeset_marks,
    year_in_text,
)


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("theo [[a-1]] và [[a-1]].", []),
        ("theo [[a-1] và", ["[["]),
        ("theo a-1]] và", ["]]"]),
        ("theo [[A 1]], [[]]", ["[[A 1]]", "[[]]"]),
        ("theo [a-1], [b-2], [1] và [Mẫu 1]", ["[a-1]"]),
        ("theo [[[a-1]]]", []),
        ("theo [[[ a", ["[["]),
        ("theo ][ a", []),
        ("theo ]]> a", ["]]"]),
    ],
)
def test_a_reference_is_whole(text: str, marks: list[str]) -> None:
    campaign = f"documents: [{{id: a-1}}]\ndirective: {{closing: ['{text}']}}\n"
    assert told(citation_marks, campaign, "mark") == marks


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("I. NỘI DUNG", "I."),
        ("1. Nội dung", "1."),
        ("2.1. Nội dung", "2.1."),
        ("a) Nội dung", "a)"),
        ("đ) Nội dung", "đ)"),
        ("- Nội dung", "-"),
        ("– Nội dung", "–"),
        ("+ Nội dung", "+"),
        ("Điều 1. Phạm vi", "Điều 1."),
        ("Chương II", "Chương II"),
        ("Mục 3: Tổ chức", "Mục 3:"),
        ("Điều 5 Quy chế được sửa đổi", ""),
        ("Mục 3 của Kế hoạch", ""),
        ("1.000 lượt người", ""),
        ("01 mô hình", ""),
        ("C. Mác nói", ""),
        ("V.I. Lênin nói", ""),
        ("Nội dung: a) một; b) hai", ""),
        ("2023. Năm bản lề", ""),
    ],
)
def test_a_label_is_not_typed(text: str, label: str) -> None:
    item = f"directive: {{items: [{{text: '{text}'}}, {{heading: '{text}'}}]}}\n"
    assert told(typed_labels, item, "label") == ([label] * 2 if label else [])
    plain = f"directive: {{numbering: none, items: [{{text: '{text}'}}]}}\n"
    assert told(typed_labels, plain, "label") == []
    article = f"directive: {{numbering: none, items: [{{level: article, text: '{text}'}}]}}\n"
    assert told(typed_labels, article, "label") == ([label] if label else [])


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("recipients: {archive: 'Lưu: VT'}", ["Lưu:"]),
        ("recipients: {archive: '- Lưu VT'}", ["- Lưu"]),
        ("recipients: {archive: VT.}", ["."]),
        ("recipients: {archive: 'VT, .....'}", []),
        ("recipients: {items: [{text: '- Sở', note: (B/c)}]}", ["-", "(B/c)"]),
        ("recipients: {items: [{text: Sở;}, {text: 'Sở (2)', note: B/c}]}", [";"]),
        ("addressees: ['Kính gửi: Sở', Phòng.]", ["Kính gửi:", "."]),
        ("type: letter, abstract: [V/v phát động, V/v]", ["V/v"]),
        ("type: launch, abstract: [V/v phát động]", []),
        ("attachments: [{title: Phụ lục I BẢNG}, {title: BẢNG}]", ["Phụ lục I"]),
    ],
)
def test_what_stands_around_a_line_is_not_typed(text: str, labels: list[str]) -> None:
    assert told(typed_labels, f"directive: {{{text}}}\n", "label") == labels


def test_a_ground_does_not_begin_twice() -> None:
    grounds = "basis: [{relation: Căn cứ, text: căn cứ A}, {relation: Theo, text: Theophin B}]\n"
    assert told(typed_labels, grounds, "label") == ["Căn cứ"]


@pytest.mark.parametrize(
    ("typed", "proper"),
    [
        ("KT. GIÁM ĐỐC", ""),
        ("TUQ. GIÁM ĐỐC", ""),
        ("KT.GIÁM ĐỐC", ""),
        ("Q. GIÁM ĐỐC", ""),
        ("KT GIÁM ĐỐC", "KT."),
        ("K/T GIÁM ĐỐC", "KT."),
        ("T/M BAN CHẤP HÀNH", "TM."),
        ("tm. BAN CHẤP HÀNH", "TM."),
        ("T.M BAN CHẤP HÀNH", "TM."),
        ("CHỦ TỊCH HỘI ĐỒNG", ""),
        ("QUYỀN GIÁM ĐỐC", "Q."),
        ("", ""),
    ],
)
def test_authority_is_one_of_five_words(typed: str, proper: str) -> None:
    signer = f"papers: [{{signers: [{{authority: ['{typed}']}}]}}]\n"
    found = told(authority_form, signer, "proper")
    assert found == ([proper] if proper else [])


@pytest.mark.parametrize(
    ("name", "degree"),
    [
        ("TS. Nguyễn Văn Mẫu", "TS."),
        ("PGS.TS. Nguyễn Văn Mẫu", "PGS.TS."),
        ("GS.TSKH Nguyễn Văn Mẫu", "GS.TSKH"),
        ("ThS Nguyễn Văn Mẫu", "ThS"),
        ("Nguyễn Văn Mẫu", ""),
        ("Bs", ""),
        ("TS.", ""),
    ],
)
def test_no_degree_stands_before_a_name(name: str, degree: str) -> None:
    for people in ("directive: {signers: [%s]}\n", "council: {members: [%s]}\n"):
        found = told(name_without_degree, people % f"{{name: '{name}'}}", "degree")
        assert found == ([degree] if degree else [])


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ("Thành phố Hồ Chí Minh", []),
        ("Quận 1", []),
        ("Tp. Hồ Chí Minh", ["place-abbreviated"]),
        ("TPHCM", ["place-abbreviated"]),
        ("TP Huế", ["place-abbreviated"]),
        ("khánh Hòa", ["place-in-small"]),
    ],
)
def test_the_place_is_a_whole_name(place: str, message: list[str]) -> None:
    found = place_in_full.check(source(f"agency: {{place: {place}}}\n"))
    assert [finding.wording for finding in found] == message


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ('"một" và...', ["three-dots", "straight-quotation"]),
        ("“một” và… .......... ..", []),
        ('“một" và', []),
    ],
)
def test_marks_are_typeset(text: str, messages: list[str]) -> None:
    found = typeset_marks.check(source(f"name: '{text}'\n"))
    assert [finding.wording for finding in found] == messages


def test_spaces_are_shown() -> None:
    assert told(doubled_spaces, "name: một  hai\n", "excerpt") == ["một␣␣hai"]
    assert told(doubled_spaces, 'name: "một\\thai"\n', "excerpt") == ["một⇥hai"]
    assert told(no_break, 'name: "một\\u00a0hai\\u00a0ba"\n', "excerpt") == ["một·hai·ba"]
    assert told(no_break, 'name: "một\\u00a0hai\\u00a0ba"\n', "count") == [2]


def test_a_draft_is_what_is_not_issued() -> None:
    papers = "papers: [{number: 1}, {status: draft, number: 2}, {status: issued, number: 3}, {}]\n"
    assert told(draft_unnumbered, papers, "number") == ["1", "2"]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("items: [{text: một, items: [{text: (tại phụ lục)}]}]", []),
        ("closing: [Kèm theo Phụ lục.]", []),
        ("items: [{table: {rows: [{cells: [PHỤ LỤC I]}]}}]", []),
        ("abstract: [Phụ lục]", ["BẢNG"]),
    ],
)
def test_an_appendix_is_mentioned(body: str, found: list[str]) -> None:
    text = f"directive: {{{body}, attachments: [{{title: BẢNG}}, {{title: HAI}}]}}\n"
    assert told(appendix_mentioned, text, "title") == found
    assert told(appendix_mentioned, f"directive: {{{body}}}\n", "title") == []


@pytest.mark.parametrize(
    ("regime", "dates", "found"),
    [
        ("2003", ("2023-01-01", "2023-12-31"), []),
        ("2022-nd98", ("2024-01-01", "2024-12-31"), []),
        ("2003", ("2024-01-01", "2024-12-31"), ["warning regime-in-force 2022-nd98"]),
        ("2022-nd152", ("2023-01-01", "2023-12-31"), ["warning regime-in-force 2003"]),
        ("2022-nd98", ("2025-01-01", "2025-12-31"), ["notice regime-changes 2022-nd152"]),
        ("2022-nd152", ("2025-01-01", "2025-12-31"), ["notice regime-changes 2022-nd98"]),
        ("2003", ("2025-01-01", "2025-12-31"), ["warning regime-in-force 2022-nd98, 2022-nd152"]),
        ("2003", ("1999-01-01", "1999-12-31"), ["warning regime-in-force "]),
        ("2003", ("2024-12-31", "2024-01-01"), []),
        ("khong-co", ("2024-01-01", "2024-12-31"), []),
    ],
)
def test_the_regime_is_that_of_the_year(
    regime: str, dates: tuple[str, str], found: list[str]
) -> None:
    text = f"regime: '{regime}'\nstart: {dates[0]}\nend: {dates[1]}\n"
    told = [
        f"{f.level} {f.wording} {f.facts['others']}" for f in regime_in_force.check(source(text))
    ]
    assert told == found


def test_years_are_looked_for_wherever_the_campaign_speaks() -> None:
    text = (
        "year: 2024\nname: Thi đua năm 2021\nmilestones: [{title: Tổng kết năm 2020}]\n"
        "obligations: [{text: Sơ kết năm 2019}]\n"
        "directive: {attachments: [{title: BẢNG NĂM 2018}], abstract: [Phát động năm 2017]}\n"
    )
    assert sorted(told(year_in_text, text, "found")) == [2017, 2018, 2019, 2020, 2021]
