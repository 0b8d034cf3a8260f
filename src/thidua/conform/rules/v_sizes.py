"""The sizes of Quốc hiệu, Tiêu ngữ and date go together: 13, 14, 14 or 12, 13, 13 pt.

Why: footnote 1 of the table in Mục V: sizes in one document rise and fall together, "ví dụ" these
two. It is worded as an example, and one of the official forms has 12 with 14: a warning.

Fails: Quốc hiệu 12 pt with Tiêu ngữ 14 pt.

Passes: 13, 14, 14; 12, 13, 13; and each alone where the others are not there.

Fix: set the three lines to 13, 14, 14 or to 12, 13, 13 pt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import Range, amount
from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found, Part
    from thidua.conform.view import View

CODE = "V-sizes"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục V, chú thích 1"
BASIS = Basis.TABLE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the head whose three sizes, each permitted, do not go together."""
    parts = [found.first(component) for component in _TOGETHER]
    sizes = [_size(part) for part in parts]
    each = zip(_EACH, sizes, strict=True)
    if all(one.holds(size or 0) for one, size in each) and tuple(sizes) not in _PERMITTED:
        yield Departure(_listed(tuple(sizes)), " / ".join(map(_listed, _PERMITTED)), parts[1])


_TOGETHER = (Component.NATION, Component.MOTTO, Component.PLACE_DATE)
_EACH = (Range(12, 13, "pt"), Range(13, 14, "pt"), Range(13, 14, "pt"))
_PERMITTED: tuple[tuple[float | None, ...], ...] = ((13.0, 14.0, 14.0), (12.0, 13.0, 13.0))


def _size(part: Part | None) -> float | None:
    """Return the size of a part that has one; to half a point, as Word has them."""
    sizes = {run.size_pt for run in part.runs if run.size_pt} if part else set()
    return round(sizes.pop() * 2) / 2 if len(sizes) == 1 else None


def _listed(sizes: tuple[float | None, ...]) -> str:
    return ", ".join(amount(size or 0, "pt") for size in sizes)
