"""The block of a paper copy stands under a solid line across the text.

Why: Phần II, Mục II.2.a. A warning: what stands between document and copy may be a drawing.

Fails: SAO Y right below Nơi nhận; a dashed line; a line of 60 mm.

Passes: a line from margin to margin.

Fix: draw a line from margin to margin above the block.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.copies import copies
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.copies import Copied
    from thidua.conform.found import Found
    from thidua.conform.view import Stroke, View

CODE = "P2.II.2.a-line"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II, Mục II.2.a"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the blocks of copies without such a line above."""
    blocks = list(copies(found))
    for copied in blocks if len(blocks) <= _MOST else ():
        over = _over(view, copied)
        width = view.section_of(copied.form.paragraph).text_mm
        if not over:
            yield Departure("no-line", "solid-line", copied.form)
        elif not any(one.solid is not False for one in over):
            yield Departure("broken-line", "solid-line", copied.form)
        elif not any(_across(one, width) for one in over):
            yield Departure("short-line", "solid-line", copied.form)


_OFF = 3.0
"""In mm."""
_MOST = 20
"""More blocks than anybody copies a document: whatever such a file is, its lines say nothing."""


def _over(view: View, copied: Copied) -> list[Stroke]:
    """Return the lines between a document and the block of its copy."""
    own = {part.paragraph.index for part in copied.parts}
    last = copied.before.paragraph.index if copied.before else None
    lines = [one for one in view.strokes if one.above in own or one.below == last]
    return [one for one in lines if one.below is None or one.below not in own]


def _across(line: Stroke, width: float | None) -> bool:
    return width is None or line.length_mm is None or abs(line.length_mm - width) <= _OFF
