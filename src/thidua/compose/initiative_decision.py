"""Quyết định công nhận sáng kiến, with the list of those it recognises (Mẫu 1.2)."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.catalogue.kinds import Scope
from thidua.compose.grounds import acts
from thidua.compose.initiative_minutes import several
from thidua.compose.initiatives import council_of, makers, session_paper
from thidua.compose.listing import attached
from thidua.compose.numbers import percent
from thidua.compose.paper import Paper, assemble
from thidua.compose.papers import composed, subject
from thidua.compose.sheets import sheet
from thidua.compose.times import time_values
from thidua.compose.words import words
from thidua.model.campaign import PaperStatus
from thidua.model.composed import Composed
from thidua.model.initiatives import Initiative, InitiativeSession
from thidua.model.sheet import SheetRow
from thidua.model.year import Year

KIND = "initiative-decision"
SCOPE = Scope.CAMPAIGN


def compose(year: Year) -> Iterator[Composed]:
    """Yield the decision of each session that recognised something.

    Raises:
        OwnFileError: the wording template is wrong.
        KeyError: an author is nobody that is known; check the year first.
    """
    for session in year.initiatives.of_campaign(year.campaign.id):
        if session.accepted:
            yield _composed(year, session)


def _composed(year: Year, session: InitiativeSession) -> Composed:
    paper, about = session_paper(KIND, year, session), subject(KIND, year)
    minutes = session_paper("initiative-minutes", year, session)
    listed = [one for name in session.accepted if (one := year.initiatives.find(name))]
    rows = (_row(year, one) for one in listed)
    names = sheet("initiative-list", rows, wanted=paper.list, **time_values(year))
    document = assemble(
        paper,
        "initiative-decision.md.j2",
        title=f"{paper.name} {about}",
        slots={},
        appendices=(attached(paper, names),),
        subject=about,
        campaign=year.campaign,
        agency=year.campaign.agency,
        authority=year.campaign.directive.authority,
        signer=paper.signers[0],
        grounds=tuple(_grounds(year, session, paper)),
        council=council_of(session),
        meeting=session.meeting,
        minutes=minutes if minutes.status is PaperStatus.ISSUED else None,
        listed=listed,
    )
    day = session.meeting.date if session.meeting else paper.date.first_day()
    return composed(document, names, of=several(year, session, day))


def _grounds(year: Year, session: InitiativeSession, paper: Paper) -> Iterator[str]:
    """Yield the acts on awards and on initiatives, or what the session cites instead of these."""
    yield from acts(year, paper, "" if session.grounds else "initiatives")
    yield from session.grounds


def _row(year: Year, one: Initiative) -> SheetRow:
    by = tuple(makers(year, one))
    alone = len(by) == 1
    named = (f"{each.name} ({percent(each.share / 100)})" for each in by)
    return SheetRow(
        (
            one.name,
            by[0].name if alone else "; ".join(named),
            "; ".join(dict.fromkeys(each.unit for each in by if each.unit)) or None,
            one.field,
            words().initiative_scope[one.scope],
        )
    )
