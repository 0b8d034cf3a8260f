"""Quyết định công nhận danh hiệu và khen thưởng, with its list and the rewards (Mẫu 1.2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thidua.catalogue.kinds import Scope
from thidua.compose.grid import grid
from thidua.compose.grounds import acts, council_name, paper_of
from thidua.compose.honours import Nominee
from thidua.compose.nominations import by_award, grouped, post
from thidua.compose.paper import Paper, assemble, fill
from thidua.compose.papers import agency_paper, composed, subject
from thidua.compose.rewards import Reward, rewards
from thidua.compose.sheets import sheet
from thidua.compose.times import time_values
from thidua.compose.wording import paragraphs
from thidua.model.campaign import Orientation
from thidua.model.composed import Composed
from thidua.model.document import Appendix
from thidua.model.sheet import Sheet, SheetRow
from thidua.model.year import Year

KIND = "commendation"
SCOPE = Scope.CAMPAIGN


def compose(year: Year) -> Iterator[Composed]:
    """Yield the decision once something has been accepted.

    Raises:
        OwnFileError: the wording template is wrong.
        KeyError: a proposal names something that is not there; check the year first.
    """
    selection, paid = year.selection, rewards(year)
    if selection is None or selection.decision is None or not paid:
        return
    paper = agency_paper(KIND, year, selection.papers)
    titles = {rule.id for rule in year.regime.titles}
    listed = [one.nominee for one in paid]
    names = _list(year, paid)
    document = assemble(
        paper,
        "commendation.md.j2",
        title=f"{paper.name} {subject(KIND, year)}",
        slots={},
        appendices=(_appendix(paper, names),),
        subject=subject(KIND, year),
        campaign=year.campaign,
        agency=year.campaign.agency,
        authority=year.campaign.directive.authority,
        signer=paper.signers[0],
        grounds=acts(year, paper),
        council=council_name(year),
        meeting=selection.held,
        minutes=paper_of("minutes", year),
        titles=by_award(one for one in listed if one.rule.id in titles),
        awards=by_award(one for one in listed if one.rule.id not in titles),
        decision=selection.decision,
        total=sum(one.amount or 0 for one in paid),
        unpaid=sum(one.amount is None for one in paid),
        instead=sum(one.amount == 0 for one in paid),
    )
    yield composed(document, names)


def _list(year: Year, paid: Sequence[Reward]) -> Sheet:
    of = {one.nominee.proposal.id: one for one in paid}

    def row(one: Nominee) -> SheetRow:
        worth = of[one.proposal.id]
        return SheetRow((one.name, post(one), one.rule.name, worth.factor, worth.amount))

    return sheet(KIND, grouped((one.nominee for one in paid), row), **time_values(year))


def _appendix(paper: Paper, names: Sheet) -> Appendix:
    said = paragraphs(
        "parts/appendix.md.j2", slots=("items",), paper=paper, title=names.title, number=""
    )
    return Appendix(Orientation.PORTRAIT, tuple(fill(said, {"items": (grid(names),)})))
