"""Labels as Decree 30/2020, Phụ lục I, Mục II.6.đ, and the practice of drafting have them."""

from __future__ import annotations

import pytest

from thidua.catalogue.labels import labels, roman
from thidua.model.items import Division, Numbering


def _first(count: int, numbering: Numbering, parent: str = "") -> list[str]:
    known = labels()
    labelling = known.numbering[numbering]
    return [known.label(labelling, position, parent=parent) for position in range(1, count + 1)]


def test_letters_have_d_with_stroke_and_no_foreign_ones_and_begin_again_doubled() -> None:
    once = "a) b) c) d) đ) e) g) h) i) k) l) m) n) o) p) q) r) s) t) u) v) x) y)"
    assert _first(25, Numbering.LETTER) == [*once.split(), "aa)", "bb)"]


@pytest.mark.parametrize(
    ("numbering", "parent", "expected"),
    [
        (Numbering.ROMAN, "", ["I.", "II.", "III."]),
        (Numbering.ARABIC, "2.", ["1.", "2.", "3."]),
        (Numbering.DECIMAL, "2.", ["2.1.", "2.2.", "2.3."]),
        (Numbering.DECIMAL, "2.1.", ["2.1.1.", "2.1.2.", "2.1.3."]),
        (Numbering.DASH, "a)", ["-", "-", "-"]),
        (Numbering.PLUS, "-", ["+", "+", "+"]),
        (Numbering.NONE, "I.", ["", "", ""]),
    ],
)
def test_the_first_three_of_a_numbering(
    numbering: Numbering, parent: str, expected: list[str]
) -> None:
    assert _first(3, numbering, parent) == expected


def test_divisions_are_called_by_their_names() -> None:
    known = labels()
    named = {one: known.label(known.divisions[one], 4) for one in Division}
    assert named == {
        Division.PART: "Phần IV",
        Division.CHAPTER: "Chương IV",
        Division.SECTION: "Mục 4",
        Division.SUBSECTION: "Tiểu mục 4",
        Division.ARTICLE: "Điều 4.",
    }


def test_every_numbering_and_division_of_the_model_has_its_labels() -> None:
    assert set(labels().numbering) == set(Numbering)
    assert set(labels().divisions) == set(Division)


def test_roman_numerals_subtract() -> None:
    known = {1: "I", 4: "IV", 9: "IX", 14: "XIV", 38: "XXXVIII", 44: "XLIV", 90: "XC", 149: "CXLIX"}
    assert {number: roman(number) for number in known} == known
