"""Quyền hạn is written "TM.", "Q.", "KT.", "TL." or "TUQ.": capitals and a full stop.

Why: Mục II.7.b names these five. "T/M" and "K/T" belong to documents of the Party; what is spelt
out ("QUYỀN GIÁM ĐỐC") is no abbreviation.

Fails: K/T GIÁM ĐỐC; TM ỦY BAN NHÂN DÂN; QUYỀN GIÁM ĐỐC; TUN. GIÁM ĐỐC.

Passes: KT. GIÁM ĐỐC; TM. ỦY BAN NHÂN DÂN; Q. GIÁM ĐỐC.

Fix: type the abbreviation anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform import patterns
from thidua.conform.forms import forms
from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.signers import SURE, read_mark
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found, Part
    from thidua.conform.view import View

CODE = "II.7.b-marks"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the lines whose quyền hạn is written otherwise."""
    for part in found.of(*_LINES, least=SURE):
        mark, rest = read_mark(part.text)
        if not mark and part.component is Component.SIGNER_AUTHORITY:
            yield Departure(part.text, ", ".join(forms().authority), part)
        elif mark and not part.text.startswith(mark) and _means(part, rest):
            yield Departure(part.text, mark, part)


_LINES = (Component.SIGNER_AUTHORITY, Component.SIGNER_POSITION)


def _means(part: Part, rest: str) -> bool:
    """Say whether a line begins with quyền hạn, and not with a word that only looks like it."""
    if part.component is Component.SIGNER_AUTHORITY:
        return True
    return any(patterns.fits(one, rest) for one in (patterns.POSITION, patterns.ORGANISATION))
