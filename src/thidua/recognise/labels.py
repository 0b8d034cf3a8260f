"""Labels of the body read as what they count: II is 2, đ is the fifth letter, 2.1 is (2, 1)."""

from __future__ import annotations

import re

from thidua.recognise.recognised import Part

ALPHABET = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
"""The 29 letters of Vietnamese in their order."""
MARKED = frozenset("ăâêôơư")
"""Letters that legal drafting passes over; the decree does not say so."""
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_NUMERAL = re.compile(r"C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_POINT = re.compile(r"([^\W\d_]) ?[).]")
_CLAUSE = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,4})")
_DIVISION = re.compile(r"(?i:(phần|chương|tiểu mục|mục)) (?i:(?:thứ )?)(\w+)")
_ARTICLE = re.compile(r"(?i:điều) (\d{1,3})")
_SECTION = re.compile(r"([IVXLC]{1,8}) ?[.)/-]")


def roman(numeral: str) -> int | None:
    """Return what a Roman numeral counts; None where it is none."""
    if not numeral or not _NUMERAL.fullmatch(numeral):
        return None
    values = [_ROMAN[char] for char in numeral]
    return sum(
        -value if value < max(values[place:]) else value for place, value in enumerate(values)
    )


def letter(part: Part) -> str:
    """Return the letter of a điểm; nothing where its label is more than one."""
    found = _POINT.match(part.text)
    return found[1] if found else ""


def clause(part: Part) -> tuple[int, ...]:
    """Return the number of a khoản, with those of the khoản it stands in: 2.1 is (2, 1)."""
    found = _CLAUSE.match(part.text)
    return tuple(map(int, found[1].split("."))) if found else ()


def division(part: Part) -> tuple[str, str]:
    """Return the word and the number of a Phần, Chương, Mục or Tiểu mục, in small letters."""
    found = _DIVISION.match(part.text)
    return (found[1].lower(), found[2]) if found else ("", "")


def article(part: Part) -> int | None:
    """Return the number of a Điều."""
    found = _ARTICLE.match(part.text)
    return int(found[1]) if found else None


def section(part: Part) -> int | None:
    """Return the number of a mục such as "I. …"."""
    found = _SECTION.match(part.text)
    return roman(found[1]) if found else None
