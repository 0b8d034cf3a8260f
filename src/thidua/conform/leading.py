"""How far lines of a head stand apart: single spacing, and no gap between them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from thidua.conform.checks import amount
from thidua.conform.rule import Departure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from thidua.conform.found import Part

_OFF = 0.1
"""In lines."""
_GAP = 1.0
"""In pt: less cannot be seen."""
_SINGLE = 1.15
"""The height of a single-spaced line of Times New Roman, in em."""


def single(parts: Iterable[Part]) -> Iterator[Departure]:
    """Yield the parts whose lines stand further apart than single-spaced ones, or closer.

    A fixed height counts as single when it is about that of a line of the size.
    """
    for part in parts:
        spacing = part.paragraph.spacing
        if spacing is None or not part.piece.alone:
            continue
        lines = spacing.multiple or _lines(part, spacing.height_pt)
        if abs(lines - 1.0) > _OFF:
            yield Departure(amount(lines, ""), "1", part)


def apart(parts: Iterable[Part], *, message: str) -> Iterator[Departure]:
    """Yield the parts below which there is a gap to the next of them in the same cell."""
    for over, below in pairwise(parts):
        gap = (over.paragraph.after_pt or 0.0) + (below.paragraph.before_pt or 0.0)
        if _cell(over) == _cell(below) and over.piece.alone and below.piece.alone and gap > _GAP:
            yield Departure(amount(gap, "pt"), amount(0, "pt"), over, message=message)


def _lines(part: Part, height: float | None) -> float:
    sizes = [run.size_pt for run in part.runs if run.size_pt]
    return height / (max(sizes) * _SINGLE) if height and sizes else 1.0


def _cell(part: Part) -> tuple[int | None, ...]:
    place = part.paragraph.place
    return part.document, place.table, place.row, place.column
