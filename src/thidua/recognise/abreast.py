"""Signers abreast: which lines stand once over several of them, and whose the others are.

A page (PDF) shows it by places: names on one height, each line nearest to the middle of one of
them. A Word file shows it by cells: one over the whole table, then those of a row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from msgspec import Struct

from thidua.model.view import Rectangle
from thidua.recognise.recognised import Component, Part

_LEVEL = 2.0
"""In mm: how far apart in height names of one row may stand."""
_OFF = 6.0
"""In mm: how far from the middle a line over several signers may stand."""
_MANY = 3


class Abreast(Struct, frozen=True):
    """The columns of lines by their order in the document; ``over`` are those over several."""

    columns: Mapping[int, tuple[object, ...]]
    over: frozenset[int]


def abreast(lines: Sequence[Part]) -> Abreast:
    """Return what stands over several signers, and the columns of rows that only a page shows."""
    columns: dict[int, tuple[object, ...]] = {}
    over: set[int] = set()
    for document, held in groupby(lines, lambda one: one.document):
        parts = list(held)
        if any(one.paragraph.area is None for one in parts):
            over |= set(_over_cells(parts))
            continue
        for count, (above, names) in enumerate(_rows(parts)):
            heads = _over_areas(above, names)
            if not heads and len(names) < _MANY:
                continue
            over |= heads
            for part in (*above, *names):
                if part.order not in heads:
                    columns[part.order] = document, count, _nearest(part, names)
    return Abreast(columns, frozenset(over))


def _rows(parts: Sequence[Part]) -> Iterator[tuple[list[Part], list[Part]]]:
    """Yield names of one height, two at least, each time with the lines above them."""
    waiting = sorted(parts, key=lambda one: (_page(one) or 0, _area(one).bottom))
    above: list[Part] = []
    while waiting:
        first = waiting.pop(0)
        if first.component is not Component.SIGNER_NAME:
            above.append(first)
            continue
        names = [first, *(one for one in waiting if _level(one, first))]
        waiting = [one for one in waiting if one not in names]
        if len(names) > 1:
            yield [one for one in above if _page(one) == _page(first)], names
        above = []


def _over_areas(above: Sequence[Part], names: Sequence[Part]) -> set[int]:
    """Return the first lines that stand alone on their height in the middle of all names."""
    middles = [_middle(one) for one in names]
    centre = (min(middles) + max(middles)) / 2
    heads: set[int] = set()
    for part in above:
        beside = any(_beside(part, one) for one in above if one is not part)
        if beside or abs(_middle(part) - centre) > _OFF:
            break
        heads.add(part.order)
    return heads


def _over_cells(parts: Sequence[Part]) -> Iterator[int]:
    """Yield what stands in a cell over the whole table, with two columns of signers below."""
    below = False
    for part, after in reversed(list(pairwise(parts))):
        if part.component is Component.SIGNER_NAME or part.piece.side or not part.piece.columns:
            below = False
            continue
        place, next_ = part.paragraph.place, after.paragraph.place
        own = next_.table == place.table and next_.row != place.row and after.piece.side is not None
        row = [one.paragraph.place.column for one in parts if _row(one) == _row(after)]
        below = below if _row(part) == _row(after) else own and len(set(row)) > 1
        if below:
            yield part.order


def _nearest(part: Part, names: Sequence[Part]) -> int:
    return min(range(len(names)), key=lambda index: abs(_middle(part) - _middle(names[index])))


def _level(part: Part, name: Part) -> bool:
    same = part.component is Component.SIGNER_NAME and _page(part) == _page(name)
    return same and abs(_area(part).bottom - _area(name).bottom) < _LEVEL


def _beside(part: Part, other: Part) -> bool:
    one, two = _area(part), _area(other)
    return min(one.bottom, two.bottom) - max(one.top, two.top) > _LEVEL


def _row(part: Part) -> tuple[int | None, int | None]:
    return part.paragraph.place.table, part.paragraph.place.row


def _page(part: Part) -> int | None:
    return part.paragraph.place.page


def _middle(part: Part) -> float:
    return (_area(part).left + _area(part).right) / 2


def _area(part: Part) -> Rectangle:
    return part.paragraph.area or Rectangle(0, 0, 0, 0)
