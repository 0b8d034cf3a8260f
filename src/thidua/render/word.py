"""WordprocessingML, as text: the few elements that our documents are made of.

Element order inside a parent follows the schema of ISO/IEC 29500-1 (CT_PPr, CT_TcPr …); the Open
XML SDK validator refuses any other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import assert_never

from markupsafe import Markup, escape
from msgspec import Struct

from thidua.catalogue.style import TWIPS_PER_POINT, HouseStyle, Style, house_style, twips
from thidua.model.document import (
    Block,
    Facing,
    Mark,
    Paragraph,
    Picture,
    Row,
    RowKind,
    Run,
    Table,
)
from thidua.render import tracking
from thidua.render.cell_lines import set_paragraphs
from thidua.render.cells import CELL_STYLES, PlacedCell, TableLook, is_open, placed
from thidua.render.columns import column_widths, look_of
from thidua.render.commas import room_behind
from thidua.render.drawing import drawing
from thidua.render.drawn import Drawn, Gap, Hanging, Narrowed, Stroke
from thidua.render.endings import apart
from thidua.render.geometry import gaps, sides
from thidua.render.metrics import LINE_END
from thidua.render.paging import RowBreak, keepable, leads, row_breaks

_NOTHING = Markup("")
_KEEP_NEXT = Markup("<w:keepNext/>")
_KEEP_LINES = Markup("<w:keepLines/>")
_BOLD = Markup("<w:b/>")
_ITALIC = Markup("<w:i/>")
_STRUCK = Markup("<w:strike/>")
_RAISED = {
    one: Markup('<w:vertAlign w:val="%s"/>') % name
    for one, name in ((1, "superscript"), (-1, "subscript"))
}
_SIZE = Markup('<w:sz w:val="%d"/><w:szCs w:val="%d"/>')
_RUN = Markup("<w:r>%s%s</w:r>")
_LINE_END = Markup("<w:br/>")
_TEXT = Markup('<w:t xml:space="preserve">%s</w:t>')
_GONE = Markup('<w:delText xml:space="preserve">%s</w:delText>')
_THIN = Markup('<w:spacing w:line="2" w:lineRule="exact"/>')
"""A tenth of a point: it has room below a page that is full, and begins no empty one."""
EMPTY = Markup('<w:p><w:pPr><w:pStyle w:val="spacer"/>%s</w:pPr></w:p>') % _THIN


def blocks(  # noqa: PLR0913 - how its end breaks, and where it stands
    drawn: Iterable[Drawn],
    width: int,
    house: HouseStyle,
    *,
    kept: int = 0,
    signed: bool = False,
    side: bool = False,
) -> Markup:
    """Return the blocks as WordprocessingML for a column ``width`` twips wide.

    The last ``kept`` of them are held on the page of what follows, whole unless they are long, the
    last rows of a table that is ``signed``, too; what leads into the next stays with it, but not at
    a ``side`` of something.
    A marked end of a paragraph needs a paragraph behind it that it can become one with: where there
    is none, an empty one is put there, of no height, which stays whatever becomes of the revision.
    """
    content: list[Markup] = []
    before = Mark.KEPT
    said = list(apart(drawn))
    for index, block in enumerate(said):
        if before is not Mark.KEPT and isinstance(block, Table | Facing):
            content.append(EMPTY)
        stays = index >= len(said) - kept
        last = signed and index == len(said) - 1
        content.append(
            paragraph(
                block,
                keep_next=stays or (not side and leads(said, index)),
                whole=stays and keepable(block, width, house),
            )
            if isinstance(block, Paragraph)
            else _table(block, width, house, kept=stays, signed=last)
            if isinstance(block, Table)
            else _drawn(block, width, house, kept=stays)
        )
        before = tracking.mark_of(block)
    if before is not Mark.KEPT:
        content.append(EMPTY)
    return _NOTHING.join(content)


def section_break(sheet: Markup, mark: Mark, following: Sequence[Block]) -> Markup:
    """Return the invisible paragraph that ends a section, set up as ``section`` says."""
    end = Markup('<w:p><w:pPr><w:pStyle w:val="spacer"/>%s%s%s</w:pPr></w:p>') % (
        _THIN,
        tracking.end(mark),
        sheet,
    )
    loose = mark is not Mark.KEPT and isinstance(next(iter(following), None), Table | Facing | None)
    return end + EMPTY if loose else end


def section(*, landscape: bool, house: HouseStyle, turned: bool = False) -> Markup:
    """Return the page set-up of a section: pages from 1, no number on the first (I.7, III.1.đ).

    ``turned`` says that its sheets lay the other way before a revision.
    """
    was = _NOTHING
    if turned:
        was = tracking.turned(_page(landscape=not landscape, house=house))
    return Markup(
        '<w:sectPr><w:headerReference w:type="default" r:id="rIdNumber"/>'
        '<w:headerReference w:type="first" r:id="rIdBlank"/>%s%s</w:sectPr>'
    ) % (_page(landscape=landscape, house=house), was)


def _page(*, landscape: bool, house: HouseStyle) -> Markup:
    page = house.page
    width, height = twips(page.width), twips(page.height)
    size = (
        Markup('<w:pgSz w:w="%d" w:h="%d" w:orient="landscape"/>') % (height, width)
        if landscape
        else Markup('<w:pgSz w:w="%d" w:h="%d"/>') % (width, height)
    )
    margins = Markup(
        '<w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="%d" w:footer="%d"'
        ' w:gutter="0"/>'
    ) % tuple(
        twips(mm) for mm in (page.top, page.right, page.bottom, page.left, page.header, page.header)
    )
    return Markup('<w:type w:val="nextPage"/>%s%s<w:pgNumType w:start="1"/><w:titlePg/>') % (
        size,
        margins,
    )


def paragraph(
    block: Paragraph, *, extra: str = "", keep_next: bool = False, whole: bool = False
) -> Markup:
    """Return one paragraph; ``extra`` is direct formatting that belongs after the keep settings."""
    keeps = (_KEEP_NEXT if keep_next else _NOTHING) + (_KEEP_LINES if whole else _NOTHING)
    properties = Markup('<w:pPr><w:pStyle w:val="%s"/>%s%s%s</w:pPr>') % (
        *(block.style, keeps, extra),
        tracking.revised(block),
    )
    return Markup("<w:p>%s%s</w:p>") % (properties, _runs(block.runs))


def _drawn(
    block: Picture | Facing | Narrowed | Hanging | Stroke | Gap,
    width: int,
    house: HouseStyle,
    *,
    kept: bool,
) -> Markup:
    if isinstance(block, Narrowed):
        return _narrowed(block, house)
    if isinstance(block, Hanging):
        return _hanging(block)
    if isinstance(block, Gap):
        return spacer(block.height / TWIPS_PER_POINT)
    if isinstance(block, Stroke):
        return _stroke(block, house)
    return _laid(block, width, house, kept=kept)


def _laid(block: Picture | Facing, width: int, house: HouseStyle, *, kept: bool) -> Markup:
    if isinstance(block, Picture):
        return _picture(block, kept=kept)
    if isinstance(block, Facing):
        return _beside(block, width, house)
    assert_never(block)


def _picture(picture: Picture, *, kept: bool) -> Markup:
    shown = tracking.around(drawing(picture), picture.mark)
    properties = Markup('<w:pPr><w:pStyle w:val="picture"/>%s%s</w:pPr>') % (
        _KEEP_NEXT if kept else _NOTHING,
        tracking.end(picture.mark),
    )
    return Markup("<w:p>%s%s</w:p>") % (properties, shown)


def _runs(runs: Iterable[Run], size: Markup = _NOTHING) -> Markup:
    return Markup("").join(_run(run, size) for run in runs)


def _run(run: Run, size: Markup = _NOTHING) -> Markup:
    looks = ((run.bold, _BOLD), (run.italic, _ITALIC), (run.struck, _STRUCK))
    look = _NOTHING.join(one for has, one in looks if has) + size
    look += _RAISED.get(run.raised, _NOTHING)
    properties = Markup("<w:rPr>%s</w:rPr>") % look if look else _NOTHING
    text = _GONE if run.mark is Mark.DELETED else _TEXT
    said = _LINE_END.join(text % escape(line) for line in run.text.split(LINE_END))
    return tracking.around(_RUN % (properties, said), run.mark)


def _stroke(stroke: Stroke, house: HouseStyle) -> Markup:
    """Draw a line as the border of an empty paragraph: unlike a shape it moves with the text."""
    eighths = round(house.stroke.width * 8)
    return Markup(
        '<w:p><w:pPr><w:pStyle w:val="stroke"/><w:pBdr>'
        '<w:bottom w:val="single" w:sz="%d" w:space="0" w:color="000000"/></w:pBdr>'
        '<w:spacing w:after="%d"/><w:ind w:left="%d" w:right="%d"/>'
        "%s</w:pPr></w:p>"
    ) % (eighths, stroke.after, stroke.indent, stroke.indent, tracking.end(stroke.mark))


def _narrowed(block: Narrowed, house: HouseStyle) -> Markup:
    frame = _frame(block.padding, house) if block.framed else _NOTHING
    indent = Markup('<w:ind w:left="%d" w:right="%d"/>') % (block.indent, block.indent)
    return paragraph(block.paragraph, extra=frame + indent)


def _hanging(block: Hanging) -> Markup:
    shape = Markup('<w:ind w:left="%d" w:hanging="%d"/><w:jc w:val="left"/>')
    return paragraph(block.paragraph, extra=shape % (block.others, block.others - block.first))


def _frame(padding: int, house: HouseStyle) -> Markup:
    eighths = round(house.stroke.width * 8)
    sides = Markup("").join(
        Markup('<w:%s w:val="single" w:sz="%d" w:space="%d" w:color="000000"/>')
        % (side, eighths, 1 if side in {"top", "bottom"} else padding // TWIPS_PER_POINT)
        for side in ("top", "left", "bottom", "right")
    )
    return Markup("<w:pBdr>%s</w:pBdr>") % sides


def _table(table: Table, width: int, house: HouseStyle, *, kept: bool, signed: bool) -> Markup:
    columns = column_widths(table, width, house)
    grid = Markup("").join(Markup('<w:gridCol w:w="%d"/>') % column for column in columns)
    look = look_of(table, width, house)
    breaks = row_breaks(table, columns, house, signed=signed)
    rows = _rows(table, columns, look, breaks, kept=kept)
    border = round(house.table.border * 8)
    borders = Markup("").join(
        Markup('<w:%s w:val="single" w:sz="%d" w:space="0" w:color="000000"/>') % (side, border)
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    inset, padding = look.inset, round(house.table.padding * TWIPS_PER_POINT)
    margins = Markup(
        '<w:tblCellMar><w:top w:w="%d" w:type="dxa"/><w:left w:w="%d" w:type="dxa"/>'
        '<w:bottom w:w="%d" w:type="dxa"/><w:right w:w="%d" w:type="dxa"/></w:tblCellMar>'
    ) % (padding, inset, padding, inset)
    return Markup(
        '<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblBorders>%s</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/>%s</w:tblPr><w:tblGrid>%s</w:tblGrid>%s'
        "</w:tbl>%s"
    ) % (width, borders, margins, grid, rows, spacer(house.table.after, tracking.mark_of(table)))


def _beside(block: Facing, width: int, house: HouseStyle) -> Markup:
    """Return a table without borders, as the head of page 1 is, and the gap below it."""
    both = sides(block, width, house)
    cells = Markup("").join(
        Markup('<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>%s</w:tc>')
        % (column, blocks(shown, column, house) or EMPTY)
        for shown, column in both
    )
    left, right = (column for _, column in both)
    table = columns_of(left, right) % (
        Markup("<w:tr><w:trPr><w:cantSplit/>%s</w:trPr>%s</w:tr>")
        % (tracking.change(block.mark), cells)
    )
    above, below = gaps(block, house)
    before = spacer(above, block.mark) if above else _NOTHING
    return before + table + (spacer(below, block.mark) if below else EMPTY)


def columns_of(*widths: int) -> Markup:
    """Return a table of columns without borders, with room for its rows."""
    columns = Markup("").join(Markup('<w:gridCol w:w="%d"/>') % width for width in widths)
    return Markup(
        '<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        "<w:tblGrid>%s</w:tblGrid>%%s</w:tbl>"
    ) % (sum(widths), columns)


def spacer(points: float, mark: Mark = Mark.KEPT) -> Markup:
    """Return a paragraph that is nothing but a gap, kept with what follows."""
    height = round(points * TWIPS_PER_POINT)
    return Markup(
        '<w:p><w:pPr><w:pStyle w:val="spacer"/>'
        '<w:spacing w:line="%d" w:lineRule="exact"/>%s</w:pPr></w:p>'
    ) % (height, tracking.end(mark))


def _rows(
    table: Table,
    columns: tuple[int, ...],
    look: TableLook,
    breaks: Sequence[RowBreak],
    *,
    kept: bool,
) -> Markup:
    room = room_behind(table, look.by_kind)
    rows = zip(table.rows, placed(table), breaks, strict=True)
    return Markup("").join(
        _row(
            row,
            [(cell, room.get((at, cell.start), 0)) for cell in cells],
            columns,
            one,
            _row_look(row, look, one, kept=kept),
        )
        for at, (row, cells, one) in enumerate(rows)
    )


class _CellLook(Struct, frozen=True):
    """What the cells of a row have in common; ``kept`` ones stay with the next row.

    ``size`` is that of their text, where it is not the style's.
    """

    style: str
    said_in: Style
    inset: int
    middle: bool
    kept: bool
    size: Markup


def _row_look(row: Row, look: TableLook, breaks: RowBreak, *, kept: bool) -> _CellLook:
    style = look.by_kind[row.kind]
    half = round(2 * style.size)
    return _CellLook(
        CELL_STYLES[row.kind],
        style,
        look.inset,
        (row.kind is RowKind.HEAD and breaks.whole) or is_open(row),
        kept or breaks.held,
        _SIZE % (half, half) if look.small else _NOTHING,
    )


def _row(
    row: Row,
    cells: Iterable[tuple[PlacedCell, int]],
    columns: tuple[int, ...],
    breaks: RowBreak,
    look: _CellLook,
) -> Markup:
    height = Markup('<w:trHeight w:val="%d" w:hRule="atLeast"/>')
    least = height % twips(house_style().table.open_row) if is_open(row) else _NOTHING
    properties = Markup("").join(
        (
            Markup("<w:cantSplit/>") if breaks.whole else _NOTHING,
            least,
            Markup("<w:tblHeader/>") if breaks.repeated else _NOTHING,
            tracking.change(row.mark),
        )
    )
    said = Markup("").join(_cell(cell, look, columns, behind=behind) for cell, behind in cells)
    return Markup("<w:tr><w:trPr>%s</w:trPr>%s</w:tr>") % (properties, said)


def _cell(here: PlacedCell, look: _CellLook, columns: tuple[int, ...], *, behind: int) -> Markup:
    cell = here.cell
    width = sum(columns[here.start : here.start + cell.span])
    span = Markup('<w:gridSpan w:val="%d"/>') % cell.span if cell.span > 1 else ""
    placed_in = Markup('<w:vAlign w:val="center"/>') if look.middle else _NOTHING
    keep = _KEEP_NEXT if look.kept else _NOTHING
    room = Markup('<w:ind w:right="%d"/>') % behind if behind else _NOTHING
    mark = Markup("<w:rPr>%s</w:rPr>") % look.size if look.size else _NOTHING
    paragraphs = set_paragraphs(cell, look.said_in, width - 2 * look.inset)
    said = Markup("").join(
        Markup('<w:p><w:pPr><w:pStyle w:val="%s"/>%s%s<w:jc w:val="%s"/>%s</w:pPr>%s</w:p>')
        % (look.style, keep, room, cell.align, mark, _runs(runs, look.size))
        for runs in (((Run(""),),) if here.rest else paragraphs)
    )
    return Markup('<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>%s%s%s</w:tcPr>%s</w:tc>') % (
        width,
        span,
        _merge(here),
        placed_in,
        said,
    )


def _merge(here: PlacedCell) -> Markup:
    if here.rest:
        return Markup("<w:vMerge/>")
    return Markup('<w:vMerge w:val="restart"/>') if here.reaches else _NOTHING
