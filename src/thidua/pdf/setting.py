"""Setting of a paragraph, from where its lines stand: alignment, indents, gaps, spacing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from thidua.model.view import Alignment, Spacing
from thidua.pdf.grouping import SINGLE, PageColumn
from thidua.pdf.rows import StretchRow

PT = 25.4 / 72
"""A point in mm."""
_EDGE = 1.6  # pt by which a line may miss an edge; letters lean out of their places
_MIDDLE = 2.0  # pt
_INSET = 4.0  # pt from both edges, or a line is just full
_FAR = 60.0  # pt from the left edge, or a line that ends at the right one is just full
_INDENTS = (28.35, 36.0)  # pt: 1 and 1.27 cm (II.6.e); a line that begins there is not centred
_INDENT = 0.8  # pt
_ASCENT, _DESCENT = 0.891, 0.216  # of Times New Roman, in type sizes


class Setting(Struct, frozen=True):
    """Indents in mm from the edges of the column.

    ``align`` is None where one line cannot tell, an indent where an edge of the column cannot.
    """

    align: Alignment | None
    left_mm: float | None
    right_mm: float | None
    first_line_mm: float | None
    spacing: Spacing | None


def setting(
    rows: Sequence[StretchRow], column: PageColumn, beside: Sequence[StretchRow] = ()
) -> Setting:
    """Judge how the lines of a paragraph are set; ``beside`` are the other lines of its column."""
    align = _align(rows, column) if column.page_wide else _align_in_column(rows, beside)
    spacing = _spacing(rows)
    if align is Alignment.CENTER:
        return Setting(align, 0.0, 0.0, 0.0, spacing)
    if align is Alignment.RIGHT:
        return Setting(align, None, _mm(column.right - rows[0].right), 0.0, spacing)
    left = min((row.left for row in rows[1:]), default=column.left)
    right = (
        _mm(column.right - max(row.right for row in rows)) if align is Alignment.JUSTIFY else None
    )
    if not column.margin:
        return Setting(align, None, right, _mm(rows[0].left - left) if rows[1:] else None, spacing)
    return Setting(align, _mm(left - column.left), right, _mm(rows[0].left - left), spacing)


def gap_pt(above: StretchRow, below: StretchRow, spacing: Spacing | None) -> float:
    """Return the gap between two paragraphs beyond the spacing of the lower one's lines, in pt."""
    multiple = spacing.multiple if spacing is not None and spacing.multiple is not None else 1.0
    line = _DESCENT * above.size + _ASCENT * below.size
    leading = (SINGLE * multiple - _ASCENT - _DESCENT) * below.size
    return round(below.baseline - above.baseline - line - leading, 1)


def _mm(length: float) -> float:
    """Return pt as mm; what a letter leans out of its place is no indent."""
    return 0.0 if abs(length) <= _INDENT else round(length * PT, 2)


def _align(rows: Sequence[StretchRow], column: PageColumn) -> Alignment | None:
    """Judge lines of the running text by its edges."""
    if _middled(rows, column):
        return Alignment.CENTER
    at_right = [abs(row.right - column.right) <= _EDGE for row in rows]
    if len(rows) == 1:
        far = rows[0].left - column.left > _FAR
        return Alignment.RIGHT if at_right[0] and far else None
    if all(at_right[:-1]):
        return Alignment.JUSTIFY
    lefts = [row.left for row in rows[1:]]
    return Alignment.LEFT if max(lefts) - min(lefts) <= _EDGE else None


def _middled(rows: Sequence[StretchRow], column: PageColumn) -> bool:
    """Say whether every line stands in the middle, and not just because it is full."""
    if any(abs(row.middle - column.middle) > _MIDDLE for row in rows):
        return False
    inset = min(row.left for row in rows) - column.left
    return inset > _INSET and not (
        len(rows) == 1 and any(abs(inset - indent) <= _INDENT for indent in _INDENTS)
    )


def _align_in_column(rows: Sequence[StretchRow], beside: Sequence[StretchRow]) -> Alignment | None:
    """Judge lines of a cell or a narrow column, whose edges are not seen, by one another."""
    others = [*rows, *beside]
    differ = [one for one in others if abs(one.left - rows[0].left) > _EDGE]
    if any(abs(one.middle - rows[0].middle) <= _MIDDLE for one in differ):
        return Alignment.CENTER
    if len(others) > len(differ) + 1:
        return Alignment.LEFT
    return None


def _spacing(rows: Sequence[StretchRow]) -> Spacing | None:
    """Return the distance of lines as a multiple of single spacing; one line has none."""
    steps = [below.baseline - above.baseline for above, below in pairwise(rows)]
    steps = [step for step in steps if step > 0]  # a paragraph may go on on the next page
    if not steps or not rows[0].size:
        return None
    middle = sorted(steps)[len(steps) // 2]
    return Spacing(multiple=round(middle / rows[0].size / SINGLE, 2))
