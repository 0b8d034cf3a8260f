"""The place is written out as it is officially called.

Why: Mục II.4.a asks for the official name of the administrative unit; one named after a person, a
number or an event has its full name with the common noun, "Thành phố Hồ Chí Minh", "Quận 1".

Fails: TP. Hồ Chí Minh, ngày …; Hồ Chí Minh, ngày …; Q.1, ngày ….

Passes: Thành phố Hồ Chí Minh, ngày …; Hà Nội, ngày ….

Fix: write the name out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform.dates import dates
from thidua.conform.law import law
from thidua.conform.patterns import folded
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.4.a-name"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4.a; Mục V.4"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each place that is abbreviated, or a person's name alone."""
    for dated in dates(found):
        full = _written_out(dated.place)
        if full:
            yield Departure(dated.place, full, dated.part)


def _written_out(place: str) -> str:
    """Return the place in full where it is not; the words that follow an abbreviation are kept."""
    units = {unit.casefold(): name for unit, name in law().units.items()}
    short = _UNIT.match(place)
    unit = units.get(short["unit"].replace(".", "").casefold(), "") if short else ""
    rest = place[short.end() :].strip() if short and unit else place
    persons = {folded(name): full for name, full in law().persons.items()}
    return persons.get(folded(rest), f"{unit} {rest}" if unit else "")


_UNIT = re.compile(r"(?P<unit>[Tt]\.?[PpXxTt]|[QqHhPpXxTt](?=\.))(?:\.| |(?=HCM))")
