"""Gutters: where a line of letters is cut in two, since two columns come close to each other.

What a reader goes by: the words of Quốc hiệu over those of Tiêu ngữ, which begin a column wherever
they stand; and a strip that stays white through the lines above or below, if both parts of the line
stand as their columns do and something shows that they are two: the letters look otherwise, the
room is wider than between words, or both are centred in their columns.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from thidua.conform.patterns import MOTTO, NATION, likeness, resembles
from thidua.conform.pdf.rows import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from thidua.conform.pdf.stretches import Gap, Stretch

ALIGNED = 2.5
"""Points by which middles or edges may differ and still be the same."""
_WIDER = 1.5
"""How much wider than the room between words the gap between columns is, where that shows it."""
_SPACE = 0.45
"""Multiple of the type size that room between two words is not wider than, unless justified."""
_BELOW = 3
"""How many rows below the Quốc hiệu its Tiêu ngữ may stand."""
_APART = 30.0
"""Points by which their middles may differ, though they should not."""
_TAIL = 14
"""Letters at the end of a line that are looked at before all of it is."""
_LAST = ("hạnh", "phúc")


class Pair(NamedTuple):
    """A row cut in two, and by how much its parts miss the places of their columns."""

    row: Row
    off: float


def headed(found: Sequence[Row]) -> list[Row]:
    """Return rows, those that hold Quốc hiệu and Tiêu ngữ cut where these begin."""
    rows = list(found)
    for place, row in enumerate(found):
        if not _may_end_in_motto(row):
            continue
        motto = _cut_before(row, MOTTO)
        for above in range(max(place - _BELOW, 0), place):
            nation = _cut_before(rows[above], NATION)
            if motto and nation and abs(_middle(nation) - _middle(motto)) <= _APART:
                rows[above], rows[place] = nation, motto
                break
    return rows


def _middle(row: Row) -> float:
    return row.parts[-1].middle


def _may_end_in_motto(row: Row) -> bool:
    end = "".join(glyph.text for glyph in row.parts[-1].glyphs[-_TAIL:])
    shown = unicodedata.normalize("NFC", end).lower()
    return any(word in shown for word in _LAST)


def _cut_before(row: Row, words: str) -> Row | None:
    """Return a row cut where it says these words at its end; None where it does not."""
    last = row.parts[-1]
    if resembles(_read(last), words):
        return row
    best, cut = 0.0, None
    for gap in last.gaps():
        pair = last.divided(gap.place)
        if pair and resembles(text := _read(pair[1]), words) and likeness(text, words) > best:
            best, cut = likeness(text, words), pair
    return Row((*row.parts[:-1], *cut)) if cut else None


def _read(part: Stretch) -> str:
    return unicodedata.normalize("NFC", part.text)


def cut_along(
    row: Row,
    gap: tuple[float, float],
    sides: tuple[Sequence[Stretch], Sequence[Stretch]],
    edges: tuple[float, float],
) -> Row:
    """Return a row, cut where the strip between two columns goes on through it.

    ``gap`` is where the strip begins and ends, ``sides`` what stands left and right of it, ``edges``
    where the text of the page begins and ends.
    """
    for place, part in enumerate(row.parts):
        if part.left < gap[1] and part.right > gap[0]:
            pairs = list(_pairs(row, place, gap, sides, edges))
            return min(pairs, key=lambda pair: pair.off).row if pairs else row
    return row


def _pairs(
    row: Row,
    place: int,
    gap: tuple[float, float],
    sides: tuple[Sequence[Stretch], Sequence[Stretch]],
    edges: tuple[float, float],
) -> Iterator[Pair]:
    """Yield the ways to cut a part of a row so that the pieces belong to their columns."""
    part = row.parts[place]
    gaps = list(part.gaps())
    for one in gaps:
        pair = part.divided(one.place) if one.left < gap[1] and one.right > gap[0] else None
        if pair is None:
            continue
        off = [_off(piece, side) for piece, side in zip(pair, sides, strict=True)]
        if max(map(min, off)) > ALIGNED:
            continue
        middled = max(middle for middle, _ in off) <= ALIGNED
        told = _unlike(part, one) or _wide(part, one, gaps)
        if told or (middled and not _runs(row, edges)):
            yield Pair(Row((*row.parts[:place], *pair, *row.parts[place + 1 :])), sum(map(min, off)))


def _off(piece: Stretch, column: Sequence[Stretch]) -> tuple[float, float]:
    """Return by how much a piece misses a middle, and a left edge, of its column."""
    middle = min(abs(piece.middle - other.middle) for other in column)
    return middle, min(abs(piece.left - other.left) for other in column)


def _unlike(part: Stretch, gap: Gap) -> bool:
    """Say whether the letters before and after a gap differ in size or weight, all of them."""
    before, after = (
        {(glyph.look.size_pt, glyph.look.bold) for glyph in glyphs if not glyph.text.isspace()}
        for glyphs in (part.glyphs[: gap.place], part.glyphs[gap.place :])
    )
    return before.isdisjoint(after)


def _wide(part: Stretch, gap: Gap, gaps: Sequence[Gap]) -> bool:
    """Say whether a gap is wider than the room between the words of its line."""
    others = max((one.width for one in gaps if one is not gap), default=0.0)
    return gap.width > max(_SPACE * part.size, _WIDER * others)


def _runs(row: Row, edges: tuple[float, float]) -> bool:
    """Say whether a row looks like a line of running text: it begins or stands where that does."""
    full = row.left <= edges[0] + ALIGNED and row.right >= edges[1] - ALIGNED
    return full or abs(row.middle - sum(edges) / 2) <= ALIGNED
