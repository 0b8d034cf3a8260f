"""Signatures below a line over several of them, as WordprocessingML.

The frame has rows of two cells; rows of one and of three stand in a table of their own before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from markupsafe import Markup

from thidua.catalogue.style import HouseStyle
from thidua.render import word
from thidua.render.geometry import Side, across, drawn
from thidua.render.paging import sides_stand


def signing(
    rows: Sequence[Side], columns: tuple[int, int], house: HouseStyle, *, landscape: bool
) -> Markup:
    """Return rows of signatures as a table, kept on the page of what follows, and the gap above."""
    edges = sorted({0, *(edge for row in rows for edge in accumulate(across(row, columns)))})
    content = Markup("").join(
        _row(
            row, columns, edges, house, whole=sides_stand(row, columns, house, landscape=landscape)
        )
        for row in rows
    )
    grid = [right - left for left, right in pairwise(edges)]
    return word.spacer(house.sign_off.gap) + word.columns_of(*grid) % content


def _row(
    row: Side, columns: tuple[int, int], edges: Sequence[int], house: HouseStyle, *, whole: bool
) -> Markup:
    cells = Markup("")
    start = 0
    for side, width in zip(row, across(row, columns), strict=True):
        shown = list(drawn(side, width, house))
        span = edges.index(start + width) - edges.index(start)
        merged = Markup('<w:gridSpan w:val="%d"/>') % span if span > 1 else ""
        cells += Markup('<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>%s</w:tcPr>%s</w:tc>') % (
            width,
            merged,
            word.blocks(shown, width, house, kept=len(shown)) or word.EMPTY,
        )
        start += width
    properties = Markup("<w:trPr><w:cantSplit/></w:trPr>") if whole else ""
    return Markup("<w:tr>%s%s</w:tr>") % (properties, cells)
