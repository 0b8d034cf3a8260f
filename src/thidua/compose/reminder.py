"""Công văn đôn đốc: to the units that have not met what was due on a day.

There is no clock here. A letter looks at the day its number was given (``papers`` of the campaign:
kind ``reminder`` with a full date), a draft at the day after the due date.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from thidua.compose.grid import grid
from thidua.compose.numbers import day
from thidua.compose.paper import assemble
from thidua.compose.papers import agency_paper, launch_paper, paper_kinds, subject
from thidua.compose.sheets import sheet
from thidua.model.campaign import PaperData
from thidua.model.composed import Composed
from thidua.model.sheet import SheetRow
from thidua.model.status import Standing
from thidua.review.status import status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from thidua.compose.figures import Part
    from thidua.model.campaign import Milestone
    from thidua.model.status import Status
    from thidua.model.year import Year

KIND = "reminder"
_FULL_DATE = len("2024-03-31")


@dataclass(frozen=True, slots=True)
class _Due:
    """What is due on one day, and the number and date of the letter about it."""

    milestones: tuple[Milestone, ...]
    paper: PaperData
    as_of: date


def compose(year: Year) -> Iterator[Composed]:
    """Yield a letter for every due date that units have missed, ``reminder-YYYY-MM-DD``.

    What nobody has met yet is not reminded of unless the letter has a date: the campaign has
    probably not got that far.

    Raises:
        jinja2.TemplateError: when the wording template is wrong.
    """
    for due in _dues(year):
        table = status(year, as_of=due.as_of)
        late = [one for one in due.milestones if table.missing(one.id)]
        begun = due.paper.date is not None or any(map(_met(table), due.milestones))
        if late and begun:
            yield _composed(year, due, table)
