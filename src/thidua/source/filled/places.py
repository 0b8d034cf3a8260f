"""Places of findings: from a line of the data that a form becomes to the cell it was typed in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath

from msgspec.structs import replace

from thidua.model.filled_form import FileChange, FilledPart, Path, Spot
from thidua.model.finding import Finding, Place
from thidua.model.source import Node

CALLED = ("id", "target", "work", "person", "criterion")
"""By what an entry of a list is called."""


def retold(
    findings: Sequence[Finding],
    change: FileChange,
    form: PurePath,
    *,
    called: Mapping[str, str],
) -> Iterator[Finding]:
    """Yield findings about a file as findings about the cells of the form that it comes from.

    What has an id in the data is ``called`` otherwise in a form.
    """
    known = sorted(_placed(change.source.root, ())) if findings else []
    starts = [line_column for line_column, _ in known]
    for one in findings:
        at = bisect_right(starts, (one.place.line, one.place.column)) - 1
        spot = _spot(known[at][1] if at >= 0 else (), change.part)
        facts = {key: _in_words(fact, called) for key, fact in one.facts.items()}
        place = Place(form.as_posix(), spot.row, spot.column) if spot else Place(form.as_posix())
        facts |= spot.facts if spot else {}
        yield replace(one, place=place, facts=facts, message=one.wording)


def _in_words(fact: str | int, called: Mapping[str, str]) -> str | int:
    """Return an id, or several, as what the form calls them; anything else as it is."""
    each = str(fact).split(", ")
    if not all(one in called for one in each):
        return fact
    return ", ".join(called[one] for one in each)


def _placed(node: Node, path: Path) -> Iterator[tuple[tuple[int, int], Path]]:
    """Yield where each value stands, and its key, with the path that a form knows it by."""
    for place in (node.key_place, node.place):
        if place is not None:
            yield (place.line, place.column), path
    if isinstance(node.value, Mapping):
        for key, child in node.value.items():
            yield from _placed(child, (*path, key))
    elif isinstance(node.value, tuple):
        for at, child in enumerate(node.value):
            called = next((child.text(key) for key in CALLED if child.text(key)), "")
            if isinstance(child.value, str) and path[-1:] == ("people",):
                called = child.value
            yield from _placed(child, (*path, called or str(at)))


def _spot(path: Path, part: FilledPart) -> Spot | None:
    """Return the cell of a value, of what it is part of, or of the heads of its sheet."""
    for length in range(len(path), 0, -1):
        if path[:length] in part.spots:
            spot = part.spots[path[:length]]
            return spot if length == len(path) else replace(spot, head="")
    return part.anchors.get(path[0]) if path else next(iter(part.anchors.values()), None)
