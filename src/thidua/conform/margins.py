"""The question of the four rules about margins (Mục I.3), the same for each side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import MEASURED, TOLERANCE, amount
from thidua.conform.rule import Departure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.checks import Range
    from thidua.conform.view import Section, View


def margins(view: View, side: str, permitted: Range, *, turned: Range) -> Iterator[Departure]:
    """Yield the sections whose margin on a ``side`` ("top") is not permitted.

    The decree does not say whether the margins of a sheet on its side turn with it: there that of
    the side which is this one when the sheet is held upright, ``turned``, is permitted as well.
    Of a margin that was measured only the left one can be too large, and only where lines go on:
    elsewhere text may begin or end early.
    """
    for section in view.sections:
        found = _margin(section, side)
        early = section.measured and (side != "left" or section.indented)
        if found is None or (early and found > permitted.most):
            continue
        tolerance = MEASURED if section.measured else TOLERANCE
        ranges = (permitted, turned) if section.landscape else (permitted,)
        if not any(one.holds(found, tolerance=tolerance) for one in ranges):
            yield Departure(
                amount(found, "mm"),
                str(permitted),
                paragraph=section.first if section.last >= section.first else None,
                section=section.index,
                page=section.first_page,
            )


def _margin(section: Section, side: str) -> float | None:
    stated: float | None = getattr(section, f"{side}_mm")
    binding = section.gutter_mm if side == "left" else 0.0
    return None if stated is None else stated + binding
