"""Persons whom a comparison must not name: who registered, whom an occasion names, the council.

They are called by their ids, which stay the same over the years and say nothing to strangers. Those
who sign are named on every document and stay named where their signing is what changed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from thidua.diff.words import STROKE, spans
from thidua.model.awarding import BodyKind, Occasion
from thidua.model.campaign import Campaign
from thidua.model.change import Carried, Change, Comparison, Span, Subject, Version
from thidua.model.document import Mark
from thidua.model.side import Side
from thidua.model.year import Pledge, Year

_WORD = re.compile(rf"[\w{STROKE}]+")


def nameless(comparison: Comparison, *sides: Side) -> Comparison:
    """Return a comparison of ``sides`` in which persons are called by their ids."""
    names: defaultdict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
    for side in sides:
        for name, person in _persons(side):
            names[name][person] = None  # two persons of one name are called by both ids
    if not names:
        return comparison
    call = _Calls({name: ", ".join(ids) for name, ids in names.items()})
    return replace(
        comparison,
        changes=tuple(call.change(one) for one in comparison.changes),
        carried=tuple(call.carried(one) for one in comparison.carried),
    )


def _persons(side: Side) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield each person's name, word by word, with the id."""
    stated = side.stated
    campaign = stated.campaign if isinstance(stated, Year) else side.beside
    campaign = stated if isinstance(stated, Campaign) else campaign
    pledges = stated.registers.values() if isinstance(stated, Year) else ()
    council = campaign.council.members if campaign and campaign.council else ()
    people = [one for pledge in pledges for one in pledge.people]
    people += stated.people if isinstance(stated, Pledge) else ()
    yield from ((_key(one.name), one.id) for one in people)
    occasions = [*stated.occasions.values()] if isinstance(stated, Year) else []
    for occasion in [*occasions, stated] if isinstance(stated, Occasion) else occasions:
        yield from ((_key(one.name), one.id) for one in occasion.people)
        homes = (one for one in occasion.collectives if one.kind is BodyKind.HOUSEHOLD)
        yield from ((_key(one.name), one.id) for one in homes)
    yield from ((_key(one.name), one.id) for one in council)


def _key(text: str) -> tuple[str, ...]:
    return tuple(map(_folded, _WORD.findall(text)))


def _folded(word: str) -> str:
    return word.casefold().replace(STROKE, "")


class _Calls:
    """Calls persons by their ids, wherever their names stand."""

    def __init__(self, names: Mapping[tuple[str, ...], str]) -> None:
        self._names = names
        self._lengths = sorted({len(name) for name in names if name}, reverse=True)

    def change(self, one: Change) -> Change:
        if one.subject is Subject.SIGNER:
            return one
        return replace(
            one,
            old=self._versions(one.old),
            new=self._versions(one.new),
            spans=self._spans(one),
            within=tuple(map(self.text, one.within)),
            was_within=one.was_within and tuple(map(self.text, one.was_within)),
            explanation=self.text(one.explanation),
        )

    def carried(self, one: Carried) -> Carried:
        (old, new) = self._versions((one.old, one.new))
        return replace(one, old=old, new=new, within=tuple(map(self.text, one.within)))

    def text(self, text: str) -> str:
        words = list(_WORD.finditer(text))
        keys = [_folded(word[0]) for word in words]
        called, at, done = [], 0, 0
        while at < len(words):
            length, person = self._person(keys, at)
            if person:
                called += [text[done : words[at].start()], f"[{person}]"]
                done = words[at + length - 1].end()
            at += length
        return "".join([*called, text[done:]])

    def _person(self, keys: list[str], at: int) -> tuple[int, str]:
        """Return how many words a name takes at a place, and whose it is; one word, and nobody."""
        for length in self._lengths:
            name = tuple(keys[at : at + length])  # shorter at the end
            if person := self._names.get(name):
                return len(name), person
        return 1, ""

    def _versions(self, versions: tuple[Version, ...]) -> tuple[Version, ...]:
        return tuple(replace(one, text=self.text(one.text)) for one in versions)

    def _spans(self, one: Change) -> tuple[Span, ...]:
        old, new = (
            "".join(span.text for span in one.spans if span.mark is not gone)
            for gone in (Mark.INSERTED, Mark.DELETED)
        )
        called = self.text(old), self.text(new)
        return one.spans if called == (old, new) else spans(*called)
