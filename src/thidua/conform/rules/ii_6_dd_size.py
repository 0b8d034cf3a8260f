"""The text of Điều, khoản and điểm has the size of the body.

Why: Mục II.6.đ: "cỡ chữ bằng cỡ chữ của phần lời văn", which is 13–14 pt. Where there is no other
text, or where it has a size that is not permitted, 13–14 pt is asked for.

Fails: khoản of 13 pt among paragraphs of 14 pt.

Passes: everything in 14 pt.

Fix: select the text and set its size to that of the body.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.appendices import appendix_documents
from thidua.conform.checks import Range, sized
from thidua.conform.found import Component
from thidua.conform.prose import prose
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from thidua.conform.found import Found, Part
    from thidua.conform.view import View

CODE = "II.6.đ-size"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH
PERMITTED = Range(13, 14, "pt")


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each Điều, khoản or điểm in another size."""
    added = appendix_documents(found)
    stated = found.permitted(CODE, PERMITTED)
    parts, bodies = (_by_document(prose(found, *kinds)) for kinds in (_LEVELS, _TEXT))
    for document in sorted(parts):
        least = min(_SMALLEST, stated.least) if document in added else stated.least
        permitted = Range(least, stated.most, "pt")
        yield from sized(parts[document], _body(bodies.get(document, ()), permitted))


_SMALLEST = 12
_LEVELS = (Component.ARTICLE, Component.CLAUSE, Component.POINT)
_TEXT = (Component.BODY, Component.DASH)


def _by_document(parts: Iterable[Part]) -> dict[int, list[Part]]:
    found: dict[int, list[Part]] = {}
    for part in parts:
        found.setdefault(part.document, []).append(part)
    return found


def _body(parts: Iterable[Part], permitted: Range) -> Range:
    """Return the size that most of the body has, if it is permitted."""
    letters: dict[float, int] = {}
    for run in (run for part in parts for run in part.runs):
        size = round((run.size_pt or 0.0) * 2) / 2
        letters[size] = letters.get(size, 0) + len(run.text)
    most = max(letters, key=lambda size: (letters[size], size), default=0.0)
    return Range(most, most, "pt") if permitted.holds(most) else permitted
