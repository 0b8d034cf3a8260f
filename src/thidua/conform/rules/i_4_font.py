"""Everything is set in Times New Roman.

Why: Mục I.4. A run may have another font than its style says, and Vietnamese letters another than
the rest of the word: what counts is what is shown. Fonts of an encoding of their own are the matter
of I.4-unicode. Signs of automatic lists are left alone. A PDF may carry Liberation Serif or another
font of the same widths under its own name, as no free font may be called Times New Roman.

Fails: a paragraph in Calibri or Arial.

Passes: Times New Roman; in a PDF also TimesNewRomanPSMT, Liberation Serif, Tinos.

Fix: select the whole document and choose Times New Roman.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform.encodings import legacy
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.view import Format
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "I.4-font"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.4"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH

_NAMES = re.compile(r"(?i)times ?new ?roman(?:ps)?(?:mt)?\b.*")
_ALIKE = re.compile(r"(?i)liberation ?serif\b.*|tinos\b.*")


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each font that is another, where it is first met."""
    met: set[str] = set()
    for part in found.parts:
        for run in part.runs:
            font = run.font or ""
            if font and font not in met and not (run.automatic or _right(font, view)):
                met.add(font)
                yield Departure(font, "Times New Roman", part)


def _right(font: str, view: View) -> bool:
    if legacy(font) or _NAMES.fullmatch(font):
        return True
    return view.format is Format.PDF and _ALIKE.fullmatch(font) is not None
