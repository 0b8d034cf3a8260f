"""Telling how a machine stands: a line a thing to a person, a list of objects to a program."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field

from thidua.catalogue.own import own
from thidua.model.health import HealthCheck, HealthState
from thidua.system.home import TEMPLATES
from thidua.texts.legible import visible

_ANY = "any"


class HealthThing(Struct, frozen=True, forbid_unknown_fields=True):
    """What a thing is called, what it is for, how to get it, by system and language."""

    title: dict[str, str]
    for_: dict[str, str] = field(name="for")
    get: dict[str, dict[str, str]]


class HealthWords(Struct, frozen=True, forbid_unknown_fields=True):
    """``templates/doctor.yaml``: the keys are told there."""

    states: dict[str, dict[str, str]]
    things: dict[str, HealthThing]


def words() -> HealthWords:
    """Return ``templates/doctor.yaml``.

    Raises:
        OwnFileError: the file is wrong.
    """
    return own(TEMPLATES / "doctor.yaml", HealthWords)


def render(checks: Sequence[HealthCheck], *, format: str, language: str, system: str) -> str:  # noqa: A002 - as on the command line
    """Return how things stand as ``text`` or ``json``, told in ``language`` (vi or en).

    ``system`` is windows, macos or linux: how to get a thing differs between them.

    Raises:
        KeyError: for a format or language there is not.
    """
    told = [_told(one, language, system) for one in checks]
    return {"text": _text, "json": _json}[format](told, checks, language)


def _told(one: HealthCheck, language: str, system: str) -> dict[str, str | bool]:
    thing = words().things[one.id]
    get = thing.get.get(system) or thing.get[_ANY]
    return {
        "id": one.id,
        "title": thing.title[language],
        "state": one.state.value,
        "needed": one.needed,
        "found": one.found,
        "for": thing.for_[language],
        "get": "" if one.state is HealthState.OK else get[language],
    }


def _json(
    told: Sequence[Mapping[str, str | bool]], _checks: Sequence[HealthCheck], _language: str
) -> str:
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _text(
    told: Sequence[Mapping[str, str | bool]], checks: Sequence[HealthCheck], language: str
) -> str:
    say = {key: said[language] for key, said in words().states.items()}
    lines = [line for one in told for line in _lines(one, say)]
    lines.append(say["sick" if any(one.sick for one in checks) else "well"])
    return "".join(f"{line}\n" for line in lines)


def _lines(one: Mapping[str, str | bool], say: Mapping[str, str]) -> Iterator[str]:
    fine = one["state"] == HealthState.OK
    needed = f", {say['needed']}" if one["needed"] and not fine else ""
    found = f" ({visible(str(one['found']))})" if one["found"] else ""
    yield f"[{say[str(one['state'])]}{needed}] {one['title']}{found}"
    if not fine:
        yield f"    {say['for']}: {one['for']}."
        yield f"    {say['get']}: {one['get']}."
