"""Mending how paragraphs stand: alignment, spacing of lines, gaps, indents."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from thidua.conform.fixes import setting
from thidua.conform.fixes.case import Case
from thidua.conform.fixes.stretch import trim, typed
from thidua.word.markup import TWIPS_PER_POINT

if TYPE_CHECKING:
    from lxml.etree import _Element

_WORDS = {"left": "left", "center": "center", "right": "right", "justify": "both"}
_SINGLE = 240
_WIDE = 1.5
"""In lines: what spacing that is stated in points becomes, where that is permitted."""
_INDENTS = ("firstLine", "firstLineChars", "hanging", "hangingChars")
INDENTS = (*_INDENTS, "leftChars", "rightChars", "startChars", "endChars", "start", "end")
"""What states an indent in another way than fixes do, and would count besides."""


def set_alignment(case: Case) -> bool:
    """Align the paragraph as the violation says it should be.

    Centred text loses its indents, and the blanks and tabs by which a hand has centred it.
    """
    how = case.wanted

    def mend(element: _Element) -> None:
        setting.paragraph(element, "jc", val=_WORDS[how])
        if how == "center":
            setting.forget(element, "ind", *INDENTS)
            setting.paragraph(element, "ind", left="0", right="0", firstLine="0")
            before = typed(element)
            if trim(element):
                case.opened.retyped.append((before, typed(element)))

    return _mended(case, mend)


def set_single_spacing(case: Case) -> bool:
    """Set lines single-spaced, without gaps."""

    def mend(element: _Element) -> None:
        setting.paragraph(
            element, "spacing", line=str(_SINGLE), lineRule="auto", before="0", after="0"
        )
        _plain_gaps(element)

    return _mended(case, mend)


def close_gap(case: Case) -> bool:
    """Take the gap behind the paragraph away, and the one before the next."""
    at = case.violation.at
    following = None if at is None else case.view.paragraphs[at + 1 : at + 2]
    for paragraph in following or ():
        beside = case.opened.paragraph(paragraph)
        if beside is not None:
            setting.paragraph(beside, "spacing", before="0")
            _plain_gaps(beside)

    def mend(element: _Element) -> None:
        setting.paragraph(element, "spacing", after="0")
        _plain_gaps(element)

    return _mended(case, mend)


def set_line_spacing(case: Case) -> bool:
    """Set the spacing of lines to the nearest that is permitted, in lines."""
    permitted, at = case.permitted, case.violation.at
    if permitted is None or at is None:
        return False
    spacing = case.view.paragraphs[at].spacing
    stated = (spacing and spacing.multiple) or max(permitted.least, min(permitted.most, _WIDE))
    lines = min(max(stated, permitted.least), permitted.most)

    def mend(element: _Element) -> None:
        setting.paragraph(element, "spacing", line=str(round(lines * _SINGLE)), lineRule="auto")

    return _mended(case, mend)


def open_gap(case: Case) -> bool:
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


def set_indent(case: Case) -> bool:
    """Indent the first line by the nearest of the two amounts that are permitted."""
    at, choices = case.violation.at, case.permitted.only if case.permitted else ()
    if at is None or not choices:
        return False
    stated = case.view.paragraphs[at].first_line_mm or 0.0
    nearest = min(choices, key=lambda one: abs(one - stated))

    def mend(element: _Element) -> None:
        setting.forget(element, "ind", *_INDENTS, "leftChars", "startChars", "start")
        setting.paragraph(element, "ind", left="0", firstLine=setting.twips(nearest))

    return _mended(case, mend)


def _mended(case: Case, mend: Callable[[_Element], None]) -> bool:
    at = case.violation.at
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
