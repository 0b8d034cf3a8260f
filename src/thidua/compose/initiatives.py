"""Initiatives in documents: what one is called, who made it, which decision recognised it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.compose.paper import Paper
from thidua.compose.papers import agency_paper
from thidua.compose.words import words
from thidua.model.campaign import PaperStatus
from thidua.model.initiatives import Initiative, InitiativeSession
from thidua.model.year import Year

NOBODY = Initiative(id="", name="", authors=(), year=0)
"""The initiative of a blank form."""


class Maker(Struct, frozen=True):
    """An author as documents name one; ``born`` and the like are None where nobody says them."""

    name: str
    position: str
    unit: str | None
    share: float
    born: str | None = None
    qualification: str | None = None


def initiative_name(year: Year, stated: str | None) -> str | None:
    """Return what a registration's initiative is called: that of its id, or the text it is."""
    known = year.initiatives.find(stated)
    return known.name if known else stated


def makers(year: Year, initiative: Initiative) -> Iterator[Maker]:
    """Yield the authors of an initiative, in their order.

    Raises:
        KeyError: an author is nobody that is known; check the year first.
    """
    units = {unit.id: unit.name for unit in year.campaign.units}
    here = {one.id: (one, unit) for unit, pledge in year.registers.items() for one in pledge.people}
    for author in initiative.authors:
        entry = year.persons.get(author.person)
        one, unit = here.get(author.person, (None, entry.unit if entry else None))
        known = one or entry
        if known is None:
            raise KeyError(author.person)
        yield Maker(
            name=known.name,
            position=known.position,
            unit=units.get(unit) if unit else None,
            share=author.share,
            born=entry.born if entry else None,
            qualification=entry.qualification if entry else None,
        )


def session_paper(kind: str, year: Year, session: InitiativeSession, *, of: str = "") -> Paper:
    """Return the frame of a document of a session of the initiative council."""
    return agency_paper(kind, year, session.papers, of=of)


def recognised_by(year: Year, initiative: Initiative) -> tuple[str, str, str] | None:
    """Return number, day and issuer of the decision that recognised an initiative, if one has.

    The number is empty where the decision of a session here has not been issued yet.
    """
    if initiative.recognised is not None:
        stated = initiative.recognised
        return stated.number, stated.date, stated.issuer
    for session in year.initiatives.sessions:
        if initiative.id in session.accepted:
            paper = session_paper("initiative-decision", year, session)
            number = f"{paper.number:02}" if isinstance(paper.number, int) else paper.number
            issued = paper.status is PaperStatus.ISSUED and number
            said = paper.reference or f"{number}/{paper.symbol}" if issued else ""
            return said, paper.date.first_day(), paper.issuers[0]
    return None


def council_of(session: InitiativeSession | None) -> str:
    """Return what the council of a session is called, of a blank form what such a one is."""
    return session.council.name if session and session.council else words().initiative_council
