"""Changes in one line each, so that a test can compare whole lists of them."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from thidua.model.change import Carried, Change, Version


def lines(changes: Iterable[Change]) -> list[str]:
    """Return ``kind subject.field [of] within: old -> new (rolled)`` for each change."""
    return [_line(change) for change in changes]


def taken_over(carried: Iterable[Carried]) -> list[str]:
    """Return ``origin subject [of] within: text`` for each thing that was carried over."""
    return [
        f"{one.origin} {one.subject}{_of(one.of)}{_within(one.within)}: {one.new.text}"
        for one in carried
    ]


def _line(change: Change) -> str:
    what = f"{change.kind} {change.subject}" + (f".{change.field}" if change.field else "")
    told = f"{what}{_of(change.of)}{_within(change.within)}: {_sides(change.old, change.new)}"
    return told + (" (rolled)" if change.rolled else "")


def _sides(old: tuple[Version, ...], new: tuple[Version, ...]) -> str:
    """Return both sides; an id that they share only once."""
    if [one.id for one in old] == [one.id for one in new]:
        old = tuple(replace(one, id="") for one in old)
    return " -> ".join(" + ".join(map(_shown, side)) for side in (old, new)).rstrip()


def _shown(version: Version) -> str:
    return f"{version.text or '∅'}" + (f" [{version.id}]" if version.id else "")


def _of(unit: str) -> str:
    return f" of {unit}" if unit else ""


def _within(places: tuple[str, ...]) -> str:
    return f" in {' / '.join(places)}" if places else ""
