"""Column widths of a table, from its content: no column narrower than its longest word.

``Table.widths`` are the wish, what has to fit is the law. Widths that somebody chose are kept where
all words fit, and changed no more than they must. In a flexible table numbers and short words get
what they need and no more, and long texts share the rest as wished. Widths once found and wished
for again come out the same, so a Word file that is read and written again keeps its tables.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise, product
from math import ceil, inf
from operator import ge

from msgspec import Struct

from thidua.catalogue.style import HouseStyle, twips
from thidua.model.document import Table
from thidua.render.cells import TableLook, table_look
from thidua.render.needs import ColumnNeeds, Needs, needs

_SPARE = 6  # twips: programs round the widths of letters each in their own way
_FILLED = 0.9  # of a line, before a word that does not fit any more
_HEAD_WEIGHT = 0.75  # lines of the head are read first, on every page, and many hardly at all
_BROKEN_PHRASE = 1  # lines, on top of those it takes, that a short text is broken
_TORN = 10  # likewise, that a line of the head ends within a word of several syllables
_BROKEN_NAME = 0.3  # likewise, that a name is; what stands beside it mostly takes two anyway
_ANY = 99  # lines

_ROOM_FOR_MORE = 1  # lines that a table may be higher to be more comfortable


class _Fit(Struct, frozen=True):
    """How well words should stand.

    No text below the head is broken before it is ``phrase`` twips wide, no title has more than
    ``lines`` lines, and what belongs together in one stands on a line up to ``whole`` twips; with
    ``names`` no name below the head is broken.
    """

    phrase: int
    lines: int
    whole: int
    names: bool = False


_WHOLES = (_WHOLE := 1700, 1100, 0)
"""Twips up to which what belongs together is whole; none of two syllables is wider."""
_FITS = tuple(
    _Fit(*one) for one in product((2400, 1600, 0), (2, 3, 4, 6, _ANY), _WHOLES, (True, False))
)
_ROOMY = _FITS[0]
_COMPOUNDS = _Fit(0, _ANY, _WHOLE)
_HEADS = (_Fit(0, 3, _WHOLE), _Fit(0, 4, _WHOLE), _COMPOUNDS)
_WORDS = _Fit(0, _ANY, 0)


class _TableRoom(Struct, frozen=True):
    """What a table needs, and the twips that a cell takes beside its text."""

    needs: Needs
    beside: int

    def least(self, fit: _Fit) -> list[int]:
        """Return the least widths for a fit."""
        return self._widths(lambda one: _least(one, fit))

    def pieces(self) -> list[int]:
        """Return the widths below which words are cut."""
        return self._widths(lambda one: one.piece)

    def enough(self, least: Sequence[int]) -> Iterator[list[float]]:
        """Yield the widths beyond which columns win nothing, in growing comfort.

        First figures have just what they need and texts a line; then titles have two lines; then
        texts have all there is. A column that is to be filled in never has enough.
        """
        columns = self.needs.columns
        pairs = list(zip(least, columns, strict=True))
        yield [max(low, self._outer(one.line)) if one.line else inf for low, one in pairs]
        roomy = [max(self._outer(max(one.line, _least(one, _ROOMY))), low) for low, one in pairs]
        for free in ((not one.line for one in columns), (_texts(one) for one in columns)):
            yield [inf if one else limit for one, limit in zip(free, roomy, strict=True)]
        yield [inf] * len(columns)

    def filled(self, wishes: Sequence[float], least: Sequence[int], total: int) -> list[float]:
        """Share a width: no column below its least, the first comfort that uses all of it."""
        most = next(one for one in self.enough(least) if sum(one) >= total)
        return _filled(wishes, total, least, most)

    def lines(self, widths: Sequence[float]) -> float:
        """Reckon the height of the table in lines, the head weighing more."""
        inner = [width - self.beside for width in widths]
        short = [one.figures for one in self.needs.columns]
        rows = sum(
            max(_lines(one.line, inner[one.column]) for one in row) for row in self.needs.rows
        )
        broken = sum(
            (_BROKEN_PHRASE * short[one.column] + _BROKEN_NAME * one.name)
            * (one.line > inner[one.column])
            for row in self.needs.rows
            for one in row
        )
        titles = [
            (title, width)
            for one, width in zip(self.needs.columns, inner, strict=True)
            for title in one.kept(_WHOLE)
        ]
        torn = sum(word > width for title, width in titles for word in title.widths)
        head = max((title.lines(width) for title, width in titles), default=0)
        return rows + broken + _TORN * torn + _HEAD_WEIGHT * head**2

    def _outer(self, width: float) -> int:
        return ceil(width) + self.beside

    def _widths(self, need: Callable[[ColumnNeeds], float]) -> list[int]:
        """Give each column what it needs, and its part of what a cell over several needs."""
        widths = [self._outer(need(one)) for one in self.needs.columns]
        for (start, end), one in self.needs.over.items():
            missing = max(0, self._outer(need(one)) - sum(widths[start:end]))
            for place, at in enumerate(range(start, end)):
                widths[at] += missing // (end - start) + (place < missing % (end - start))
        return widths


def column_widths(table: Table, total: int, house: HouseStyle) -> tuple[int, ...]:
    """Share ``total`` twips among the columns so that they add up exactly.

    Where the words that no line can break are together wider, the widest columns give way.
    """
    return _widths(table, total, look_of(table, total, house))


def look_of(table: Table, total: int, house: HouseStyle) -> TableLook:
    """Return how a table is set: small if then words are whole in more of its columns.

    In our own tables, too, if only then the head has few lines and tears nothing; and in those
    with widths that were found for such a one, and hold its words only if they are small.
    """
    usual, small = table_look(house), table_look(house, small=True)
    if cut := _too_narrow(table, total, usual):
        return small if len(_too_narrow(table, total, small)) < len(cut) else usual
    looks = (usual, small)
    wished = _wished(table.widths, total)
    read_back = not table.flexible and abs(twips(sum(table.widths)) - total) <= 1  # from mm
    if read_back or wished == table.widths:
        fitting = [one for one in looks if all(map(ge, wished, _room(table, one).least(_WORDS)))]
        return next(iter(fitting), usual)
    for fit in _HEADS if table.flexible else ():
        fitting = [one for one in looks if sum(_room(table, one).least(fit)) <= total]
        if fitting:
            return fitting[0]
    return usual


def crowded(table: Table, total: int, house: HouseStyle) -> tuple[int, ...]:
    """Return the columns, from 0, that ``column_widths`` makes too narrow for a word of theirs."""
    return _too_narrow(table, total, look_of(table, total, house))


def _too_narrow(table: Table, total: int, look: TableLook) -> tuple[int, ...]:
    pieces = _room(table, look).pieces()
    if sum(pieces) <= total:
        return ()
    pairs = zip(pieces, _cut(pieces, total), strict=True)
    return tuple(at for at, (piece, width) in enumerate(pairs) if width < piece)


@lru_cache(maxsize=64)
def _widths(table: Table, total: int, look: TableLook) -> tuple[int, ...]:
    """Return the widths, found once for all formats."""
    room = _room(table, look)
    wished = _wished(table.widths, total)
    fits = all(map(ge, wished, room.least(_WORDS)))
    found = wished == table.widths  # before
    if fits and (found or not table.flexible):
        return wished
    least = _best(room, table.widths, total) if table.flexible else _own(room, total)
    if least is None:
        return _cut(room.pieces(), total)
    if table.flexible:
        return _clear(_whole(room.filled(table.widths, least, total), total), least, room)
    return _whole(_filled(table.widths, total, least, [inf] * len(least)), total)


def _wished(shares: Sequence[float], total: int) -> tuple[int, ...]:
    edges = [round(total * edge / sum(shares)) for edge in accumulate(shares, initial=0)]
    return tuple(right - left for left, right in pairwise(edges))


@lru_cache(maxsize=256)
def _room(table: Table, look: TableLook) -> _TableRoom:
    return _TableRoom(needs(table, look.by_kind), 2 * look.inset + _SPARE)


def _best(room: _TableRoom, wishes: Sequence[float], total: int) -> Sequence[int] | None:
    """Return the least widths with which the table is lowest, None where not even pieces fit."""
    found: dict[tuple[int, ...], float] = {}
    for fit in _FITS:
        tried: tuple[int, ...] = tuple(room.least(fit))
        if sum(tried) <= total and tried not in found:
            found[tried] = room.lines(room.filled(wishes, tried, total))
            roomy = len(room.needs.rows) + _HEAD_WEIGHT * fit.lines**2
            if fit is _ROOMY and found[tried] <= roomy:
                return tried  # nothing is broken that could be whole
    if found:
        good = min(found.values()) + _ROOM_FOR_MORE
        return next(one for one, height in found.items() if height <= good)
    return _own(room, total)


def _own(room: _TableRoom, total: int) -> Sequence[int] | None:
    """Return the least widths that leave most of what somebody wished, None likewise."""
    narrow = (room.least(_COMPOUNDS), room.least(_WORDS), room.pieces())
    return next((least for least in narrow if sum(least) <= total), None)


def _least(column: ColumnNeeds, fit: _Fit) -> float:
    titles = (one.within(fit.lines) for one in column.kept(fit.whole))
    broken = 0 if column.figures else fit.phrase
    phrase = column.line if column.line <= fit.phrase else broken
    return max(column.word, column.name * fit.names, phrase, *titles)


def _texts(column: ColumnNeeds) -> bool:
    return not (column.figures and column.line)


def _lines(line: float, width: float) -> int:
    return 1 if line <= width else max(2, ceil(line / (width * _FILLED)))


def _filled(
    wishes: Sequence[float], total: int, least: Sequence[int], most: Sequence[float]
) -> list[float]:
    """Return wishes times one number, none below its least and above its most, that add up.

    Those that come out of bounds are set first where that leaves too little or too much for the
    others, and the number is found again for the rest.
    """
    widths: dict[int, float] = {}
    while len(widths) < len(wishes):
        open_ = [at for at in range(len(wishes)) if at not in widths]
        left = total - sum(widths.values())
        part = left / sum(wishes[at] for at in open_)
        tried = {at: min(max(part * wishes[at], least[at]), most[at]) for at in open_}
        excess = sum(tried.values()) - left
        low = {at: one for at, one in tried.items() if one > part * wishes[at]}
        high = {at: one for at, one in tried.items() if one < part * wishes[at]}
        widths |= (low if excess > 0 else high if excess < 0 else tried) or tried
    return [widths[at] for at in range(len(wishes))]


def _whole(widths: Sequence[float], total: int) -> tuple[int, ...]:
    """Round to whole twips that add up exactly: the largest fractions are rounded up."""
    floors = [int(width) for width in widths]
    order = sorted(range(len(widths)), key=lambda at: (floors[at] - widths[at], at))
    up = set(order[: total - sum(floors)])
    return tuple(floor + (at in up) for at, floor in enumerate(floors))


def _clear(widths: tuple[int, ...], least: Sequence[int], room: _TableRoom) -> tuple[int, ...]:
    """Widen columns in which a text just fits, or just does not: each program would break another.

    The widest of the others gives the room, where it has it. Where that is the next such column the
    widths are left as they are, so that those once found stay.
    """
    cleared = list(widths)
    for _ in widths:
        narrow = {
            one.column
            for row in room.needs.rows
            for one in row
            if abs(one.line + room.beside - _SPARE - cleared[one.column]) < _SPARE
        }
        others = [at for at in range(len(widths)) if at not in narrow]
        if not narrow:
            return tuple(cleared)
        if not others:
            break
        widest = max(others, key=lambda at: cleared[at])
        for at in narrow:
            cleared[at] += 2 * _SPARE
            cleared[widest] -= 2 * _SPARE
        if cleared[widest] < least[widest]:
            break
    return widths


def _cut(pieces: Sequence[int], total: int) -> tuple[int, ...]:
    """Leave what is narrow as it is and make the widest columns alike, so that all fit."""
    left, widths = total, [0] * len(pieces)
    order = sorted(range(len(pieces)), key=lambda at: (pieces[at], at))
    for done, at in enumerate(order):
        widths[at] = min(pieces[at], left // (len(order) - done))
        left -= widths[at]
    widths[order[-1]] += left
    return tuple(widths)
