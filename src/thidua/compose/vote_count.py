"""Biên bản kiểm phiếu: how many papers came back, how many votes each proposal has (Mẫu 1.9)."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from thidua.catalogue.kinds import Scope
from thidua.compose.council_papers import council_paper
from thidua.compose.grid import grid
from thidua.compose.honours import Nominee, nominees
from thidua.compose.nominations import grouped
from thidua.compose.numbers import PartialDate
from thidua.compose.occasions import about, told
from thidua.compose.paper import Paper, assemble
from thidua.compose.papers import composed, stated
from thidua.compose.sheets import sheet
from thidua.compose.words import words
from thidua.model.awarding import Meeting, Occasion
from thidua.model.campaign import Signer
from thidua.model.composed import Composed
from thidua.model.office import Council, Member
from thidua.model.sheet import SheetRow
from thidua.model.year import Selection, Year

KIND = "vote-count"
SCOPE = Scope.CAMPAIGN


def compose(year: Year) -> Iterator[Composed]:
    """Yield one for each meeting whose tellers are named, once the papers are counted.

    Raises:
        OwnFileError: the wording template is wrong.
        KeyError: the meeting names a member, or a proposal something, that is not there.
    """
    council = year.campaign.council
    for awarding in year.awardings:
        meeting = awarding.held
        if meeting is not None and meeting.tellers and council is not None:
            yield _composed(year, awarding, meeting, council)


def _composed(
    year: Year, awarding: Selection | Occasion, meeting: Meeting, council: Council
) -> Composed:
    members = {one.id: one for one in council.members}
    tellers = [members[one] for one in meeting.tellers]
    listed = nominees(year, awarding)
    known, apart = told(year, awarding, listed), isinstance(awarding, Occasion)
    paper = _paper(year, awarding, council, tellers)
    votes = sheet(KIND, grouped(listed, _row), occasion=apart, **known)
    subject = about(KIND, awarding, known)
    document = assemble(
        paper,
        "vote-count.md.j2",
        title=f"{paper.name} {subject}",
        slots={"votes": (grid(votes),)},
        subject=subject,
        campaign=year.campaign,
        council=council,
        meeting=meeting,
        tellers=tellers,
        chair=members[meeting.chair],
        secretary=members[meeting.secretary],
        roles=words().council_role,
        members=len(council.members),
        voters=len(meeting.present) + sum(one.written_vote for one in meeting.absent),
        written=sum(one.written_vote for one in meeting.absent),
        proposed=len(listed),
        **known,
    )
    return composed(document, votes, occasion=awarding)


def _paper(
    year: Year, awarding: Selection | Occasion, council: Council, tellers: list[Member]
) -> Paper:
    """Return the frame: dated as the meeting unless the data say so, signed by the tellers."""
    paper = council_paper(KIND, year, awarding, council)
    given = stated(KIND, awarding.papers)
    head, *others = tellers
    said = words().tellers
    signers = (
        *(Signer(said["member"], one.name) for one in others),
        Signer(said["head"], head.name),
    )
    held = awarding.held.date if awarding.held else ""
    return replace(
        paper,
        date=paper.date if given.date or not held else PartialDate.parse(held),
        signers=given.signers or signers,
        dateless=True,
    )


def _row(one: Nominee) -> SheetRow:
    vote = one.vote
    counted = (vote.in_favour, vote.against, vote.blank) if vote else (None, None, None)
    return SheetRow((one.name, one.rule.name, *counted, one.share))
