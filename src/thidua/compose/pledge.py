"""Bản đăng ký giao ước thi đua: what a unit promises for the year; and the blank form of it."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.catalogue.kinds import Scope
from thidua.compose.papers import composed, form, unit_paper
from thidua.compose.promises import promised
from thidua.compose.unit_papers import form_paper, form_unit, pledged
from thidua.model.composed import Composed
from thidua.model.year import Year

KIND = "pledge"
SCOPE = Scope.UNIT


def compose(year: Year) -> Iterator[Composed]:
    """Yield the blank form, then the pledge of every unit that has one.

    Raises:
        OwnFileError: the wording template is wrong.
    """
    blank = form_unit()
    if year.campaign.registration is None:
        yield form(*promised(year, blank, None, form_paper(KIND, year, blank)))
    for unit, pledge in pledged(year):
        paper = unit_paper(KIND, year, unit, papers=pledge.papers, signers=pledge.signers)
        yield composed(*promised(year, unit, pledge, paper), unit=unit)
