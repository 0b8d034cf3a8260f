"""Paragraphs and tables of the view, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from msgspec import Struct

from thidua.model.view import Rectangle, ViewCell, ViewLine, ViewParagraph, ViewPlace, ViewTable
from thidua.pdf.areas import Area
from thidua.pdf.blocks import Block, Flow, Page, Tabled
from thidua.pdf.columns import SideBySide
from thidua.pdf.drawn import DrawnStroke
from thidua.pdf.grouping import PageColumn, PlacedRow, paragraphs, pitch
from thidua.pdf.rows import StretchRow
from thidua.pdf.runs import runs
from thidua.pdf.setting import PT, gap_pt, setting

_INSET = 5.4  # pt: how far Word keeps text from the border of a cell, 0.19 cm


class SetParagraph(Struct, frozen=True):
    """A paragraph and its rows, for what has to be found on the page again."""

    paragraph: ViewParagraph
    rows: tuple[PlacedRow, ...]


class Assembly:
    """Gathers the paragraphs and tables of a document, section by section."""

    def __init__(self, lines: Mapping[int, Sequence[DrawnStroke]]) -> None:
        """Begin with nothing; ``lines`` are the level lines of each page."""
        self._lines = lines
        self.set: list[SetParagraph] = []
        self.tables: list[ViewTable] = []

    def section(self, number: int, pages: Sequence[Page], area: Area) -> None:
        """Add the blocks of a section; running text goes on from page to page."""
        flows = [
            row
            for page in pages
            for block in page.blocks
            if isinstance(block, Flow)
            for row in block.rows
        ]
        left = area.left if area.flush else None
        step = pitch(flows, left=left, right=area.right if area.justified else None)
        column = PageColumn(area.left, area.right, step, page_wide=True, margin=area.margin)
        blocks = [(page, block) for page in pages for block in page.blocks]
        for flowing, group in groupby(blocks, key=lambda pair: isinstance(pair[1], Flow)):
            if flowing:
                placed = [
                    PlacedRow(page.number, row)
                    for page, block in group
                    if isinstance(block, Flow)
                    for row in block.rows
                ]
                self._add(placed, column, ViewPlace(section=number))
            else:
                for page, block in group:
                    self._aside(page, block, column, number)

    def apart(
        self, page: int, rows: Sequence[StretchRow], column: PageColumn, place: ViewPlace
    ) -> range:
        """Add what stands outside the body, and return the indexes of its paragraphs."""
        return self._add([PlacedRow(page, row) for row in rows], column, place)

    def _aside(self, page: Page, block: Block, around: PageColumn, section: int) -> None:
        """Add a table, or columns side by side, which are a table without lines."""
        if isinstance(block, Tabled):
            self._table(page, block, section)
        elif not isinstance(block, Flow):
            self._columns(page, block, around, section)

    def _table(self, page: Page, block: Tabled, section: int) -> None:
        index = len(self.tables)
        cells = []
        for cell, rows in block.cells:
            column = PageColumn(cell.box.left + _INSET, cell.box.right - _INSET, pitch(rows))
            place = ViewPlace(section=section, table=index, row=cell.row, column=cell.column)
            added = tuple(self._add([PlacedRow(page.number, row) for row in rows], column, place))
            left, width = cell.box.left * PT, cell.box.width * PT
            cells.append(
                ViewCell(cell.row, cell.column, added, cell.columns, cell.rows, left, width)
            )
        self.tables.append(
            ViewTable(
                index,
                tuple(cells),
                ruled=True,
                section=section,
                page=page.number,
                area=rectangle(*block.grid.box),
            )
        )

    def _columns(self, page: Page, block: SideBySide, around: PageColumn, section: int) -> None:
        index = len(self.tables)
        middle = sum(block.gap) / 2
        cells = []
        for number, (rows, left, right) in enumerate(
            ((block.left, around.left, middle), (block.right, middle, around.right))
        ):
            column = PageColumn(left, right, pitch(rows))
            place = ViewPlace(section=section, table=index, row=0, column=number)
            added = tuple(self._add([PlacedRow(page.number, row) for row in rows], column, place))
            cells.append(
                ViewCell(0, number, added, left_mm=left * PT, width_mm=(right - left) * PT)
            )
        rows = (*block.left, *block.right)
        self.tables.append(
            ViewTable(
                index,
                tuple(cells),
                ruled=False,
                section=section,
                page=page.number,
                area=_around(rows),
            )
        )

    def _add(self, placed: Sequence[PlacedRow], column: PageColumn, place: ViewPlace) -> range:
        """Add the paragraphs of a column, and return their indexes."""
        first = len(self.set)
        above: PlacedRow | None = None
        for group in paragraphs(placed, column):
            self.set.append(
                SetParagraph(self._paragraph(group, column, place, above, placed), tuple(group))
            )
            above = group[-1]
        return range(first, len(self.set))

    def _paragraph(
        self,
        group: list[PlacedRow],
        column: PageColumn,
        place: ViewPlace,
        above: PlacedRow | None,
        around: Iterable[PlacedRow],
    ) -> ViewParagraph:
        page = group[0].page
        rows = [one.row for one in group]
        beside = [] if column.page_wide else [one.row for one in around if one.row not in rows]
        how = setting(rows, column, beside)
        found = runs(group, self._lines)
        before = gap_pt(above.row, rows[0], how.spacing) if above and above.page == page else None
        return ViewParagraph(
            index=len(self.set),
            text="".join(run.text for run in found),
            runs=found,
            place=ViewPlace(place.story, place.section, page, place.table, place.row, place.column),
            align=how.align,
            left_mm=how.left_mm,
            right_mm=how.right_mm,
            first_line_mm=how.first_line_mm,
            before_pt=before,
            spacing=how.spacing,
            width_mm=round((column.right - column.left) * PT, 2),
            lines=tuple(ViewLine(one.row.text, _around([one.row])) for one in group),
            area=_around([one.row for one in group if one.page == page]),
        )


def rectangle(left: float, top: float, right: float, bottom: float) -> Rectangle:
    """Return an area in mm from one in pt."""
    return Rectangle(*(round(length * PT, 2) for length in (left, top, right, bottom)))


def _around(rows: Sequence[StretchRow]) -> Rectangle:
    return rectangle(
        min(row.left for row in rows),
        min(row.top for row in rows),
        max(row.right for row in rows),
        max(row.bottom for row in rows),
    )
