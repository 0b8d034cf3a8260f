"""Law: the lists of ``schemas/symbols.yaml`` and ``schemas/forms.yaml`` that rules look up.

What the checker of data and the checker of documents both know has its one home here: types and
their abbreviations, words before a post, degrees before a name, places in full.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from thidua.catalogue.own import own
from thidua.system.home import SCHEMAS
from thidua.system.once import once

_QUALIFIER = re.compile(r" \(.*\)")


FOR_ALL = "TM."
"""Signs for a body that decides together (Phụ lục I, Mục II.7.a)."""


class Layout(StrEnum):
    """Which model form of Phụ lục III a type of document has."""

    PLAIN = "plain"
    """Mẫu 1.4, and what has no form."""
    DECREE = "decree"
    """Mẫu 1.1 to 1.3: who decides, căn cứ, the line that orders."""
    LETTER = "letter"
    """Mẫu 1.5: no tên loại, V/v under the number."""
    TELEGRAM = "telegram"
    """Mẫu 1.6: who wires to whom."""
    INVITATION = "invitation"
    """Mẫu 1.7: who is asked to come."""
    MINUTES = "minutes"
    """Mẫu 1.9: no place and date."""


class DocumentType(Struct, frozen=True, forbid_unknown_fields=True):
    """A type of document (Điều 7); the keys are told in ``schemas/symbols.yaml``."""

    name: str
    abbreviation: str = ""
    form: Layout = Layout.PLAIN
    operative: str = ""
    cited: str = ""
    listed: bool = True

    @property
    def printed(self) -> str:
        """Tên loại as a document prints it: without "(cá biệt)"."""
        return _QUALIFIER.sub("", self.name)

    @property
    def reference(self) -> str:
        """What another document calls it."""
        return self.cited or self.printed


class Law(Struct, frozen=True, forbid_unknown_fields=True):
    """What types of document and their parts are called and abbreviated (``symbols.yaml``).

    ``types`` are those of Điều 7 by the words of the data, ``heads`` the posts of those who lead an
    agency by the first words of its name, ``mentions`` the words by which a text speaks of what is
    attached to it, by kind, ``copies`` the abbreviations of the forms of copy;
    ``unnumbered`` kinds are cited without a number. ``degrees`` stand before no signer's name.
    ``without_abstract`` and ``without_date`` name the types whose model form lacks these parts.
    ``agency_words`` are abbreviations that stand in the name of a superior agency only, ``units``
    those of administrative units by what they mean, and ``persons`` places that are named after
    somebody by their full names.
    """

    types: dict[str, DocumentType]
    heads: dict[str, str]
    mentions: dict[str, tuple[str, ...]]
    unnumbered: tuple[str, ...]
    degrees: tuple[str, ...]
    copies: dict[str, str]
    without_abstract: frozenset[str]
    without_date: frozenset[str]
    agency_words: frozenset[str]
    units: dict[str, str]
    persons: dict[str, str]

    @property
    def abbreviations(self) -> Mapping[str, str]:
        """The abbreviations of the types by their names, of those that have one."""
        return {one.name: one.abbreviation for one in self.types.values() if one.abbreviation}

    def head_of(self, agency: str) -> str:
        """Return the post of who leads an agency, by its name; empty where nobody knows."""
        return self._known(agency) or ""

    def led_together(self, agency: str) -> bool:
        """Tell whether an agency decides as a body, by its name: nobody alone stands for it."""
        return self._known(agency) == ""

    def _known(self, agency: str) -> str | None:
        known = [words for words in self.heads if f"{agency} ".startswith(f"{words} ")]
        return self.heads[max(known, key=len)] if known else None

    @property
    def copy_forms(self) -> Mapping[str, str]:
        """The forms of copy by what is printed ("SAO Y")."""
        return {name.removeprefix("Bản ").upper(): short for name, short in self.copies.items()}


class Parts(Struct, frozen=True, forbid_unknown_fields=True):
    """Which components are mandatory, named as in ``Component``.

    ``usual`` for most types, less those that one is ``lacking``; nothing is for the ``formless``.
    What begins with words of ``unnumbered`` is no type at all and has no number.
    """

    usual: tuple[str, ...]
    copy: tuple[str, ...]
    lacking: dict[str, tuple[str, ...]]
    unnumbered: tuple[str, ...]
    formless: tuple[str, ...]


class NameRules(Struct, frozen=True, forbid_unknown_fields=True):
    """What does not stand before a signer's name, and in whose agencies it may."""

    degrees: tuple[str, ...]
    sectors: tuple[str, ...]


class Councils(Struct, frozen=True, forbid_unknown_fields=True):
    """Bodies inside an agency that issue papers of their own, by the first words of their names.

    ``names`` have the abbreviation of those words, ``organs`` begin alike and are no such bodies,
    ``posts`` are those that somebody has in one.
    """

    names: dict[str, str]
    organs: tuple[str, ...]
    posts: tuple[str, ...]


class Forms(Struct, frozen=True, forbid_unknown_fields=True):
    """What the law states about whole documents (``forms.yaml``).

    ``addressable`` are the types of document that may have "Kính gửi", ``above`` those in which the
    recipients then begin with "Như trên", ``undeputed`` those that a deputy signs as what he is.
    ``authority`` has the words behind each mark of quyền hạn, ``collegial`` how the names of bodies
    begin that decide together, ``councils`` the bodies with a number series and posts of their own,
    ``stamps_mm`` the width and height of the marks of urgency, ``lines`` what the model forms print
    in a type of document.
    """

    parts: Parts
    addressable: tuple[str, ...]
    above: tuple[str, ...]
    undeputed: tuple[str, ...]
    names: NameRules
    authority: dict[str, str]
    collegial: tuple[str, ...]
    councils: Councils
    stamps_mm: dict[str, tuple[float, float]]
    lines: dict[str, tuple[str, ...]]

    def body_of(self, agency: str) -> str:
        """Return the words that an agency's name begins with if it decides together, else none."""
        return next((one for one in self.collegial if f"{agency} ".startswith(f"{one} ")), "")


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
