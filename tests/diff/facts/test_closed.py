"""Closed by default: no field of a year can differ without a change that says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from msgspec import Struct
from msgspec.structs import replace

from thidua.compose.texts import whole
from thidua.diff import texts
from thidua.diff.facts import years
from thidua.diff.facts.rules import ASIDE
from thidua.model.change import ChangeKind
from thidua.model.items import Column, TableCell, TableData, TableRow
from thidua.model.year import Year
from whole_years import Path_, full, others

SPELLED_OUT = ("directive", "items", 0, "numbering", "none")
"""What the labels are without it: said or not, it is the same campaign."""

FILES = ("campaign", "pledge", "result", "selection", "occasion")
_FIELDS = {"pledge": "pledges", "result": "results", "occasion": "occasions"}


def _variants() -> dict[str, Year]:
    year = full()
    directive = year.campaign.directive
    made = {
        "titled": directive,
        "named by its type": replace(directive, heading=None),
        "letter": replace(directive, type="letter"),
        "letter without a heading": replace(directive, type="letter", heading=None),
        "decision": replace(directive, type="decision"),
    }
    return {
        name: replace(year, campaign=replace(year.campaign, directive=one))
        for name, one in made.items()
    }


def _file(year: Year, name: str) -> Any:  # noqa: ANN401 - a file of any kind
    if name in {"campaign", "selection"}:
        return getattr(year, name)
    (only,) = getattr(year, _FIELDS[name]).values()
    return only


def _with(year: Year, name: str, file: Any) -> Year:  # noqa: ANN401
    if name in {"campaign", "selection"}:
        return replace(year, **{name: file})
    field = _FIELDS[name]
    keys = (file.id,) if name == "occasion" else getattr(year, field)
    return replace(year, **{field: dict.fromkeys(keys, file)})


def _other_years(year: Year, name: str) -> Iterator[tuple[Path_, Year]]:
    for path, file in others(_file(year, name)):
        if file == _file(year, name):  # of an enumeration of one there is no other
            continue
        if not ASIDE & set(map(str, path)) and _even(file):
            yield path, _with(year, name, file)


def _even(file: Struct) -> bool:
    """Tell whether the tables have a cell for every column: the checks accept no others."""
    tables = [one for one in _structs(file) if isinstance(one, TableData)]
    return all(_fills(one.rows, _leaves(one.columns)) for one in tables)


def _leaves(columns: Sequence[Column]) -> int:
    return sum(_leaves(one.columns) if one.columns else 1 for one in columns)


def _fills(rows: Sequence[TableRow], columns: int) -> bool:
    taken = [0] * columns
    for row in rows:
        cells = [one if isinstance(one, TableCell) else TableCell(one) for one in row.cells]
        if row.section is not None:
            if (
                any(taken)
                or len(cells) >= columns
                or {one.columns * one.rows for one in cells} - {1}
            ):
                return False
            continue
        for one in cells:
            start = taken.index(0) if 0 in taken else columns
            if start + one.columns > columns or any(taken[start : start + one.columns]):
                return False
            taken[start : start + one.columns] = [one.rows] * one.columns
        if 0 in taken:
            return False
        taken = [one - 1 for one in taken]
    return not any(taken)


def _structs(value: Any) -> Iterator[Struct]:  # noqa: ANN401
    if isinstance(value, Struct):
        yield value
        for field in value.__struct_fields__:
            yield from _structs(getattr(value, field))
    elif isinstance(value, tuple):
        for one in value:
            yield from _structs(one)


def test_the_example_fills_every_field() -> None:
    filled: defaultdict[type[Struct], set[str]] = defaultdict(set)
    for name in FILES:
        for one in _structs(_file(full(), name)):
            known = {
                field for field in one.__struct_fields__ if getattr(one, field) not in (None, ())
            }
            filled[type(one)] |= known
    assert len(filled) > 35
    empty = {
        f"{model.__name__}.{field}"
        for model, fields in filled.items()
        for field in set(model.__struct_fields__) - fields
    }
    assert empty == set()


@pytest.mark.parametrize("variant", _variants())
def test_no_field_of_a_campaign_differs_in_silence(variant: str) -> None:
    year = _variants()[variant]
    printed = whole(year.campaign)
    tried, silent = 0, []
    for path, other in _other_years(year, "campaign"):
        tried += 1
        if any(years.compare(year, other)):
            continue
        if not texts.compare(printed, whole(other.campaign))[0]:
            silent.append(path)
    assert tried > 290
    assert silent == [SPELLED_OUT]


@pytest.mark.parametrize("name", FILES[1:])
def test_no_field_of_another_file_differs_in_silence(name: str) -> None:
    year = full()
    tried = list(_other_years(year, name))
    assert len(tried) > 50
    assert [path for path, other in tried if not any(years.compare(year, other))] == []


@pytest.mark.parametrize("variant", _variants())
def test_what_is_the_same_yields_nothing(variant: str) -> None:
    year = _variants()[variant]
    assert list(years.compare(year, _variants()[variant])) == []


def test_what_speaks_of_the_comparison_is_no_change() -> None:
    year = full()
    noted = [
        (path, _with(year, name, file))
        for name in FILES
        for path, file in others(_file(year, name))
        if ASIDE & set(map(str, path))
    ]
    assert {str(path[-1]) for path, _ in noted} >= {"explanation", "review", "previous"}
    assert [path for path, other in noted if any(years.compare(year, other))] == []


def test_what_no_rule_knows_is_told_as_unexplained_with_its_path() -> None:
    year = full()
    paths = {
        change.field
        for _, other in _other_years(year, "campaign")
        for change in years.compare(year, other)
        if change.kind is ChangeKind.UNEXPLAINED
    }
    tables = (
        "directive.items[noi-dung].items[bang].table",
        "directive.attachments[danh-muc].items[muc].table",
    )
    looks = {
        f"{table}.columns[{column}].{look}"
        for table in tables
        for column in (0, 1)
        for look in ("width", "align")
    }
    of_group = "directive.items[noi-dung].items[bang].table.columns[2]"
    looks |= {
        f"{of_group}.columns[{column}].{look}" for column in (0, 1) for look in ("width", "align")
    }
    looks.add(f"{of_group}.align")
    assert paths == looks | {
        "directive.numbering",  # of a text that has divisions only
        "directive.attachments[bieu].orientation",
        "directive.attachments[danh-muc].orientation",
    }
