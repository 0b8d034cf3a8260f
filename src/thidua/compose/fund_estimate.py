"""Tờ trình with the dự toán Quỹ thi đua, khen thưởng: sources, and what they are spent on."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from thidua.catalogue.base_salary import base_salary
from thidua.catalogue.fund_limits import organising_limit
from thidua.catalogue.kinds import Scope
from thidua.catalogue.law import law
from thidua.compose.attachment import appendix
from thidua.compose.council_papers import of_council
from thidua.compose.figures import PartOf
from thidua.compose.grid import grid
from thidua.compose.grounds import acts, day_of
from thidua.compose.paper import Paper, assemble
from thidua.compose.papers import agency_paper, composed, stated, subject
from thidua.compose.rewards import provisional
from thidua.compose.sheets import sheet
from thidua.compose.times import time_values
from thidua.compose.words import words
from thidua.model.composed import Composed
from thidua.model.fund import Fund, Spending, spending
from thidua.model.items import Orientation
from thidua.model.sheet import SheetGroup, SheetRow
from thidua.model.year import Year

KIND = "fund-estimate"
SCOPE = Scope.CAMPAIGN


def compose(year: Year) -> Iterator[Composed]:
    """Yield it where the campaign states its fund.

    Raises:
        OwnFileError: the wording template is wrong.
    """
    fund = year.campaign.fund
    if fund is None:
        return
    step = base_salary(year.campaign.end)
    spent = spending(fund, year.regime, step.amount if step else 0)
    paper, about = _paper(year), subject(KIND, year)
    table = sheet(KIND, _rows(fund, spent), **time_values(year))
    document = assemble(
        paper,
        "fund-estimate.md.j2",
        title=f"{paper.name} {about}",
        slots={},
        appendices=(
            appendix(paper, table.title, "", grid(table), orientation=Orientation.PORTRAIT),
        ),
        subject=about,
        campaign=year.campaign,
        grounds=acts(year, paper),
        fund=fund,
        spent=spent,
        salary=step,
        organised=PartOf(spent.organised, fund.total),
        limit=organising_limit(year.campaign.end),
        unknown=sum(one.each is None for one in spent.rewards),
        provisional=provisional((one.rule for one in spent.rewards), day_of(year, paper)),
    )
    yield composed(document, table)


def _paper(year: Year) -> Paper:
    """Return the frame: from the council to the head of the agency, without one to the superior."""
    campaign = year.campaign
    paper, council = agency_paper(KIND, year), campaign.council
    if council is None:
        return paper
    head = campaign.agency.head or law().head_of(campaign.agency.name)
    whom = f"{head} {campaign.agency.name}".strip()
    given = stated(KIND, campaign.papers)
    ours = of_council(paper, given, campaign, council, role="standing")
    return replace(ours, addressee=whom)


def _rows(fund: Fund, spent: Spending) -> Iterator[SheetRow | SheetGroup]:
    """Yield what is paid, part by part: text, unit, number, price, amount."""
    said = words()
    if spent.rewards:
        yield SheetGroup(said.fund["rewards"])
    for one in spent.rewards:
        asked = one.expected
        unit = said.fund_units[asked.group]
        yield SheetRow((one.rule.name, unit, asked.number, one.each, one.amount))
    if fund.purchases:
        yield SheetGroup(said.fund["purchases"])
    for bought in fund.purchases:
        amount = bought.number * bought.price
        yield SheetRow((bought.text, bought.unit, bought.number, bought.price, amount))
    if fund.organising:
        yield SheetGroup(said.fund["organising"])
    for line in fund.organising:
        yield SheetRow((line.text, None, None, None, line.amount))
