"""Whatever a campaign has not got to yet, every paper that it has can be worded.

Each list, and each value that may be missing of what is filled little by little, is taken away
everywhere. Data that no check would let pass may then break a composer; the wording of a
template is whole in every state.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from typing import Any

import msgspec
import pytest
from msgspec import Struct
from msgspec.structs import replace

from thidua.catalogue.own import OwnFileError
from thidua.compose.composers import composers
from thidua.model.awarding import Meeting
from thidua.model.campaign import Campaign
from thidua.model.fund import Fund
from thidua.model.office import Council
from thidua.model.year import Pledge, Result, Selection, Year
from thidua.review.reviews import reviews
from whole_years import full

_ASKED = {(Fund, "sources"), (Council, "members"), (Meeting, "end")}
"""What the schema asks for: an entry of a list, the end of a meeting with those present."""
_LITTLE_BY_LITTLE = {f"thidua.model.{name}" for name in ("awarding", "fund", "office", "year")}
"""The modules of what is filled as a campaign goes on; of the campaign itself there are its lists.

What papers say in the words of an editor is no matter of templates.
"""
_ALONE = {Year, Campaign, Pledge, Result, Selection}
_PARTS = 3
"""How many tests share the states."""


@cache
def _whole() -> Year:
    """Return a year in which the unit has a report, every field filled, for every review."""
    year = full()
    ((unit, _), result) = next(iter(year.results.items()))
    told = {(unit, one.id): replace(result, review=one.id) for one in reviews(year.campaign)}
    return replace(year, results=told)


def _structs(value: Any) -> Iterator[Struct]:  # noqa: ANN401 - any value
    if isinstance(value, Struct):
        yield value
        value = tuple(getattr(value, name) for name in value.__struct_fields__)
    for one in value.values() if isinstance(value, dict) else value:
        if isinstance(one, Struct | dict | tuple):
            yield from _structs(one)


@cache
def _lacking() -> tuple[tuple[type[Struct], str], ...]:
    """Return the fields that can be taken away, each once."""
    found = dict.fromkeys(
        (type(one), field.name)
        for one in _structs(replace(_whole(), regime=None))
        for field in msgspec.structs.fields(one)
        if (value := getattr(one, field.name))
        if isinstance(one, Campaign) or type(one).__module__ in _LITTLE_BY_LITTLE
        if isinstance(value, dict | tuple)
        or (field.default is None and not isinstance(one, Campaign))
    )
    return tuple(one for one in found if one not in _ASKED)


@cache
def _states() -> tuple[Mapping[type[Struct], str], ...]:
    """Return what is taken away at once: of what says most one field, of all else one of each."""
    alone = [{kind: name} for kind, name in _lacking() if kind in _ALONE]
    others: dict[type[Struct], list[str]] = {}
    for kind, name in _lacking():
        if kind not in _ALONE:
            others.setdefault(kind, []).append(name)
    most = max(map(len, others.values()))
    together = [{k: names[at] for k, names in others.items() if names[at:]} for at in range(most)]
    return (*alone, *together)


def _without(value: Any, lacking: Mapping[type[Struct], str]) -> Any:  # noqa: ANN401 - any value
    """Return a value with a field of all its structs of some kinds taken away."""
    if isinstance(value, tuple):
        return tuple(_without(one, lacking) for one in value)
    if isinstance(value, dict):
        return {key: _without(one, lacking) for key, one in value.items()}
    if not isinstance(value, Struct):
        return value
    parts = {one: _without(getattr(value, one), lacking) for one in value.__struct_fields__}
    if name := lacking.get(type(value)):
        had = parts[name]
        parts[name] = type(had)() if isinstance(had, dict | tuple) else None
    return type(value)(**parts)


def _misworded(year: Year) -> Iterator[str]:
    for compose in composers().values():
        try:
            with suppress(IndexError, KeyError):
                list(compose(year))
        except OwnFileError as error:
            yield str(error)


@pytest.mark.parametrize("part", range(_PARTS))
def test_whatever_is_missing_every_paper_is_worded(part: int) -> None:
    known = {(Year, "results"), (Result, "targets"), (Selection, "meeting"), (Pledge, "received")}
    assert known <= {*_lacking()}
    told = {
        str(state): mistakes
        for state in _states()[part::_PARTS]
        if (mistakes := list(_misworded(_without(_whole(), state))))
    }
    assert told == {}
