"""The words of facts, from ``templates/facts.yaml``, ``words.yaml`` and ``papers.yaml``."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING, Any

import msgspec
import yaml
from msgspec import Struct

from thidua.home import TEMPLATES
from thidua.once import once

if TYPE_CHECKING:
    from collections.abc import Iterable


class Wording(Struct, frozen=True):
    """Sentences as lists of phrases, what stands between members of a list, enumerations."""

    sentences: dict[str, tuple[str, ...]]
    between: str
    apart: str
    words: dict[str, dict[str, str]]


class PaperWords(Struct, frozen=True):
    """What a kind of document is called, and what it is about."""

    name: str
    subject: str


def sentence(name: str, /, **values: str) -> str:
    """Return a sentence with its values in place, without the phrases that have none.

    Raises:
        KeyError: when ``templates/facts.yaml`` has no such sentence.
    """
    known = {key: value for key, value in values.items() if value}
    phrases = _wording().sentences[name]
    return " ".join(phrase.format_map(known) for phrase in phrases if _asks(phrase) <= known.keys())


def word(kind: str, value: str) -> str:
    """Return what a value of an enumeration is called; the value itself where nothing is."""
    return _wording().words.get(kind, {}).get(value, value)


def listed(members: Iterable[str], *, apart: bool = False) -> str:
    """Return the members of a list in one line; ``apart``: they may have commas themselves."""
    return (_wording().apart if apart else _wording().between).join(members)


def paper(kind: str, *, year: int) -> str:
    """Return what a derived document is called; its kind where it has no name."""
    words = _papers().get(kind)
    if words is None:
        return kind
    return sentence("paper", name=words.name, subject=words.subject.format(year=year))


def _asks(phrase: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(phrase) if name}


@once
def _wording() -> Wording:
    facts = msgspec.convert(_read("facts.yaml"), Wording)
    printed = {
        kind: words for kind, words in _read("words.yaml").items() if isinstance(words, dict)
    }
    return msgspec.structs.replace(facts, words=printed | facts.words)


@once
def _papers() -> dict[str, PaperWords]:
    return msgspec.convert(_read("papers.yaml"), dict[str, PaperWords])


def _read(name: str) -> dict[str, Any]:
    raw = yaml.load((TEMPLATES / name).read_bytes(), Loader=yaml.CSafeLoader)
    return msgspec.convert(raw, dict[str, Any])
