"""The rows of a table of comparison: a section row for every place, a row for every change.

A change of several texts (split, merged), or of texts that a page might not hold in one row, goes
on in rows whose other cells are empty.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from thidua.compose.words import words
from thidua.legible import legible
from thidua.model.change import Kind
from thidua.model.document import Cell, Mark, Row, RowKind, Run
from thidua.naming import field_name, subject_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from thidua.model.change import Change, Version

_LONGEST = 900
"""Characters of a cell: a page on its side has room for about 1,400 below the head."""

_COLUMNS = 3
_LANGUAGE = "vi"
_EMPTY = Cell("")


def rows(changes: Iterable[Change]) -> Iterator[Row]:
    """Yield the rows of changes in their order, without the head of the table."""
    above: tuple[str, ...] = ()
    for change in changes:
        path = _path(change)
        yield from _sections(path, above)
        above = path
        yield from _rows(change)


def _path(change: Change) -> tuple[str, ...]:
    places = tuple(filter(None, (change.of, *change.within)))
    said = words().comparison
    return places or (said.outside if change.printed else said.general,)


def _sections(path: Sequence[str], above: Sequence[str]) -> Iterator[Row]:
    """Yield a row for each place that the change above is not in, or for the one gone back to."""
    if path == above:
        return
    pairs = zip(path, above, strict=False)
    same = next((index for index, (one, other) in enumerate(pairs) if one != other), len(above))
    for place in path[same:] or path[-1:]:
        yield Row(RowKind.SECTION, (Cell(legible(place), span=_COLUMNS),))


def _rows(change: Change) -> Iterator[Row]:
    reason = Cell(legible(change.explanation or _reason(change)))
    for old, new in zip_longest(_cells(change, Mark.DELETED), _cells(change, Mark.INSERTED)):
        yield Row(RowKind.BODY, (old or _EMPTY, new or _EMPTY, reason))
        reason = _EMPTY


def _reason(change: Change) -> str:
    """Return the standard word for a change that nobody explained: "Thay đổi đơn vị: tên"."""
    said = words().comparison
    kind, subject = said.kinds[change.kind], subject_name(change.subject, language=_LANGUAGE)
    if not change.field:
        return said.reason.format(kind=kind, subject=subject)
    unknown = change.kind is Kind.UNEXPLAINED
    field = change.field if unknown else field_name(change.field, language=_LANGUAGE)
    return said.reason_of_field.format(kind=kind, subject=subject, field=field)


def _cells(change: Change, mark: Mark) -> Iterator[Cell]:
    """Yield the cells of one side, ``mark`` being that of the words which only it has."""
    versions = change.old if mark is Mark.DELETED else change.new
    if not any(version.text for version in versions):
        yield Cell(words().comparison.absent)
        return
    for version in versions:
        for runs in _cut(_runs(version, change, mark)):
            text = "".join(run.text for run in runs)
            yield Cell(text, runs=runs) if any(run.bold for run in runs) else Cell(text)


def _runs(version: Version, change: Change, mark: Mark) -> Iterator[Run]:
    """Yield the text of a side with its label; where words of a text differ, they are bold."""
    if version.label:
        yield Run(legible(f"{version.label} "))
    spans = [one for one in change.spans if one.mark in {Mark.KEPT, mark}]
    if "".join(one.text for one in spans) == version.text:
        yield from (Run(legible(one.text), bold=one.mark is mark) for one in spans)
    else:
        yield Run(legible(version.text))


def _cut(runs: Iterable[Run]) -> Iterator[tuple[Run, ...]]:
    """Yield runs in lots of at most ``_LONGEST`` characters, cut between words where there are."""
    lot: list[Run] = []
    room = _LONGEST
    for run in runs:
        rest = run.text
        while len(rest) > room:
            at = rest.rfind(" ", 0, room) + 1 or (0 if lot else room)
            if at:
                lot.append(Run(rest[:at], run.bold))
            yield tuple(lot)
            lot, room, rest = [], _LONGEST, rest[at:]
        lot.append(Run(rest, run.bold))
        room -= len(rest)
    yield tuple(lot)
