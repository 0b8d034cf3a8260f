"""Báo cáo tổng hợp đăng ký thi đua: what all units registered, with a table of units and titles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from thidua.catalogue.kinds import Scope
from thidua.compose.attachment import appendix
from thidua.compose.figures import UnitFigures, figures, promised
from thidua.compose.grid import grid
from thidua.compose.honours import Honour, honours
from thidua.compose.paper import assemble
from thidua.compose.papers import agency_paper, composed, launch_paper, subject
from thidua.compose.sheets import sheet
from thidua.compose.times import time_values
from thidua.compose.words import staff
from thidua.model.composed import Composed
from thidua.model.sheet import SheetGroup, SheetRow
from thidua.model.status import Standing
from thidua.model.year import Pledge, WorkKind, Year
from thidua.review.reviews import closing
from thidua.review.status import status

KIND = "registration-summary"
SCOPE = Scope.CAMPAIGN
_GROUPS = {False: "people", True: "collectives"}


def compose(year: Year) -> Iterator[Composed]:
    """Yield the summary once the first pledge has come in.

    Raises:
        OwnFileError: a wording template is wrong.
    """
    if any(promised(year, unit) for unit in year.participants):
        yield _composed(year)


def _composed(year: Year) -> Composed:
    campaign, paper, about = year.campaign, agency_paper(KIND, year), subject(KIND, year)
    hopes = sorted((one for one in honours(year) if one.registered), key=lambda one: one.collective)
    sums = figures(year, closing(year))
    table = sheet(
        KIND,
        _rows(year, sums.units, hopes),
        staff=staff(year.campaign.units, listed=True),
        each=((_GROUPS[one.collective], one.rule.name) for one in hopes),
        **time_values(year),
    )
    kinds = Counter(one.work.kind for one in sums.works)
    document = assemble(
        paper,
        "registration-summary.md.j2",
        title=f"{paper.name} {about}",
        slots={},
        appendices=(appendix(paper, table.title, "", grid(table)),),
        subject=about,
        launch=launch_paper(campaign),
        campaign=campaign,
        registering=year.registering,
        sums=sums,
        hopes=hopes,
        late=tuple(_late(year)),
        models=kinds[WorkKind.MODEL],
        works=kinds[WorkKind.WORK],
        missing=[one.unit.name for one in sums.units if not one.pledged],
        without_works=[one.unit.name for one in sums.units if one.pledged and not one.works.of],
    )
    return composed(document, table)


def _late(year: Year) -> Iterator[tuple[str, int]]:
    """Yield the units whose pledge came after the due date, with the days."""
    table = status(year, as_of=date.fromisoformat(year.campaign.end))
    due = {one.id for one in table.milestones if one.kind == "pledge"}
    for unit in table.units:
        for step in unit.steps:
            if step.milestone in due and step.standing is Standing.LATE:
                yield unit.name, step.days


def _rows(
    year: Year, units: Sequence[UnitFigures], hopes: Sequence[Honour]
) -> Iterator[SheetRow | SheetGroup]:
    """Yield the units block by block, those of no block last."""
    blocks = {block.id: block.name for block in year.campaign.blocks}
    for block in (*blocks, None):
        members = [one for one in units if _block(one, blocks) == block]
        if members and block is not None:
            yield SheetGroup(blocks[block])
        yield from (_row(year, one, hopes) for one in members)


def _block(one: UnitFigures, blocks: dict[str, str]) -> str | None:
    return one.unit.block if one.unit.block in blocks else None


def _row(year: Year, one: UnitFigures, hopes: Sequence[Honour]) -> SheetRow:
    pledge = promised(year, one.unit)
    counts = (_count(pledge, hope) for hope in hopes)
    return SheetRow((one.unit.name, *one.size, *counts))


def _count(pledge: Pledge | None, honour: Honour) -> int:
    """Return how many subjects of a pledge registered for a title or award."""
    if pledge is None:
        return 0
    own = (pledge.collective,) if pledge.collective else ()
    subjects = own if honour.collective else pledge.people
    return sum(honour.rule.id in (*one.titles, *one.awards) for one in subjects)
