"""Own YAML: every file of ``schemas/`` and ``templates/`` is read here, typed, once a process.

These files are edited by people who do not program. A mistake in one is therefore no mistake of
the program: it becomes a finding with its line, what is known there, and a guess.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from enum import Enum
from pathlib import Path
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

import msgspec
import yaml

from thidua.model.finding import Finding, Level, Place
from thidua.system.home import named
from thidua.system.once import once

_T = TypeVar("_T")
_FIRST = yaml.Mark("", 0, 0, 0, None, 0)


class OwnFileError(Exception):
    """A file of the program is wrong; ``finding`` says where, and what was expected."""

    def __init__(self, finding: Finding) -> None:
        """Carry a finding about one of our own files."""
        super().__init__(finding)
        self.finding = finding

    def __str__(self) -> str:
        """Return place and message, for a log: people are told by the finding."""
        return f"{self.finding.place}: {self.finding.wording} {dict(self.finding.facts)}"


class AstrayError(Exception):
    """A value names something that its file does not have: keys to it, what there is."""

    def __init__(self, keys: tuple[object, ...], value: str, known: Iterable[str]) -> None:
        """Carry what ``own`` needs to say where."""
        super().__init__(keys, value, tuple(known))
        self.keys, self.value, self.known = keys, value, list(known)


@once
def own(path: Path, shape: type[_T], expand: Callable[[Any], Any] | None = None) -> _T:
    """Return what a file says, as ``shape``; of several documents in it the first.

    ``expand`` writes out what the file abbreviates, before it is compared with the shape.

    Raises:
        OwnFileError: the file cannot be read, is no YAML, or does not have the shape.
    """
    text = _text(path)
    try:
        raw = next(yaml.load_all(text, Loader=yaml.CSafeLoader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise OwnFileError(
            _finding(path, mark, "yaml-syntax", problem=error.problem or "")
        ) from error
    try:
        return msgspec.convert(expand(raw) if expand else raw, shape)
    except AstrayError as astray:
        raise astray_fault(path, astray) from astray
    except (msgspec.ValidationError, TypeError, AttributeError, KeyError) as error:
        raise OwnFileError(_fault(path, text, raw, shape)) from error


def astray_fault(path: Path, astray: AstrayError) -> OwnFileError:
    """Return what is to be raised when a value of a file names what is not there."""
    root = next(yaml.compose_all(_text(path), Loader=yaml.CSafeLoader))
    message, facts = _guessed("own-not-listed", "value", astray.value, astray.known)
    return OwnFileError(_finding(path, _mark(root, astray.keys), message, **facts))


def fault(path: Path, line: int, message: str, facts: dict[str, str] | None = None) -> OwnFileError:
    """Return what is to be raised when a line of one of our own files is wrong (counted from 1)."""
    place = Place(named(path), line)
    return OwnFileError(
        Finding(place, message.removesuffix("-near"), Level.ERROR, message, facts or {})
    )


def unknown(path: Path, line: int, message: str, word: str, known: Iterable[str]) -> OwnFileError:
    """Return the same for a word that nobody knows: with those that are known, and a guess."""
    return fault(path, line, *_guessed(message, "key", word, sorted(known)))


def _guessed(message: str, key: str, word: str, known: list[str]) -> tuple[str, dict[str, str]]:
    facts = {key: word, "keys": ", ".join(known)}
    guess = next(iter(get_close_matches(word, known, n=1)), "")
    return (f"{message}-near", facts | {"near": guess}) if guess else (message, facts)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise fault(path, 1, "file-missing") from error
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise fault(
            path, line, "not-utf8", {"byte": f"0x{error.object[error.start]:02X}"}
        ) from error


def _finding(path: Path, mark: yaml.Mark | None, message: str, **facts: str) -> Finding:
    mark = mark or _FIRST
    place = Place(named(path), mark.line + 1, mark.column + 1)
    return Finding(place, message.removesuffix("-near"), Level.ERROR, message, facts)


def _fault(path: Path, text: str, raw: object, shape: Any) -> Finding:
    """Return the finding about the first place at which a file departs from its shape."""
    root = next(yaml.compose_all(text, Loader=yaml.CSafeLoader))
    for keys, message, facts in _departures(raw, shape, ()):
        return _finding(path, _mark(root, keys), message, **facts)
    return _finding(path, None, "own-shape")


def _departures(
    raw: Any,
    shape: Any,
    keys: tuple[object, ...],
) -> Iterator[tuple[tuple[object, ...], str, dict[str, str]]]:
    """Yield where ``raw`` departs from ``shape``: keys from the root, message and its facts."""
    if get_origin(shape) in {Union, UnionType}:  # X | None
        shape = next(iter(get_args(shape)))
    if _is_struct(shape) and isinstance(raw, dict):
        yield from _of_struct(raw, shape, keys)
    elif (members := _members(raw, shape)) is not None:
        yield from _strange_keys(raw, shape, keys)
        for key, value, of in members:
            yield from _inside(value, of, (*keys, key))
    elif isinstance(shape, type) and issubclass(shape, Enum):
        yield keys, *_guessed("own-not-listed", "value", str(raw), _values(shape))
    else:
        yield keys, "own-wrong-type", {"value": str(raw), "expected": _called(shape)}


def _of_struct(
    raw: dict[str, object], shape: type[msgspec.Struct], keys: tuple[object, ...]
) -> Iterator[tuple[tuple[object, ...], str, dict[str, str]]]:
    fields = {one.encode_name: one for one in msgspec.structs.fields(shape)}
    for key in raw:
        if key not in fields:
            yield (*keys, key), *_guessed("own-unknown-key", "key", str(key), list(fields))
    for name, one in fields.items():
        if name in raw:
            yield from _inside(raw[name], one.type, (*keys, name))
        elif one.required:
            yield keys, "own-missing-key", {"key": name}


def _strange_keys(
    raw: object,
    shape: Any,
    keys: tuple[object, ...],
) -> Iterator[tuple[tuple[object, ...], str, dict[str, str]]]:
    """Yield the keys of a mapping that are none of its enumeration."""
    of = get_args(shape)[0]
    if isinstance(raw, dict) and isinstance(of, type) and issubclass(of, Enum):
        known = _values(of)
        for key in raw:
            if str(key) not in known:
                yield (*keys, key), *_guessed("own-unknown-key", "key", str(key), known)


def _values(shape: type[Enum]) -> list[str]:
    return [str(one.value) for one in shape]


def _is_struct(shape: Any) -> bool:
    return isinstance(shape, type) and issubclass(shape, msgspec.Struct)


def _inside(
    raw: object,
    shape: Any,
    keys: tuple[object, ...],
) -> Iterator[tuple[tuple[object, ...], str, dict[str, str]]]:
    try:
        msgspec.convert(raw, shape)
    except msgspec.ValidationError:
        yield from _departures(raw, shape, keys)


def _members(
    raw: object,
    shape: Any,
) -> Iterator[tuple[object, object, Any]] | None:
    """Return the entries of a mapping or list with what each should be; None for a single value."""
    inside = get_args(shape)
    if isinstance(raw, dict) and inside and get_origin(shape) is not tuple:
        return ((key, value, inside[-1]) for key, value in raw.items())
    if isinstance(raw, list) and inside:
        each = inside if get_origin(shape) is tuple and inside[-1] is not ... else ()
        return (
            (at, value, each[at] if at < len(each) else inside[0]) for at, value in enumerate(raw)
        )
    return None


def _called(shape: Any) -> str:
    """Return the term for what a value should be."""
    names = {str: "string", int: "integer", float: "number", bool: "boolean", dict: "object"}
    if _is_struct(shape):
        return "object"
    return names.get(get_origin(shape) or shape, "array")


def _mark(node: yaml.Node, keys: tuple[object, ...]) -> yaml.Mark:
    """Return where the last of ``keys`` stands, or the value nearest to it that there is."""
    mark = node.start_mark
    for key in keys:
        if isinstance(node, yaml.MappingNode):
            pairs = [pair for pair in node.value if pair[0].value == str(key)]
            if not pairs:
                break
            mark, node = pairs[-1][0].start_mark, pairs[-1][1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(key, int):
            node = node.value[key]
            mark = node.start_mark
    return mark
