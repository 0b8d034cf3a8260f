"""Findings told of very many: the gravest first, and how many more there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

from thidua.model.finding import Finding, Level, Place

RULE = "too-many-findings"
MOST = 10_000
"""Findings that a program gets of a run, whatever the number of files."""
_GRAVEST = list(Level)


def selected(findings: Iterable[Finding], most: int, *, of_all: bool = False) -> list[Finding]:
    """Return at most ``most`` findings by place and rule, and of the others how many there are.

    So many of each file, or ``of_all`` files together. What an earlier stage has said of the number
    of its own is added to that.
    """
    groups: defaultdict[str, list[Finding]] = defaultdict(list)
    for one in findings:
        groups["" if of_all else one.place.file].append(one)
    told = [one for some in groups.values() for one in _of_a_group(some, most)]
    return sorted(told, key=lambda one: (one.place, one.rule))


def _of_a_group(findings: list[Finding], most: int) -> Iterator[Finding]:
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
        several = len({one.place.file for one in findings}) > 1
        message = "too-many-findings-of-all" if several else ""
        yield Finding(Place(last.file, last.line, last.column), RULE, level, message, facts)
