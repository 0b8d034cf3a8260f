"""Alterations of a file of data by a form, in words: what is new, what is gone, what was and is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from msgspec import Struct

from thidua.catalogue.unit_forms import form_words
from thidua.model.filled_form import FileChange
from thidua.source.filled.places import CALLED
from thidua.source.reader import read_content
from thidua.texts.naming import field_name

_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NAMES = ("text", "name")
"""What something with an id of its own is called by."""
_Path: TypeAlias = tuple[str, ...]
_Called: TypeAlias = Mapping[str, str]


class Alteration(Struct, frozen=True):
    """One thing that differs, at a place in words; None for what is not there."""

    at: _Path
    was: str | None
    now: str | None


def alterations(change: FileChange, *, language: str) -> tuple[Alteration, ...]:
    """Return what a form alters in a file that is there already."""
    old, _ = read_content(change.before or b"", name=change.path.as_posix())
    before = old.root.plain() if old is not None else None
    after = change.source.root.plain()
    called = {**change.part.called, **_own(before), **_own(after)}
    return tuple(_compared(before, after, (), called, language))


def counted(change: FileChange, *, language: str) -> tuple[tuple[int, str], ...]:
    """Return how many of what a file has: targets, people and so on, as far as there are any."""
    data = change.source.root.plain()
    lists = data.items() if isinstance(data, dict) else ()
    return tuple(
        (len(value), field_name(str(key), language=language))
        for key, value in lists
        if isinstance(value, list) and value
    )


def _own(data: Any) -> dict[str, str]:  # noqa: ANN401 - plain data
    """Return what entries with an id are called in a file."""
    lists = data.values() if isinstance(data, dict) else ()
    entries = (one for each in lists if isinstance(each, list) for one in each)
    return {
        str(one["id"]): str(one[name])
        for one in entries
        if isinstance(one, dict) and "id" in one
        for name in _NAMES
        if name in one
    }


def _compared(
    old: Any,  # noqa: ANN401 - plain data
    new: Any,  # noqa: ANN401
    at: _Path,
    called: _Called,
    language: str,
) -> Iterator[Alteration]:
    """Yield where two values differ, as near to what was typed as they can be held side by side."""
    if old == new:
        return
    if isinstance(old or new, dict) and isinstance(old or {}, dict) and isinstance(new or {}, dict):
        was, now = old or {}, new or {}
        for key in dict.fromkeys((*was, *now)):
            named = (*at, field_name(str(key), language=language))
            yield from _compared(was.get(key), now.get(key), named, called, language)
    elif _entries(old) or _entries(new):
        yield from _listed(old or [], new or [], at, called, language)
    else:
        yield Alteration(at, _shown(old, called), _shown(new, called))


def _entries(value: Any) -> bool:  # noqa: ANN401 - plain data
    """Tell whether a value is a list of things, not of words."""
    return isinstance(value, list) and any(isinstance(one, dict) for one in value)


def _listed(
    old: Sequence[Any], new: Sequence[Any], at: _Path, called: _Called, language: str
) -> Iterator[Alteration]:
    """Yield how the entries of two lists differ, each held against the one of its id or place."""
    was, now = dict(_by_id(old)), dict(_by_id(new))
    for key in dict.fromkeys((*was, *now)):
        name = called.get(key, key)
        if key in was and key in now:
            yield from _compared(was[key], now[key], (*at, name), called, language)
        else:
            yield Alteration(at, name if key in was else None, name if key in now else None)


def _by_id(entries: Sequence[Any]) -> Iterator[tuple[str, Any]]:
    for number, one in enumerate(entries, start=1):
        ids = (one.get(key) for key in CALLED) if isinstance(one, dict) else (one,)
        yield next((str(each) for each in ids if each), str(number)), one


def _shown(value: Any, called: _Called) -> str | None:  # noqa: ANN401 - plain data
    """Return a value as the form says it."""
    if value is None:
        return None
    if isinstance(value, bool):
        return form_words().lists["marked"]["yes"] if value else form_words().unmarked
    if isinstance(value, list):
        return "; ".join(filter(None, (_shown(one, called) for one in value)))
    if isinstance(value, float):
        return f"{value:.15g}".replace(".", ",")
    if isinstance(value, str) and _DAY.fullmatch(value):
        return "/".join(reversed(value.split("-")))
    return called.get(str(value), str(value))
