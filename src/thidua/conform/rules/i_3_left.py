"""The left margin is 30 to 35 mm.

Why: Mục I.3. Both ends are permitted; a twentieth of a millimetre is rounding and not counted, as
the forms of the Government themselves have 25.01 mm. On a sheet that lies on its side the decree
does not say whether the margins turn with it; there 20 to 25 mm are accepted as well. In a PDF
the margin is that of the text on it, to a millimetre.

Fails: a margin of 25 mm or 40 mm.

Passes: 30 mm, 32.5 mm, 35 mm.

Fix: Layout, Margins, Custom Margins; set "Left" for the whole document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import Range
from thidua.conform.margins import margins
from thidua.conform.rule import BOTH, Basis
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "I.3-left"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.3"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH
PERMITTED = Range(30, 35, "mm")


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield every section whose left margin is too small or too large."""
    yield from margins(view, "left", found.permitted(CODE, PERMITTED), turned=Range(20, 25, "mm"))
