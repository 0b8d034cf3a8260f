"""Lines and frames that stand alone, whether borders or shapes, as the view has them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from thidua.model.view import Drawing, ViewFrame, ViewStroke
from thidua.word.drawings import Drawn
from thidua.word.flow import LINE_PT, FlowColumn, Flows, Raw
from thidua.word.formatting import Border
from thidua.word.grid import CellBox
from thidua.word.markup import POINTS_PER_MM

_FURTHEST = 100
"""Paragraphs that are looked at below the one on which a shape hangs: more than fill a page."""
_NEAR = 0.4
"""A shape this share of a line below the top of its paragraph still belongs to the one before."""

_Sides = tuple["Border | None", "Border | None", "Border | None", "Border | None"]


def borders(flows: Flows) -> Iterator[ViewStroke | ViewFrame]:
    """Yield the lines and frames that borders of paragraphs draw.

    Neighbours with the same borders and indents share them: one frame around all, one line below
    the last (17.3.1.24).
    """
    for flow in flows:
        for sides, group in groupby(flow, key=_bordered):
            if any(sides[:4]):
                yield from _of_group(list(group), sides[:4], flows)


def _bordered(
    raw: Raw,
) -> tuple[Border | None, Border | None, Border | None, Border | None, float, float]:
    shape = raw.shape
    sides = (
        side if side is not None and side.drawn else None
        for side in (shape.top, shape.left_border, shape.bottom, shape.right_border)
    )
    top, left, bottom, right = sides
    return top, left, bottom, right, shape.left or 0.0, shape.right or 0.0


def _of_group(group: list[Raw], sides: _Sides, flows: Flows) -> Iterator[ViewStroke | ViewFrame]:
    top, left, bottom, right = sides
    if top and left and bottom and right:
        yield _frame(group, top)
        return
    if bottom:
        yield _stroke(group[-1], bottom, flows, under=True)
    if top:
        yield _stroke(group[0], top, flows, under=False)


def _frame(group: list[Raw], side: Border) -> ViewFrame:
    return ViewFrame(
        drawing=Drawing.BORDER,
        paragraphs=tuple(raw.index for raw in group),
        width_mm=group[0].width_mm,
        width_pt=side.width_pt,
        single=side.single,
        colour=side.colour,
        page=group[0].place.page,
    )


def _stroke(raw: Raw, side: Border, flows: Flows, *, under: bool) -> ViewStroke:
    left, length = raw.left_mm, max(raw.width_mm, 0.0)  # indents may leave no room
    owner = raw if raw.text.strip() and under else flows.above(raw)
    return ViewStroke(
        drawing=Drawing.BORDER,
        length_mm=length,
        below=None if owner is None else owner.index,
        above=_index(raw if raw.text.strip() and not under else flows.under(raw)),
        left_mm=left,
        right_mm=None if left is None else left + length,
        width_pt=side.width_pt,
        solid=side.single,
        colour=side.colour,
        page=raw.place.page,
    )


def of_cell(
    box: CellBox, held: Sequence[Raw], column: FlowColumn, flows: Flows
) -> Iterator[ViewStroke]:
    """Yield the line at the bottom of a cell of a table that is not ruled, and at its top.

    ``held`` are the paragraphs of the cell; the line on top of a table's first row only, as the
    others are the bottom of a cell above.
    """
    own = [raw for raw in held if raw.text.strip()]
    left = None if column.left_mm is None else column.left_mm - box.inset_left_mm
    before = flows.above(held[0]) if held else None
    lines = (
        (box.bottom, own[-1] if own else before, None),
        (None if box.row else box.top, None, own[0] if own else None),
    )
    for side, below, above in lines:
        if side is not None:
            yield ViewStroke(
                drawing=Drawing.CELL,
                length_mm=box.width_mm,
                below=_index(below),
                above=_index(above),
                left_mm=left,
                right_mm=None if left is None else left + box.width_mm,
                width_pt=side.width_pt,
                solid=side.single,
                colour=side.colour,
            )


def of_boxed(box: CellBox, side: Border, held: range) -> ViewFrame:
    """Return the frame that the only bordered cell of a table is."""
    return ViewFrame(
        drawing=Drawing.CELL,
        paragraphs=tuple(held),
        width_mm=box.width_mm,
        width_pt=side.width_pt,
        single=side.single,
        colour=side.colour,
    )


def of_box(drawn: Drawn, held: Sequence[int], anchor: Raw) -> ViewFrame:
    """Return the frame that a text box with an outline is."""
    return ViewFrame(
        drawing=Drawing.SHAPE,
        paragraphs=tuple(held),
        width_mm=drawn.width_mm,
        height_mm=drawn.height_mm,
        width_pt=drawn.width_pt,
        single=drawn.solid,
        colour=drawn.colour,
        page=anchor.place.page,
    )


def of_shape(drawn: Drawn, anchor: Raw, flows: Flows, *, margin_mm: float | None) -> ViewStroke:
    """Return the line that a shape is; ``margin_mm`` is where the page's text area begins."""
    left = _left(drawn, anchor, margin_mm)
    below = _text_over(drawn, anchor, flows)
    return ViewStroke(
        drawing=Drawing.SHAPE,
        length_mm=drawn.width_mm,
        below=_index(below),
        above=_index(flows.under(anchor if below is None else below)),
        left_mm=left,
        right_mm=None if left is None else left + drawn.width_mm,
        width_pt=drawn.width_pt,
        solid=drawn.solid,
        colour=drawn.colour,
        page=anchor.place.page,
    )


def _left(drawn: Drawn, anchor: Raw, margin_mm: float | None) -> float | None:
    """Return where a shape begins, from the page's left edge."""
    origins = {"column": anchor.column.left_mm, "margin": margin_mm, "page": 0.0}
    origin = origins.get(drawn.where.across)
    if origin is None:
        return None
    if drawn.where.aligned in {"center", "right"} and drawn.where.across == "column":
        free = anchor.column.width_mm - drawn.width_mm
        return origin + (free / 2 if drawn.where.aligned == "center" else free)
    return origin + drawn.where.left_mm if drawn.where.left_mm is not None else None


def _text_over(drawn: Drawn, anchor: Raw, flows: Flows) -> Raw | None:
    """Return the paragraph under which a shape stands, from how far below its anchor it is."""
    over = flows.above(anchor)
    if drawn.where.top_mm is None or drawn.where.down in {"page", "margin", "inline"}:
        return anchor if anchor.text.strip() else over
    below = drawn.where.top_mm * POINTS_PER_MM - LINE_PT * _NEAR
    found, reached = over, 0.0
    for step in range(_FURTHEST):
        one = flows.beside(anchor, step)
        if one is None or reached > below:
            break
        found = one if one.text.strip() else found
        reached += flows.height_pt(one)
    return found or (anchor if anchor.text.strip() else None)


def _index(raw: Raw | None) -> int | None:
    return None if raw is None else raw.index
