"""Page breaks: which rows, paragraphs and blocks stay whole, and which are too tall for that.

What may not break and is taller than a page is cut off by Typst at the lower edge, without a word,
where Word and LibreOffice break it all the same. So what does not surely stand on a page is free to
break, in both formats, and nothing else is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, zip_longest
from math import ceil

from msgspec import Struct

from thidua.catalogue.style import TWIPS_PER_POINT, HouseStyle
from thidua.model.document import Paragraph, RowKind, Table
from thidua.render.cells import CELL_STYLES, placed
from thidua.render.columns import column_widths
from thidua.render.drawn import Drawn
from thidua.render.geometry import Side, across
from thidua.render.heights import height, row_heights

_SURELY = 0.9  # of a page: an estimate below stands on one
_LEAST_LINES = 3  # two of text with their gap, on the page of the signatures
_MOST_LINES = 12  # what is longer is not kept whole with them
_LAST_ROWS = range(2, 5)  # of a long table, on its last page: two, up to four if they are low
_SECTION_LINES = 5  # of a section of a table that is kept whole; more would empty much of a page


class RowBreak(Struct, frozen=True):
    """How a row breaks: ``whole`` never inside; ``held`` stands on the page of the next row.

    ``repeated`` says of a head row that each page shows it again.
    """

    whole: bool
    held: bool
    repeated: bool


def row_breaks(
    table: Table, columns: Sequence[int], house: HouseStyle, *, signed: bool = False
) -> tuple[RowBreak, ...]:
    """Say of each row of a table, whose ``columns`` are as wide in twips, how it breaks.

    Rows that are held together are let go when they do not stand on a page together; a head that
    leaves too little room for the table is not repeated. The last rows of a table that is
    ``signed`` stay with the signatures below it.
    """
    heights = row_heights(table, columns, house)
    heads = [row.kind is RowKind.HEAD for row in table.rows]
    page = _page(house, landscape=sum(columns) > house.text_width())
    head = sum(tall for tall, one in zip(heights, heads, strict=True) if one)
    repeated = head < page / 2
    room = page - head if repeated else page
    return tuple(
        RowBreak(tall < room or (one and repeated), kept, one and repeated)
        for tall, one, kept in zip(
            heights,
            heads,
            _together(heights, list(_held(table, heights, house, signed=signed)), room),
            strict=True,
        )
    )


def stays_whole(paragraph: Paragraph, width: int, house: HouseStyle) -> bool:
    """Say whether a paragraph surely stands on a page, upright or on its side."""
    return height(paragraph, width, house) < _page(house, landscape=True)


def kept_with_signatures(
    blocks: Sequence[Drawn],
    rows: Iterable[Side],
    columns: tuple[int, int],
    house: HouseStyle,
    *,
    landscape: bool,
) -> int:
    """Return how many of the last blocks stay on the page of the signatures, ``rows`` of them.

    As many as are needed for the page not to look forgotten, each whole, and no more than stand on
    it; a long block ends the search, but a long last paragraph that stands on a page is kept, too.
    A line that leads into what is kept (it ends in a colon) goes with it.
    """
    width, lines = sum(columns), 0
    room = _page(house, landscape=landscape)
    room -= sum(_row_height(row, columns, house) for row in rows)
    for kept, block in enumerate(reversed(blocks)):
        room -= height(block, width, house)
        if lines >= _LEAST_LINES or (kept and room < 0):
            return kept + (room > 0 and _leads(block))
        if not keepable(block, width, house):
            return kept or int(isinstance(block, Paragraph) and stays_whole(block, width, house))
        lines += _lines_of(block, width, house)
    return len(blocks)


def signs_table(
    blocks: Sequence[Drawn],
    rows: Iterable[Side],
    columns: tuple[int, int],
    house: HouseStyle,
    *,
    landscape: bool,
) -> bool:
    """Say whether the text ends in a table whose last rows stay on the page of the signatures.

    So does one that is too long to be kept whole with them, or they would stand alone.
    """
    last = blocks[-1] if blocks else None
    if not isinstance(last, Table) or keepable(last, sum(columns), house):
        return False
    heights = row_heights(last, column_widths(last, sum(columns), house), house)
    kinds = [row.kind for row in last.rows]
    tall = sum(high for high, kind in zip(heights, kinds, strict=True) if kind is RowKind.HEAD)
    tall += sum(heights[-_LAST_ROWS[-1] :]) + house.table.after * TWIPS_PER_POINT
    tall += sum(_row_height(row, columns, house) for row in rows)
    return tall < _page(house, landscape=landscape)


def leads(blocks: Sequence[Drawn], index: int) -> bool:
    """Say whether a block leads into the one behind it, and so does not end a page.

    Of many such lines one after the other (a form to fill in) only the last two are held.
    """
    behind = blocks[index + 1 : index + 3]
    return bool(behind) and _leads(blocks[index]) and not all(map(_leads, behind))


def _leads(block: Drawn) -> bool:
    return isinstance(block, Paragraph) and block.text.rstrip().endswith(":")


def keepable(block: Drawn, width: int, house: HouseStyle) -> bool:
    """Say whether a block is low enough to be kept whole with the signatures."""
    return _lines_of(block, width, house) <= _MOST_LINES


def sides_stand(row: Side, columns: tuple[int, int], house: HouseStyle, *, landscape: bool) -> bool:
    """Say whether what stands side by side surely stands on one page."""
    return _row_height(row, columns, house) < _page(house, landscape=landscape)


def ending_stands(
    blocks: Iterable[Drawn],
    rows: Iterable[Side],
    columns: tuple[int, int],
    house: HouseStyle,
    *,
    landscape: bool,
) -> bool:
    """Say whether the last blocks and the signatures below them surely stand on one page."""
    tall = sum(height(one, sum(columns), house) for one in blocks)
    tall += sum(_row_height(row, columns, house) for row in rows)
    return tall < _page(house, landscape=landscape)


def _page(house: HouseStyle, *, landscape: bool) -> float:
    return house.text_height(landscape=landscape) * _SURELY


def _row_height(row: Side, columns: tuple[int, int], house: HouseStyle) -> float:
    return max(
        sum(height(one, column, house) for one in side)
        for side, column in zip(row, across(row, columns), strict=True)
    )


def _lines_of(block: Drawn, width: int, house: HouseStyle) -> int:
    return ceil(height(block, width, house) / house.styles["body"].line_height)


def _held(
    table: Table, heights: Sequence[float], house: HouseStyle, *, signed: bool
) -> Iterator[bool]:
    """Say of each row whether it stays with the next.

    So do section rows, the row before sums, below the head the rows that a cell spans, all rows of
    a short section, and the last rows of a long table, of which none stands alone on a page.
    """
    low = _SECTION_LINES * house.styles[CELL_STYLES[RowKind.BODY]].line_height
    together = _short_sections(table, heights, low) | _last_rows(heights, low)
    if signed:
        together |= set(range(len(table.rows))[-_LAST_ROWS.start :])
    rows = zip_longest(table.rows, placed(table), table.rows[1:])
    for at, (row, cells, following) in enumerate(rows):
        before_sums = following is not None and following.kind is RowKind.TOTAL
        spanned = row.kind is not RowKind.HEAD and any(cell.reaches for cell in cells)
        yield row.kind is RowKind.SECTION or before_sums or spanned or at in together


def _short_sections(table: Table, heights: Sequence[float], low: float) -> set[int]:
    """Return the rows but the last of each section that is ``low`` enough to be kept whole."""
    together: set[int] = set()
    below_section = False
    for kind, rows in groupby(enumerate(table.rows), key=lambda pair: pair[1].kind):
        body = [at for at, _ in rows]
        if kind is RowKind.BODY and below_section and sum(heights[at] for at in body) <= low:
            together |= set(body[:-1])
        below_section = kind is RowKind.SECTION
    return together


def _last_rows(heights: Sequence[float], low: float) -> set[int]:
    """Return the last rows but one of a table that has several times as many."""
    count = len(heights)
    if count <= 3 * _LAST_ROWS[-1]:
        return set()
    least, *more = _LAST_ROWS
    kept = max((rows for rows in more if sum(heights[-rows:]) <= low), default=least)
    return set(range(count - kept, count - 1))


def _together(heights: Sequence[float], kept: Sequence[bool], room: float) -> Iterator[bool]:
    """Let go the rows that are held together and taller than the room of a page."""
    start = 0
    for end, one in enumerate(kept, 1):
        if one and end < len(kept):
            continue
        stand = sum(heights[start:end]) < room
        yield from (stand and one for one in kept[start:end])
        start = end
