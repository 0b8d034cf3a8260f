"""Stories of a Word file walked in order: each paragraph is resolved as it is met."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import zip_longest
from typing import TYPE_CHECKING

from msgspec import structs

from thidua.model.view import Story, ViewCell, ViewFrame, ViewPicture, ViewPlace, ViewRun, ViewTable
from thidua.opc import Refusal, RefusedPackageError
from thidua.word import ruling
from thidua.word.drawings import Drawn, drawings
from thidua.word.flow import FlowColumn, Raw
from thidua.word.formatting import LetterFormat, Shape, over, shape
from thidua.word.grid import CellBox, Dress, TableGrid, boxed, grid, ruled
from thidua.word.markup import GONE, W, through, value
from thidua.word.numbering import Lists
from thidua.word.runs import Content, Letterer, automatic
from thidua.word.setup import Setup
from thidua.word.styles import StyleSheet
from thidua.word.theme import Theme

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_PARAGRAPHS = 40_000
"""More than a thousand pages; a file with more is refused, it would take too long."""

_BLOCKS = frozenset({f"{W}p", f"{W}tbl"})
_BOX_INSET_MM = 2.54


class Styling:
    """What the paragraphs of one file are looked up in."""

    def __init__(self, sheet: StyleSheet, theme: Theme, lists: Lists, *, text_edge: bool) -> None:
        """Keep the styles, the theme and the lists; ``text_edge`` as in ``grid``."""
        self.sheet = sheet
        self.theme = theme
        self.lists = lists
        self.text_edge = text_edge
        self.letterer = Letterer(sheet, theme)
        self._kept: dict[tuple[str, int], tuple[Shape | None, Shape]] = {}

    def shape(self, direct: Shape | None, table: Shape | None, style: str) -> Shape:
        """Return how a paragraph is set; a list's indents come right below what names the list."""
        key = style, id(table)
        if key not in self._kept or self._kept[key][0] is not table:
            self._kept[key] = table, self._base(table, style)
        base = self._kept[key][1]
        above = self.lists.level(direct.number, direct.level) if direct else None
        return over(over(base, above.shape if above else None), direct)

    def _base(self, table: Shape | None, style: str) -> Shape:
        """Return how the paragraphs of a style are set, in a table of some style."""
        own = self.sheet.style("paragraph", style)
        named = own.shape if own else Shape()
        kept = self.lists.depth(named.number, self.sheet.line(style)) if named.number else None
        depth = named.level if kept is None else kept
        below = self.lists.level(named.number, depth)
        base = self.sheet.shape(table, below.shape if below else None, style)
        return structs.replace(base, level=depth)


class Walk:
    """Everything met so far, in order; ``blocks`` goes through one story more."""

    def __init__(
        self, styling: Styling, setups: Sequence[Setup], *, paged: bool, most: int
    ) -> None:
        """Begin; ``paged`` says that Word left marks where its pages ended.

        More than ``most`` paragraphs are refused.
        """
        self._most = most
        self._styling = styling
        self._setups = setups
        self._page: int | None = 1 if paged else None
        self._sheet = 0
        self._content = Content()
        self._joined = False
        self._flow = 0
        self._part = ""
        self._targets: Mapping[str, str] = {}
        self._numbers: dict[_Element, int] = {}
        self.section = 0
        self.ends: list[int] = []
        """The index of the last paragraph of each section."""
        self.raws: list[Raw] = []
        self.lines: list[tuple[Drawn, Raw]] = []
        self.cells: list[tuple[CellBox, FlowColumn, range]] = []
        """Cells whose borders may be lines, with their paragraphs."""
        self.tables: list[ViewTable] = []
        self.frames: list[ViewFrame] = []
        self.pictures: list[ViewPicture] = []
        self.page_fields: dict[int, tuple[ViewRun, ...]] = {}

    @property
    def hidden(self) -> bool:
        """Whether hidden text was left out."""
        return self._content.hidden

    @property
    def notes(self) -> Sequence[tuple[str, str]]:
        """The notes that the text refers to: name of their part and id, in order."""
        return self._content.notes

    def part(self, name: str, root: _Element, targets: Mapping[str, str]) -> None:
        """Go on in another part, whose paragraphs are numbered anew.

        ``targets`` are the parts that it points at, by relationship.
        """
        self._part = name
        self._targets = targets
        self._numbers = {one: number for number, one in enumerate(root.iter(f"{W}p"))}
        self._content.end()

    def area(self, section: int, story: Story = Story.BODY) -> FlowColumn:
        """Return the text area of a section as a column; flow 0 is that of the body."""
        setup = self._setups[section]
        left = None if setup.left_mm is None else setup.left_mm + setup.gutter_mm
        return FlowColumn(0, setup.text_mm, left, ViewPlace(story=story, section=section))

    def new(self, column: FlowColumn) -> FlowColumn:
        """Return the column as a flow of its own."""
        self._flow += 1
        return structs.replace(column, flow=self._flow)

    def blocks(
        self,
        parent: _Element,
        column: FlowColumn | None,
        dressing: tuple[LetterFormat | None, Shape | None] = (None, None),
    ) -> None:
        """Read the paragraphs and tables below ``parent``; in the body ``column`` is None."""
        children = [one for one in through(parent) if one.tag in _BLOCKS]
        for child, following in zip_longest(children, children[1:]):
            place = self.area(self.section) if column is None else column
            if child.tag == f"{W}p":
                goes_on = following is not None and following.tag == f"{W}p"
                self._paragraph(child, place, dressing, goes_on=goes_on)
                if column is None and child.find(f"{W}pPr/{W}sectPr") is not None:
                    self._next_section()
            elif child.tag == f"{W}tbl":
                self._table(child, place)

    def _next_section(self) -> None:
        self.ends.append(len(self.raws) - 1)
        self.section = min(self.section + 1, len(self._setups) - 1)

    def _paragraph(
        self,
        element: _Element,
        column: FlowColumn,
        dressing: tuple[LetterFormat | None, Shape | None],
        *,
        goes_on: bool,
    ) -> None:
        """Read a paragraph; one whose end is deleted or hidden ``goes_on`` in the next, if any."""
        if len(self.raws) >= self._most:
            raise RefusedPackageError(Refusal.TOO_LONG, limit=self._most)
        properties = element.find(f"{W}pPr")
        sheet = self._styling.sheet
        style = value(properties, "pStyle") or ""
        if sheet.style("paragraph", style) is None:
            style = sheet.paragraph_default
        shaped = self._styling.shape(shape(properties), dressing[1], style)
        content = self._content
        mark = None if properties is None else properties.find(f"{W}rPr")
        set_as = partial(self._styling.letterer.set, dressing[0], style)
        marked = set_as(mark)
        gone = marked.hidden or (mark is not None and any(one.tag in GONE for one in mark))
        joins = gone and goes_on
        label, numbered = ("", ()) if joins else self._label(shaped, marked)
        content.begin(labelled=bool(label), goes_on=self._joined)
        content.read(element, set_as)
        self._joined = joins
        if joins or (gone and not content.text):
            return
        runs = (*numbered, *content.text.runs())
        text = "".join(run.text for run in runs)
        place = self._place(element, column, broken=bool(shaped.page_break_before))
        raw = Raw(len(self.raws), text, runs, shaped, column, place, style, label)
        self.raws.append(raw)
        if content.numbered:
            self.page_fields[raw.index] = content.number.runs()
        for one in tuple(content.drawings):
            for drawn in drawings(one, self._styling.theme):
                self._drawn(drawn, raw)

    def _place(self, element: _Element, column: FlowColumn, *, broken: bool) -> ViewPlace:
        """Return where a paragraph stands; Word may have turned pages before and inside it.

        ``broken`` says that it begins a page by how it is set.
        """
        page = self._page
        if page is not None:
            page += self._content.turned_before
            self._page = page + self._content.turned_after
        number = self._numbers.get(element)
        self._sheet += self._content.ended_before + broken
        place = structs.replace(
            column.place, page=page, part=self._part, number=number, sheet=self._sheet
        )
        self._sheet += self._content.ended_after
        return place

    def _label(self, shaped: Shape, mark: LetterFormat) -> tuple[str, tuple[ViewRun, ...]]:
        """Count a list's paragraph and return its number, and that set as mark and list say."""
        lists = self._styling.lists
        level = lists.level(shaped.number, shaped.level)
        if level is None:
            return "", ()
        number = lists.label(shaped.number, shaped.level)
        spaced = number + " " * (level.spaced and bool(number))
        return number, automatic(spaced, over(mark, level.letters))

    def _table(self, element: _Element, column: FlowColumn) -> None:
        dress = Dress(element, self._styling.sheet, self._styling.theme)
        laid = grid(element, dress, column.width_mm, text_edge=self._styling.text_edge)
        index = len(self.tables)
        within, single = column.place.table, boxed(laid.boxes)
        table = ViewTable(
            *(index, (), ruled(laid.boxes), column.place.section, self._page, within),
            *(laid.repeated, laid.columns_mm),
        )
        self.tables.append(table)
        columns = max((box.column + box.columns for box in laid.boxes), default=0)
        flows: dict[int, int] = {}
        cells = []
        for box in laid.boxes:
            own = self._cell_column(box, laid, column, index, flows.get(box.column))
            flows[box.column] = own.flow
            start = len(self.raws)
            self.blocks(box.element, own, dress.text(box, laid.rows, columns))
            held = range(start, len(self.raws))
            cells.append(_cell(box, own, held))
            if box is single and box.top is not None:
                self.frames.append(ruling.of_boxed(box, box.top, held))
            elif not table.ruled:
                self.cells.append((box, own, held))
        self.tables[index] = structs.replace(table, cells=tuple(cells))

    def _cell_column(
        self, box: CellBox, laid: TableGrid, column: FlowColumn, index: int, above: int | None
    ) -> FlowColumn:
        left = None
        if column.left_mm is not None and laid.left_mm is not None:
            left = column.left_mm + laid.left_mm + box.left_mm + box.inset_left_mm
        place = structs.replace(column.place, table=index, row=box.row, column=box.column)
        width = box.width_mm - box.inset_left_mm - box.inset_right_mm
        return self.new(FlowColumn(0, width, left, place, above))

    def _drawn(self, drawn: Drawn, anchor: Raw) -> None:
        if drawn.text is not None:
            self._box(drawn, drawn.text, anchor)
        elif drawn.line and drawn.outlined:
            self.lines.append((drawn, anchor))
        elif drawn.picture:
            size = drawn.width_mm, drawn.height_mm
            part = self._targets.get(drawn.image, "")
            said = drawn.description, anchor.place.page
            self.pictures.append(ViewPicture(anchor.index, *size, *said, part=part))

    def _box(self, drawn: Drawn, text: _Element, anchor: Raw) -> None:
        """Read a text box right behind the paragraph that it hangs on."""
        start = len(self.raws)
        place = ViewPlace(story=Story.BOX, section=anchor.place.section)
        if anchor.place.story in {Story.HEADER, Story.FOOTER}:
            place = structs.replace(place, story=anchor.place.story)
        width = max(drawn.width_mm - 2 * _BOX_INSET_MM, 0.0)
        self.blocks(text, self.new(FlowColumn(0, width, None, place)))
        held = tuple(range(start, len(self.raws)))
        if drawn.outlined and any(self.raws[index].text.strip() for index in held):
            self.frames.append(ruling.of_box(drawn, held, anchor))


def _cell(box: CellBox, column: FlowColumn, held: range) -> ViewCell:
    return ViewCell(
        row=box.row,
        column=box.column,
        paragraphs=tuple(held),
        columns=box.columns,
        rows=box.rows,
        left_mm=None if column.left_mm is None else column.left_mm - box.inset_left_mm,
        width_mm=box.width_mm,
    )
