"""Line spacing: how far lines of a head stand apart: single spacing, and no gap between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from thidua.conform.checks.ranges import amount
from thidua.conform.violation import Violation
from thidua.model.finding import Level
from thidua.recognise.recognised import Part

_OFF = 0.1
"""In lines."""
_GAP = 1.0
"""In pt: less cannot be seen."""
_SINGLE = 1.15
"""The height of a single-spaced line of Times New Roman, in em."""


def single(parts: Iterable[Part]) -> Iterator[Violation]:
    """Yield the parts whose lines stand further apart than single-spaced ones, or closer.

    A fixed height counts as single when it is about that of a line of the size; the decree speaks
    of lines, so that another one is a notice.
    """
    for part in parts:
        spaced = lines(part)
        if spaced is not None and part.piece.alone and abs(spaced - 1.0) > _OFF:
            level = Level.NOTICE if fixed(part) else None
            yield Violation(amount(spaced, ""), "1", part, level=level)


def apart(parts: Iterable[Part], *, message: str = "gap") -> Iterator[Violation]:
    """Yield the parts below which there is a gap to the next of them in the same cell."""
    for over, below in pairwise(parts):
        gap = (over.paragraph.after_pt or 0.0) + (below.paragraph.before_pt or 0.0)
        if _cell(over) == _cell(below) and over.piece.alone and below.piece.alone and gap > _GAP:
            yield Violation(amount(gap, "pt"), amount(0, "pt"), over, message=message)


def fixed(part: Part) -> bool:
    """Say whether the height of a part's lines is given in points."""
    spacing = part.paragraph.spacing
    return spacing is not None and spacing.height_pt is not None


def lines(part: Part) -> float | None:
    """Return how far a part's lines stand apart, in lines of its size; None where nobody knows."""
    spacing = part.paragraph.spacing
    sizes = [run.size_pt for run in part.runs if run.size_pt]
    if spacing is None or spacing.multiple is not None:
        return spacing.multiple if spacing else None
    if spacing.height_pt is None or not sizes:
        return None
    found = spacing.height_pt / (max(sizes) * _SINGLE)
    return max(found, 1.0) if spacing.least else found


def _cell(part: Part) -> tuple[int | None, ...]:
    place = part.paragraph.place
    return part.document, place.table, place.row, place.column
