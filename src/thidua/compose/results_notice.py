"""Thông báo kết quả xét khen thưởng: whom the council proposes, open to comment (công khai)."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.catalogue.kinds import Scope
from thidua.compose.council_papers import council_paper, set_up
from thidua.compose.honours import Nominee, nominees
from thidua.compose.listing import attached
from thidua.compose.nominations import by_group, grouped
from thidua.compose.occasions import about, issued_paper, told
from thidua.compose.paper import assemble
from thidua.compose.papers import composed
from thidua.compose.sheets import sheet
from thidua.model.awarding import Meeting, Occasion
from thidua.model.composed import Composed
from thidua.model.items import Orientation
from thidua.model.office import Council
from thidua.model.sheet import SheetRow
from thidua.model.year import Selection, Year

KIND = "results-notice"
SCOPE = Scope.CAMPAIGN


def compose(year: Year) -> Iterator[Composed]:
    """Yield one for each meeting whose result is published, once the council has voted.

    Raises:
        OwnFileError: the wording template is wrong.
        KeyError: a proposal names something that is not there; check the year first.
    """
    council = year.campaign.council
    for awarding in year.awardings:
        meeting = awarding.held
        if meeting is not None and meeting.publication is not None and council is not None:
            yield _composed(year, awarding, meeting, council)


def _composed(
    year: Year, awarding: Selection | Occasion, meeting: Meeting, council: Council
) -> Composed:
    every = nominees(year, awarding)
    listed = tuple(one for one in every if one.vote is not None and one.passed is not False)
    known, apart = told(year, awarding, listed), isinstance(awarding, Occasion)
    paper = council_paper(KIND, year, awarding, council)
    names = sheet(KIND, grouped(listed, _row), occasion=apart, wanted=paper.list, **known)
    subject = about(KIND, awarding, known)
    document = assemble(
        paper,
        "results-notice.md.j2",
        title=f"{paper.name} {subject}",
        slots={},
        appendices=(attached(paper, names, orientation=Orientation.PORTRAIT),),
        subject=subject,
        occasion=apart,
        campaign=year.campaign,
        council=council,
        set_up=set_up(year, council),
        minutes=issued_paper("minutes", year, awarding),
        meeting=meeting,
        publication=meeting.publication,
        proposed=len(every),
        counts=by_group(listed),
        recommended=len(listed),
        failed=sum(one.passed is False for one in every),
        unvoted=sum(one.vote is None for one in every),
        **known,
    )
    return composed(document, names, occasion=awarding)


def _row(one: Nominee) -> SheetRow:
    votes = f"{one.vote.in_favour}/{one.members}" if one.vote else None
    return SheetRow((one.name, one.post, one.rule.name, votes, one.share))
