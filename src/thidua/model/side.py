"""One side of a comparison: what the user named, and what it turned out to be."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from thidua.model.awarding import Occasion
from thidua.model.campaign import Campaign
from thidua.model.document import Document, Revision
from thidua.model.source import Source
from thidua.model.year import Pledge, Result, Selection, Year

Stated: TypeAlias = Year | Campaign | Pledge | Result | Selection | Occasion | Document


class SideKind(StrEnum):
    """What a side is."""

    YEAR = "year"
    """A campaign with its pledges, results and selection."""
    CAMPAIGN = "campaign"
    PLEDGE = "pledge"
    RESULT = "result"
    SELECTION = "selection"
    OCCASION = "occasion"
    DOCUMENT = "document"
    """A Word file."""


_KINDS = {
    Year: SideKind.YEAR,
    Campaign: SideKind.CAMPAIGN,
    Pledge: SideKind.PLEDGE,
    Result: SideKind.RESULT,
    Selection: SideKind.SELECTION,
    Occasion: SideKind.OCCASION,
    Document: SideKind.DOCUMENT,
}


class Side(Struct, frozen=True):
    """One side: ``name`` as the user typed it, and what is ``stated`` there.

    ``sources`` are the YAML files it was read from, for the lines of what changed; none for a Word
    file. ``beside`` is the campaign that a unit's file or a selection belongs to, where that lies
    as in a repository. ``commit`` says whose revision it is and of when (UTC), None for files of
    the work tree.
    """

    name: str
    stated: Stated
    sources: tuple[Source, ...] = ()
    commit: Revision | None = None
    beside: Campaign | None = None

    @property
    def kind(self) -> SideKind:
        """What the side is."""
        return _KINDS[type(self.stated)]
