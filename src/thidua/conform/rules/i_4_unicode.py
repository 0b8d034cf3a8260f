"""Text is Unicode (TCVN 6909:2001), not an encoding that only its own fonts can show.

Why: Mục I.4. With fonts such as .VnTime or VNI-Times the file holds other letters than one reads:
nobody can search it, and on a machine without the font it is gibberish.

Fails: a paragraph in .VnTime that says "Céng hßa".

Passes: Unicode letters, composed or with combining marks: the standard has both.

Fix: convert the text to Unicode with a converter such as Unikey, then choose Times New Roman.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.encodings import legacy
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "I.4-unicode"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.4"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each font of an old encoding, where it is first met."""
    met: set[str] = set()
    for part in found.parts:
        for run in part.runs:
            if run.font and run.font not in met and legacy(run.font):
                met.add(run.font)
                yield Departure(run.font, "Unicode", part)
