"""Place and date are in small letters, the place with capitals.

Why: Mục II.4.c: "chữ in thường …; các chữ cái đầu của địa danh phải viết hoa". Only the common noun
in front may go on in small letters (Thành phố, Thị xã).

Fails: MINH HỌA, NGÀY 05 THÁNG 01 NĂM 2026; Minh họa, ngày …; Minh Họa, Ngày ….

Passes: Minh Họa, ngày 05 tháng 01 năm 2026; Thành phố Hồ Chí Minh, ngày ….

Fix: type the line anew.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform.dates import dates
from thidua.conform.law import law
from thidua.conform.patterns import upper
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.4.c-case"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4.c; Mục V.4"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each place and date with capitals where there should be none, or the reverse."""
    for dated in dates(found):
        words = dated.words
        if any(word != word.lower() for word in words) or _miswritten(dated.place):
            yield Departure(dated.part.text, part=dated.part)


def _miswritten(place: str) -> bool:
    """Say whether a name is all capitals, or has a syllable without; other signs: not judged."""
    if not _NAME.fullmatch(place):
        return False
    nouns = {word for unit in law().units.values() for word in unit.split()[1:]}
    syllables = [word for word in re.split(r"[\s.-]+", place) if word[:1].isalpha()]
    small = [word for word in syllables if word[0].islower() and word not in nouns]
    shouted = upper(place) and "." not in place and place not in law().persons
    return bool(small) or place[0].islower() or shouted


_NAME = re.compile(r"[\w .'’-]+")
