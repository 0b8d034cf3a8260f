"""The marks "KT.", "TL.", "TUQ." and "Q." stand before the post of the head of the agency.

Why: Mục II.7.b: before "chức vụ của người đứng đầu". Not before the post of a deputy, nor before
the name of the agency.

Fails: KT. PHÓ GIÁM ĐỐC; TL. ỦY BAN NHÂN DÂN; Q. PHÓ CHỦ TỊCH.

Passes: KT. GIÁM ĐỐC; TL. CHỦ TỊCH; Q. GIÁM ĐỐC.

Fix: write the post of the head of the agency after the abbreviation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform import patterns
from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.signers import SURE, read_mark
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.7.b-head"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the lines where a deputy's post or an agency's name follows one of these."""
    for part in found.of(Component.SIGNER_AUTHORITY, Component.SIGNER_POSITION, least=SURE):
        mark, rest = read_mark(part.text)
        if mark and mark != _FOR_ALL and part.text.startswith(mark) and _no_head(rest):
            yield Departure(part.text, mark, part)


_FOR_ALL = "TM."
_TITLED = "TRƯỞNG"
"""In posts that begin like an agency: VIỆN TRƯỞNG, CHI HỘI TRƯỞNG."""


def _no_head(rest: str) -> bool:
    if patterns.begins(patterns.DEPUTY, rest):
        return True
    posted = patterns.fits(patterns.POSITION, rest) or _TITLED in rest
    return patterns.fits(patterns.ORGANISATION, rest) and not posted
