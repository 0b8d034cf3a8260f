"""Lists of those proposed or commended: people, collectives, households."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from thidua.compose.honours import Nominee
from thidua.compose.words import words
from thidua.model.sheet import SheetGroup, SheetRow


def grouped(
    listed: Iterable[Nominee], row: Callable[[Nominee], SheetRow]
) -> Iterator[SheetRow | SheetGroup]:
    """Yield the rows of a list below its parts, or "Cá nhân", "Tập thể", in the nominees' order."""
    for part, members in groupby(listed, key=_part):
        yield SheetGroup(part)
        yield from map(row, members)


def _part(one: Nominee) -> str:
    return one.proposal.group or words().subject[one.group]


def by_award(listed: Iterable[Nominee]) -> list[tuple[str, list[tuple[int, str]]]]:
    """Return each title or award with how many of which group it is for."""
    nominees = tuple(listed)
    rules = dict.fromkeys(one.rule.name for one in nominees)
    return [(name, by_group(one for one in nominees if one.rule.name == name)) for name in rules]


def by_group(listed: Iterable[Nominee]) -> list[tuple[int, str]]:
    """Return how many nominees there are of each group, each with its name in a sentence."""
    counts = Counter(one.group for one in listed)
    return [(count, words().subject[group].lower()) for group, count in counts.items()]


def subjects(listed: Iterable[Nominee]) -> list[tuple[int, str]]:
    """Return how many people, collectives and households there are, each once."""
    return by_group({one.proposal.subject: one for one in listed}.values())
