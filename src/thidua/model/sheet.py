"""A table of data before it is set: typed values by column, for paper and for a spreadsheet.

The same sheet becomes a table of a document (numbers written the Vietnamese way) and a worksheet
(real numbers and dates, totals as formulas), so the two cannot differ.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct, field

from thidua.model.items import Align
from thidua.model.rounding import half_up


class ValueKind(StrEnum):
    """What the values of a column are."""

    TEXT = "text"
    SHORT = "short"
    """A word or two, a rank, votes: set in the middle."""
    COUNT = "count"
    """Whole numbers."""
    NUMBER = "number"
    PERCENT = "percent"
    """A share: 0.857 is shown as 85,7%."""
    DATE = "date"
    """ISO 8601 text."""


Value: TypeAlias = str | float | None

_PLACES = {ValueKind.NUMBER: 2, ValueKind.PERCENT: 1}
"""Decimals of what is reckoned; a figure that somebody typed keeps all that it has, six at most."""
_EXACT = 6
_ENDS = (0.0, 100.0)
_CENTRED = {ValueKind.SHORT, ValueKind.DATE}


class SheetColumn(Struct, frozen=True, forbid_unknown_fields=True):
    """A column: head, group head above several columns, width share, kind, whether it is summed.

    ``key`` is what ``rate`` and known totals call it by. The sum of the first column that ``rate``
    names, as a share of the sum of the second, is its total. An ``optional`` one goes where no row
    fills it.
    """

    title: str
    width: float
    kind: ValueKind = ValueKind.TEXT
    group: str = ""
    total: bool = False
    key: str = ""
    rate: tuple[str, str] | None = None
    optional: bool = False

    @property
    def align(self) -> Align:
        """Texts to the left, numbers to the right, the rest centred."""
        if self.kind is ValueKind.TEXT:
            return Align.LEFT
        return Align.CENTER if self.kind in _CENTRED else Align.RIGHT


class SheetRow(Struct, frozen=True):
    """The values of a row; None is an empty cell.

    ``unit`` is what its numbers count: those of one unit show as many decimals in a column.
    """

    values: tuple[Value, ...]
    unit: str = ""

    @property
    def blank(self) -> bool:
        """Whether the row is there to be filled in by hand."""
        return all(value is None for value in self.values)


class SheetGroup(Struct, frozen=True):
    """A row that names the rows below it, and may tell what they come to.

    Below one of the first ``level``, whose ``label`` stands in the column of ordinals, rows are
    numbered anew. ``values`` are those of a row whose first columns, without any, the title takes;
    a table that has them has no row of sums.
    """

    title: str
    level: int = 1
    values: tuple[Value, ...] = ()
    label: str = ""


class Sheet(Struct, frozen=True):
    """A table with its name (the worksheet's tab); ``total`` names the row of sums, if any.

    Ordinals begin anew in each part, or run on ``through`` them; they may be ``dotted`` ("1.").
    ``known`` are totals, by the key of their column, that do not follow from the rows; ``empty``
    stands in a cell that has no value, except in rows that are there to be filled in.
    """

    name: str
    title: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[SheetRow | SheetGroup, ...]
    total: str = ""
    numbered: bool = True
    ordinal: str = "TT"
    through: bool = False
    dotted: bool = False
    empty: str = ""
    known: Mapping[str, Value] = field(default_factory=dict)

    def ordinals(self) -> Iterator[int]:
        """Yield the ordinal of each row; 0 for a group."""
        reached = 0
        for row in self.rows:
            if isinstance(row, SheetGroup):
                reached = 0 if row.level == 1 and not self.through else reached
                yield 0
            else:
                reached += 1
                yield reached

    def sums(self) -> tuple[Value, ...]:
        """Return the total of each column: its sum, the share of two sums, what is known, None."""
        keys = {column.key: index for index, column in enumerate(self.columns)}

        def total(index: int) -> float:
            rows = (row.values[index] for row in self.rows if isinstance(row, SheetRow))
            return sum(value for value in rows if isinstance(value, int | float))

        def shown(index: int, column: SheetColumn) -> Value:
            if column.total:
                return total(index)
            if column.rate and (whole := total(keys[column.rate[1]])):
                return total(keys[column.rate[0]]) / whole
            return self.known.get(column.key)

        return tuple(shown(index, column) for index, column in enumerate(self.columns))

    def places(self) -> Mapping[str, tuple[int, ...]]:
        """Return how many decimals the numbers of each column have, by what they count.

        None where all are whole, or else as many as the one that has most. Those that count the
        same have as many in every column; percentages are alike in the table whatever they are of.
        """
        deepest: dict[str, list[int]] = defaultdict(lambda: [0] * len(self.columns))
        for unit, values in self._lines():
            deep = deepest[unit]
            for index, (column, value) in enumerate(zip(self.columns, values, strict=True)):
                if isinstance(value, int | float):
                    deep[index] = max(deep[index], _places(value, column.kind))
        shared = [max(deep) for deep in zip(*deepest.values(), strict=True)]
        numbers = [index for index, one in enumerate(self.columns) if one.kind is ValueKind.NUMBER]
        shares = (
            shared[at] for at, one in enumerate(self.columns) if one.kind is ValueKind.PERCENT
        )
        finest = max(shares, default=0)
        for unit, deep in deepest.items():
            most = max((deep[index] for index in numbers), default=0)
            for index, column in enumerate(self.columns):
                if column.kind is ValueKind.PERCENT:
                    deep[index] = finest
                elif unit and column.kind is ValueKind.NUMBER:
                    deep[index] = most
        return {unit: tuple(deep) for unit, deep in deepest.items()}

    def _lines(self) -> Iterator[tuple[str, tuple[Value, ...]]]:
        for row in self.rows:
            if isinstance(row, SheetRow):
                yield row.unit, row.values
            elif row.values:
                yield "", row.values
        yield "", self.sums()


def _places(value: float, kind: ValueKind) -> int:
    """Return how many decimals a number needs: a typed one all of its own, others a few.

    A percentage has so many more that what is not all, or not nothing, does not look it.
    """
    if kind is ValueKind.PERCENT:
        value *= 100
        told = range(_PLACES[kind], _EXACT)
        clear = (some for some in told if value in _ENDS or half_up(value, some) not in _ENDS)
        most = next(clear, _EXACT)
        return len(f"{half_up(value, most):.{most}f}".rstrip("0").partition(".")[2])
    if kind is not ValueKind.NUMBER or isinstance(value, int):
        return 0
    exact = abs(value - round(value, _EXACT)) <= 1e-12 * abs(value)
    most = _EXACT if exact else _PLACES[kind]
    return len(f"{half_up(value, most):.{most}f}".rstrip("0").partition(".")[2])
