"""What a unit writes is its own, and not a paragraph of the directive.

Why: pledges and reports that copy the superior's text say nothing about the unit; it is among the
complaints heard most. Target texts and strengths are compared, word by word, with the paragraphs
and obligations of the directive; from 95 % alike on they count as copied. Texts under six words are
too short to tell.

Fails::

    campaign:
      directive:
        items:
          - {id: mot, text: "Nâng cao chất lượng giải quyết thủ tục hành chính, phục vụ nhân dân."}
    pledges:
      van-phong:
        targets:
          - {id: a, text: Nâng cao chất lượng giải quyết thủ tục hành chính phục vụ nhân dân}

Passes::

    campaign:
      directive:
        items:
          - {id: mot, text: "Nâng cao chất lượng giải quyết thủ tục hành chính, phục vụ nhân dân."}
    pledges:
      van-phong:
        targets:
          - {id: a, text: Giải quyết 98% thủ tục hành chính về đất đai trước hạn}

Fix: say what the unit itself will do, or did.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from thidua.model.campaign import Campaign
from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level, Place
from thidua.model.items import Item
from thidua.texts.emphasis import unmarked

ID = "copied-text"
LEVEL = Level.WARNING
CLAUSE = ""

_ALIKE = 0.95
"""From which likeness on, between 0 and 1, a text counts as copied."""

_SHORTEST = 6
"""Fewer words say too little to be called copied."""

_LONGEST = 2000
"""Longer paragraphs are not compared, so that no file takes for ever."""

_WORD = re.compile(r"\w+")


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield the texts of units that the directive has already."""
    told = [(_words(text), Counter(_words(text))) for text in _told(dossier.year.campaign)]
    for text, place in _written(dossier):
        words = _words(text)
        if len(words) >= _SHORTEST and any(_alike(words, *one) for one in told):
            yield Finding(place, ID, LEVEL, "copied-text", {"text": text})


def _told(campaign: Campaign) -> Iterator[str]:
    """Yield the paragraphs of the directive and its obligations."""
    directive = campaign.directive
    yield from map(unmarked, (*directive.opening, *directive.closing))
    yield from _texts(directive.items)
    for attachment in directive.attachments:
        yield from attachment.opening
        yield from _texts(attachment.items)
    yield from (obligation.text for obligation in campaign.obligations)


def _texts(items: tuple[Item, ...]) -> Iterator[str]:
    for item in items:
        yield from map(unmarked, item.paragraphs)
        yield from _texts(item.items)


def _written(dossier: Dossier) -> Iterator[tuple[str, Place]]:
    """Yield what the units wrote themselves."""
    for unit, pledge in dossier.year.pledges.items():
        for n, target in enumerate(pledge.targets):
            yield target.text, dossier.in_pledge(unit, "targets", n, "text")
    for key, result in dossier.year.results.items():
        for n, strength in enumerate(result.strengths):
            yield strength, dossier.in_result(*key, "strengths", n)


def _words(text: str) -> Sequence[str]:
    return _WORD.findall(text.casefold())[:_LONGEST]


def _alike(words: Sequence[str], told: Sequence[str], counted: Counter[str]) -> bool:
    """Tell whether two texts are nearly equal; how many words they share is quickly known."""
    enough = _ALIKE * (len(words) + len(told)) / 2
    if min(len(words), len(told)) < enough or (Counter(words) & counted).total() < enough:
        return False
    return SequenceMatcher(None, words, told, autojunk=False).ratio() >= _ALIKE
