"""No degree, academic or honorary title stands before the signer's name.

Why: Mục II.7.c. A warning: in the armed forces, education, health and science the ministry may
allow it; where the agency's name tells that it belongs to one of these, nothing is said.

Fails: PGS.TS. Nguyễn Văn Mẫu; Thạc sĩ Nguyễn Văn Mẫu.

Passes: Nguyễn Văn Mẫu; TS. Nguyễn Văn Mẫu in a document of Trường Đại học Thí dụ.

Fix: leave the name only.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform import patterns
from thidua.conform.forms import forms
from thidua.conform.found import Component
from thidua.conform.law import law
from thidua.conform.patterns import folded
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.signers import blocks
from thidua.model.finding import Level
from thidua.once import once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.7.c-degree"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7.c"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the names that begin with a degree or title."""
    if _allowed(found):
        return
    for block in blocks(found):
        lines = (block.name, *block.positions) if block.name else block.positions
        for part in lines:
            match = _begun().match(part.text)
            if match and patterns.fits(patterns.NAME, part.text[match.end() :].strip()):
                yield Departure(match[0].strip(), part.text[match.end() :].strip(), part)


def _allowed(found: Found) -> bool:
    named = found.of(Component.SUPERIOR, Component.ISSUER, least=0.0)
    words = " ".join(folded(part.text) for part in named)
    return any(re.search(rf"\b{re.escape(folded(one))}\b", words) for one in forms().names.sectors)


@once
def _begun() -> re.Pattern[str]:
    """Return what one degree or several look like at the beginning of a name."""
    short = "|".join(sorted(map(re.escape, law().degrees), key=len, reverse=True))
    long = "|".join(sorted(map(re.escape, forms().names.degrees), key=len, reverse=True))
    return re.compile(rf"(?:(?:{short})(?:\. ?| )|(?i:{long})[,.]? )+")
