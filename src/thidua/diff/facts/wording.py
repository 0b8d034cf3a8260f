"""Words of facts, from ``templates/facts.yaml``, ``words.yaml`` and ``papers.yaml``."""

from __future__ import annotations

from collections.abc import Iterable
from string import Formatter
from typing import Any

import msgspec
from msgspec import Struct

from thidua.catalogue.kinds import paper_kinds
from thidua.catalogue.own import own
from thidua.catalogue.times import said_time
from thidua.model.campaign_time import CampaignTime
from thidua.system.home import TEMPLATES
from thidua.system.once import once


class Wording(Struct, frozen=True, forbid_unknown_fields=True):
    """Sentences as lists of phrases, what stands between members of a list, enumerations."""

    sentences: dict[str, tuple[str, ...]]
    between: str
    apart: str
    words: dict[str, dict[str, str]]


def sentence(name: str, /, **values: str) -> str:
    """Return a sentence with its values in place, without the phrases that have none.

    Raises:
        KeyError: when ``templates/facts.yaml`` has no such sentence.
    """
    known = {key: value for key, value in values.items() if value}
    phrases = wording().sentences[name]
    return " ".join(phrase.format_map(known) for phrase in phrases if _asks(phrase) <= known.keys())


def word(kind: str, value: str) -> str:
    """Return what a value of an enumeration is called; the value itself where nothing is."""
    return wording().words.get(kind, {}).get(value, value)


def listed(members: Iterable[str], *, apart: bool = False) -> str:
    """Return the members of a list in one line; ``apart``: they may have commas themselves."""
    return (wording().apart if apart else wording().between).join(members)


def paper(kind: str, *, time: CampaignTime, of: str = "") -> str:
    """Return what a derived document is called, and for whom it is; its kind if it has no name."""
    words = paper_kinds().get(kind)
    if words is None:
        return kind
    general = {key: word(key, "both") for key in ("sought", "granted")}
    about = words.subject.format(**general, **said_time(time).values)
    return sentence("paper", name=words.name, subject=about, of=of)


def _asks(phrase: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(phrase) if name}


@once
def wording() -> Wording:
    """Return ``templates/facts.yaml``, with the words that documents have for enumerations.

    Raises:
        OwnFileError: the file is wrong.
    """
    facts = own(TEMPLATES / "facts.yaml", Wording)
    printed = {
        kind: words
        for kind, words in own(TEMPLATES / "words.yaml", dict[str, Any]).items()
        if isinstance(words, dict)
    }
    return msgspec.structs.replace(facts, words=printed | facts.words)
