"""Kinds of document of a campaign year, read from ``templates/papers.yaml``, their only list."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from msgspec import Struct, field

from thidua.catalogue.blanks import blanks
from thidua.catalogue.law import forms
from thidua.catalogue.own import AstrayError, own
from thidua.catalogue.times import TIME_BLANKS
from thidua.model.frame import Issuer
from thidua.system.home import TEMPLATES

PAPERS = TEMPLATES / "papers.yaml"
"""The list."""
FIELD = "TĐKT"
"""The field that a công văn of the year is about, in its symbol."""
_AWARDING = ("awards", "groups", "merit", "sought", "granted")
_BLANKS = ("agency", "superior", "council", "members", "People", *_AWARDING, *TIME_BLANKS)
_WITH_BLANKS = ("subject", "occasion", "addressees", "recipients")


class Scope(StrEnum):
    """What there is one document of the kind for, or several."""

    CAMPAIGN = "campaign"
    """The campaign as a whole."""
    UNIT = "unit"
    """Each unit."""
    REVIEW = "review"
    """A review of the campaign: of half the year, of the year."""
    UNIT_REVIEW = "unit-review"
    """Each unit and review."""
    OFFICE = "office"
    """A calendar year of the office, over all campaigns in it."""

    @property
    def of_units(self) -> bool:
        """Whether units issue it, and not the agency."""
        return self in {Scope.UNIT, Scope.UNIT_REVIEW}


class Each(StrEnum):
    """What there is one document each for, within the scope."""

    MEMBER = "member"
    """Each member of the council."""
    DUE = "due"
    """Each date that something was due; they are told apart by their own dates."""
    TEXT = "text"
    """Each of the campaign's own texts."""
    PROPOSAL = "proposal"
    """Each proposal, of the selection and of occasions."""
    INITIATIVE = "initiative"
    """Each initiative that a session of the initiative council of the campaign looks at."""


class StatedIn(StrEnum):
    """Which file of a year states number, day and hands of the document."""

    DIRECTIVE = "directive"
    """The campaign's, as part of the directive and not among its ``papers``."""
    CAMPAIGN = "campaign"
    PLEDGE = "pledge"
    RESULT = "result"
    SELECTION = "selection"
    INITIATIVES = "initiatives"


class InBoth(Struct, frozen=True, forbid_unknown_fields=True):
    """A phrase in both languages of the command line."""

    vi: str
    en: str

    def said(self, language: str) -> str:
        """Return it in a language."""
        return self.vi if language == "vi" else self.en


class PaperKind(Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of document; the keys are told at the top of ``templates/papers.yaml``."""

    title: InBoth
    name: str
    abbreviation: str
    scope: Scope
    stated_in: StatedIn
    when: InBoth
    public: bool
    subject: str
    recipients: tuple[str, ...]
    occasion: str = ""
    addressees: tuple[str, ...] = ()
    each: Each | None = None
    grounds: bool = False
    numbered: bool = True
    titled: bool = False
    by_head: bool = False
    list_: tuple[str, ...] = field(default=(), name="list")

    @property
    def has_abstract(self) -> bool:
        """Whether it has a trích yếu."""
        return bool(self.subject or self.occasion)

    @property
    def letter(self) -> bool:
        """Whether it is a công văn, whose trích yếu stands under the number."""
        return self.numbered and not (self.abbreviation or self.titled)

    def issuer(self, agency: str) -> Issuer:
        """Return who issues it: the agency, or who heads a body that decides together."""
        return Issuer.HEAD if self.by_head and forms().body_of(agency) else Issuer.AGENCY

    def symbol(self, agency: str) -> str:
        """Return the symbol for an agency's abbreviation: with the type, of a công văn the field.

        Phụ lục I, Mục II.3.b.
        """
        parts = (agency, FIELD) if self.letter else (self.abbreviation, agency)
        return "-".join(filter(None, parts))

    @property
    def called(self) -> str:
        """Tên loại và trích yếu of no certain year; what has neither is called by its title."""
        about = self.subject.format_map(dict.fromkeys(_BLANKS, "…"))
        return " – ".join(filter(None, (self.name, about))) or self.title.vi


def paper_kinds() -> Mapping[str, PaperKind]:
    """Return the kinds of document by id, in the order of the year.

    Raises:
        OwnFileError: ``templates/papers.yaml`` is wrong.
    """
    return own(PAPERS, dict[str, PaperKind], _fillable)


def _fillable(raw: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return the list as it is.

    Raises:
        AstrayError: a text has a blank that nothing fills.
    """
    for kind, stated in raw.items():
        for key in _WITH_BLANKS:
            if strange := set(blanks(stated.get(key, ""))) - set(_BLANKS):
                raise AstrayError((kind, key), min(strange), _BLANKS)
    return raw
