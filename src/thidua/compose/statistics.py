"""Báo cáo thống kê of a calendar year: movements launched, awards decided, as the forms part them.

The forms are in ``schemas/statistics.yaml``. A decision counts in the year that it was signed in,
one of the superior's where the proposal says so; a cell that no data can fill stays blank.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from thidua.catalogue.deciders import standing
from thidua.catalogue.kinds import Scope
from thidua.catalogue.labels import roman
from thidua.catalogue.statistics import StatisticsForm, StatisticsRow, statistics
from thidua.compose.attachment import appendix
from thidua.compose.grid import grid
from thidua.compose.honours import Nominee, accepted, nominees
from thidua.compose.occasions import awarding_paper
from thidua.compose.office import as_of_the_year
from thidua.compose.paper import assemble
from thidua.compose.papers import agency_paper, composed, subject
from thidua.compose.sheets import sheet
from thidua.compose.wording import paragraphs
from thidua.model.awarding import Occasion
from thidua.model.campaign import Campaign, PaperStatus, Reach
from thidua.model.campaign_time import TimeKind
from thidua.model.composed import Composed
from thidua.model.regime import AgencyLevel
from thidua.model.sheet import Sheet, SheetGroup, SheetRow
from thidua.model.year import Filed, Selection, Year

KIND = "statistics"
SCOPE = Scope.OFFICE
_YEAR = 12
_ABOVE = "parts/statistics-form.md.j2"
_FORMS = {"movements": "launched", "state": "parted", "awards": "parted"}
"""The forms, and what stands above the columns that part their total."""


_WIDE = (AgencyLevel.PROVINCE, AgencyLevel.MINISTRY)


class Recorded(Struct, frozen=True):
    """A movement or an award given: its ``column``, and what each part of a form parts it by."""

    column: str
    parted: Mapping[str, str | int]


def compose(filed: Filed) -> Iterator[Composed]:
    """Yield the statistics of a year in which a decision to commend was signed.

    Raises:
        OwnFileError: the wording template or the list of forms is wrong.
        KeyError: a proposal names something that is not there; check the campaigns first.
    """
    given = tuple(
        one
        for year in (*filed.earlier, *filed.years)
        for awarding in year.awardings
        for one in _given(year, awarding, filed.year)
    )
    if given:
        yield _composed(filed, given)


def _composed(filed: Filed, given: Sequence[Recorded]) -> Composed:
    year = as_of_the_year(filed, KIND)
    listed = statistics()
    launched = tuple(_launched(one.campaign) for one in filed.years if _begins(one, filed.year))
    counted = {name: launched if name == "movements" else given for name in _FORMS}
    tables = {name: _sheet(name, listed.forms[name], counted[name], filed.year) for name in _FORMS}
    inside = {name: _inside(listed.forms[name], counted[name]) for name in _FORMS}
    paper, about = agency_paper(KIND, year, of=str(filed.year)), subject(KIND, year)
    document = assemble(
        paper,
        "statistics.md.j2",
        title=f"{paper.name} {about}",
        slots={},
        appendices=tuple(
            appendix(
                paper,
                table.title,
                roman(n),
                *paragraphs(_ABOVE, form=listed.forms[name], paper=paper, due=listed.due),
                grid(table),
            )
            for n, (name, table) in enumerate(tables.items(), start=1)
        ),
        subject=about,
        agency=year.campaign.agency,
        year=filed.year,
        act=listed.circular,
        told=listed.forms,
        movements=inside["movements"],
        states=inside["state"],
        awards=inside["awards"],
        outside=len(given) - inside["state"] - inside["awards"],
        left_out=listed.left_out,
    )
    return composed(document, *tables.values())


def _begins(year: Year, number: int) -> bool:
    day = year.campaign.directive.date
    return int((day or year.campaign.start)[:4]) == number


def _launched(campaign: Campaign) -> Recorded:
    """Return how a movement counts: by who launched it, how far it reaches, how long, how often."""
    yearly = campaign.time.kind in {TimeKind.YEAR, TimeKind.SCHOOL_YEAR}
    level = _level(campaign)
    usual = Reach.LOCALITY if level in _WIDE else Reach.AGENCY
    lasting = _YEAR if yearly else _months(campaign.start, campaign.end)
    method = "yearly" if yearly else "theme"
    return Recorded(level, {"reach": campaign.reach or usual, "lasting": lasting, "method": method})


def _months(start: str, end: str) -> int:
    """Return how many whole months a time has, its last day among them."""
    first = date.fromisoformat(start)
    after = date.fromordinal(date.fromisoformat(end).toordinal() + 1)
    months = (after.year - first.year) * _YEAR + after.month - first.month
    return months - (after.day < first.day)


def _given(year: Year, awarding: Selection | Occasion, number: int) -> Iterator[Recorded]:
    """Yield what an awarding led to by decisions signed in a year: the agency's, a superior's."""
    paper = awarding_paper("commendation", year, awarding)
    signed = paper.date.year if paper.status is PaperStatus.ISSUED else 0
    method = awarding.kind if isinstance(awarding, Occasion) else "yearly"
    own = accepted(year, awarding) if signed == number else ()
    theirs = (
        one
        for one in nominees(year, awarding)
        if one.proposal.awarded and int(one.proposal.awarded.date[:4]) == number
    )
    for one in (*own, *theirs):
        parted: dict[str, str | int] = {"recipient": one.group, "method": method}
        if rank := _rank(year, one):
            parted["rank"] = rank
        yield Recorded(one.rule.id, parted)


def _rank(year: Year, one: Nominee) -> str | None:
    """Return the class of a person: of a leader with the level of the agency, None if unknown."""
    people = (each for pledge in year.registers.values() for each in pledge.people)
    rank = next((each.rank for each in people if each.id == one.proposal.subject), None)
    return f"{_level(year.campaign)}-leader" if rank == "leader" else rank


def _level(campaign: Campaign) -> str:
    return standing(campaign.agency).level or AgencyLevel.UNIT


def _inside(form: StatisticsForm, counted: Sequence[Recorded]) -> int:
    known = {value for column in form.columns for value in column.value}
    return sum(one.column in known for one in counted)


def _sheet(name: str, form: StatisticsForm, counted: Sequence[Recorded], year: int) -> Sheet:
    known = {value for column in form.columns for value in column.value}
    inside = [one for one in counted if one.column in known]
    made = sheet(
        KIND,
        _rows(form, inside),
        each=[(_FORMS[name], column.title) for column in form.columns],
        short=form.number.partition(".")[0],
        title=form.title,
        number=form.number,
        year=year,
    )
    return replace(made, empty="")


def _rows(form: StatisticsForm, counted: Sequence[Recorded]) -> Iterator[SheetRow | SheetGroup]:
    for part in form.parts:
        if part.title:
            yield SheetGroup(part.title, level=2)
        for row in part.rows:
            ours = [one for one in counted if _counts(row, part.by, one)]
            each = (
                sum(one.column in column.value for one in ours) if column.value else None
                for column in form.columns
            )
            figures = (len(ours), *each) if row.known else (None,) * (len(form.columns) + 1)
            yield SheetRow((row.text, row.code, row.counted or None, *figures))


def _counts(row: StatisticsRow, by: str, one: Recorded) -> bool:
    return not by or (by in one.parted and row.counts(one.parted[by]))
