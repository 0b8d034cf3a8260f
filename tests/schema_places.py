"""Every place of a schema, as paths of keys and of 0 for the entries of a list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from thidua.validate.outline import described

Path = tuple[str | int, ...]

_DEEPEST = 12


def places(schema: dict[str, Any], path: Path = ()) -> Iterator[Path]:
    """Yield the path of every key and entry that a schema knows; what is below itself once."""
    here = described(schema, path)
    if path:
        yield path
    steps: list[str | int] = [*here.get("properties", ()), *([0] if "items" in here else [])]
    for step in steps:
        if len(path) < _DEEPEST and (step == 0 or step not in path):
            yield from places(schema, (*path, step))


def written(path: Path, value: str) -> str:
    """Return a YAML file that has nothing but ``value``, a line, at the end of ``path``."""
    lines, indent, dash = [], 0, ""
    for step in path:
        if step == 0:
            dash += "- "
            continue
        lines.append(f"{' ' * indent}{dash}{step}:")
        indent, dash = indent + len(dash) + 2, ""
    return "\n".join([*lines, f"{' ' * indent}{dash}{value}"]) + "\n"
