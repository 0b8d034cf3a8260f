"""Geometry: what has to be measured before a page can be drawn, once for both formats.

Where lines are drawn, how wide a frame is, which rows stay together, what stands side by side at
the end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TypeAlias

from msgspec import Struct

from thidua.catalogue.style import TWIPS_PER_POINT, HouseStyle, Style, twips
from thidua.model.document import (
    Beside,
    Block,
    Document,
    Drop,
    Facing,
    Head,
    Mark,
    Paragraph,
    heads,
)
from thidua.render.accepted import measured, sign_offs
from thidua.render.cell_lines import sense_ends
from thidua.render.centred import ended, lines
from thidua.render.drawn import Drawn, Gap, Hanging, Narrowed
from thidua.render.metrics import line_widths
from thidua.render.strokes import stroke

Side: TypeAlias = "tuple[tuple[Paragraph | Gap, ...], ...]"
_Lines: TypeAlias = "tuple[Paragraph, ...]"
_ABREAST = 3
"""How many sign in one row below a line over them, at the most."""


def drawn(
    blocks: Sequence[Block | Gap], width: int, house: HouseStyle, *, room: int | None = None
) -> Iterator[Drawn]:
    """Yield the blocks with their lines and frames, for a column ``width`` twips wide.

    ``room`` is how wide centred text may be in it, where that is less.
    """
    most = width if room is None else room
    shown = [block for block in blocks if not isinstance(block, Drop)]
    for index, block in enumerate(shown):
        if not isinstance(block, Paragraph):
            yield block
            continue
        style = house.styles[block.style]
        yield _set(block, style, width, most)
        if style.stroke or block.was:
            line = stroke(shown, index, width=width, room=most, house=house)
            yield from (line,) if line else ()


def _set(block: Paragraph, style: Style, width: int, room: int) -> Paragraph | Narrowed | Hanging:
    """Set a paragraph as its length asks for: hanging, in a narrower column, with lines ended."""
    if style.hanging and len(line_widths(measured(block), style, width)) > 1:
        return Hanging(block, twips(style.hanging.first), twips(style.hanging.others))
    if style.align == "left":
        ends = block.ends or (
            () if block.was or _changed(block) else _at_sense(block, style, width)
        )
        return ended(block, ends) if ends else block
    if style.align != "center":
        return block
    said = lines(block, style, room)
    shown = ended(block, said.ends) if said.ends else block
    if not said.column or said.column >= width or (said.ends and not style.boxed):
        return shown
    return Narrowed(shown, (width - said.column) // 2, style.boxed)


def _changed(block: Paragraph) -> bool:
    """Say whether a revision marks any of it: what it marks is left as it comes."""
    return block.mark is not Mark.KEPT or any(run.mark is not Mark.KEPT for run in block.runs)


def _at_sense(block: Paragraph, style: Style, width: int) -> tuple[int, ...]:
    """Return where lines of a Nơi nhận end, so that nobody's "(để b/c)" is torn off."""
    return sense_ends(block, style, width) if not (style.left or style.first_line) else ()


def drawn_head(
    head: Head, columns: tuple[int, int], house: HouseStyle
) -> Iterator[tuple[list[Drawn], list[Drawn]]]:
    """Yield the rows of the head: left what leaves some white before the text on its right."""
    for left, right in ((head.issuers, head.nation), (head.number, head.place_date)):
        room = _beside(right, columns, house)
        yield list(drawn(left, columns[0], house, room=room)), list(drawn(right, columns[1], house))


def sides(
    block: Facing, width: int, house: HouseStyle
) -> tuple[tuple[list[Drawn], int], tuple[list[Drawn], int]]:
    """Return what stands side by side in the body, each side with the width of its column."""
    landscape = width != house.text_width()
    if block.columns is Beside.HEAD:
        columns = house.sides(house.head, landscape=landscape)
        head = Head(block.left, block.right, (), ())
        left, right = next(drawn_head(head, columns, house))
    else:
        columns = house.sides(house.sign_off, landscape=landscape)
        left, right = (
            list(drawn(side, column, house))
            for side, column in zip((block.left, block.right), columns, strict=True)
        )
    return (left, columns[0]), (right, columns[1])


def gaps(block: Facing, house: HouseStyle) -> tuple[float, float]:
    """Return the white in pt above and below what stands side by side in the body."""
    if block.columns is Beside.HEAD:
        return 0, house.head.gap
    return house.sign_off.gap, 0


def _beside(text: Sequence[Paragraph], columns: tuple[int, int], house: HouseStyle) -> int:
    """Return how wide, in twips, text may be on the left beside centred text on the right."""
    left, right = columns
    set_ = (lines(one, house.styles[one.style], right).widths for one in text)
    widest = min(right, max(chain.from_iterable(set_), default=0))
    return left - 2 * max(0, twips(house.head.apart) - (right - widest) // 2)


class SignOff(Struct, frozen=True):
    """What stands at the end, in rows side by side.

    Rows of ``tables`` stay on one page; ``below`` is the rest of a long Nơi nhận, a row each, in
    the last table.
    """

    tables: tuple[tuple[Side, ...], ...]
    below: tuple[Side, ...] = ()

    @property
    def held(self) -> tuple[Side, ...]:
        """Return the rows that stay on one page."""
        return tuple(chain.from_iterable(self.tables))


def sign_off(document: Document, width: int, house: HouseStyle) -> SignOff:
    """Return what stands side by side at the end, in columns ``width`` twips wide.

    A row has one side over the full width, two columns or three thirds (``across``). One signer
    stands beside Nơi nhận (IV, boxes 7 and 9b); two to four sign in two columns, Nơi nhận below
    them on the left, in a table of its own below a line over several. Names of a row stand level:
    what is shorter gets a gap. Where a revision changed how many sign, the old rows stand above the
    new ones; what parts the tables of either side is in no revision, and stays.
    """
    *before, end = (_sign_off(*one, width=width, house=house) for one in sign_offs(document))
    for old in before:
        joined = (*old.tables[-1], *old.below, *end.tables[0])
        end = SignOff((*old.tables[:-1], joined, *end.tables[1:]), end.below)
    return end


def _sign_off(
    signatures: Sequence[tuple[Paragraph, ...]],
    recipients: tuple[Paragraph, ...],
    *,
    width: int,
    house: HouseStyle,
) -> SignOff:
    beside, below = _recipients(signatures, recipients, width, house)
    if len(signatures) == 1:
        return SignOff((((beside, signatures[0]),),), below)
    rows = tuple(_signed(signatures, width, house))
    last: Side = (beside, ())
    led = any(len(row) != len(last) for row in rows)
    return SignOff((rows, (last,)) if led else ((*rows, last),), below)


def across(row: Side, columns: tuple[int, int]) -> tuple[int, ...]:
    """Return how wide each side of a row is: the whole width, both columns, or equal shares."""
    width = sum(columns)
    return columns if len(row) == len(columns) else (width // len(row),) * len(row)


def signed_rows(signatures: Sequence[_Lines]) -> Iterator[tuple[_Lines, ...]]:
    """Yield signatures in pairs, a last one of more than two alone below them in the middle.

    Below a line over several, two or three of them stand side by side.
    """
    over, held = False, list[_Lines]()
    for one in (*signatures, None):
        if one is not None and not heads(one):
            held.append(one)
            continue
        size = _ABREAST if over and len(held) == _ABREAST else 2
        odd = len(held) % size == 1 and (over or len(held) > size)
        single = held.pop() if odd else None
        for start in range(0, len(held), size):
            yield (*held[start : start + size], *[()] * (start + size - len(held)))
        if single is not None:
            yield (single,)
        if one is not None:
            yield (one,)
        over, held = True, []


def _signed(signatures: Sequence[_Lines], width: int, house: HouseStyle) -> Iterator[Side]:
    for row in signed_rows(signatures):
        yield _level(row, across(row, (width, width))[0], house)


def _recipients(
    signatures: Sequence[tuple[Paragraph, ...]],
    recipients: tuple[Paragraph, ...],
    width: int,
    house: HouseStyle,
) -> tuple[tuple[Paragraph, ...], tuple[Side, ...]]:
    """Cut a Nơi nhận of more than half a page where it is as long as the signature."""
    if _height(recipients, width, house) < house.text_height() / 2:
        return recipients, ()
    signed = sum(house.styles[one.style].after for one in signatures[0]) * TWIPS_PER_POINT
    signed += _height(signatures[0], width, house)
    ends = range(1, len(recipients))
    tall = (end for end in ends if _height(recipients[:end], width, house) >= signed)
    cut = next(tall, len(recipients))
    return recipients[:cut], tuple(((one,), ()) for one in recipients[cut:])


def _level(row: Sequence[_Lines], width: int, house: HouseStyle) -> Side:
    """Put a gap above the name of the signer whose titles take fewer lines, if not many fewer."""
    heights = [_height(side[:-1], width, house) for side in row]
    tallest = max(heights)
    return tuple(
        (*side[:-1], Gap(tallest - height), *side[-1:])
        if side and 0 < tallest - height < house.text_height() / 4
        else tuple(side)
        for side, height in zip(row, heights, strict=True)
    )


def _height(paragraphs: Sequence[Paragraph], width: int, house: HouseStyle) -> int:
    """Return the height in twips of the lines of centred paragraphs, without the gaps between."""
    styles = [(one, house.styles[one.style]) for one in paragraphs]
    return sum(len(lines(one, style, width).widths) * style.line_height for one, style in styles)
