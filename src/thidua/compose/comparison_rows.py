"""Rows of a table of comparison: a section row for every place, a row for every change.

A change of several texts (split, merged) takes as many rows; its other cells reach down over them.
One of texts that a page might not hold in one row goes on in rows whose other cells are empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from thidua.compose.words import words
from thidua.model.change import Change, Version
from thidua.model.document import Cell, Mark, Row, RowKind, Run
from thidua.texts.legible import legible
from thidua.texts.naming import what_changed

_LONGEST = 900
"""Characters of a cell: a page on its side has room for about 1,400 below the head."""

_LONGEST_REASON = 450
"""Likewise of the narrow third column."""

_COLUMNS = 3
_LANGUAGE = "vi"
_EMPTY = Cell("")
_STROKE = "\u0336"
_STRUCK = re.compile(rf"((?:\S{_STROKE}|(?<={_STROKE})\s+(?=\S{_STROKE}))+)")
"""Text with a line through each of its letters, as a comparison tells what is struck out."""


def rows(changes: Sequence[Change]) -> Iterator[Row]:
    """Yield the rows of changes, without the head of the table: the text, then what is stated."""
    text, stated = ([one for one in changes if one.printed is printed] for printed in (True, False))
    above: tuple[str, ...] = ()
    for path, told in groupby(_joined(text), key=lambda one: _path(one[-1])):
        yield from _sections(path, above)
        above = path
        for one in told:
            yield from _rows(one)
    if text and stated:
        yield _section(words().comparison.general)
    for change in stated:
        yield from _rows((change,))


def _joined(changes: Sequence[Change]) -> Iterator[tuple[Change, ...]]:
    """Yield changes; the move of what was reworded together with the rewording."""
    for before, change, after in zip((None, *changes), changes, (*changes[1:], None), strict=False):
        if before is not None and before.reworded_by(change):
            yield before, change
        elif not change.reworded_by(after):
            yield (change,)


def _path(change: Change) -> tuple[str, ...]:
    return change.within or (words().comparison.outside,)


def _sections(path: Sequence[str], above: Sequence[str]) -> Iterator[Row]:
    """Yield a row for each place that the change above is not in, or for the one gone back to."""
    pairs = zip(path, above, strict=False)
    same = next((index for index, (one, other) in enumerate(pairs) if one != other), len(above))
    yield from map(_section, path[same:] or path[-1:])


def _section(title: str) -> Row:
    return Row(RowKind.SECTION, (Cell(legible(title), span=_COLUMNS),))


def _rows(told: tuple[Change, ...]) -> Iterator[Row]:
    """Yield the rows of a change, or of a move and the rewording that goes with it."""
    change = told[-1]
    explained = change.explanation or " ".join(filter(None, (one.explanation for one in told)))
    reason = explained or words().comparison.reasons.join(map(_reason, told))
    columns = [
        list(_cells(change, Mark.DELETED)),
        list(_cells(change, Mark.INSERTED)),
        [_cell(runs) for runs in _cut((Run(legible(reason)),), _LONGEST_REASON)],
    ]
    deep = max(map(len, columns))
    longest = max(sum(len(cell.text) for cell in column) for column in columns)
    if longest <= _LONGEST and len(columns[-1]) == 1:
        columns = [_reaching(column, deep) for column in columns]
    else:
        columns = [column + [_EMPTY] * (deep - len(column)) for column in columns]
    for index in range(deep):
        yield Row(RowKind.BODY, tuple(column[index] for column in columns if index < len(column)))


def _reaching(column: list[Cell], deep: int) -> list[Cell]:
    """Return the cells of a column, the last of them reaching down to the end of the change."""
    *first, last = column
    return [*first, replace(last, rows=deep - len(first))]


def _reason(change: Change) -> str:
    """Return the standard word for a change that nobody explained: "Thay đổi đơn vị: tên"."""
    said = words().comparison
    kind, (subject, field) = said.kinds[change.kind], what_changed(change, language=_LANGUAGE)
    form = said.reason_of_field if field else said.reason
    reason = form.format(kind=kind, subject=subject, field=field)
    if change.was_within is None:
        return reason
    return said.origin.format(reason=reason, place=_below(change.was_within) or said.nowhere)


def _below(places: Iterable[str]) -> str:
    return words().comparison.below.join(places)


def _cells(change: Change, mark: Mark) -> Iterator[Cell]:
    """Yield the cells of one side, ``mark`` being that of the words which only it has."""
    versions = change.old if mark is Mark.DELETED else change.new
    if not any(version.text for version in versions):
        yield Cell(words().comparison.absent)
        return
    for version in versions:
        yield from map(_cell, _cut(_runs(version, change, mark), _LONGEST))


def _cell(runs: tuple[Run, ...]) -> Cell:
    text = "".join(run.text for run in runs)
    return Cell(text, runs=runs) if any(not run.plain for run in runs) else Cell(text)


def _runs(version: Version, change: Change, mark: Mark) -> Iterator[Run]:
    """Yield the text of a side with its label; where words of a text differ, they are bold.

    What stands in no section has its place before it.
    """
    if change.within and not change.printed:
        place = _below(change.within)
        yield Run(legible(words().comparison.place.format(place=place)))
    if version.label:
        yield Run(legible(f"{version.label} "))
    spans = [one for one in change.spans if one.mark in {Mark.KEPT, mark}]
    if "".join(one.text for one in spans) == version.text:
        for one in spans:
            yield from _struck(legible(one.text), bold=one.mark is mark)
    else:
        yield from _struck(legible(version.text), bold=False)


def _struck(text: str, *, bold: bool) -> Iterator[Run]:
    """Yield a text; what has a line through each of its letters gets one through all of it."""
    for index, part in enumerate(_STRUCK.split(text)):
        if part:
            yield Run(part.replace(_STROKE, ""), bold, struck=index % 2 == 1)


def _cut(runs: Iterable[Run], most: int) -> Iterator[tuple[Run, ...]]:
    """Yield runs in lots of at most so many characters, cut between words where there are."""
    lot: list[Run] = []
    room = most
    for run in runs:
        rest = run.text
        while len(rest) > room:
            at = rest.rfind(" ", 0, room) + 1 or (0 if lot else room)
            if at:
                lot.append(replace(run, text=rest[:at]))
            yield tuple(lot)
            lot, room, rest = [], most, rest[at:]
        lot.append(replace(run, text=rest))
        room -= len(rest)
    yield tuple(lot)
