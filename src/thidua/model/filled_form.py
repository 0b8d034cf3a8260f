"""Filled form: what came back, as answers with the cells that they were typed in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path as FilePath
from types import MappingProxyType
from typing import Any, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from thidua.model.finding import Finding, Level, Place
from thidua.model.source import Source
from thidua.model.unit_form import FormMark
from thidua.model.workbook import column_letters

Path: TypeAlias = tuple[str, ...]
"""Keys from the root of a file of data; entries of a list are called by their ids or positions."""


class Spot(Struct, frozen=True, gc=False):  # holds nothing that could hold it
    """A cell of a form; ``head`` is that of its column, where the cell is meant and no whole row.

    In a ``word`` file cells have no addresses: they are found by row and head.
    """

    sheet: str
    row: int = 1
    column: int = 1
    head: str = ""
    word: bool = False

    @property
    def shown_row(self) -> int:
        """The row as people count: in a table of Word that of the heads is the first."""
        return self.row - 1 if self.word else self.row

    @property
    def facts(self) -> Mapping[str, str | int]:
        """Where it is, as whoever filled it in would look for it."""
        told: dict[str, str | int] = {"sheet": self.sheet, "titled": self.head}
        if self.word:
            return told | {"table_row": self.shown_row}
        return told | {"cell": f"{column_letters(self.column)}{self.row}"}

    def wrong(
        self,
        file: str,
        message: str,
        facts: Mapping[str, str | int] = MappingProxyType({}),
        *,
        rule: str = "form-answer",
        level: Level = Level.ERROR,
    ) -> Finding:
        """Return a finding about what is in it."""
        place = Place(file, self.row, self.column)
        return Finding(place, rule, level, message, {**self.facts, **facts})


class FilledPart(Struct, frozen=True):
    """The answers of one part of a form, as the data have them; ``spots`` say where they stand.

    ``anchors`` are the first cells of the sheets, by the key of the data; ``unasked`` are columns
    that somebody deleted, by the keys of sheet and column: what the data say there stays.
    ``called`` is how the form says what has an id in the data.
    """

    part: str
    values: Mapping[str, Any]
    spots: Mapping[Path, Spot]
    anchors: Mapping[str, Spot]
    unasked: frozenset[tuple[str, str]] = frozenset()
    called: Mapping[str, str] = {}


class FileChange(Struct, frozen=True):
    """A file of data before and as it is to be; ``before`` is None where there was none.

    ``kept_day`` is the day of receipt that stays although the user told another one.
    """

    path: FilePath
    before: bytes | None
    source: Source
    part: FilledPart
    kept_day: str = ""

    @property
    def after(self) -> bytes:
        """The bytes that are to be written."""
        return self.source.text.encode()

    @property
    def same(self) -> bool:
        """Whether there is nothing to write."""
        return self.before == self.after


class CollectedForm(Struct, frozen=True):
    """One form: what was found in it, and what becomes of it; ``written`` when it was taken."""

    path: FilePath
    content: bytes
    findings: tuple[Finding, ...] = ()
    changes: tuple[FileChange, ...] = ()
    mark: FormMark | None = None
    written: bool = False

    @property
    def refused(self) -> bool:
        """Whether something keeps it from being taken."""
        return any(one.level is Level.ERROR for one in self.findings)

    def told(self, findings: Iterable[Finding]) -> CollectedForm:
        """Return it with more findings."""
        return replace(self, findings=(*self.findings, *findings))
