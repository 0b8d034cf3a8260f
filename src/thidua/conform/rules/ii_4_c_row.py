"""Place and date stand on the line of number and symbol.

Why: Mục II.4.c: "trên cùng một dòng với số, ký hiệu văn bản". In a Word file that is seen where the
two stand in different rows of the head, or in paragraphs of their own outside of a table; in a PDF
three millimetres are permitted.

Fails: the date one line lower than the number.

Passes: both in the second row of the head.

Fix: put both into one row of the table of the head.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import amount
from thidua.conform.found import Component
from thidua.conform.headed import headed
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.view import Format, Story
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found, Part
    from thidua.conform.view import View

CODE = "II.4.c-row"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4.c"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each date that stands higher or lower than the number of its document."""
    numbers = {part.document: part for part in headed(found, Component.NUMBER)}
    for part in headed(found, Component.PLACE_DATE):
        number = numbers.get(part.document)
        if number is None:
            continue
        if view.format is Format.DOCX and _elsewhere(part, number):
            yield Departure(part=part)
        off = _lower(part, number)
        if off > _OFF:
            yield Departure(amount(off, "mm"), part=part, message="II.4.c-row-off")


_OFF = 3.0
"""In mm: half a line."""


def _elsewhere(part: Part, number: Part) -> bool:
    """Say whether a Word file puts the two on different lines for sure."""
    one, other = part.paragraph, number.paragraph
    if one.index == other.index or {one.place.story, other.place.story} != {Story.BODY}:
        return False
    if one.place.table is None or other.place.table is None:
        return one.place.table is other.place.table
    return one.place.table == other.place.table and one.place.row != other.place.row


def _lower(part: Part, number: Part) -> float:
    one, other = part.paragraph, number.paragraph
    if one.area is None or other.area is None or one.place.page != other.place.page:
        return 0.0
    return abs(one.area.top - other.area.top)
