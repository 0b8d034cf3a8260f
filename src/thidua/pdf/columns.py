"""Columns side by side without a drawn line: the head of a document, and its end.

Two columns are seen where a row has two stretches far apart. They reach up and down as long as the
gap between them stays free, and as what stands on one side only belongs to its column: close to the
row before it, or on the middle or the edge that the column has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from thidua.pdf.gutters import ALIGNED, Strip, named
from thidua.pdf.rows import StretchRow
from thidua.pdf.stretch import Stretch

_LABEL = re.compile(r"\S{1,6}|Điều \d+[.:]?")
_NARROW = 5.0
"""Multiple of the type size that a tab after a list label, or justifying a line, may leave free."""
_CLOSE = 1.7
"""Multiple of the type size that lines of one paragraph may stand apart."""


class SideBySide(Struct, frozen=True):
    """Two columns: the rows of each, and where the free gap between them begins and ends, in pt."""

    left: tuple[StretchRow, ...]
    right: tuple[StretchRow, ...]
    gap: tuple[float, float]


class _Zone:
    """Rows of two columns while they are gathered."""

    def __init__(self, row: StretchRow, edges: tuple[float, float]) -> None:
        """Begin with a row of both columns; the widest gap in it divides them."""
        self._edges = edges
        gaps = [after.left - before.right for before, after in pairwise(row.parts)]
        cut = gaps.index(max(gaps)) + 1
        self._sides = [*row.parts[:cut]], [*row.parts[cut:]]
        self._gap = self._sides[0][-1].right, self._sides[1][0].left
        self.baseline = row.baseline

    def take(self, row: StretchRow, *, upwards: bool = False) -> bool:
        """Take a row in if it belongs here, and say whether it did."""
        row = Strip(*self._gap, self._sides, self._edges).cut(row)
        if not (upwards or _free(row, self._edges)):
            return False
        left = [part for part in row.parts if part.right <= self._gap[1]]
        right = [part for part in row.parts[len(left) :] if part.left >= self._gap[0]]
        start = max([self._gap[0], *(part.right for part in left)])
        end = min([self._gap[1], *(part.left for part in right)])
        if len(left) + len(right) < len(row.parts) or end <= start:
            return False
        if not (left and right) and not self._belongs(row, 1 if right else 0, upwards=upwards):
            return False
        self._gap, self.baseline = (start, end), row.baseline
        self._sides[0].extend(left)
        self._sides[1].extend(right)
        return True

    def _belongs(self, row: StretchRow, side: int, *, upwards: bool) -> bool:
        """Say whether a row of one side continues its column.

        Where lines are centred, one more that begins where one of them does is there by chance.
        """
        column = self._sides[side]
        middled = [part for part in column if abs(part.middle - row.middle) <= ALIGNED]
        edged = [part for part in column if abs(part.left - row.left) <= ALIGNED]
        close = abs(row.baseline - self.baseline) <= _CLOSE * row.size
        if upwards:
            return bool(middled) and close
        return bool(middled) or close or (bool(edged) and not _centred(column))

    def columns(self) -> SideBySide:
        """Return what was gathered."""
        left, right = (
            tuple(
                StretchRow((part,))
                for part in sorted(side, key=lambda one: (one.baseline, one.left))
            )
            for side in self._sides
        )
        return SideBySide(left, right, self._gap)


def _centred(column: Sequence[Stretch]) -> bool:
    """Say whether lines of a column stand on one middle and begin at different places."""
    return any(
        abs(one.middle - other.middle) <= ALIGNED < abs(one.left - other.left)
        for one, other in pairwise(column)
    )


def side_by_side(found: Sequence[StretchRow]) -> Iterator[StretchRow | SideBySide]:
    """Yield rows of running text, and columns where there are any, from top to bottom."""
    before: list[StretchRow] = []
    place = 0
    edges = _edges(found)
    found = named(found)
    while place < len(found):
        row = found[place]
        place += 1
        if not _columned(row, edges):
            before.append(row)
            continue
        zone = _Zone(row, edges)
        while before and zone.take(before[-1], upwards=True):
            before.pop()
        zone.baseline = row.baseline
        while place < len(found) and zone.take(found[place]):
            place += 1
        yield from before
        before = []
        yield zone.columns()
    yield from before


def _edges(found: Sequence[StretchRow]) -> tuple[float, float]:
    """Return where the text begins and ends."""
    return min((row.left for row in found), default=0), max((row.right for row in found), default=0)


def _free(row: StretchRow, edges: tuple[float, float]) -> bool:
    """Say whether a row may belong to a column: a title in the middle of the page does not."""
    return len(row.parts) > 1 or abs(row.middle - sum(edges) / 2) > ALIGNED


def _columned(row: StretchRow, edges: tuple[float, float]) -> bool:
    """Say whether a row has two columns, and not a list label or a line justified too widely."""
    if len(row.parts) == 1:
        return False
    narrow = all(
        after.left - before.right <= _NARROW * row.size for before, after in pairwise(row.parts)
    )
    first = row.parts[0].text
    full = row.left <= edges[0] + ALIGNED and row.right >= edges[1] - ALIGNED
    return not (narrow and (_LABEL.fullmatch(first) or (full and not first.isupper())))
