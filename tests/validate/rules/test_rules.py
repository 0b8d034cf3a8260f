"""The finer points of single rules, and what holds for all of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from steps import LINEAR, growth
from thidua.model.source import Node, Source
from thidua.source.reader import read_text
from thidua.validate import check
from thidua.validate.rules import (
    RULES,
    doubled_spaces,
    quotes_balanced,
    symbol_form,
    tone_marks,
    year_in_text,
)
from tools.outside import ROOT

BASE = (ROOT / "tests" / "cases" / "good" / "base.yaml").read_text(encoding="utf-8")


def source(text: str) -> Source:
    """Read a text that the reader accepts."""
    found, findings = read_text(text, name="x.yaml")
    assert findings == ()
    assert found is not None
    return found


def said(text: str) -> Source:
    """Return a campaign of 2023 whose directive closes with ``text``."""
    return source(f"year: 2023\ndirective:\n  closing:\n    - '{text}'\n")


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("nhiệm vụ năm 2023", []),
        ("nhiệm vụ năm 2022", [2022]),
        ("nhiệm vụ năm 2024 và năm 2021.", [2024, 2021]),
        ("kết quả đạt được trong năm 2022", []),
        ("Kết quả thì tốt. Nhiệm vụ năm 2022", [2022]),
        ("kết quả năm 2021", [2021]),
        ("ngày 11/01/2022, 7/4/2014 và 16-6-2022", []),
        ("ngày 11 tháng 01 năm 2022; tháng 6 năm 2022; tháng 12/2022", []),
        ("Nghị quyết số 55/2022/QH15, 12/2020/QĐ-UBND", []),
        ("giai đoạn 2021-2025, nhiệm kỳ 2020 - 2025, 2021–2025", []),
        ("từ năm 2021 đến năm 2025; đến năm 2030, tầm nhìn 2045", []),
        ("kỷ niệm (11/6/1948 - 11/6/2023), (1945)", []),
        ("Luật Thi đua, khen thưởng năm 2022; Hiến pháp 2013", []),
        ("gồm 2021 người, số 12022 và 20221", [2021]),
        ("chỉ tiêu năm 2022 và kế hoạch 2024", [2022, 2024]),
    ],
)
def test_years_that_belong_elsewhere_are_no_slips(text: str, years: list[int]) -> None:
    assert [f.facts["found"] for f in year_in_text.check(said(text))] == years


def test_only_the_directive_itself_is_searched_for_years() -> None:
    elsewhere = "documents: [{abstract: năm 2021}]\nunits: [{name: Khối 2021}]\n"
    assert list(year_in_text.check(source(f"year: 2023\n{elsewhere}"))) == []
    ground = "basis: [{relation: Theo, text: kế hoạch năm 2021}]\n"
    assert len(list(year_in_text.check(source(f"year: 2023\n{ground}")))) == 1


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("“một” và “hai (ba)” (bốn)", ""),
        ("một” và “hai", "”“"),
        ("(một (hai)", "("),
        ("(đợt 1) và (đợt 2", "("),
        ("a) một; b) hai; 1) ba; đ) bốn", ""),
        ("(theo điểm a) khoản 2)", ""),
        ("(theo điểm a), (theo điểm b) khoản 2 này)", ""),
        ("(theo điểm a), hai), ba)", ")"),
        ("một)", ")"),
        ('"một" và "hai"', ""),
        ('“một" và hai', "“" + '"'),
    ],
)
def test_marks_are_paired(text: str, marks: str) -> None:
    assert "".join(str(f.facts["mark"]) for f in quotes_balanced.check(said(text))) == marks


def test_the_lines_of_the_abstract_are_one_text() -> None:
    lines = "directive:\n  abstract:\n    - “Thi đua\n    - lập thành tích”\n"
    assert list(quotes_balanced.check(source(lines))) == []
    assert len(list(quotes_balanced.check(source(lines.replace("abstract", "opening"))))) == 2


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("hòa, hoà, Hòa", ["hoà"]),
        ("hòa, hoà", ["hoà"]),
        ("KHÁNH HOÀ, Khánh Hòa, Khánh Hòa", ["HOÀ"]),
        ("thủy, thuỷ, thuỷ", ["thủy"]),
        ("khỏe khoẻ xòe xoè", ["khoẻ", "xoè"]),
        ("Hòa, thuỷ, ủy", []),
        ("quý, quỳ, qúy", []),
        ("hoàn, hòan, loài, toà án", []),
        ("hoàng, xhòax", []),
    ],
)
def test_tone_marks_are_compared_syllable_by_syllable(text: str, typed: list[str]) -> None:
    assert [f.facts["typed"] for f in tone_marks.check(said(text))] == typed


def test_a_respelled_syllable_keeps_its_capitals() -> None:
    [found] = tone_marks.check(said("HOÀ Hòa hòa"))
    assert found.facts == {"typed": "HOÀ", "count": 1, "other": "HÒA", "usual": 2, "line": 4}


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("một hai, ba: bốn; năm.", []),
        ("một  hai", ["doubled-spaces"]),
        ("một , hai", ["space-before-mark"]),
        ("ngày ... tháng ... năm", []),
        ("công tác năm ./.", []),
        ("“ một ” ( hai )", ["space-inside-quotes"] * 4),
        (" một ", ["space-at-edge"] * 2),
    ],
)
def test_spaces_are_told_by_what_is_wrong_with_them(text: str, messages: list[str]) -> None:
    assert [f.message for f in doubled_spaces.check(said(text))] == messages


@pytest.mark.parametrize(
    ("kind", "symbol", "messages"),
    [
        ("launch", "STNMT-TĐKT", []),
        ("letter", "KH-UBND", ["symbol-without-type"]),
        ("letter", "BNV-CVT&LTNN", []),
        ("directive", "CT-UBND", []),
        ("directive", "CTUBND", ["symbol-type"]),
        ("plan", "KH-STNMT", []),
        ("decision", "QĐ-STNMT-2023", ["symbol-with-year"]),
        ("decision", "QĐ -STNMT", ["symbol-with-space"]),
        ("decision", "STNMT 2023", ["symbol-with-space", "symbol-with-year", "symbol-type"]),
    ],
)
def test_symbols_are_put_together_by_the_decree(
    kind: str, symbol: str, messages: list[str]
) -> None:
    found = symbol_form.check(source(f"directive: {{type: {kind}, symbol: {symbol}}}\n"))
    assert [f.message for f in found] == messages


KEYS = st.sampled_from(sorted({k for k in BASE.replace(":", " ").split() if k.isalpha()}))
WORDS = st.sampled_from(
    [
        "2024",
        "2024-13",
        "2023-02-30",
        "9999-12",
        "0000",
        "hoà hòa",
        "[[x]]",
        "“",
        ")",
        "Luật",
        "issued",
    ]
)
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8), WORDS),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map(tuple), st.dictionaries(KEYS, inner, max_size=8)
    ),
    max_leaves=60,
)


def planted(value: object, base: Node) -> Node:
    """Return ``value`` as nodes that all stand at one place."""
    if isinstance(value, dict):
        return Node({k: planted(v, base) for k, v in value.items()}, base.place, 1, base.place)
    if isinstance(value, tuple):
        return Node(tuple(planted(v, base) for v in value), base.place, 1)
    assert value is None or isinstance(value, (str, int, float))
    return Node(value, base.place, 1)


@given(st.dictionaries(KEYS, VALUES, max_size=12))
@settings(max_examples=100, deadline=None)
def test_no_rule_ever_raises(data: dict[str, object]) -> None:
    base = source(BASE)
    changed = Source("x.yaml", base.text, planted(data, base.root))
    known = {rule.ID for rule in RULES}
    for rule in RULES:
        assert {finding.rule for finding in rule.check(changed)} <= known
    check(changed)


@pytest.mark.parametrize(
    "piece",
    [
        "a  ",
        "hoà",
        "hoà hòa ",
        "(“",
        "2021 ",
        "[[",
        "[[a]]",
        "/2021",
        "tháng ",
        "luật a ",
        "1 /",
        "ộ",
    ],
)
def test_hostile_texts_are_looked_through_once(piece: str) -> None:
    def asked(size: int) -> Callable[[], object]:
        text = said(piece * (size // len(piece)))
        return lambda: check(text)

    assert growth(asked, 1000) < LINEAR


NAMES = "signers:\n- {position: Giám đốc, name: Nguyễn Thị Hoà}\n"
IN_CELLS = "table:\n  rows:\n  - cells: [Ông Lê Hoà, {text: [Bà Trần Thuỷ, Lê Hoà]}]\n"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (NAMES, 0),
        (IN_CELLS, 0),
        ("table:\n  rows:\n  - cells: [hoà bình]\n", 1),
        ("table:\n  rows:\n  - cells: [Hoà bình]\n", 1),
        ("agency: {name: Sở Hoà Mẫu}\n", 1),
    ],
)
def test_how_a_person_is_spelled_is_no_slip(typed: str, told: int) -> None:
    usual = "name: xã Hòa Thí, thôn Hòa Dụ, Hòa Mẫu, Thủy\n"
    assert len(list(tone_marks.check(source(usual + typed)))) == told


@pytest.mark.parametrize(
    ("reference", "messages"),
    [
        ("11/2021/QĐ-UBND", ["reference-statute"]),
        ("11/2021/QĐ-UBND-X Y", ["reference-form"]),
        ("11/QĐ-2021-UBND", ["symbol-with-year"]),
    ],
)
def test_a_number_with_its_year_is_that_of_a_statute(reference: str, messages: list[str]) -> None:
    typed = f"directive:\n  type: decision\n  reference: {reference}\n"
    assert [one.message for one in symbol_form.check(source(typed))] == messages
