"""Table grid and style: where each cell stands, its borders, what tblStyle switches on (17.7.6)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from msgspec import Struct

from thidua.word.formatting import Border, LetterFormat, Shape, border, letters, over, shape
from thidua.word.markup import POINTS_PER_MM, W, millimetres, through, toggle, value, whole
from thidua.word.styles import StyleSheet
from thidua.word.theme import Theme

if TYPE_CHECKING:
    from lxml.etree import _Element

_INSET_MM = 5.4 / POINTS_PER_MM  # left and right of a cell's text where nothing is stated
_LOOKS = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100}
_CONDITIONS = {"firstRow": "firstRow", "lastRow": "lastRow"} | {
    "firstCol": "firstColumn",
    "lastCol": "lastColumn",
}
_HEXADECIMAL = re.compile("[0-9A-Fa-f]{4}")
NAMES = {"left": ("left", "start"), "right": ("right", "end")}
"""The two names that a side may have."""


class Dress:
    """What a table's style and properties do to its cells, their borders and their text."""

    def __init__(self, table: _Element, sheet: StyleSheet, theme: Theme) -> None:
        """Look up the style of a ``w:tbl``."""
        self.own = table.find(f"{W}tblPr")
        stated = value(self.own, "tblStyle") or sheet.table_default
        style = sheet.style("table", stated)
        self.letters: LetterFormat | None = style.letters if style else None
        self.shape: Shape | None = style.shape if style else None
        self._chain = [one.find(f"{W}tblPr") for one in sheet.chain("table", stated)]
        self._conditions = _conditions(list(sheet.chain("table", stated)), theme)
        self._looks = _looks(None if self.own is None else self.own.find(f"{W}tblLook"))

    def text(
        self, box: CellBox, rows: int, columns: int
    ) -> tuple[LetterFormat | None, Shape | None]:
        """Return how the text of a cell is set by the style, its first and last rows apart."""
        said_letters, said_shape = self.letters, self.shape
        for name in self._applying(box, rows, columns):
            condition_letters, condition_shape = self._conditions[name]
            said_letters = over(said_letters or LetterFormat(), condition_letters)
            said_shape = over(said_shape or Shape(), condition_shape)
        return said_letters, said_shape

    def stated(self, name: str, side: str) -> _Element | None:
        """Return ``side`` of a group of table properties, the table's own before its styles'."""
        for properties in (self.own, *self._chain):
            group = None if properties is None else properties.find(W + name)
            for one in NAMES.get(side, (side,)):
                if group is not None and (found := group.find(W + one)) is not None:
                    return found
        return None

    def inset_mm(self, side: str) -> float:
        """Return the room between a cell's edge and its text."""
        found = self.stated("tblCellMar", side)
        stated = None if found is None else millimetres(found.get(f"{W}w"))
        return _INSET_MM if stated is None else stated

    def border(self, side: str) -> Border | None:
        """Return the border that the table as a whole has on a side, or between its cells."""
        found = self.stated("tblBorders", side)
        parent = None if found is None else found.getparent()
        return border(parent, *NAMES.get(side, (side,)))

    def _applying(self, box: CellBox, rows: int, columns: int) -> Iterator[str]:
        met = {
            "firstCol": box.column == 0,
            "lastCol": box.column + box.columns == columns,
            "firstRow": box.row == 0,
            "lastRow": box.row + box.rows == rows,
        }
        for name, holds in met.items():
            if holds and name in self._conditions and _CONDITIONS[name] in self._looks:
                yield name


def _looks(look: _Element | None) -> set[str]:
    if look is None:
        return set()
    bits = look.get(f"{W}val") or ""
    mask = int(bits, 16) if _HEXADECIMAL.fullmatch(bits) else 0
    return {
        name
        for name, bit in _LOOKS.items()
        if look.get(W + name) in {"1", "true", "on"} or (look.get(W + name) is None and mask & bit)
    }


def _conditions(
    chain: list[_Element], theme: Theme
) -> dict[str, tuple[LetterFormat | None, Shape | None]]:
    found: dict[str, tuple[LetterFormat | None, Shape | None]] = {}
    for style in chain:
        for one in style.findall(f"{W}tblStylePr"):
            name = one.get(f"{W}type") or ""
            if name in _CONDITIONS:
                said = letters(one.find(f"{W}rPr"), theme), shape(one.find(f"{W}pPr"))
                found.setdefault(name, said)
    return found


_FIFTIETHS = 5000  # w:type="pct" counts fiftieths of a percent
_WIDEST_SPAN = 1000


class CellBox(Struct):
    """One cell as the file has it; its sides are what its own borders and its table's say."""

    element: _Element
    row: int
    column: int
    columns: int
    left_mm: float
    width_mm: float
    inset_left_mm: float
    inset_right_mm: float
    rows: int = 1
    top: Border | None = None
    left: Border | None = None
    bottom: Border | None = None
    right: Border | None = None

    @property
    def sides(self) -> tuple[Border | None, ...]:
        """Top, left, bottom and right, each None where nothing is drawn."""
        return self.top, self.left, self.bottom, self.right


class TableGrid(Struct, frozen=True):
    """A table: its cells row by row, merged ones once; ``left_mm`` from the column it stands in.

    ``columns_mm`` are the widths of its grid, as the file states them.
    """

    boxes: tuple[CellBox, ...]
    columns_mm: tuple[float, ...]
    left_mm: float | None
    width_mm: float
    rows: int
    repeated: int


def grid(table: _Element, dress: Dress, available_mm: float, *, text_edge: bool) -> TableGrid:
    """Lay out a ``w:tbl`` in a column ``available_mm`` wide.

    ``text_edge`` says that, as before Word 2013, the text and not the border stands at the
    column's edge.
    """
    columns = [
        millimetres(one.get(f"{W}w")) or 0.0 for one in table.findall(f"{W}tblGrid/{W}gridCol")
    ]
    rows = [row for row in through(table) if row.tag == f"{W}tr" and not _deleted(row, "trPr/del")]
    insets = dress.inset_mm("left"), dress.inset_mm("right")
    boxes: list[CellBox] = []
    for number, row in enumerate(rows):
        boxes += _row(row, number, columns, available_mm, insets)
    merged = _merged(boxes)
    _bordered(merged, dress, len(rows))
    width = max((box.left_mm + box.width_mm for box in merged), default=0.0)
    left = _left(dress, width, available_mm)
    return TableGrid(
        boxes=tuple(merged),
        columns_mm=tuple(columns),
        left_mm=None if left is None else left - (insets[0] if text_edge else 0.0),
        width_mm=width,
        rows=len(rows),
        repeated=len(list(takewhile(_repeats, rows))),
    )


def _row(
    row: _Element, number: int, columns: list[float], available: float, insets: tuple[float, float]
) -> Iterator[CellBox]:
    properties = row.find(f"{W}trPr")
    start = min(max(whole(value(properties, "gridBefore")) or 0, 0), _WIDEST_SPAN)
    left = sum(columns[:start])
    last: CellBox | None = None
    for cell in through(row):
        if cell.tag != f"{W}tc" or _deleted(cell, "tcPr/cellDel"):
            continue
        own = cell.find(f"{W}tcPr")
        span = min(max(whole(value(own, "gridSpan")) or 1, 1), _WIDEST_SPAN)
        width = _width(own, available) or sum(columns[start : start + span])
        margins = None if own is None else own.find(f"{W}tcMar")
        if last is not None and _goes_on(cell, "hMerge"):
            last.columns += span
            last.width_mm += width
        else:
            last = CellBox(
                *(cell, number, start, span, left, width),
                inset_left_mm=_inset(margins, "left", "start", usual=insets[0]),
                inset_right_mm=_inset(margins, "right", "end", usual=insets[1]),
            )
            yield last
        start += span
        left += width


def _width(properties: _Element | None, available: float) -> float | None:
    stated = None if properties is None else properties.find(f"{W}tcW")
    if stated is None or stated.get(f"{W}type") not in {"dxa", "pct"}:
        return None
    text = stated.get(f"{W}w")
    if stated.get(f"{W}type") == "dxa":
        return millimetres(text)
    share = whole(text)
    return available * share / _FIFTIETHS if share else None


def _inset(margins: _Element | None, *names: str, usual: float) -> float:
    found = (millimetres(value(margins, name, "w")) for name in names)
    return next((length for length in found if length is not None), usual)


def _merged(boxes: list[CellBox]) -> list[CellBox]:
    """Leave out the cells that go on with the one right above, and count the rows that it has."""
    above: dict[int, CellBox] = {}
    kept: list[CellBox] = []
    for box in boxes:
        over = above.get(box.column)
        if _goes_on(box.element, "vMerge") and over is not None and over.row + over.rows == box.row:
            over.rows += 1
        else:
            above[box.column] = box
            kept.append(box)
    return kept


def _goes_on(cell: _Element, name: str) -> bool:
    """Say whether a cell only goes on with the one above (``vMerge``) or before it (``hMerge``)."""
    merge = cell.find(f"{W}tcPr/{W}{name}")
    return merge is not None and merge.get(f"{W}val") != "restart"


def _bordered(boxes: list[CellBox], dress: Dress, rows: int) -> None:
    """Find what is drawn on each side of each cell, by itself or by its neighbour."""
    columns = max((box.column + box.columns for box in boxes), default=0)
    outer = {side: dress.border(side) for side in ("top", "left", "bottom", "right")}
    inner_h, inner_v = dress.border("insideH"), dress.border("insideV")
    for box in boxes:
        own = box.element.find(f"{W}tcPr/{W}tcBorders")
        table = {
            "top": outer["top"] if box.row == 0 else inner_h,
            "left": outer["left"] if box.column == 0 else inner_v,
            "bottom": outer["bottom"] if box.row + box.rows == rows else inner_h,
            "right": outer["right"] if box.column + box.columns == columns else inner_v,
        }
        for side, usual in table.items():
            stated = border(own, *NAMES.get(side, (side,)))
            drawn = usual if stated is None else stated
            setattr(box, side, drawn if drawn and drawn.drawn else None)
    edges = {(box.row, box.column): box for box in boxes}
    for box in boxes:
        below = edges.get((box.row + box.rows, box.column))
        beside = edges.get((box.row, box.column + box.columns))
        if below:
            box.bottom = below.top = box.bottom or below.top
        if beside:
            box.right = beside.left = box.right or beside.left


def _left(dress: Dress, width: float, available: float) -> float | None:
    if dress.own is not None and dress.own.find(f"{W}tblpPr") is not None:
        return None
    where = value(dress.own, "jc")
    if where == "center":
        return (available - width) / 2
    if where in {"right", "end"}:
        return available - width
    return millimetres(value(dress.own, "tblInd", "w")) or 0.0


def _repeats(row: _Element) -> bool:
    properties = row.find(f"{W}trPr")
    return properties is not None and bool(toggle(properties, "tblHeader"))


def _deleted(element: _Element, mark: str) -> bool:
    return element.find("/".join(W + name for name in mark.split("/"))) is not None


def boxed(boxes: tuple[CellBox, ...]) -> CellBox | None:
    """Return the only cell with a border on all sides, if no other has one at its left or right."""
    upright = [box for box in boxes if box.left or box.right]
    alone = upright[0] if len(upright) == 1 else None
    return alone if alone and all(alone.sides) else None


def ruled(boxes: tuple[CellBox, ...]) -> bool:
    """Say whether borders make a table of it: upright ones, or level ones at three heights."""
    upright = any(box.left or box.right for box in boxes)
    heights = {box.row for box in boxes if box.top}
    heights |= {box.row + box.rows for box in boxes if box.bottom}
    return (upright and boxed(boxes) is None) or len(heights) > 2  # noqa: PLR2004 - three heights
