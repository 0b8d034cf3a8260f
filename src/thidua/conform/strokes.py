"""Drawn lines as rules ask for them: the one under a part, and how long the text over it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.measure import line_widths_mm, width_mm

if TYPE_CHECKING:
    from thidua.conform.found import Part
    from thidua.conform.view import Stroke, View


def under(view: View, part: Part) -> tuple[Stroke, ...]:
    """Return the lines drawn under the paragraph of a part."""
    return tuple(one for one in view.strokes if one.below == part.paragraph.index)


def line_width(part: Part) -> float | None:
    """Return how wide the last line of a part's text is, in mm; None where there is none."""
    if not part.piece.alone:
        return width_mm(part.runs) or None
    widths = line_widths_mm(part.paragraph)
    return widths[-1] if widths else None
