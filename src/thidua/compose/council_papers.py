"""Papers that the council issues itself: its name in the head, its own series, its titles.

A tổ chức tư vấn that uses the seal of its agency numbers its papers apart (Mục II.3.a), and who
signs has the title in the council and the post in the agency (Mục II.7.c).
"""

from __future__ import annotations

from msgspec.structs import replace

from thidua.catalogue.kinds import paper_kinds
from thidua.compose.numbers import PartialDate
from thidua.compose.occasions import awarding_paper
from thidua.compose.paper import Paper
from thidua.compose.papers import agency_paper, stated
from thidua.compose.wording import line
from thidua.compose.words import words
from thidua.model.awarding import Meeting, Occasion
from thidua.model.campaign import Agency, Campaign, PaperData, Signer
from thidua.model.office import Council, Member
from thidua.model.year import Selection, Year


def council_paper(kind: str, year: Year, awarding: Selection | Occasion, council: Council) -> Paper:
    """Return the frame of a paper of the council about an awarding, signed by its chair."""
    given = stated(kind, (*awarding.papers, *year.campaign.papers))
    paper = awarding_paper(kind, year, awarding)
    return of_council(paper, given, year.campaign, council, role="chair")


def of_council(
    paper: Paper, given: PaperData, campaign: Campaign, council: Council, *, role: str
) -> Paper:
    """Return a paper as the council issues it, signed by who has a role in it, or by its chair."""
    short = council.abbreviation or words().council_short
    abbreviation = paper_kinds()[paper.kind].abbreviation
    by_role = {one.role: one for one in reversed(council.members)}
    signer = by_role.get(role) or by_role.get("chair") or council.members[0]
    return replace(
        paper,
        agencies=(council_agency(campaign, council),),
        symbol=given.symbol or "-".join(filter(None, (abbreviation, short))),
        signers=given.signers or (council_signer(council, signer),),
    )


def council_agency(campaign: Campaign, council: Council) -> Agency:
    """Return the council as an issuer: below the agency that it advises."""
    agency = campaign.agency
    return Agency(
        name=council.name,
        abbreviation=council.abbreviation or words().council_short,
        place=agency.place,
        superior=agency.name,
        form=agency.form,
        superior_lines=agency.name_lines,
    )


def council_signer(council: Council, member: Member) -> Signer:
    """Return how a member signs for the council: both titles where it uses the agency's seal."""
    said = words()
    title = said.council_sign[member.role]
    position = (title, member.position) if council.seal else title
    return Signer(position, member.name, said.council_authority[member.role])


def minutes_paper(paper: Paper, given: PaperData, meeting: Meeting, council: Council) -> Paper:
    """Return minutes: of the day of the meeting or the stated one, signed by secretary and chair.

    What the data state (``given``) goes before both.
    """
    names = {one.id: one.name for one in council.members}
    signers = tuple(
        Signer(line("parts/officer.md.j2", office=office), names[member])
        for office, member in (("secretary", meeting.secretary), ("chair", meeting.chair))
    )
    return replace(
        paper,
        date=paper.date if given.date else PartialDate.parse(meeting.date),
        signers=given.signers or signers,
    )


def set_up(year: Year, council: Council) -> tuple[str, str] | None:
    """Return number with symbol and day of the decision that set the council up, if known."""
    if council.established:
        return council.established.number, council.established.date
    paper = agency_paper("council-decision", year)
    if not (paper.number and paper.date.day):
        return None
    return line("parts/number.md.j2", paper=paper), paper.date.first_day()
