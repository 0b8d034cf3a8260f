"""The words "Nơi nhận" stand level with the first line of the signature.

Why: Mục II.9.d. Judged where there is one signature: a PDF shows it; in a Word file the two must be
in one row of a table, or in one paragraph. Text boxes cannot be judged, and so it is a warning.

Fails: "Nơi nhận" below the signer's name.

Passes: a table with "Nơi nhận" at the left and the post at the right of one row.

Fix: put both into one row of a table without borders.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.signers import blocks
from thidua.conform.view import Story
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from thidua.conform.found import Found, Part
    from thidua.conform.view import Paragraph, Rectangle, View

CODE = "II.9.d-level"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.d"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the "Nơi nhận" that stands above or below the signature."""
    labels = _by_document(found.of(Component.RECIPIENTS_LABEL))
    signed = _by_document(block.lines[0] for block in blocks(found) if block.lines)
    for document, parts in labels.items():
        titles = signed.get(document, [])
        if len(parts) == len(titles) == 1 and not _level(view, parts[0], titles[0]):
            yield Departure("missing", "shown", parts[0])


def _by_document(parts: Iterable[Part]) -> dict[int, list[Part]]:
    held: dict[int, list[Part]] = {}
    for part in parts:
        held.setdefault(part.document, []).append(part)
    return held


_OFF = 4.0
"""In mm, between the middles of lines of different sizes."""


def _level(view: View, label: Part, title: Part) -> bool:
    one, other = label.paragraph, title.paragraph
    if one.area is not None and other.area is not None:
        same = one.place.page == other.place.page
        return same and abs(_middle(one.area) - _middle(other.area)) <= _OFF
    if one.index == other.index or _unknown(view, one) or _unknown(view, other):
        return True
    together = one.place.table is not None and one.place.table == other.place.table
    return together and one.place.row == other.place.row


def _unknown(view: View, paragraph: Paragraph) -> bool:
    """Say whether a paragraph may stand anywhere: in a box, or in a column of text."""
    return paragraph.place.story is not Story.BODY or view.section_of(paragraph).columns > 1


def _middle(area: Rectangle) -> float:
    return (area.top + area.bottom) / 2
