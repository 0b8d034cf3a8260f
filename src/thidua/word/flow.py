"""Paragraphs on their way into the view: each resolved for itself, then with its neighbours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from thidua.model.view import Alignment, Spacing, ViewParagraph, ViewPlace, ViewRun
from thidua.word.formatting import Shape
from thidua.word.markup import POINTS_PER_MM, TWIPS_PER_POINT

LINE_PT = 16.0
"""About how high a line of the usual text is: enough to tell under which of them a shape stands."""
_LINE = 240  # w:line counts so many to a line


class FlowColumn(Struct, frozen=True):
    """What text runs in: the page's text area, a cell, a box; ``flow`` is its number.

    ``left_mm`` is measured from the page's edge, None where that cannot be told; ``above`` is the
    flow of the cell over this one.
    """

    flow: int
    width_mm: float
    left_mm: float | None
    place: ViewPlace
    above: int | None = None


class Raw(Struct, frozen=True):
    """One paragraph without its neighbours."""

    index: int
    text: str
    runs: tuple[ViewRun, ...]
    shape: Shape
    column: FlowColumn
    place: ViewPlace
    style: str
    label: str

    @property
    def left_mm(self) -> float | None:
        """Where its lines begin, from the page's left edge."""
        indent = (self.shape.left or 0.0) / POINTS_PER_MM
        return None if self.column.left_mm is None else self.column.left_mm + indent

    @property
    def width_mm(self) -> float:
        """How much room its lines have."""
        indents = (self.shape.left or 0.0) + (self.shape.right or 0.0)
        return self.column.width_mm - indents / POINTS_PER_MM


class Flows:
    """Which paragraphs follow each other: neighbours in one column, texts over and under them."""

    def __init__(self, raws: Sequence[Raw]) -> None:
        """Look through all paragraphs once."""
        self._flows: dict[int, list[Raw]] = {}
        self._positions: dict[int, int] = {}
        self._above: dict[int, Raw | None] = {}
        self._under: dict[int, Raw | None] = {}
        self._heights: dict[int, float] = {}
        last: Raw | None = None
        for raw in raws:
            flow = self._flows.setdefault(raw.column.flow, [])
            self._positions[raw.index] = len(flow)
            flow.append(raw)
            if raw.place.table is None:
                self._above[raw.index] = last
            last = raw if raw.text.strip() else last
        for flow in self._flows.values():
            self._look(flow)

    def __iter__(self) -> Iterator[list[Raw]]:
        """Yield the paragraphs of each column of text."""
        return iter(self._flows.values())

    def above(self, raw: Raw) -> Raw | None:
        """Return the last paragraph with text before one: in its cell, or the cell over it."""
        return self._above[raw.index]

    def under(self, raw: Raw) -> Raw | None:
        """Return the next paragraph with text in the same column."""
        return self._under[raw.index]

    def beside(self, raw: Raw, step: int) -> Raw | None:
        """Return the paragraph ``step`` places further on in the same column."""
        flow, position = self._flows[raw.column.flow], self._positions[raw.index] + step
        return flow[position] if 0 <= position < len(flow) else None

    def last(self, number: int | None) -> Raw | None:
        """Return the last paragraph with text of a flow."""
        flow = self._flows.get(-1 if number is None else number, [])
        return next((raw for raw in reversed(flow) if raw.text.strip()), None)

    def height_pt(self, raw: Raw) -> float:
        """Return about how high a paragraph is, its gaps included."""
        if raw.index not in self._heights:
            self._heights[raw.index] = _height_pt(raw)
        return self._heights[raw.index]

    def _look(self, flow: list[Raw]) -> None:
        last = self.last(flow[0].column.above)
        for raw in flow:
            self._above.setdefault(raw.index, last)
            last = raw if raw.text.strip() else last
        following: Raw | None = None
        for raw in reversed(flow):
            self._under[raw.index] = following
            following = raw if raw.text.strip() else following


def _height_pt(raw: Raw) -> float:
    from thidua.measure import width_mm  # noqa: PLC0415 - fonts only where a shape needs it

    lines = max(1, -(-int(width_mm(raw.runs)) // max(1, int(raw.width_mm)))) + raw.text.count("\n")
    size = max((run.size_pt or 0.0 for run in raw.runs), default=0.0)
    gaps = (raw.shape.before or 0.0) + (raw.shape.after or 0.0)
    return lines * (size * 1.15 or LINE_PT) + gaps


def finished(raws: Sequence[Raw], flows: Flows) -> Iterator[ViewParagraph]:
    """Yield the paragraphs of the view; gaps between neighbours of one style may fall away."""
    for raw in raws:
        contextual = raw.shape.contextual or False
        alike = [
            contextual and other is not None and other.style == raw.style
            for other in (flows.beside(raw, -1), flows.beside(raw, 1))
        ]
        yield _paragraph(
            raw,
            before=0.0 if alike[0] else raw.shape.before or 0.0,
            after=0.0 if alike[1] else raw.shape.after or 0.0,
        )


def _paragraph(raw: Raw, *, before: float, after: float) -> ViewParagraph:
    shape = raw.shape
    return ViewParagraph(
        index=raw.index,
        text=raw.text,
        runs=raw.runs,
        place=raw.place,
        align=shape.align or Alignment.LEFT,
        left_mm=(shape.left or 0.0) / POINTS_PER_MM,
        right_mm=(shape.right or 0.0) / POINTS_PER_MM,
        first_line_mm=(shape.first_line or 0.0) / POINTS_PER_MM,
        before_pt=before,
        after_pt=after,
        spacing=_spacing(shape),
        width_mm=raw.column.width_mm,
        keep_next=shape.keep_next or False,
        keep_lines=shape.keep_lines or False,
        page_break_before=shape.page_break_before or False,
        outline=shape.outline,
        label=raw.label,
        style=raw.style,
    )


def _spacing(shape: Shape) -> Spacing:
    line = shape.line
    if line is None or line <= 0:
        return Spacing(multiple=1.0)
    if shape.rule in {"exact", "atLeast"}:
        return Spacing(height_pt=line / TWIPS_PER_POINT, least=shape.rule == "atLeast")
    return Spacing(multiple=line / _LINE)
