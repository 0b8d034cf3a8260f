"""Biên bản họp Hội đồng sáng kiến: who was there, how they voted, what was concluded (Mẫu 1.9)."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.catalogue.kinds import Scope
from thidua.compose.council_papers import minutes_paper
from thidua.compose.figures import PartOf
from thidua.compose.grid import grid
from thidua.compose.initiatives import makers, session_paper
from thidua.compose.paper import assemble
from thidua.compose.papers import composed, stated, subject
from thidua.compose.sheets import sheet
from thidua.compose.times import time_values
from thidua.compose.words import words
from thidua.model.awarding import Meeting
from thidua.model.composed import Composed
from thidua.model.initiatives import Initiative, InitiativeSession
from thidua.model.office import Council
from thidua.model.sheet import Sheet, SheetRow
from thidua.model.year import Year

KIND = "initiative-minutes"
SCOPE = Scope.CAMPAIGN


def compose(year: Year) -> Iterator[Composed]:
    """Yield the minutes of each session of the initiative council that was held.

    Raises:
        OwnFileError: the wording template is wrong.
        KeyError: a session names a member or an author that is not there; check the year first.
    """
    for session in year.initiatives.of_campaign(year.campaign.id):
        held = session.meeting if session.meeting and session.meeting.present else None
        if held is not None and session.council is not None:
            yield _composed(year, session, held, session.council)


def _composed(
    year: Year, session: InitiativeSession, meeting: Meeting, council: Council
) -> Composed:
    members = {one.id: one for one in council.members}
    framed, given = session_paper(KIND, year, session), stated(KIND, session.papers)
    paper, about = minutes_paper(framed, given, meeting, council), subject(KIND, year)
    listed = [one for name in session.initiatives if (one := year.initiatives.find(name))]
    votes = _votes(year, session, council, listed)
    document = assemble(
        paper,
        "initiative-minutes.md.j2",
        title=f"{paper.name} {about}",
        slots={"votes": (grid(votes),)},
        subject=about,
        campaign=year.campaign,
        council=council,
        meeting=meeting,
        members=members,
        roles=words().council_role,
        present=PartOf(len(meeting.present), len(council.members)),
        voting=words().voting[meeting.ballot or "none"],
        listed=listed,
        accepted=session.accepted,
    )
    return composed(document, votes, of=several(year, session, meeting.date))


def several(year: Year, session: InitiativeSession, day: str) -> str:
    """Return what tells the documents of a session apart from those of another: its day."""
    return day if len(year.initiatives.of_campaign(session.campaign)) > 1 else ""


def _votes(
    year: Year, session: InitiativeSession, council: Council, listed: list[Initiative]
) -> Sheet:
    votes = {one.initiative: one for one in session.votes}

    def row(one: Initiative) -> SheetRow:
        vote, of = votes.get(one.id), len(council.members)
        accepted = words().initiative_result["yes" if one.id in session.accepted else "no"]
        return SheetRow(
            (
                one.name,
                ", ".join(maker.name for maker in makers(year, one)),
                f"{vote.in_favour}/{of}" if vote else None,
                vote.in_favour / of if vote else None,
                vote.against if vote else None,
                vote.blank if vote else None,
                accepted,
            )
        )

    return sheet("initiative-votes", map(row, listed), **time_values(year))
