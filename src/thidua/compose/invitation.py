"""Giấy mời họp Hội đồng: whom it asks to come, who chairs, when and where (Mẫu 1.7)."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.catalogue.kinds import Scope
from thidua.compose.honours import nominees
from thidua.compose.occasions import about, awarding_paper, told
from thidua.compose.paper import assemble
from thidua.compose.papers import composed
from thidua.compose.words import words
from thidua.model.awarding import Meeting, Occasion
from thidua.model.composed import Composed
from thidua.model.office import Member
from thidua.model.year import Selection, Year

KIND = "invitation"
SCOPE = Scope.CAMPAIGN


def compose(year: Year) -> Iterator[Composed]:
    """Yield one for each member of the council but the chair, once day and place are known.

    Raises:
        OwnFileError: the wording template is wrong.
        KeyError: the meeting is chaired by somebody who is no member; check the year first.
    """
    council = year.campaign.council
    for awarding in year.awardings:
        if awarding.meeting is None or council is None:
            continue
        for member in council.members:
            if member.id != awarding.meeting.chair:
                yield _composed(year, awarding, awarding.meeting, member)


def _composed(
    year: Year, awarding: Selection | Occasion, meeting: Meeting, member: Member
) -> Composed:
    campaign, known = year.campaign, told(year, awarding, nominees(year, awarding))
    paper = awarding_paper(KIND, year, awarding, of=member.id)
    subject = about(KIND, awarding, known)
    members = {one.id: one for one in campaign.council.members} if campaign.council else {}
    document = assemble(
        paper,
        "invitation.md.j2",
        title=f"{paper.name} {subject}",
        slots={},
        subject=subject,
        occasion=isinstance(awarding, Occasion),
        campaign=campaign,
        meeting=meeting,
        member=member,
        chair=members[meeting.chair],
        contact=members[meeting.secretary],
        roles=words().council_role,
        **known,
    )
    return composed(document, of=member.id, occasion=awarding)
