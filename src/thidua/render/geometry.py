"""What has to be measured before a page can be drawn, once for both formats.

The drawn lines below Tiêu ngữ, agency and trích yếu have lengths relative to real text (Phụ lục I,
Mục II.1.b, II.2.b, II.5.b); so have the frame of DỰ THẢO and the columns of a table.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from thidua.model.document import Paragraph, Table
from thidua.render.metrics import line_widths

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from thidua.model.document import Document
    from thidua.render.style import HouseStyle

_BOX_PADDING = 60  # twips between the text column of DỰ THẢO and its frame
_BOX_SLACK = (
    40  # twips by which that column is wider than the text, so that rounding cannot wrap it
)
_MOST_KEPT_LINES = 12  # a longer last paragraph may be broken before the signatures


@dataclass(frozen=True, slots=True)
class Stroke:
    """A drawn line, centred; length and the gap below it in twips."""

    length: int
    indent: int
    after: int


@dataclass(frozen=True, slots=True)
class Boxed:
    """A framed paragraph; its text column is indented by ``indent`` twips on either side."""

    paragraph: Paragraph
    indent: int
    padding: int = _BOX_PADDING


Drawn: TypeAlias = Paragraph | Table | Stroke | Boxed


def drawn(blocks: Sequence[Paragraph | Table], width: int, house: HouseStyle) -> Iterator[Drawn]:
    """Yield the blocks with their lines and frames, for a column ``width`` twips wide."""
    for index, block in enumerate(blocks):
        if isinstance(block, Table):
            yield block
            continue
        style = house.styles[block.style]
        yield Boxed(block, _free(_widest(block, width, house), width)) if style.boxed else block
        if style.stroke and not _continues(blocks, index):
            yield _stroke(block, blocks[:index], width, house)


def column_widths(table: Table, total: int) -> tuple[int, ...]:
    """Share ``total`` twips among the columns so that they add up exactly."""
    shares = sum(table.widths)
    edges = [round(total * sum(table.widths[:n]) / shares) for n in range(len(table.widths) + 1)]
    return tuple(right - left for left, right in pairwise(edges))


def kept_with_signatures(block: Paragraph | Table, width: int, house: HouseStyle) -> bool:
    """Say whether the last block should stay whole, on the page of the signatures."""
    if isinstance(block, Table):
        return False
    return len(line_widths(block, house.styles[block.style], width)) <= _MOST_KEPT_LINES


def sign_off_rows(
    document: Document,
) -> tuple[tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]], ...]:
    """Return what stands side by side at the end: pairs of left and right.

    One signer stands beside Nơi nhận (IV, boxes 7 and 9b); two to four sign in two columns, Nơi
    nhận below them on the left.
    """
    signatures = document.signatures
    if len(signatures) == 1:
        return ((document.recipients, signatures[0]),)
    padded = (*signatures, ()) if len(signatures) % 2 else signatures
    return (*zip(padded[::2], padded[1::2], strict=True), (document.recipients, ()))


def _continues(blocks: Sequence[Paragraph | Table], index: int) -> bool:
    """Say whether the next block goes on with the same component (a second line of a name)."""
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    block = blocks[index]
    return (
        isinstance(following, Paragraph)
        and isinstance(block, Paragraph)
        and following.style == block.style
    )


def _stroke(
    block: Paragraph, before: Sequence[Paragraph | Table], width: int, house: HouseStyle
) -> Stroke:
    """Measure the line below ``block``.

    The decree does not say which line of a text of several lines is the measure, so the length
    suits the last one and, where both can be had, the longest one too.
    """
    style = house.styles[block.style]
    same = [
        other for other in before if isinstance(other, Paragraph) and other.style == block.style
    ]
    lines = [length for one in (*same, block) for length in line_widths(one, style, width)]
    last, longest = lines[-1], max(lines)
    if style.stroke == "full":
        length = last
    else:
        wanted = max(
            longest * (house.stroke.least + house.stroke.most) / 2, last * house.stroke.least
        )
        length = round(min(wanted, last * house.stroke.most))
    after = round(house.stroke_after[block.style] * 20)
    return Stroke(length, _free(length, width), after)


def _widest(block: Paragraph, width: int, house: HouseStyle) -> int:
    return max(line_widths(block, house.styles[block.style], width)) + _BOX_SLACK


def _free(length: int, width: int) -> int:
    return max(0, (width - length) // 2)
