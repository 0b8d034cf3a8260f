"""Mending how paragraphs stand: alignment, spacing of lines, gaps, indents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.docx.markup import TWIPS_PER_MM, TWIPS_PER_POINT
from thidua.conform.fixes import setting

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

    from thidua.conform.fixes.case import Case

_WORDS = {"left": "left", "center": "center", "right": "right", "justify": "both"}
_SINGLE = 240
_INDENTS = ("firstLine", "firstLineChars", "hanging", "hangingChars")


def realigned(case: Case) -> bool:
    """Align the paragraph as the departure says it should be; centred text loses its indents."""
    how = case.departure.permitted

    def mend(element: _Element) -> None:
        setting.paragraph(element, "jc", val=_WORDS[how])
        if how == "center":
            setting.paragraph(element, "ind", left="0", right="0", firstLine="0")

    return _mended(case, mend)


def single_spaced(case: Case) -> bool:
    """Set lines single-spaced, without gaps."""

    def mend(element: _Element) -> None:
        setting.paragraph(
            element, "spacing", line=str(_SINGLE), lineRule="auto", before="0", after="0"
        )
        _plain_gaps(element)

    return _mended(case, mend)


def respaced(case: Case) -> bool:
    """Set the spacing of lines to the nearest that is permitted, in lines."""
    permitted, at = case.permitted, case.departure.at
    if permitted is None or at is None:
        return False
    spacing = case.view.paragraphs[at].spacing
    stated = spacing.multiple if spacing and spacing.multiple else permitted.least
    lines = min(max(stated, permitted.least), permitted.most)

    def mend(element: _Element) -> None:
        setting.paragraph(element, "spacing", line=str(round(lines * _SINGLE)), lineRule="auto")

    return _mended(case, mend)


def parted(case: Case) -> bool:
    """Leave the least gap that is permitted before the paragraph, in pt."""
    permitted = case.permitted
    if permitted is None:
        return False
    gap = str(round(permitted.least * TWIPS_PER_POINT))

    def mend(element: _Element) -> None:
        setting.paragraph(element, "spacing", before=gap)
        setting.paragraph(element, "contextualSpacing", val="0")
        _plain_gaps(element)

    return _mended(case, mend)


def indented(mm: float) -> Callable[[Case], bool]:
    """Return the fix that indents the first line by so much."""

    def fix(case: Case) -> bool:
        def mend(element: _Element) -> None:
            setting.forget(element, "ind", *_INDENTS)
            setting.paragraph(element, "ind", firstLine=str(round(mm * TWIPS_PER_MM)))

        return _mended(case, mend)

    return fix


def _mended(case: Case, mend: Callable[[_Element], None]) -> bool:
    at = case.departure.at
    element = None if at is None else case.opened.paragraph(case.view.paragraphs[at])
    if element is None:
        return False
    mend(element)
    return True


def _plain_gaps(element: _Element) -> None:
    """Forget gaps that are given in other ways, which would count instead."""
    setting.forget(
        element, "spacing", *("beforeLines", "afterLines", "beforeAutospacing", "afterAutospacing")
    )
