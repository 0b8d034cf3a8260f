"""Giấy mời họp Hội đồng: whom it asks to come, who chairs, when and where (Mẫu 1.7)."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.catalogue.kinds import Scope
from thidua.compose.paper import assemble
from thidua.compose.papers import agency_paper, composed, subject
from thidua.compose.words import words
from thidua.model.composed import Composed
from thidua.model.office import Member
from thidua.model.year import Meeting, Year

KIND = "invitation"
SCOPE = Scope.CAMPAIGN


def compose(year: Year) -> Iterator[Composed]:
    """Yield one for each member of the council but the chair, once day and place are known.

    Raises:
        OwnFileError: the wording template is wrong.
        KeyError: the meeting is chaired by somebody who is no member; check the year first.
    """
    selection, council = year.selection, year.campaign.council
    if selection is None or selection.meeting is None or council is None:
        return
    for member in council.members:
        if member.id != selection.meeting.chair:
            yield _composed(year, selection.meeting, member)


def _composed(year: Year, meeting: Meeting, member: Member) -> Composed:
    campaign, selection, about = year.campaign, year.selection, subject(KIND, year)
    paper = agency_paper(KIND, year, selection.papers if selection else (), of=member.id)
    members = {one.id: one for one in campaign.council.members} if campaign.council else {}
    document = assemble(
        paper,
        "invitation.md.j2",
        title=f"{paper.name} {about}",
        slots={},
        subject=about,
        campaign=campaign,
        meeting=meeting,
        member=member,
        chair=members[meeting.chair],
        roles=words().council_role,
    )
    return composed(document, of=member.id)
