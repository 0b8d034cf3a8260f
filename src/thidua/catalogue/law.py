"""Law: the lists of ``schemas/symbols.yaml`` and ``schemas/forms.yaml`` that rules look up.

What the checker of data and the checker of documents both know has its one home here: types and
their abbreviations, words before a post, degrees before a name, places in full.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from thidua.catalogue.own import own
from thidua.home import SCHEMAS
from thidua.once import once


class Law(Struct, frozen=True, forbid_unknown_fields=True):
    """What types of document and their parts are called and abbreviated (``symbols.yaml``).

    ``abbreviations`` are those of the types by their names, ``required`` those that a type of
    directive must have, ``copies`` those of the forms of copy; ``unnumbered`` kinds are cited
    without a number. ``degrees`` stand before no signer's name. ``without_abstract`` and
    ``without_date`` name the types whose model form lacks these parts. ``agency_words`` are
    abbreviations that stand in the name of a superior agency only, ``units`` those of
    administrative units by what they mean, and ``persons`` places that are named after somebody by
    their full names.
    """

    abbreviations: dict[str, str]
    required: dict[str, str]
    unnumbered: tuple[str, ...]
    degrees: tuple[str, ...]
    copies: dict[str, str]
    without_abstract: frozenset[str]
    without_date: frozenset[str]
    agency_words: frozenset[str]
    units: dict[str, str]
    persons: dict[str, str]

    @property
    def copy_forms(self) -> Mapping[str, str]:
        """The forms of copy by what is printed ("SAO Y")."""
        return {name.removeprefix("Bản ").upper(): short for name, short in self.copies.items()}


class Parts(Struct, frozen=True, forbid_unknown_fields=True):
    """Which components are mandatory, named as in ``Component``.

    ``usual`` for most types, less those that one is ``lacking``; nothing is for the ``formless``.
    """

    usual: tuple[str, ...]
    copy: tuple[str, ...]
    lacking: dict[str, tuple[str, ...]]
    formless: tuple[str, ...]


class NameRules(Struct, frozen=True, forbid_unknown_fields=True):
    """What does not stand before a signer's name, and in whose agencies it may."""

    degrees: tuple[str, ...]
    sectors: tuple[str, ...]


class Forms(Struct, frozen=True, forbid_unknown_fields=True):
    """What the law states about whole documents (``forms.yaml``).

    ``addressable`` are the types of document that may have "Kính gửi", ``above`` those in which the
    recipients then begin with "Như trên", ``undeputed`` those that a deputy signs as what he is.
    ``authority`` has the words behind each mark of quyền hạn, ``stamps_mm`` the width and height of
    the marks of urgency, ``lines`` what the model forms print in a type of document.
    """

    parts: Parts
    addressable: tuple[str, ...]
    above: tuple[str, ...]
    undeputed: tuple[str, ...]
    names: NameRules
    authority: dict[str, str]
    stamps_mm: dict[str, tuple[float, float]]
    lines: dict[str, tuple[str, ...]]


def law() -> Law:
    """Return ``schemas/symbols.yaml``.

    Raises:
        OwnFileError: the file is wrong.
    """
    return own(SCHEMAS / "symbols.yaml", Law)


def forms() -> Forms:
    """Return ``schemas/forms.yaml``.

    Raises:
        OwnFileError: the file is wrong.
    """
    return own(SCHEMAS / "forms.yaml", Forms)


@once
def degree() -> re.Pattern[str]:
    """Return what one degree or several look like at the beginning of a name (II.7.c)."""
    short, long = (
        "|".join(sorted(map(re.escape, names), key=len, reverse=True))
        for names in (law().degrees, forms().names.degrees)
    )
    return re.compile(rf"(?:(?:{short})(?:\. ?| )|(?i:{long})[,.]? )+")
