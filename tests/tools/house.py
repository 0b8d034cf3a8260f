"""The house as numbers: its lines, longest parts, circles of imports, names with two meanings."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from tools.outside import ROOT

SOURCE = ROOT / "src" / "thidua"


class Size(NamedTuple):
    """How much there is below a folder."""

    lines: int
    files: int


def modules() -> Mapping[str, Path]:
    """Return every module by its dotted name."""
    found = {}
    for path in sorted(SOURCE.glob("**/*.py")):
        parts = ("thidua", *path.relative_to(SOURCE).with_suffix("").parts)
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def size(*folders: str) -> Size:
    """Return how much there is below these folders of the source, "" for all of it."""
    paths = {path for folder in folders for path in (SOURCE / folder).glob("**/*.py")}
    return Size(sum(len(_text(path).splitlines()) for path in paths), len(paths))


def longest_function() -> tuple[int, str]:
    """Return the lines of the longest function, and where it is."""
    return max(
        (node.end_lineno - node.lineno + 1, f"{path.relative_to(SOURCE)}:{node.name}")
        for path in modules().values()
        for node in ast.walk(ast.parse(_text(path)))
        if isinstance(node, ast.FunctionDef) and node.end_lineno
    )


def longest_file() -> tuple[int, str]:
    """Return the lines of the longest module, and its name."""
    return max((len(_text(one).splitlines()), str(one.relative_to(SOURCE))) for one in _paths())


def circles() -> list[list[str]]:
    """Return the groups of modules that import each other, imports for types included."""
    asked = {name: set(_imports(path)) for name, path in modules().items()}
    within = {name: _reached(name, asked) for name in asked}
    groups = {
        tuple(sorted({name} | {one for one in within[name] if name in within[one]}))
        for name in asked
        if name in within[name]
    }
    return [list(group) for group in sorted(groups)]


def shared_names() -> dict[str, list[str]]:
    """Return the class names that stand in more than one module, underscores aside."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name, path in modules().items():
        for node in ast.walk(ast.parse(_text(path))):
            if isinstance(node, ast.ClassDef):
                found[node.name.lstrip("_")].append(name)
    return {name: where for name, where in sorted(found.items()) if len(where) > 1}


def _imports(path: Path) -> Iterator[str]:
    known = modules().keys()
    for node in ast.walk(ast.parse(_text(path))):
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                if (named := whole if whole in known else node.module) in known:
                    yield named


def _reached(start: str, asked: Mapping[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    left = [*asked[start]]
    while left:
        name = left.pop()
        if name not in seen:
            seen.add(name)
            left += asked[name]
    return seen


def _paths() -> list[Path]:
    return list(modules().values())


_TEXTS: dict[Path, str] = {}


def _text(path: Path) -> str:
    if path not in _TEXTS:
        _TEXTS[path] = path.read_text(encoding="utf-8")
    return _TEXTS[path]
