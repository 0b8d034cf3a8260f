"""What a person types beside the point: pairs that are told, and pairs that must not be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from thidua.source.reader import read_text
from thidua.validate.rules import (
    Rule,
    appendix_mentioned,
    authority_form,
    citation_marks,
    day_of_issue,
    doubled_spaces,
    draft_unnumbered,
    due_in_text,
    ids_portable,
    mixed_scripts,
    name_without_degree,
    no_break,
    old_encoding,
    phase_in_text,
    place_in_full,
    regime_in_force,
    symbol_form,
    thousands_point,
    typed_labels,
    typeset_marks,
    year_in_text,
)

if TYPE_CHECKING:
    from thidua.model.source import Source


def source(text: str) -> Source:
    """Read a text that the reader accepts."""
    found, findings = read_text(text, name="x.yaml")
    assert findings == ()
    assert found is not None
    return found


def told(rule: Rule, text: str, fact: str) -> list[str | int]:
    """Return one fact of each finding of a rule."""
    return [finding.facts[fact] for finding in rule.check(source(text))]


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
        ("appendices: [{title: Phụ lục I BẢNG}, {title: BẢNG}]", ["Phụ lục I"]),
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
        ("QUYỀN GIÁM ĐỐC", ""),
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
    ("text", "encoding"),
    [
        ("Yeâu caàu caùc ñôn vò thöïc hieän", ["VNI"]),
        ("Yªu cÇu thi ®ua", ["TCVN3"]),
        ("Tr\u00b8ch nhiÖm cña ®¬n vÞ", ["TCVN3"]),
        ("PHOØNG KEÁ HOAÏCH", ["VNI"]),
        ("Vi®t Nam, ðµc l§p", ["VISCII"]),
        ("Co^.ng ho`a Vie^.t Nam, ddu+o+.c.", ["VIQR"]),
        ("Sá»Ÿ Ná»™i vá»¥", ["UTF-8"]),
        ("thi đua, khen thưởng, hoà bình, quý III, khuỷu tay, uỷ ban, loá, loé, ngoèo", []),
        ("Microsoft® và Word®; 5 µg/m³, 10 µm; A×B; Zoë, naïve, señor", []),
        ("Israël, Raúl, Björk, Thaï, Noël, Citroën, m², m³, N·m, 20 °C, ±5, ½ ngày, C++, 2^n", []),
        ("Đắk Lắk, Cư M’gar, Krông Pắc, khuỷu, quỵt, huỵch, giếng, gìn, UỶ BAN, qúy", []),
    ],
)
def test_an_old_encoding_is_known_by_its_traces(text: str, encoding: list[str]) -> None:
    assert told(old_encoding, f"directive: {{closing: ['{text}']}}\n", "encoding") == encoding


def test_an_old_encoding_is_known_by_the_whole_file() -> None:
    one = "units: [{name: Phoøng}, {name: %s}, {name: Toå chöùc}]\n"
    [found] = old_encoding.check(source(one % "Vaên phoøng"))
    assert (found.facts["count"], found.facts["lines"]) == (3, "1, 1, 1")
    assert (found.facts["typed"], found.facts["meant"]) == ("Phoøng", "Phòng")
    assert list(old_encoding.check(source("units: [{name: Phoøng}, {name: PHOØNG}]\n"))) == []


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("Nga: \u041c\u043e\u0441\u043a\u0432\u0430", []),
        ("Sở Nội v\u0443, T\u0421T", ["look-alike U+0443 y", "look-alike U+0421 C"]),
        ("v\u00e0\u03bf, Vi\u03b9t", ["look-alike U+03BF o", "look-alike U+03B9 i"]),
        ("\u0430) một", ["look-alike U+0430 a"]),
        ("Ðịnh, ðua, Ɖình", ["look-alike U+00D0 Đ", "look-alike U+00F0 đ", "look-alike U+0189 Đ"]),
        ("Cần\u04ae\u04ec", ["look-alike U+04AE Y"]),
        ("\ufb01le", ["look-alike U+FB01 fi"]),
        ("Việt\u0416", ["mixed-scripts U+0416 "]),
        ("10 µm, 5 k\u03a9, \u03bcg, \u0394t, TNF\u03b1, \u03b1, \u03c0, \u03b1\u03b2", []),
        ("H’Mông, H\u02bcMông, Straße, Łódź, œuvre, m², 1º, Quý Ⅱ, Phần ②", []),
        ("Ｓở, 𝐒ở, Sở日本", []),
    ],
)
def test_a_word_has_letters_of_one_alphabet(text: str, messages: list[str]) -> None:
    found = mixed_scripts.check(source(f"name: '{text}'\n"))
    told = [f"{one.message} {one.facts['code']} {one.facts['latin']}" for one in found]
    assert told == messages


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
    text = f"directive: {{{body}, appendices: [{{title: BẢNG}}, {{title: HAI}}]}}\n"
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
        ("2003", ("1999-01-01", "1999-12-31"), ["warning regime-in-force …"]),
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
        "directive: {appendices: [{title: BẢNG NĂM 2018}], abstract: [Phát động năm 2017]}\n"
    )
    assert sorted(told(year_in_text, text, "found")) == [2017, 2018, 2019, 2020, 2021]


@pytest.mark.parametrize(
    ("kind", "day", "messages"),
    [
        ("papers: [{{date: '{}'}}]", "2024-07-07", ["issued-on-sunday"]),
        ("papers: [{{date: '{}'}}]", "2024-07-06", []),
        ("papers: [{{date: '{}'}}]", "2024-07", []),
        ("papers: [{{date: '{}'}}]", "2023-04-29", ["issued-on-holiday"]),
        ("directive: {{date: '{}'}}", "2025-01-28", ["issued-on-holiday"]),
        ("directive: {{date: '{}'}}\nmilestones: [{{due: '2024-03-01'}}]", "2024-03-01", []),
        (
            "directive: {{date: '{}'}}\nobligations: [{{due: '2024-03-01'}}, {{due: 2025-01-01}}]",
            "2024-03-04",
            ["issued-after-deadline"],
        ),
    ],
)
def test_a_document_is_issued_on_a_working_day(kind: str, day: str, messages: list[str]) -> None:
    found = day_of_issue.check(source(kind.format(day) + "\n"))
    assert [finding.message for finding in found] == messages


@pytest.mark.parametrize(
    ("text", "due", "days"),
    [
        ("Nộp trước ngày 31/3/2024.", "2024-03-31", []),
        ("Nộp trước ngày 01/4/2024.", "2024-03-31", []),
        ("Nộp chậm nhất ngày 01/4/2024.", "2024-03-31", ["01/04/2024"]),
        ("Hạn đăng ký là: 30/3.", "2024-03-31", []),
        ("Hạn đăng ký là ngày 30/3.", "2024-03-31", ["30/03/2024"]),
        ("Xong trước ngày 15 tháng 6 năm 2024", "2024-06-30", ["15/06/2024"]),
        ("Từ ngày 01/3/2024 đến hết ngày 31/3/2024", "2024-03-31", []),
        ("Từ ngày 01/3/2024 đến hết ngày 30/4/2024", "2024-03-31", ["30/04/2024"]),
        ("Sơ kết ngày 20/6/2024, tổng kết ngày 20/12/2024", "2024-06-20", []),
        ("Tổ chức hội nghị ngày 20/12/2024", "2024-12-15", ["20/12/2024"]),
        ("Theo Kế hoạch số 5 ngày 20/12/2024 và Chỉ thị ngày 05/01/2024", "2024-12-15", []),
        ("Chào mừng ngày 30/4 và 01/5, ngày 02/9/2024 (11/6/1948 - 11/6/2024)", "2024-12-15", []),
        ("Xong trước ngày 31/13/2024, trước 12.500 hồ sơ", "2024-12-15", []),
        ("Nộp trước ngày 31/3/2024.", "2023-03-31", []),
    ],
)
def test_a_deadline_is_the_same_in_text_and_data(text: str, due: str, days: list[str]) -> None:
    item = f"directive: {{items: [{{id: a, items: [{{id: b, text: '{text}'}}]}}]}}\n"
    entry = f"year: 2024\nmilestones: [{{id: m, source: b, due: '{due}'}}]\n"
    assert told(due_in_text, item + entry, "date") == days
    own = f"year: 2024\ntargets: [{{id: m, text: '{text}', due: '{due}'}}]\n"
    assert told(due_in_text, own, "date") == days


def test_one_deadline_of_an_item_may_be_that_of_another_entry() -> None:
    item = "directive: {items: [{id: a, text: 'Sơ kết trước 20/6/2024, tổng kết trước %s'}]}\n"
    entries = "year: 2024\nobligations: [{source: a, id: x, due: '2024-06-20'}, %s]\n"
    late = entries % "{source: a, id: y, due: '2024-12-15'}"
    assert told(due_in_text, item % "15/12/2024" + late, "date") == []
    assert told(due_in_text, item % "20/12/2024" + late, "id") == ["y"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("từ ngày 27/3/2024 đến 31/5/2024; 15/11/2023 - 31/3/2024; 15/11/2024–20/01/2025", []),
        ("từ ngày 27/3/2024 đến 31/5/2025", [431]),
        ("(27/3/2023) đến hết ngày 31 tháng 5 năm 2024", [432]),
        ("từ 15/11/2024 cho đến ngày 31/3/2024", [-228]),
        ("01/01/2024 - 31/12/2025, 11/6/2023 - 11/6/2024, 01/7/2021 đến 30/6/2026", []),
        ("ngày 27/3/2024, ngày 31/5/2025 và 31/5/2022 đến 01/5/2021", []),
    ],
)
def test_a_phase_has_both_ends_in_one_turn(text: str, days: list[int]) -> None:
    assert told(phase_in_text, f"year: 2024\nname: '{text}'\n", "days") == days


@pytest.mark.parametrize(
    ("name", "reserved"),
    [
        *((name, True) for name in ("con", "prn", "aux", "nul", "com1", "com9", "lpt1", "lpt0")),
        *((name, False) for name in ("com", "com10", "con-dao", "phong-con", "conin", "lpt")),
    ],
)
def test_an_id_is_no_device_of_windows(name: str, *, reserved: bool) -> None:
    units = f"units: [{{id: {name}}}]\ndocuments: [{{id: {name}}}]\n"
    assert told(ids_portable, units, "id") == [name] * reserved


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("1.250", "1250 1.25"),
        ("7.640", "7640 7.64"),
        ("-12.000", "-12000 -12"),
        ("99.999", "99999 99.9990"),
        ("1.2500", ""),
        ("0.125", ""),
        ("1234.567", ""),
        ("12.5", ""),
        ("1250", ""),
        ("'1.250'", ""),
    ],
)
@pytest.mark.parametrize("file", ["targets: [{{value: {}}}]", "scores: [{{own: {} }}]", "- {}"])
def test_three_digits_behind_a_point_are_asked_about(typed: str, asked: str, file: str) -> None:
    text = f"period: h1\n{file.format(typed)}\n" if "scores" in file else file.format(typed) + "\n"
    text = text if ":" in text else f"k:\n  {text}"
    found = [f"{f.facts['whole']} {f.facts['plain']}" for f in thousands_point.check(source(text))]
    assert found == ([asked] if asked else [])


def test_a_whole_number_with_a_point_is_told_once() -> None:
    units = "units: [{id: a, headcount: {workers: %s}}]\n"
    assert told(thousands_point, units % "1.250", "typed") == []  # no whole number: an error
    assert told(thousands_point, units % "1.000", "typed") == ["1.000"]


@pytest.mark.parametrize(
    ("symbol", "messages"),
    [
        ("KH-SNNMT", []),
        ("KH-SNNMT-VP", []),
        ("KH-LĐLĐ", []),
        ("KH-SNNMT&X", ["symbol-of-another"]),
        ("KH-UBND", ["symbol-of-another"]),
    ],
)
def test_a_symbol_names_who_issues_it(symbol: str, messages: list[str]) -> None:
    text = (
        "agency: {abbreviation: SNNMT}\n"
        f"directive: {{type: plan, symbol: {symbol}, joint_with: {{abbreviation: LĐLĐ}}}}\n"
    )
    assert [f.message for f in symbol_form.check(source(text))] == messages
