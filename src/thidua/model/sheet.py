"""A table of data before it is set: typed values by column, for paper and for a spreadsheet.

The same sheet becomes a table of a document (numbers written the Vietnamese way) and a worksheet
(real numbers and dates, totals as formulas), so the two cannot differ.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from thidua.model.campaign import Align


class Kind(StrEnum):
    """What the values of a column are."""

    TEXT = "text"
    COUNT = "count"
    """Whole numbers."""
    NUMBER = "number"
    PERCENT = "percent"
    """A share: 0.857 is shown as 85,7%."""
    DATE = "date"
    """ISO 8601 text."""


Value: TypeAlias = str | float | None


class SheetColumn(Struct, frozen=True):
    """A column: head, group head above several columns, width share, kind, whether it is summed.

    An ``optional`` one goes where no row fills it.
    """

    title: str
    width: float
    kind: Kind = Kind.TEXT
    group: str = ""
    total: bool = False
    optional: bool = False

    @property
    def align(self) -> Align:
        """Texts to the left, numbers to the right, the rest centred."""
        if self.kind is Kind.TEXT:
            return Align.LEFT
        return Align.CENTER if self.kind is Kind.DATE else Align.RIGHT


class SheetRow(Struct, frozen=True):
    """The values of a row; None is an empty cell."""

    values: tuple[Value, ...]


class SheetGroup(Struct, frozen=True):
    """A row that only names the rows below it."""

    title: str


class Sheet(Struct, frozen=True):
    """A table with its name (the worksheet's tab); ``total`` names the row of sums, if any."""

    name: str
    title: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[SheetRow | SheetGroup, ...]
    total: str = ""
    numbered: bool = True
    ordinal: str = "TT"

    def sums(self) -> tuple[Value, ...]:
        """Return the sum of each summed column, None for the others."""
        return tuple(
            sum(
                value
                for row in self.rows
                if isinstance(row, SheetRow) and isinstance(value := row.values[index], int | float)
            )
            if column.total
            else None
            for index, column in enumerate(self.columns)
        )
