"""Công văn đôn đốc: to the units that have not done what was due on a day.

There is no clock here. A letter with a full date (``papers`` of the campaign, kind ``reminder``)
looks at that day, and speaks of what was due last before it; without one the letter is a draft that
looks at the day after the due date, once something in the files is of a later day: until then
nobody can tell from them that the date is over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise

from msgspec import Struct

from thidua.catalogue.kinds import Scope
from thidua.compose.figures import PartOf
from thidua.compose.grid import grid
from thidua.compose.grounds import council_name
from thidua.compose.numbers import day
from thidua.compose.paper import assemble
from thidua.compose.papers import agency_paper, composed, launch_paper, subject
from thidua.compose.sheets import sheet
from thidua.model.campaign import Milestone, PaperData, PaperStatus
from thidua.model.composed import Composed
from thidua.model.sheet import Sheet, SheetRow
from thidua.model.status import Standing, Status, UnitStatus
from thidua.model.year import Year
from thidua.review.status import status

KIND = "reminder"
SCOPE = Scope.CAMPAIGN
_FULL_DATE = len("2024-03-31")
_DONE = {Standing.ON_TIME, Standing.LATE}


class _Task(Struct, frozen=True):
    """Something that was due, and how many of the units that it concerns have done it."""

    milestone: Milestone
    done: PartOf
    late: tuple[UnitStatus, ...]


def compose(year: Year) -> Iterator[Composed]:
    """Yield a letter for every due date that units have missed, ``reminder-YYYY-MM-DD``.

    What no unit has done yet is left out of a draft, and so is a date that the files have not got
    beyond: the campaign has not got that far.

    Raises:
        OwnFileError: the wording template is wrong.
    """
    table = status(year, as_of=date.fromisoformat(year.campaign.end))
    days, reached = sorted({one.due for one in table.milestones}), max(_known(year), default="")
    for due, following in pairwise([*days, ""]):
        letter = _letter(year, due, following)
        dated = letter.date is not None
        if not dated and reached <= due:
            continue
        as_of = date.fromisoformat(letter.date or due) + timedelta(days=not dated)
        tasks = [one for one in _tasks(status(year, as_of=as_of), due) if dated or one.done.count]
        if any(one.late for one in tasks):
            yield _composed(year, letter, tasks, as_of=as_of)


def _known(year: Year) -> Iterator[str]:
    """Yield days that have been: on which a file came in, or a paper of the campaign went out."""
    yield from (one.received or "" for one in year.pledges.values())
    yield from (one.received or "" for one in year.results.values())
    for paper in year.campaign.papers:
        if paper.status is PaperStatus.ISSUED and len(paper.date or "") == _FULL_DATE:
            yield paper.date or ""


def _letter(year: Year, due: str, following: str) -> PaperData:
    """Return number and date of the letter about what was due on a day, or an open one."""
    return next(
        (
            one
            for one in year.campaign.papers
            if one.kind == KIND
            and one.for_ is None
            and one.date is not None
            and len(one.date) == _FULL_DATE
            and due < one.date
            and (not following or one.date <= following)
        ),
        PaperData(KIND),
    )


def _tasks(table: Status, due: str) -> Iterator[_Task]:
    for milestone in table.milestones:
        if milestone.due == due:
            totals = table.totals(milestone.id)
            asked = sum(totals.values()) - totals[Standing.NOT_ASKED]
            done = PartOf(sum(totals[standing] for standing in _DONE), asked)
            yield _Task(milestone, done, table.missing(milestone.id))


def _composed(year: Year, letter: PaperData, tasks: list[_Task], *, as_of: date) -> Composed:
    paper = agency_paper(KIND, year, (letter,))
    due = tasks[0].milestone.due
    table = _sheet(tasks, due, as_of)
    document = assemble(
        paper,
        "reminder.md.j2",
        title=f"{paper.name} {subject(KIND, year)}",
        slots={"late": (grid(table),)},
        launch=launch_paper(year.campaign),
        campaign=year.campaign,
        council=council_name(year),
        tasks=tasks,
        late=list(dict.fromkeys(unit.name for one in tasks for unit in one.late)),
        due=due,
        as_of=as_of.isoformat(),
    )
    return composed(document, table, of=due)


def _sheet(tasks: Iterable[_Task], due: str, as_of: date) -> Sheet:
    """Return who is late with what: a row a unit."""
    open_: dict[str, list[str]] = {}
    for task in tasks:
        for unit in task.late:
            open_.setdefault(unit.name, []).append(task.milestone.title)
    days = (as_of - date.fromisoformat(due)).days
    rows = (SheetRow((unit, "; ".join(titles), due, days)) for unit, titles in open_.items())
    return sheet("late", rows, as_of=day(as_of.isoformat()))
