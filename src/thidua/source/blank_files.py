"""Blank files of a unit, for those who write YAML themselves: what is asked as comments."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from thidua.catalogue.unit_forms import PLEDGE, form_words
from thidua.model.unit_form import (
    AnswerKind,
    AskedColumn,
    AskedSheet,
    FormChoice,
    FormRow,
    FormValue,
    SheetShape,
    UnitForm,
)
from thidua.source.canonical import canonical

_OFFERED = 40
"""Most entries of a list that a comment names."""


def blank_files(form: UnitForm) -> Mapping[str, bytes]:
    """Return the files of a unit by where they belong in the folder of the campaign.

    What is known already stands there, what is asked as comments; an item that has no answer yet
    is a comment, too.

    Raises:
        CanonicalError: a file would not read as it should, which is a mistake of ours.
    """
    made = {}
    for part, sheets in groupby(form.sheets, key=lambda one: one.part):
        pledge = part == PLEDGE
        name = f"{'pledges' if pledge else f'results/{part}'}/{form.unit}.yaml"
        made[name] = canonical("\n".join(_lines(form, part, tuple(sheets))) + "\n").encode()
    return made


def _lines(form: UnitForm, part: str, sheets: Sequence[AskedSheet]) -> Iterator[str]:
    pledge = part == PLEDGE
    schema = "../../../schemas/pledge" if pledge else "../../../../schemas/result"
    number = form.campaign.isdecimal() and str(int(form.campaign)) == form.campaign
    yield f"# yaml-language-server: $schema={schema}.schema.json"
    yield from (f"# {line}" for line in form_words().blank)
    yield f"\nunit: {form.unit}"
    yield f"campaign: {form.campaign if number else json.dumps(form.campaign)}"
    if not pledge:
        yield f"review: {part}"
    data = {one.at: _known(one, form.lists) for one in sheets if one.shape is SheetShape.ROWS}
    for one in sheets:
        if one.shape is SheetShape.HONOURS:
            _honoured(one, form.lists, data.get("people", []))
    for one in sheets:
        yield from _sheet(one, form.lists, data)


def _honoured(
    sheet: AskedSheet,
    lists: Mapping[str, Sequence[FormChoice]],
    people: Sequence[tuple[FormRow, dict[str, Any]]],
) -> None:
    """Put what people have been honoured with below them."""
    by_id = {row.id: entry for row, entry in people}
    for row in sheet.rows:
        if row.id in by_id:
            given = _entry(sheet, row, lists)
            del given["whose"]
            by_id[row.id].setdefault("history", []).append(given)


def _sheet(
    sheet: AskedSheet, lists: Mapping[str, Sequence[FormChoice]], data: Mapping[str, Any]
) -> Iterator[str]:
    """Yield what one sheet asks, and what is known of it."""
    yield f"\n# {sheet.name}: {sheet.hint}"
    said: set[str] = set()
    for column in sheet.columns:
        if column.key not in said and column.kind is not AnswerKind.SHOWN:
            said.add(column.key)
            yield f"#   {column.key}: {_told(column, lists)}"
    match sheet.shape:
        case SheetShape.ROWS:
            yield from _rows(sheet, data.get(sheet.at, []))
        case SheetShape.ONE:
            yield from _single(sheet, lists)
        case SheetShape.LISTS:
            for at, column in enumerate(sheet.columns):
                if values := [row.values[at] for row in sheet.rows if row.values[at]]:
                    yield f"{column.key}: {json.dumps(values, ensure_ascii=False)}"
        case SheetShape.HONOURS:
            pass


def _told(column: AskedColumn, lists: Mapping[str, Sequence[FormChoice]]) -> str:
    """Return what a key means, whether it must be there, and what it may be."""
    needed = f" ({form_words().needed})" if column.required else ""
    told = f"{column.head.rstrip(' 1') if column.number else column.head}{needed}. {column.tip}"
    if column.kind is AnswerKind.CHOICE and column.list != "criteria":
        choices = lists.get(column.list, ())[:_OFFERED]
        told += " " + "; ".join(f"{one.id} ({one.label})" for one in choices) + "."
    return " ".join(told.split())


def _known(
    sheet: AskedSheet, lists: Mapping[str, Sequence[FormChoice]]
) -> list[tuple[FormRow, dict[str, Any]]]:
    return [(row, _entry(sheet, row, lists)) for row in sheet.rows]


def _rows(sheet: AskedSheet, rows: Sequence[tuple[FormRow, dict[str, Any]]]) -> Iterator[str]:
    """Yield the entries that say something; those that only could are comments."""
    own = sheet.key in {"id", ""}
    said = [entry for _, entry in rows if own or len(entry) > 1]
    if said or sheet.at == "targets":
        yield f"{sheet.at}: {json.dumps(said, ensure_ascii=False)}"
    for row, entry in rows:
        if entry not in said:
            yield f"#   - {sheet.key}: {row.id}  # {row.values[0]}"
    if not rows:
        keys = dict.fromkeys(one.key for one in sheet.columns if one.required)
        yield f"# {sheet.at}:"
        first = [sheet.key] if own and sheet.key else []
        for at, key in enumerate((*first, *keys)):
            yield f"#   {'- ' if not at else '  '}{key}:"


def _single(sheet: AskedSheet, lists: Mapping[str, Sequence[FormChoice]]) -> Iterator[str]:
    values: dict[str, Any] = {}
    for row in sheet.rows[:1]:
        for key, value in _entry(sheet, row, lists).items():
            first, _, rest = key.partition(".")
            if rest:
                values.setdefault(first, {})[rest] = value
            else:
                values[first] = value
    for key, value in values.items():
        yield f"{key}: {json.dumps(value, ensure_ascii=False)}"


def _entry(
    sheet: AskedSheet, row: FormRow, lists: Mapping[str, Sequence[FormChoice]]
) -> dict[str, Any]:
    """Return a row as the data have it."""
    entry: dict[str, Any] = {sheet.key: row.id} if sheet.key else {}
    for column, value in zip(sheet.columns, row.values, strict=True):
        if value is None or column.kind is AnswerKind.SHOWN or column.key == sheet.key:
            continue
        said = _plain(column, value, lists)
        if column.number:
            entry.setdefault(column.key, []).append(said)
        else:
            entry[column.key] = said
    return entry


def _plain(
    column: AskedColumn, value: FormValue, lists: Mapping[str, Sequence[FormChoice]]
) -> FormValue | list[str]:
    if column.kind is AnswerKind.YES:
        return True
    if column.kind is AnswerKind.CHOICE:
        known = {one.label: one.id for one in lists.get(column.list, ())}
        return known.get(str(value), value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if column.kind is AnswerKind.LINES and "\n" in str(value):
        return str(value).split("\n")
    return value
