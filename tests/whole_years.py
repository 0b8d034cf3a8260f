"""Years with every field filled, and the ways in which a value can differ."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from pathlib import Path
from typing import Any

import msgspec
import yaml
from msgspec import Struct
from msgspec.structs import replace

from thidua.catalogue.heads import head_forms
from thidua.catalogue.law import law
from thidua.catalogue.regulation import regime_of
from thidua.model.awarding import Occasion
from thidua.model.campaign import Agency, Campaign, Directive
from thidua.model.year import Pledge, Result, Selection, Year

Path_ = tuple[str | int, ...]

FULL = Path(__file__).parent / "diff" / "facts" / "full.yaml"
"""A campaign and what follows it, every field of each filled."""
_LISTED: dict[tuple[type[Struct], str], Callable[[], Iterable[str]]] = {
    (Directive, "type"): lambda: law().types,
    (Directive, "head_form"): head_forms,
    (Agency, "form"): head_forms,
}
"""Texts that are words of a list of our own."""
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def full() -> Year:
    """Return a year in which every field of campaign, pledge, result and selection has a value."""
    raw = yaml.safe_load(FULL.read_text(encoding="utf-8"))
    campaign = msgspec.convert(raw["campaign"], Campaign)
    pledge = msgspec.convert(raw["pledge"], Pledge)
    result = msgspec.convert(raw["result"], Result)
    return Year(
        campaign=campaign,
        regime=regime_of(campaign),
        pledges={pledge.unit: pledge},
        results={(result.unit, result.review): result},
        selection=msgspec.convert(raw["selection"], Selection),
        occasions={raw["occasion"]["id"]: msgspec.convert(raw["occasion"], Occasion)},
    )


def others(value: Any, path: Path_ = ()) -> Iterator[tuple[Path_, Any]]:  # noqa: ANN401 - any value
    """Yield every value that differs from ``value`` in one place, with the path of the place.

    A text gets one more word, a date another day, a number one more, an enumeration its next
    member; what may be missing is missing; a list has its last entry twice or not at all, or its
    first two the other way round.
    """
    if isinstance(value, Struct):
        yield from _other_fields(value, path)
    elif isinstance(value, tuple):
        yield from _other_lists(value, path)
    elif isinstance(value, dict):
        yield from _other_maps(value, path)
    elif value is not None:
        yield path, _other(value)


def _other_fields(value: Struct, path: Path_) -> Iterator[tuple[Path_, Any]]:
    optional = {
        one.name
        for one in msgspec.structs.fields(value)
        if one.default is None and getattr(value, one.name) is not None
    }
    for name in value.__struct_fields__:
        listed = _LISTED.get((type(value), name))
        if listed and getattr(value, name):
            every = list(listed())
            at = every.index(getattr(value, name)) + 1
            yield (*path, name), replace(value, **{name: every[at % len(every)]})
            continue
        for where, other in others(getattr(value, name), (*path, name)):
            yield where, replace(value, **{name: other})
        if name in optional:
            yield (*path, name, "none"), replace(value, **{name: None})


def _other_lists(value: tuple[Any, ...], path: Path_) -> Iterator[tuple[Path_, Any]]:
    for index, one in enumerate(value):
        for where, other in others(one, (*path, index)):
            yield where, (*value[:index], other, *value[index + 1 :])
    if value:
        yield (*path, "shorter"), value[:-1]
        yield (*path, "longer"), (*value, value[-1])
    if len(value) > 1:
        yield (*path, "swapped"), (value[1], value[0], *value[2:])


def _other_maps(value: dict[str, Any], path: Path_) -> Iterator[tuple[Path_, Any]]:
    for key, one in value.items():
        for where, other in others(one, (*path, key)):
            yield where, {**value, key: other}
        yield (*path, key, "none"), {had: kept for had, kept in value.items() if had != key}


def _other(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, Enum):
        members = list(type(value))
        return members[(members.index(value) + 1) % len(members)]
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value + 1
    if _DATE.fullmatch(value):
        return value[:-2] + ("15" if value[-2:] != "15" else "16")
    return f"{value} khác"
