"""The law's lists that campaign rules look up, read from ``schemas/symbols.yaml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import yaml

from thidua.home import SCHEMAS


@dataclass(frozen=True, slots=True)
class Law:
    """Abbreviations of symbols, those a directive type must have, kinds without number."""

    abbreviations: frozenset[str]
    required: dict[str, str]
    unnumbered: tuple[str, ...]


@lru_cache
def law() -> Law:
    """Return the lists; the file is read once a process."""
    text = (SCHEMAS / "symbols.yaml").read_text(encoding="utf-8")
    lists = yaml.load(text, Loader=yaml.CSafeLoader)
    return Law(
        abbreviations=frozenset(lists["abbreviations"].values()),
        required=lists["required"],
        unnumbered=tuple(lists["unnumbered"]),
    )


@lru_cache
def regimes() -> frozenset[str]:
    """Return the ids of the legal regimes there are: the files of ``schemas/regimes``."""
    return frozenset(path.stem for path in (SCHEMAS / "regimes").glob("*.yaml"))
