"""Tờ trình with its Danh sách đề nghị: what only a superior can decide or pass on."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.catalogue.kinds import Scope
from thidua.compose.grid import grid
from thidua.compose.grounds import acts, council_name, paper_of
from thidua.compose.honours import Nominee, upward
from thidua.compose.nominations import by_award, grouped, post
from thidua.compose.paper import assemble
from thidua.compose.papers import agency_paper, composed, subject
from thidua.compose.reports import appendix
from thidua.compose.sheets import sheet
from thidua.compose.times import time_values
from thidua.model.composed import Composed
from thidua.model.sheet import SheetRow
from thidua.model.year import Year

KIND = "submission"
SCOPE = Scope.CAMPAIGN


def compose(year: Year) -> Iterator[Composed]:
    """Yield the submission when there is something that only a superior can decide.

    Raises:
        OwnFileError: the wording template is wrong.
        KeyError: a proposal names something that is not there; check the year first.
    """
    listed, selection = upward(year), year.selection
    if not listed or selection is None:
        return
    paper = agency_paper(KIND, year, selection.papers)
    names = sheet(KIND, grouped(listed, _row), **time_values(year))
    agency = year.campaign.agency
    document = assemble(
        paper,
        "submission.md.j2",
        title=f"{paper.name} {subject(KIND, year)}",
        slots={},
        appendices=(appendix(paper, names.title, "", grid(names)),),
        subject=subject(KIND, year),
        campaign=year.campaign,
        agency=agency,
        grounds=acts(year, paper),
        council=council_name(year),
        meeting=selection.held,
        minutes=paper_of("minutes", year),
        awards=by_award(listed),
        people=len({one.proposal.subject for one in listed if one.person}),
        collectives=len({one.proposal.subject for one in listed if not one.person}),
    )
    yield composed(document, names)


def _row(one: Nominee) -> SheetRow:
    return SheetRow(
        (
            one.name,
            post(one),
            one.rule.name,
            one.rule.decided_by,
            " ".join(one.proposal.grounds),
            f"{one.vote.in_favour}/{one.members}" if one.vote else None,
            one.share,
        )
    )
