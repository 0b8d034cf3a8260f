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

from thidua.home import SCHEMAS
from thidua.model.finding import Finding
from thidua.model.source import FileKind, Source
from thidua.validate.days import full

if TYPE_CHECKING:
    from jsonschema_rs import Draft202012Validator

_ELSEWHERE = re.compile(r'"\$ref": "([a-z-]+)\.schema\.json"')
PATHS = {kind: SCHEMAS / f"{kind}.schema.json" for kind in FileKind}
"""The schema that each kind of file is checked with."""


def check(source: Source, *, path: Path | None = None) -> Iterator[Finding]:
    """Yield what keeps ``source`` from fitting the schema of its kind, or the one at ``path``."""
    path = path or PATHS[source.kind]
    plain = source.root.plain()
    if not fast(path).is_valid(plain):
        from thidua.validate.faults import explain  # noqa: PLC0415 - loads jsonschema, 0.1 s

        yield from explain(plain, schema=load(path), source=source)


@lru_cache
def load(path: Path) -> dict[str, Any]:
    """Return the schema file at ``path``, read once a process, with what it refers to elsewhere.

    A whole file that a ``$ref`` names, beside this one, becomes one of its ``$defs``.
    """
    text = path.read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(_ELSEWHERE.sub(r'"$ref": "#/$defs/\1"', text))
    for name in dict.fromkeys(_ELSEWHERE.findall(text)):
        beside = load(path.with_name(f"{name}.schema.json"))
        schema["$defs"][name] = {key: one for key, one in beside.items() if key != "$schema"}
    return schema


@lru_cache
def fast(path: Path) -> Draft202012Validator:
    """Return the compiled validator of the schema file at ``path``.

    What a date is says ``days.full``, here as in ``faults``: of their own, the two validators
    disagree about the year 0.
    """
    from jsonschema_rs import Draft202012Validator  # noqa: PLC0415 - a check of nothing needs none

    return Draft202012Validator(load(path), validate_formats=True, formats={"date": full})
