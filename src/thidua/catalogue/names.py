"""The law's lists that rules about the format look up, read from ``schemas/symbols.yaml``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml
from msgspec import Struct

from thidua.home import SCHEMAS
from thidua.once import once

if TYPE_CHECKING:
    from collections.abc import Mapping


class Law(Struct, frozen=True):
    """What types of document and their parts are called and abbreviated.

    ``abbreviations`` are those of the types by their names, ``copies`` those of the forms of copy,
    which ``copy_forms`` has by what is printed ("SAO Y"); ``degrees`` stand before no signer's
    name. ``without_abstract`` and ``without_date`` name the types whose model form lacks these
    parts. ``agency_words`` are abbreviations that stand in the name of a superior agency only,
    ``units`` those of administrative units by what they mean, and ``persons`` places that are
    named after somebody by their full names.
    """

    abbreviations: Mapping[str, str]
    copies: frozenset[str]
    copy_forms: Mapping[str, str]
    degrees: tuple[str, ...]
    without_abstract: frozenset[str]
    without_date: frozenset[str]
    agency_words: frozenset[str]
    units: Mapping[str, str]
    persons: Mapping[str, str]


@once
def law() -> Law:
    """Return the lists; the file is read once a process.

    Raises:
        OSError: when ``schemas/symbols.yaml`` cannot be read.
    """
    text = (SCHEMAS / "symbols.yaml").read_text(encoding="utf-8")
    lists = yaml.load(text, Loader=yaml.CSafeLoader)
    return Law(
        abbreviations=lists["abbreviations"],
        copies=frozenset(lists["copies"].values()),
        copy_forms={
            name.removeprefix("Bản ").upper(): short for name, short in lists["copies"].items()
        },
        degrees=tuple(lists["degrees"]),
        without_abstract=frozenset(lists["without_abstract"]),
        without_date=frozenset(lists["without_date"]),
        agency_words=frozenset(lists["agency_words"]),
        units=lists["units"],
        persons=lists["persons"],
    )
