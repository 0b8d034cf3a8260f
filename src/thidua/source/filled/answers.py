"""Answers of a filled form, part by part, as plain data with the cells they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import Any, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from thidua.catalogue.unit_forms import PLEDGE, form_words
from thidua.model.filled_form import FilledPart, Path, Spot
from thidua.model.finding import Finding, Level
from thidua.model.unit_form import AnswerKind, AskedColumn, SheetShape, UnitForm
from thidua.model.workbook import Workbook, WorkCell
from thidua.source.filled.answer import Unreadable, answer, folded, nothing, unlisted
from thidua.source.filled.identity import Identities
from thidua.source.filled.references import References
from thidua.source.filled.table import FilledRow, FilledTable, tables

_SEVERAL = re.compile(r"[;\r\n]")
_SIGNERS = "signers"
_Values: TypeAlias = dict[str, Any]


class KnownRows(Struct, frozen=True):
    """What is known of a unit by the ids: ``rows`` by sheet.

    ``homes`` are the names of the units that people are in, ``unit`` that of this one; ``taken``
    are the ids of people that nobody new may get.
    """

    rows: Mapping[str, Mapping[str, str]]
    unit: str
    homes: Mapping[str, str]
    taken: frozenset[str]


def answers(
    book: Workbook, form: UnitForm, known: KnownRows, *, word: bool = False
) -> tuple[tuple[FilledPart, ...], tuple[Finding, ...]]:
    """Return the parts of a form that somebody filled in, and what is wrong in its cells."""
    found, wrong = tables(book, form.sheets, word=word)
    reading = _Reading(book, form, known)
    reading.findings += wrong
    parts = []
    for part, each in groupby(found, key=lambda one: one.asked.part):
        made = reading.part(part, tuple(each))
        parts += [made] if made is not None else []
    return tuple(parts), tuple(reading.findings)


class _Reading:
    """The reading of one form; ``findings`` grow meanwhile."""

    def __init__(self, book: Workbook, form: UnitForm, known: KnownRows) -> None:
        self._book, self._form, self._known = book, form, known
        self._refs = {key: References(rows) for key, rows in known.rows.items()}
        self.findings: list[Finding] = []
        listed = (choice for each in form.lists.values() for choice in each)
        named = (row for rows in known.rows.values() for row in rows.items())
        self._called = {**{one.id: one.label for one in listed}, **dict(named)}
        self._lost: set[str] = set()
        self._values: _Values = {}
        self._spots: dict[Path, Spot] = {}

    def part(self, part: str, found: Sequence[FilledTable]) -> FilledPart | None:
        """Return the answers of a part, None where nobody answered anything in it."""
        self._values, self._spots = {}, {}
        before = len(self.findings)
        for table in found:
            self._table(table)
        if not self._values.keys() - {_SIGNERS}:
            del self.findings[before:]
            return None
        anchors = {table.asked.at: table.spot(table.head, None) for table in reversed(found)}
        for table in found:
            if table.asked.needed and table.asked.at not in self._values and not self._told(table):
                self._wrong(table.spot(table.head + 1, None), "form-sheet-empty")
        if part != PLEDGE:
            self._values.setdefault("targets", [])
        unasked = frozenset(
            (table.asked.id, column.key)
            for table in found
            for column in table.asked.columns
            if column.key not in {table.asked.columns[at].key for at in table.places}
        )
        return FilledPart(part, self._values, self._spots, anchors, unasked, self._called)

    def _told(self, table: FilledTable) -> bool:
        """Tell whether something was said of a sheet already."""
        return any(one.facts.get("sheet") == table.sheet.name for one in self.findings)

    def _table(self, table: FilledTable) -> None:
        match table.asked.shape:
            case SheetShape.ONE:
                self._one(table)
            case SheetShape.LISTS:
                self._lists(table)
            case SheetShape.HONOURS:
                self._honours(table)
            case SheetShape.ROWS if table.asked.key == "id":
                self._things(table)
            case SheetShape.ROWS:
                self._results(table)

    def _one(self, table: FilledTable) -> None:
        """Take a single row, whose keys may be deeper; the first column of a group is needed."""
        if len(table.rows) > 1:
            self._wrong(table.spot(table.rows[1].number, None), "answer-several-rows")
        for row in table.rows[:1]:
            read = self._row(table, row)
            for key, (value, spot) in read.items():
                *above, last = key.split(".")
                inner = self._values
                for step in above:
                    inner = inner.setdefault(step, {})
                inner[last] = value
                self._spots[tuple(key.split("."))] = spot
            for at, column in enumerate(table.asked.columns):
                group = column.key.partition(".")[0]
                first = next(
                    one for one in table.asked.columns if one.key.partition(".")[0] == group
                )
                if column is first and "." in column.key and column.key not in read:
                    self._group(table, row, at, column)

    def _group(self, table: FilledTable, row: FilledRow, at: int, column: AskedColumn) -> None:
        """Tell that the needed answer of a group is missing, where another one of it is there."""
        group = column.key.partition(".")[0]
        if group in self._values and at not in row.cells:
            self._missing(table, row, [at])

    def _lists(self, table: FilledTable) -> None:
        for at, column in enumerate(table.asked.columns):
            listed: list[Any] = []
            for row in table.rows:
                value = self._answer(table, row, at)
                if value is None or nothing(value):
                    continue
                self._spots[column.key, str(len(listed))] = table.spot(row.number, at)
                listed.append(unlisted(value))
            if listed:
                self._values[column.key] = listed

    def _things(self, table: FilledTable) -> None:
        """Take rows that have ids of their own: targets, works, people."""
        asked = table.asked
        people = asked.at == "people"
        known = self._known.rows.get(asked.id, {})
        named = Identities(
            known,
            alike=asked.alike,
            prefix=self._form.unit[:50] if people else "",
            taken=self._known.taken if people else frozenset(),
        )
        seen: dict[tuple[object, ...], int] = {}
        listed, names = [], {}
        self._lost |= table.lost
        for row in table.rows:
            read = _named(self._row(table, row), asked.columns[0].key)
            self._required(table, row, read)
            words = read.get(asked.columns[0].key, ("", None))[0]
            if not words:
                self._lost.add(row.id)
                continue
            where = read.get("position", ("", None))[0] if people else ""
            if (folded(words), where) in seen:
                first = seen[folded(words), where]
                self._wrong(
                    table.spot(row.number, 0), "answer-twice", {"value": words, "row": first}
                )
                continue
            seen[folded(words), where] = table.spot(row.number, 0).shown_row
            other = self._known.homes.get(row.id, self._known.unit) if people else ""
            if people and other != self._known.unit and row.id not in known:
                told = {"value": words, "unit": other}
                self._wrong(table.spot(row.number, 0), "answer-of-another-unit", told)
                self._lost.add(row.id)
                continue
            found = named.named(row.id, words)
            self._doubts(table, row, words, found.replaced, stranger=found.stranger)
            listed.append({"id": found.id, **self._kept(read, (asked.at, found.id))})
            self._spots[asked.at, found.id] = table.spot(row.number, 0)
            names[found.id] = words
        if listed:
            self._values[asked.at] = listed
        self._refs[asked.id] = References(names, self._known.rows.get(asked.id, {}))

    def _doubts(
        self, table: FilledTable, row: FilledRow, words: str, before: str, *, stranger: bool
    ) -> None:
        """Tell of a row that was taken for something new although an id was hidden in it."""
        spot = table.spot(row.number, 0)
        if before:
            self._wrong(spot, "answer-new", {"value": words, "before": before}, Level.NOTICE)
        elif stranger:
            self._wrong(spot, "answer-stranger", {"value": words}, Level.WARNING)

    def _results(self, table: FilledTable) -> None:
        """Take rows about something that another sheet has, or signers, who have no ids."""
        asked, listed = table.asked, list[_Values]()
        seen: dict[str, int] = {}
        for row in table.rows:
            if asked.key and not row.cells.keys() - {0}:
                continue
            read = self._row(table, row)
            self._required(table, row, read)
            name = str(len(listed))
            if asked.key:
                if asked.key not in read:
                    continue
                name = str(read[asked.key][0])
                if name in seen:
                    words = str(row.cells[0].value) if 0 in row.cells else name
                    facts: dict[str, str | int] = {"value": words, "row": seen[name]}
                    self._wrong(table.spot(row.number, 0), "answer-twice", facts)
                    continue
                seen[name] = table.spot(row.number, 0).shown_row
            if asked.most and len(listed) == asked.most:
                self._wrong(table.spot(row.number, None), "answer-too-many", {"most": asked.most})
                break
            listed.append(self._kept(read, (asked.at, name)))
            self._spots[asked.at, name] = table.spot(row.number, 0)
        if listed:
            self._values[asked.at] = listed

    def _honours(self, table: FilledTable) -> None:
        """Take what people, and the unit, have been honoured with, below those they belong to."""
        collective = folded(form_words().lists["whose"]["collective"])
        people = {one["id"]: one for one in self._values.get("people", [])}
        for row in table.rows:
            whose = row.cells.get(0)
            ours = whose is not None and folded(str(whose.value)) == collective
            read = self._row(table, row, without_first=ours)
            self._required(table, row, read, given=(0,) if ours else ())
            one = people.get(str(read.pop("whose", ("", None))[0]))
            if ours:
                one = self._values.setdefault("collective", {})
            if one is None:
                continue
            listed = one.setdefault("history", [])
            above = ("collective",) if ours else ("people", one["id"])
            path = (*above, "history", str(len(listed)))
            listed.append(self._kept(read, path))
            self._spots[path] = table.spot(row.number, 0)

    def _kept(self, read: Mapping[str, tuple[Any, Spot]], path: Path) -> _Values:
        """Return the values of a row, and remember where they stand."""
        for key, (_, spot) in read.items():
            self._spots[(*path, key)] = spot
        return {key: value for key, (value, _) in read.items()}

    def _row(
        self, table: FilledTable, row: FilledRow, *, without_first: bool = False
    ) -> dict[str, tuple[Any, Spot]]:
        """Return what a row says by the keys of the data, in the order of the columns."""
        read: dict[str, tuple[Any, Spot]] = {}
        for at, column in enumerate(table.asked.columns):
            if (without_first and at == 0) or column.kind is AnswerKind.SHOWN:
                continue
            values = self._several(table, row, at) if column.number else None
            value = self._answer(table, row, at) if values is None else values
            if value is None or value == []:
                continue
            spot = table.spot(row.number, at)
            if isinstance(value, list):
                before, first = read.get(column.key, ([], spot))
                read[column.key] = (list(dict.fromkeys([*before, *value])), first)
            else:
                read[column.key] = (value, spot)
        return read

    def _several(self, table: FilledTable, row: FilledRow, at: int) -> list[Any]:
        """Return what a cell says that may name several things, a line each or by semicolons."""
        cell = row.cells.get(at)
        if cell is None:
            return []
        each = _SEVERAL.split(cell.value) if isinstance(cell.value, str) else [cell.value]
        read = (self._read(table, replace(cell, value=one), at) for one in each)
        return [one for one in read if one is not None]

    def _answer(self, table: FilledTable, row: FilledRow, at: int) -> Any:  # noqa: ANN401 - of any kind
        cell = row.cells.get(at)
        return None if cell is None else self._read(table, cell, at, hidden=row.id)

    def _read(self, table: FilledTable, cell: WorkCell, at: int, *, hidden: str = "") -> Any:  # noqa: ANN401
        """Return what a cell says, None after telling why it says nothing."""
        column = table.asked.columns[at]
        value = answer(cell, column, self._form.lists)
        if isinstance(value, str) and column.kind is AnswerKind.REF:
            if hidden and hidden in self._lost:
                return None
            refs, typed = self._refs.get(column.list, References({})), value
            value = refs.meant(typed, hidden)
            if isinstance(value, Unreadable) and unlisted(typed) != typed:
                value = refs.meant(unlisted(typed), hidden)
        if isinstance(value, str) and column.kind is AnswerKind.LINES and "\n" in value:
            return value.split("\n")
        if isinstance(value, Unreadable):
            asked = next((one.name for one in self._form.sheets if one.id == column.list), "")
            self._wrong(table.spot(cell.row, at), value.message, {**value.facts, "asked": asked})
            return None
        return value

    def _required(
        self,
        table: FilledTable,
        row: FilledRow,
        read: Mapping[str, object],
        given: Iterable[int] = (),
    ) -> None:
        missing = [
            at
            for at, column in enumerate(table.asked.columns)
            if column.required and at not in row.cells and column.key not in read
            if at in table.places and at not in given
        ]
        if missing:
            self._missing(table, row, missing)

    def _missing(self, table: FilledTable, row: FilledRow, missing: Sequence[int]) -> None:
        """Tell what is missing in a row, once, at the first cell that is empty."""
        heads = "”, “".join(table.asked.columns[at].head for at in missing)
        spot = replace(table.spot(row.number, missing[0]), head="")
        self._wrong(spot, "answer-missing", {"head": heads})

    def _wrong(
        self,
        spot: Spot,
        message: str,
        facts: Mapping[str, str | int] = MappingProxyType({}),
        level: Level = Level.ERROR,
    ) -> None:
        self.findings.append(spot.wrong(self._book.file, message, facts, level=level))


def _named(read: dict[str, tuple[Any, Spot]], key: str) -> dict[str, tuple[Any, Spot]]:
    """Return a row whose name has no mark of a list in front of it."""
    if key in read:
        name, spot = read[key]
        read[key] = (unlisted(name), spot)
    return read
