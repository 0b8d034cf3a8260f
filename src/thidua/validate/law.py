"""The law's lists that campaign rules look up, read from ``schemas/symbols.yaml``."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

import yaml
from msgspec import Struct

from thidua.home import SCHEMAS
from thidua.model.regime import Certainty


class Law(Struct, frozen=True):
    """Abbreviations of symbols, those a directive type must have, kinds without number.

    ``authority`` are the words before a post by which one signs for another, ``degrees`` those that
    do not stand before a signer's name.
    """

    abbreviations: frozenset[str]
    required: dict[str, str]
    unnumbered: tuple[str, ...]
    authority: tuple[str, ...]
    degrees: tuple[str, ...]


class Term(Struct, frozen=True):
    """From when to when a legal regime is in force; ``sure``: its catalogue has been verified."""

    id: str
    first: date
    last: date
    sure: bool


@lru_cache
def law() -> Law:
    """Return the lists; the file is read once a process."""
    text = (SCHEMAS / "symbols.yaml").read_text(encoding="utf-8")
    lists = yaml.load(text, Loader=yaml.CSafeLoader)
    return Law(
        abbreviations=frozenset(lists["abbreviations"].values()),
        required=lists["required"],
        unnumbered=tuple(lists["unnumbered"]),
        authority=tuple(lists["authority"]),
        degrees=tuple(lists["degrees"]),
    )


@lru_cache
def regimes() -> frozenset[str]:
    """Return the ids of the legal regimes there are: the files of ``schemas/regimes``."""
    return frozenset(path.stem for path in (SCHEMAS / "regimes").glob("*.yaml"))


@lru_cache
def terms() -> tuple[Term, ...]:
    """Return the regimes by the day they came into force; the files are read once a process."""
    paths = sorted((SCHEMAS / "regimes").glob("*.yaml"))
    read = [yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) for path in paths]
    found = (
        Term(
            id=one["id"],
            first=date.fromisoformat(one["valid_from"]),
            last=date.fromisoformat(one["valid_to"]),
            sure=one["certainty"] != Certainty.UNVERIFIED,
        )
        for one in read
    )
    return tuple(sorted(found, key=lambda term: term.first))
