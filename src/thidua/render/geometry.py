"""What has to be measured before a page can be drawn, once for both formats.

Where lines are drawn, how wide a frame is, which rows stay together, what stands side by side at
the end.
"""

from __future__ import annotations

from itertools import groupby, zip_longest
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from thidua.model.document import Paragraph, Picture, RowKind, Table
from thidua.render.cells import CELL_STYLES, placed
from thidua.render.metrics import line_widths
from thidua.render.needs import measured
from thidua.render.standing import sign_offs
from thidua.render.strokes import Stroke, column, stroke
from thidua.render.style import twips

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from thidua.model.document import Block, Document
    from thidua.render.cells import Placed
    from thidua.render.style import HouseStyle, Style

_BOX_PADDING = 60  # twips between the text column of DỰ THẢO and its frame
_MOST_HELD_ROWS = 6  # of a section of a table
_MOST_HELD_LINES = 7  # more would leave much of a page empty
_MOST_KEPT_LINES = 12  # a longer last paragraph may be broken before the signatures


class Narrowed(Struct, frozen=True):
    """A centred paragraph in a narrower column, ``indent`` twips less on either side.

    Narrowed, the lines of a name or title become alike in length instead of leaving one word for
    the last; ``framed`` draws a frame ``padding`` twips outside that column.
    """

    paragraph: Paragraph
    indent: int
    framed: bool = False
    padding: int = _BOX_PADDING


class Gap(Struct, frozen=True, tag="gap", tag_field="kind"):
    """An empty height in twips."""

    height: int


Drawn: TypeAlias = Paragraph | Table | Picture | Stroke | Narrowed | Gap
Side: TypeAlias = "tuple[tuple[Paragraph | Gap, ...], ...]"


def drawn(blocks: Sequence[Block | Gap], width: int, house: HouseStyle) -> Iterator[Drawn]:
    """Yield the blocks with their lines and frames, for a column ``width`` twips wide."""
    for index, block in enumerate(blocks):
        if not isinstance(block, Paragraph):
            yield block
            continue
        style = house.styles[block.style]
        enough = column(block, style, width)
        narrowed = enough < width
        yield Narrowed(block, (width - enough) // 2, style.boxed) if narrowed else block
        if (style.stroke or block.was) and (line := stroke(blocks, index, width, house)):
            yield line


def held(table: Table, columns: Sequence[int], house: HouseStyle) -> Iterator[bool]:
    """Say of each row whether it stays with the next; ``columns`` are the widths.

    So do section rows, the row before sums, below the head the rows that a cell spans, and all rows
    of a short section.
    """
    places = list(placed(table))
    together = _short_sections(table, places, columns, house)
    for at, (row, cells, following) in enumerate(zip_longest(table.rows, places, table.rows[1:])):
        before_sums = following is not None and following.kind is RowKind.TOTAL
        spanned = row.kind is not RowKind.HEAD and any(cell.reaches for cell in cells)
        yield row.kind is RowKind.SECTION or before_sums or spanned or at in together


def _short_sections(
    table: Table,
    places: Sequence[Sequence[Placed]],
    columns: Sequence[int],
    house: HouseStyle,
) -> set[int]:
    """Return the rows but the last of each section that is short enough to be kept whole."""
    sections = groupby(enumerate(table.rows), key=lambda pair: pair[1].kind)
    after = False
    together: set[int] = set()
    for kind, rows in sections:
        body = [at for at, _ in rows]
        if kind is RowKind.BODY and after and len(body) <= _MOST_HELD_ROWS:
            style = house.styles[CELL_STYLES[kind]]
            lines = sum(_lines(places[at], style, columns, house) for at in body)
            together |= set(body[:-1]) if lines <= _MOST_HELD_LINES else set()
        after = kind is RowKind.SECTION
    return together


def _lines(cells: Sequence[Placed], style: Style, columns: Sequence[int], house: HouseStyle) -> int:
    """Return how many lines a row takes."""
    beside = 2 * twips(house.table.inset)
    return max(
        measured(here.cell, style).lines(sum(columns[here.start : here.end]) - beside)
        for here in cells
    )


def kept_with_signatures(block: Block, width: int, house: HouseStyle) -> bool:
    """Say whether the last block should stay whole, on the page of the signatures."""
    if not isinstance(block, Paragraph):
        return False
    return len(line_widths(block, house.styles[block.style], width)) <= _MOST_KEPT_LINES


def sign_off_rows(document: Document, width: int, house: HouseStyle) -> tuple[Side, ...]:
    """Return what stands side by side at the end: pairs of left and right.

    One signer stands beside Nơi nhận (IV, boxes 7 and 9b); two to four sign in two columns, Nơi
    nhận below them on the left. Names of a pair stand level: the shorter side gets a gap. Where a
    revision changed how many sign, the old rows stand above the new ones.
    """
    sides = sign_offs(document)
    return tuple(row for side in sides for row in _sign_off(*side, width=width, house=house))


def _sign_off(
    signatures: Sequence[tuple[Paragraph, ...]],
    recipients: tuple[Paragraph, ...],
    *,
    width: int,
    house: HouseStyle,
) -> tuple[Side, ...]:
    if len(signatures) == 1:
        return ((recipients, signatures[0]),)
    padded = (*signatures, ()) if len(signatures) % 2 else signatures
    pairs = zip(padded[::2], padded[1::2], strict=True)
    return (
        *(_level(left, right, width, house) for left, right in pairs),
        (recipients, ()),
    )


def _level(
    left: Sequence[Paragraph], right: Sequence[Paragraph], width: int, house: HouseStyle
) -> Side:
    """Put a gap above the name of the signer whose titles take fewer lines."""
    heights = [_height(side[:-1], width, house) for side in (left, right)]
    tallest = max(heights)
    return tuple(
        (*side[:-1], Gap(tallest - height), *side[-1:])
        if side and height < tallest
        else tuple(side)
        for side, height in zip((left, right), heights, strict=True)
    )


def _height(paragraphs: Sequence[Paragraph], width: int, house: HouseStyle) -> int:
    """Return the height in twips of the lines of centred paragraphs, without the gaps between."""
    styles = [(one, house.styles[one.style]) for one in paragraphs]
    return sum(len(line_widths(one, style, width)) * style.line_height for one, style in styles)
