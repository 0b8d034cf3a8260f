"""Findings told of very many: so many a file, the gravest first, and how many more there are."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING

from thidua.model.finding import Finding, Level, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

RULE = "too-many-findings"
_GRAVEST = list(Level)


def selected(findings: Iterable[Finding], most: int) -> list[Finding]:
    """Return at most ``most`` findings of each file by place and rule, and of the others how many.

    What an earlier stage has said of the number of its own is added to that.
    """
    by_file: defaultdict[str, list[Finding]] = defaultdict(list)
    for one in findings:
        by_file[one.place.file].append(one)
    told = [one for some in by_file.values() for one in _of_a_file(some, most)]
    return sorted(told, key=lambda one: (one.place, one.rule))


def _of_a_file(findings: list[Finding], most: int) -> Iterator[Finding]:
    told = [one for one in findings if one.rule != RULE]
    told.sort(key=lambda one: (_GRAVEST.index(one.level), one.place, one.rule))
    counted = [one for one in findings if one.rule == RULE]
    more = sum(int(one.facts["more"]) for one in counted) + max(0, len(told) - most)
    yield from islice(told, most)
    if more:
        left = [*counted, *told[most:]]
        level = min((one.level for one in left), key=_GRAVEST.index)
        last = max(one.place for one in [*told[:most], *counted])
        facts = {"most": min(most, len(told)), "more": more}
        yield Finding(Place(last.file, last.line, last.column), RULE, level, facts=facts)
