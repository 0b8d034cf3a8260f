"""Mending the page: paper and margins."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from thidua.conform.fixes import setting
from thidua.conform.fixes.carrying import carried
from thidua.conform.fixes.case import Case
from thidua.word.markup import W
from thidua.word.setup import MARGINS_MM

if TYPE_CHECKING:
    from lxml.etree import _Element

_SHORT, _LONG = "11906", "16838"  # A4 in twips


def set_paper(case: Case) -> bool:
    """Make the paper of a section A4, whichever way it lies."""
    at = case.violation.section
    if at is None:
        return False
    stated = case.view.sections[at]
    lies = stated.width_mm > stated.height_mm

    def change(element: _Element) -> None:
        setting.section(element, "pgSz", w=_LONG if lies else _SHORT, h=_SHORT if lies else _LONG)
        setting.child(element, "pgSz").attrib.pop(f"{W}code", "")

    return carried(case, change)


def set_margin(side: str) -> Callable[[Case], bool]:
    """Return the fix that makes the margin on a side ("left") the nearest one permitted."""

    def fix(case: Case) -> bool:
        permitted, at = case.permitted, case.violation.section
        if permitted is None or at is None:
            return False
        stated = case.view.sections[at]
        gutter = stated.gutter_mm if side == "left" else 0.0
        found = (getattr(stated, f"{side}_mm") or 0.0) + gutter
        wanted = min(max(found, permitted.least), permitted.most)

        def change(element: _Element) -> None:
            if element.find(f"{W}pgMar") is None:  # all of them have to be there
                setting.section(element, "pgMar", **_as_taken())
            setting.section(element, "pgMar", **{side: setting.twips(wanted - gutter)})

        return wanted >= gutter and carried(case, change)

    return fix


def _as_taken() -> dict[str, str]:
    return {side: setting.twips(margin) for side, margin in MARGINS_MM.items()}


def section(case: Case) -> _Element | None:
    """Return the ``w:sectPr`` of the section that a violation is about."""
    at = case.violation.section
    return None if at is None else case.opened.section(at)
