"""Statistical forms on movements and awards, as ``schemas/statistics.yaml`` describes them."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from thidua.catalogue.own import own
from thidua.model.regime import Sourced
from thidua.system.home import SCHEMAS


class Circular(Sourced, frozen=True, forbid_unknown_fields=True):
    """The circular that asks for the forms; its title was not found."""

    kind: str
    number: str
    date: str
    issuer: str


class StatisticsColumn(Struct, frozen=True, forbid_unknown_fields=True):
    """A column: whose launch level or which awards it counts; none: no data say it."""

    title: str
    value: tuple[str, ...] = ()


class StatisticsRow(Struct, frozen=True, forbid_unknown_fields=True):
    """A row with its code (mã số) and unit of counting.

    It counts what has one of its ``value``, or lasts from the first of its ``months`` to under the
    second (both alike: just so long). Without either no data say it, and its cells stay blank.
    """

    code: str
    text: str
    counted: str = ""
    value: tuple[str, ...] = ()
    months: tuple[int, int] | None = None

    @property
    def known(self) -> bool:
        """Whether the data can tell."""
        return bool(self.value or self.months)

    def counts(self, value: str | int) -> bool:
        """Say whether it counts what has a value, or lasts so many months."""
        if isinstance(value, str):
            return value in self.value
        if self.months is None:
            return False
        first, under = self.months
        return value == first if first == under else first <= value < under


class StatisticsPart(Struct, frozen=True, forbid_unknown_fields=True):
    """Rows that part everything ``by`` one thing; the first one, of all, by nothing."""

    rows: tuple[StatisticsRow, ...]
    title: str = ""
    by: str = ""


class StatisticsForm(Sourced, frozen=True, forbid_unknown_fields=True):
    """A form (biểu) with its number, its columns beside the total, its rows in parts."""

    number: str
    title: str
    counted: str
    columns: tuple[StatisticsColumn, ...]
    parts: tuple[StatisticsPart, ...]


class Statistics(Struct, frozen=True, forbid_unknown_fields=True):
    """The forms by id; ``left_out`` are those whose frame was not found."""

    circular: Circular
    due: str
    forms: Mapping[str, StatisticsForm]
    left_out: tuple[str, ...]


def statistics() -> Statistics:
    """Return ``schemas/statistics.yaml``.

    Raises:
        OwnFileError: the file is wrong.
    """
    return own(SCHEMAS / "statistics.yaml", Statistics)
