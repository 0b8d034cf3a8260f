"""Bản tóm tắt thành tích: everybody whom an awarding proposes, a line each."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.catalogue.kinds import Scope
from thidua.compose.achievements import Achiever, achievers, award_name
from thidua.compose.grid import grid
from thidua.compose.nominations import by_group, grouped
from thidua.compose.occasions import about, awarding_paper, told
from thidua.compose.paper import assemble
from thidua.compose.papers import composed
from thidua.compose.sheets import sheet
from thidua.compose.words import words
from thidua.model.awarding import Occasion
from thidua.model.composed import Composed
from thidua.model.items import Orientation
from thidua.model.sheet import SheetRow
from thidua.model.year import Commended, Selection, Year

KIND = "achievement-summary"
SCOPE = Scope.CAMPAIGN


def compose(year: Year) -> Iterator[Composed]:
    """Yield the summary of each awarding that proposes somebody.

    Raises:
        OwnFileError: the wording template is wrong.
        KeyError: a proposal names something that is not there; check the year first.
    """
    for awarding in year.awardings:
        if listed := tuple(achievers(year, awarding)):
            yield _composed(year, awarding, listed)


def _composed(year: Year, awarding: Selection | Occasion, listed: tuple[Achiever, ...]) -> Composed:
    paper = awarding_paper(KIND, year, awarding)
    nominees = tuple(one.nominee for one in listed)
    known, of = told(year, awarding, nominees), {one.nominee.proposal.id: one for one in listed}
    table = sheet(
        KIND,
        grouped(nominees, lambda one: _row(year, of[one.proposal.id])),
        occasion=isinstance(awarding, Occasion),
        **known,
    )
    document = assemble(
        paper,
        "achievement-summary.md.j2",
        title=f"{paper.name} {about(KIND, awarding, known)}",
        slots={"summary": (grid(table),)},
        orientation=Orientation.LANDSCAPE,
        subject=about(KIND, awarding, known),
        counts=by_group(nominees),
    )
    return composed(document, table, occasion=awarding)


def _row(year: Year, who: Achiever) -> SheetRow:
    one, rating = who.nominee, who.ratings[-1][1] if who.ratings else None
    earlier = (_short(year, each) for each in (*who.titles, *who.awards))
    return SheetRow(
        (
            one.name,
            one.post,
            one.rule.name,
            words().rating[rating] if rating else None,
            " ".join(one.proposal.grounds) or None,
            "; ".join(each.name for each in who.ideas) or None,
            "; ".join(earlier) or None,
        )
    )


def _short(year: Year, one: Commended) -> str:
    return f"{award_name(year, one.award)} ({one.year})"
