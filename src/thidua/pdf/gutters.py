"""Gutters: where a line of letters is cut in two, since two columns come close to each other.

What a reader goes by: the words of Quốc hiệu over those of Tiêu ngữ, which begin a column wherever
they stand, and "Nơi nhận", which ends one; and a strip that stays white through the lines above or
below, if both parts of the line stand as their columns do and something shows that they are two:
the letters look otherwise, the room is wider than between words, they are number and date, or both
are centred in their columns.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from msgspec import Struct

from thidua.catalogue import patterns
from thidua.catalogue.patterns import ALIKE, MOTTO, NATION, likeness
from thidua.pdf.drawn import Glyph
from thidua.pdf.rows import StretchRow
from thidua.pdf.stretch import Stretch, WordGap

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
_LABEL = 8
_RECEIVED = "nơi"


def named(found: Sequence[StretchRow]) -> list[StretchRow]:
    """Return rows, cut where Quốc hiệu and Tiêu ngữ begin, and where "Nơi nhận" ends."""
    rows = list(found)
    for place, row in enumerate(found):
        rows[place] = _cut_behind_label(row)
        motto = _cut_before(row, MOTTO) if _may_end_in_motto(row) else None
        for above in range(max(place - _BELOW, 0), place) if motto else ():
            nation = _cut_before(rows[above], NATION)
            if motto and nation and abs(nation.last.middle - motto.last.middle) <= _APART:
                rows[above], rows[place] = nation, motto
                break
    return rows


def _cut_behind_label(row: StretchRow) -> StretchRow:
    """Return a row cut between "Nơi nhận" and the letters beside it, which look otherwise."""
    first = row.parts[0]
    if _shown(first.glyphs[:_LABEL]).startswith(_RECEIVED):
        for gap in first.gaps():
            pair = first.divided(gap.place) if _unlike(first, gap) else None
            if pair and patterns.fits(patterns.RECIPIENTS_LABEL, _read(pair[0])):
                return StretchRow((*pair, *row.parts[1:]))
    return row


def _may_end_in_motto(row: StretchRow) -> bool:
    """Say whether a row may be worth reading; most are not."""
    end = _shown(row.last.glyphs[-_TAIL:])
    return any(word in end for word in _LAST)


def _shown(glyphs: Sequence[Glyph]) -> str:
    text = "".join(glyph.text for glyph in glyphs)
    return unicodedata.normalize("NFC", text).lower()


def _cut_before(row: StretchRow, words: str) -> StretchRow | None:
    """Return a row cut where it says these words at its end; None where it does not."""
    ways: list[tuple[Stretch, ...]] = [(row.last,)]
    ways += filter(None, (row.last.divided(gap.place) for gap in row.last.gaps()))
    alike = [likeness(_read(parts[-1]), words) for parts in ways]
    best = max(alike)
    if best < ALIKE:
        return None
    shortest = len(alike) - 1 - alike[::-1].index(best)
    return StretchRow((*row.parts[:-1], *ways[shortest]))


def _read(part: Stretch) -> str:
    return unicodedata.normalize("NFC", part.text)


class Strip(Struct, frozen=True):
    """The white between two columns: where it begins and ends, and what stands beside it.

    ``edges`` is where the text of the page begins and ends; all in pt.
    """

    left: float
    right: float
    sides: tuple[Sequence[Stretch], Sequence[Stretch]]
    edges: tuple[float, float]

    def cut(self, row: StretchRow) -> StretchRow:
        """Return a row, cut where the strip goes on through it."""
        for place, part in enumerate(row.parts):
            if part.left < self.right and part.right > self.left:
                runs = self._runs(row)
                ways = [way for gap in part.gaps() for way in self._ways(part, gap, runs=runs)]
                if ways:
                    _, pair = min(ways, key=lambda way: way[0])
                    return StretchRow((*row.parts[:place], *pair, *row.parts[place + 1 :]))
        return row

    def _ways(
        self, part: Stretch, gap: WordGap, *, runs: bool
    ) -> Iterator[tuple[float, tuple[Stretch, Stretch]]]:
        """Yield two pieces that belong to the columns, if any, and by how much they miss these."""
        through = gap.left < self.right and gap.right > self.left
        pair = part.divided(gap.place) if through else None
        if pair is None:
            return
        off = [_off(piece, side) for piece, side in zip(pair, self.sides, strict=True)]
        if max(map(min, off)) > ALIGNED:
            return
        middled = max(middle for middle, _ in off) <= ALIGNED
        if (middled and not runs) or _unlike(part, gap) or _wide(part, gap) or _dated(pair):
            yield sum(map(min, off)), pair

    def _runs(self, row: StretchRow) -> bool:
        """Say whether a row could be one line: running text between the edges, or a title."""
        left, right = self.edges
        if row.left <= left + ALIGNED and row.right >= right - ALIGNED:
            return not row.text.isupper()
        return abs(row.middle - (left + right) / 2) <= ALIGNED


def _off(piece: Stretch, column: Sequence[Stretch]) -> tuple[float, float]:
    """Return by how much a piece misses a middle, and a left edge, of its column."""
    middle = min(abs(piece.middle - other.middle) for other in column)
    return middle, min(abs(piece.left - other.left) for other in column)


def _unlike(part: Stretch, gap: WordGap) -> bool:
    """Say whether all letters before a gap differ from those after it: size, weight or slant."""
    before, after = (
        {
            (glyph.look.size_pt, glyph.look.bold, glyph.look.italic)
            for glyph in glyphs
            if not glyph.text.isspace()
        }
        for glyphs in (part.glyphs[: gap.place], part.glyphs[gap.place :])
    )
    return before.isdisjoint(after)


def _wide(part: Stretch, gap: WordGap) -> bool:
    """Say whether a gap is wider than the room between the words of its line."""
    others = max((one.width for one in part.gaps() if one != gap), default=0.0)
    return gap.width > max(_SPACE * part.size, _WIDER * others)


def _dated(pair: tuple[Stretch, Stretch]) -> bool:
    """Say whether number and date stand beside each other."""
    number, date = map(_read, pair)
    return patterns.fits(patterns.NUMBER, number) and patterns.fits(patterns.PLACE_DATE, date)
