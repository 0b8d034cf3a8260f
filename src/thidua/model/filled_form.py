"""Filled form: what came back, as answers with the cells that they were typed in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path as FilePath
from types import MappingProxyType
from typing import Any, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from thidua.model.finding import Finding, Level, Place
from thidua.model.unit_form import FormMark

Path: TypeAlias = tuple[str, ...]
"""Keys from the root of a file of data; entries of a list are called by their ids or positions."""


class Spot(Struct, frozen=True, gc=False):  # holds nothing that could hold it
    """A cell of a form as whoever filled it in would look for it."""

    sheet: str
    cell: str
    row: int = 1
    column: int = 1

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
        told = {"sheet": self.sheet, "cell": self.cell, **facts}
        return Finding(Place(file, self.row, self.column), rule, level, message, told)


class FilledPart(Struct, frozen=True):
    """The answers of one part of a form, as the data have them; ``spots`` say where they stand.

    ``anchors`` are the first cells of the sheets, by the key of the data; ``unasked`` are columns
    that somebody deleted, by the keys of sheet and column: what the data say there stays.
    """

    part: str
    values: Mapping[str, Any]
    spots: Mapping[Path, Spot]
    anchors: Mapping[str, Spot]
    unasked: frozenset[tuple[str, str]] = frozenset()


class FileChange(Struct, frozen=True):
    """A file of data before and after; ``before`` is None where there was none."""

    path: FilePath
    before: bytes | None
    after: bytes
    part: FilledPart

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
