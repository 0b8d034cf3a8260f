"""Schema stage: does the file have the shape of the JSON Schema of its kind?

Two validators, one truth: ``jsonschema-rs`` says in about a millisecond that nothing is wrong,
which is nearly always; only otherwise is ``jsonschema``, the reference, loaded to say what. A
test holds the two in agreement.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thidua.model.finding import Finding, unique
from thidua.model.source import FileKind, Source
from thidua.system.home import SCHEMAS
from thidua.validate.days import full

if TYPE_CHECKING:
    from jsonschema_rs import Draft202012Validator

_ELSEWHERE = re.compile(r'"\$ref": "([a-z-]+)\.schema\.json(?:#/\$defs/([a-zA-Z]+))?"')
PATHS = {kind: SCHEMAS / f"{kind}.schema.json" for kind in FileKind}
"""The schema that each kind of file is checked with."""

_SAID_ONCE = frozenset({PATHS[FileKind.OFFICE], PATHS[FileKind.PERSONS]})
"""Schemas of what files refer to: it is whole as it is typed, and has keys of its own."""


def check(source: Source, *, path: Path | None = None, typed: bool = False) -> Iterator[Finding]:
    """Yield what keeps ``source`` from fitting the schema of its kind, or the one at ``path``.

    What a file may leave to its office has to be there by now, unless it is looked at as ``typed``.
    """
    path = path or PATHS[source.kind]
    plain = source.root.plain()
    if not fast(path, typed=typed).is_valid(plain):
        from thidua.validate.faults import explain  # noqa: PLC0415 - loads jsonschema, 0.1 s

        told = explain(plain, schema=load(path, typed=typed), source=source)
        yield from unique(told, set())  # two parts of a schema may ask for one key


@lru_cache
def load(path: Path, *, typed: bool = False) -> dict[str, Any]:
    """Return the schema file at ``path``, read once a process, with what it refers to elsewhere.

    What a ``$ref`` names in a file beside this one, or that whole file, becomes one of its
    ``$defs``. The file is the schema of what is ``typed``, for editors; what has been put together
    needs all keys that are ``complete``, has none that are only ``lasting`` in an office, and no
    ids in place of things.
    """
    schema = _with_others(path)
    return schema if typed else _whole(schema, kept=path in _SAID_ONCE)


def _with_others(path: Path) -> dict[str, Any]:
    text = path.read_text(encoding="utf-8")

    def here(match: re.Match[str]) -> str:
        return f'"$ref": "#/$defs/{match[2] or match[1]}"'

    schema: dict[str, Any] = json.loads(_ELSEWHERE.sub(here, text))
    others = dict.fromkeys(_ELSEWHERE.findall(text))
    for name, part in others:
        beside = _with_others(path.with_name(f"{name}.schema.json"))
        if part:
            schema["$defs"] = beside["$defs"] | schema["$defs"]
        else:
            schema["$defs"][name] = {key: one for key, one in beside.items() if key != "$schema"}
    return _used(schema) if any(part for _, part in others) else schema


def _used(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema without the definitions that nothing in it leads to."""
    found: dict[str, None] = {}
    ahead = [{key: part for key, part in schema.items() if key != "$defs"}]
    while ahead:
        for name in _HERE.findall(json.dumps(ahead.pop())):
            if name not in found:
                found[name] = None
                ahead.append(schema["$defs"][name])
    return schema | {"$defs": {key: one for key, one in schema["$defs"].items() if key in found}}


_HERE = re.compile(r'"#/\$defs/([a-zA-Z-]+)"')


def _whole(part: Any, *, kept: bool) -> Any:  # noqa: ANN401 - as JSON has it
    """Return a part of a schema as it is for what has been put together; see ``load``."""
    if isinstance(part, list):
        return [_whole(one, kept=kept) for one in part]
    if not isinstance(part, dict):
        return part
    if part.get("then") == _BY_ID:
        rest = {key: one for key, one in part.items() if key not in ("if", "then", "else")}
        return _whole(rest | part["else"], kept=kept)
    made = {key: _whole(one, kept=kept) for key, one in part.items() if key not in _NOTES}
    if "complete" in part:
        made["required"] = part["complete"]
    for key in () if kept else part.get("lasting", ()):
        del made["properties"][key]
    return made


_BY_ID = {"$ref": "#/$defs/id"}
_NOTES = ("complete", "lasting")


@lru_cache
def fast(path: Path, *, typed: bool = False) -> Draft202012Validator:
    """Return the compiled validator of the schema file at ``path``.

    What a date is says ``days.full``, here as in ``faults``: of their own, the two validators
    disagree about the year 0.
    """
    from jsonschema_rs import Draft202012Validator  # noqa: PLC0415 - a check of nothing needs none

    return Draft202012Validator(
        load(path, typed=typed), validate_formats=True, formats={"date": full}
    )
