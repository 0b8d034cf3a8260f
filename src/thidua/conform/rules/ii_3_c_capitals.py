"""The symbol is in capitals.

Why: Mục II.3.c: "Ký hiệu … bằng chữ in hoa". The table of Phụ lục III has small letters in some
types (QyĐ, CTr, TTr, TrS), and offices' abbreviations have a few (TTg, GDTrH): a group passes while
it begins with a capital and has more of them.

Fails: Số: 15/qđ-std; Số: 15/QĐ-Std.

Passes: Số: 15/QĐ-TTg; Số: 15/STD-KH&ĐT.

Fix: type the abbreviation in capitals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.law import law
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.symbols import symbols
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.3.c-capitals"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3.c; Phụ lục III, Mục I"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each symbol with an abbreviation in small letters."""
    known = {*law().abbreviations.values(), *law().copies}
    for symbol in symbols(found):
        small = (group for group in symbol.groups if group not in known and _small(group))
        yield from (Departure(group, group.upper(), symbol.part) for group in small)


def _small(group: str) -> bool:
    """Say whether an abbreviation begins with a small letter or has as many as capitals."""
    letters = [char for char in group if char.isalpha()]
    capitals = sum(char.isupper() for char in letters)
    return bool(letters) and (letters[0].islower() or 2 * capitals <= len(letters))
