"""Question of the four rules about margins (Mục I.3), the same for each side."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from thidua.conform.checks.ranges import MEASURED, TOLERANCE, Range, amount
from thidua.conform.violation import Violation
from thidua.model.view import Section, View
from thidua.recognise.recognised import Recognised


def margin(side: str, *, turned: Range) -> Callable[[Recognised, Range], Iterator[Violation]]:
    """Return the check of the margins on a side ("top"); ``turned`` is as below."""
    return lambda found, permitted: _margins(found.view, side, permitted, turned=turned)


def _margins(view: View, side: str, permitted: Range, *, turned: Range) -> Iterator[Violation]:
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
            yield of_section(section, amount(found, "mm"), permitted)


def of_section(section: Section, found: str, permitted: str | Range) -> Violation:
    """Return a violation by a whole section of a document."""
    return Violation(
        found,
        permitted,
        paragraph=section.first if section.last >= section.first else None,
        section=section.index,
        page=section.first_page,
    )


def _margin(section: Section, side: str) -> float | None:
    stated: float | None = getattr(section, f"{side}_mm")
    binding = section.gutter_mm if side == "left" else 0.0
    return None if stated is None else stated + binding
