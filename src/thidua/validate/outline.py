"""Schema outline: title, description and examples of a place in the data."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from thidua.model.source import Plain


def described(schema: dict[str, Any], path: Iterable[str | int]) -> dict[str, Any]:
    """Return the part of ``schema`` for the value at ``path``, references resolved.

    What stands beside a ``$ref`` goes before what it refers to. A path that the schema does not
    know gives an empty mapping.
    """
    here = _resolved(schema, schema)
    for step in path:
        inner = here.get("properties", {}).get(step) if isinstance(step, str) else here.get("items")
        here = _resolved(schema, inner if isinstance(inner, dict) else {})
    return here


def about(schema: dict[str, Any], path: tuple[str | int, ...]) -> dict[str, str | int]:
    """Return what every message may quote about the value at ``path``."""
    entry = described(schema, path)
    key = next((step for step in reversed(path) if isinstance(step, str)), "")
    title = str(entry.get("title") or key)
    return {
        "key": key,
        "title": title,
        "description": str(entry.get("description") or title),
        "examples": sample(schema, entry),
    }


def sample(schema: dict[str, Any], entry: dict[str, Any]) -> str:
    """Return the examples of a schema entry, ready to be typed; without any, those of its keys.

    A list shows its first entry behind the dash, and a mapping its keys, as they stand on lines of
    their own: never in YAML's brackets, which nobody is to learn.
    """
    if entry.get("examples"):
        return ", ".join(map(_typed, entry["examples"]))
    if entry.get("type") == "object":
        return _sample_of_keys(schema, entry)
    if entry.get("type") == "array":
        return f"- {sample(schema, _resolved(schema, entry.get('items', {})))}"
    return ""


def _sample_of_keys(schema: dict[str, Any], entry: dict[str, Any]) -> str:
    """Return the needed keys that have an example of their own, or only the names of all.

    Where none is needed, the first one.
    """
    keys = entry.get("properties", {})
    needed = entry.get("required") or tuple(keys)[:1]
    parts = {key: _resolved(schema, keys.get(key, {})) for key in needed}
    plain = {key: part["examples"][0] for key, part in parts.items() if part.get("examples")}
    return ", ".join(f"{key}: {_typed(value)}" for key, value in plain.items()) or ", ".join(needed)


def _typed(example: Plain) -> str:
    if isinstance(example, list):
        return f"- {_typed(example[0])}" if example else "…"
    if isinstance(example, dict):
        return ", ".join(f"{key}: {_typed(value)}" for key, value in example.items())
    return json.dumps(example, ensure_ascii=False)


def _resolved(schema: dict[str, Any], part: dict[str, Any]) -> dict[str, Any]:
    merged = dict(part)
    while "$ref" in merged:
        name = merged.pop("$ref").removeprefix("#/$defs/")
        merged = schema.get("$defs", {}).get(name, {}) | merged
    return merged


def kind(value: Plain) -> str:
    """Return JSON Schema's name for the type of ``value``."""
    names = {bool: "boolean", int: "integer", float: "number", str: "string", list: "array"}
    return "null" if value is None else names.get(type(value), "object")


def shown(value: Plain) -> str:
    """Return ``value`` as a person typed it: text as it is, all else as in YAML's flow style."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
