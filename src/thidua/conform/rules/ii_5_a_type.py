"""What is printed as tên loại is one of the types of Điều 7.

Why: Điều 7 lists 29 types; a công văn has no tên loại (Mục II.5.a). A warning, and only where the
symbol claims a type or the words are nearly those of one: a sector may have documents of its own
(Điều 4.2.a), and many a call to a campaign has a heading instead.

Fails: CÔNG VĂN as a title; QUYẾT DỊNH; CAM KẾT over "Số: 15/QĐ-STD".

Passes: QUYẾT ĐỊNH; BIÊN BẢN HỌP; PHÁT ĐỘNG over "Số: 15/STD-VP".

Fix: print the type that the symbol names; a công văn has "V/v …" under its number instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.headed import headed_groups
from thidua.conform.law import law
from thidua.conform.patterns import folded, kinds, resembles
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.symbols import symbols
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.5.a-type"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Điều 7; Phụ lục I, Phần I, Mục II.5.a"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the title of the main document that should be a type's and is none."""
    title = next(headed_groups(found, Component.TITLE, least=_LEAST), ())
    if not title or title[0].document:
        return
    name = folded(" ".join(part.text for part in title)).strip(" .:")
    if name == _LETTER:
        yield Departure(title[0].text, part=title[0], message="II.5.a-type-letter")
    elif not any(name == kind or name.startswith(f"{kind} ") for kind in kinds()):
        meant = _claimed(found) or next((kind for kind in kinds() if resembles(name, kind)), "")
        if meant:
            yield Departure(title[0].text, meant.upper(), title[0])


_LETTER = "công văn"
_LEAST = 0.6


def _claimed(found: Found) -> str:
    """Return the type whose abbreviation the symbol begins with."""
    types = {short.casefold(): name for name, short in law().abbreviations.items()}
    symbol = next(symbols(found, main=True), None)
    return types.get(symbol.type.casefold(), "").partition(" (")[0] if symbol else ""
