"""No pattern that sees strangers' text goes back over it: time is as the length of the text."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import thidua
from backtracking import doubts

PACKAGES = ("conform", "opc", "source", "diff")


@cache
def modules() -> tuple[ModuleType, ...]:
    """Return every module that reads what strangers wrote."""
    found = pkgutil.walk_packages(thidua.__path__, "thidua.")
    names = [one.name for one in found if one.name.split(".")[1] in PACKAGES]
    return tuple(importlib.import_module(name) for name in names)


def made(value: Any) -> Iterator[re.Pattern[Any]]:  # noqa: ANN401 - anything in a module
    """Yield the patterns in a value, however deep."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from (one for pair in value.items() for part in pair for one in made(part))
    elif isinstance(value, list | tuple | set | frozenset):
        yield from (one for part in value for one in made(part))


def typed(module: ModuleType) -> Iterator[str]:
    """Yield the patterns that a module writes where it uses them; each blank is a letter."""
    assert module.__file__
    for node in ast.walk(ast.parse(Path(module.__file__).read_bytes())):
        if not (isinstance(node, ast.Call) and node.args and _OF_RE.match(ast.unparse(node.func))):
            continue
        written = node.args[0]
        parts = written.values if isinstance(written, ast.JoinedStr) else [written]
        if all(isinstance(part, ast.Constant | ast.FormattedValue) for part in parts):
            yield "".join(_written(part, place) for place, part in enumerate(parts))


_OF_RE = re.compile(r"re\.(?!escape)")


def _written(part: ast.expr, place: int) -> str:
    if isinstance(part, ast.Constant) and isinstance(part.value, str):
        return part.value
    return chr(ord("a") + place)


def test_no_pattern_goes_back_over_its_text() -> None:
    told = [
        f"{module.__name__}: {pattern.pattern!r}: {doubt}"
        for module in modules()
        for value in vars(module).values()
        for pattern in made(value)
        for doubt in doubts(pattern.pattern, pattern.flags & ~re.UNICODE)
    ]
    told += [
        f"{module.__name__}: {pattern!r}: {doubt}"
        for module in modules()
        for pattern in typed(module)
        for doubt in doubts(pattern)
    ]
    assert not sorted(set(told))


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?:a+)+b",
        r"(?:ab|\w)*c",
        r"(?:\s|%[^\n]*)+Do",
        r"(?:[^,]*,?)*x",
        r"\s*\s*x",
        r".*x.*y",
        r"(?:\w+\s?)+$",
        r"(?:a{0,200})*b",
        r"(?:(?! {4,}).)+",
        r"(?:a(?=(?:b|c+)d))*",
    ],
)
def test_what_goes_back_is_told(pattern: str) -> None:
    assert doubts(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?:a++)+b",
        r"(?>(?:\s|%[^\n]*)+)Do",
        r"\s*x\s*",
        r"(?:\d+,)+",
        r"(?:ab|ac)*d",
        r"\w+\W+\w+",
        r"(?:(?! {4}).)+",
        r"a(?= +b)",
    ],
)
def test_what_does_not_is_not(pattern: str) -> None:
    assert not doubts(pattern)
