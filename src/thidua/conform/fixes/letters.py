"""Mending how text is set: font, size, colour, weight, slant, capitals."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from thidua.conform.fixes import floating, setting
from thidua.conform.fixes.case import Case
from thidua.conform.fixes.stretch import stretches
from thidua.model.view import ViewParagraph, ViewRun
from thidua.recognise.levels import titled_articles

if TYPE_CHECKING:
    from lxml.etree import _Element

_FONT = "Times New Roman"
_LINE = 1.15
"""How high a line of it is, of the size of its letters."""
_SCRIPTS = ("ascii", "hAnsi", "cs", "eastAsia")
_THEMED = ("asciiTheme", "hAnsiTheme", "cstheme", "eastAsiaTheme")
_ARTICLE = re.compile(r"(?i)\s*điều\s+\d+\w?\s*[.:]?")
_STYLES = {"bold": ("b", "1"), "regular": ("b", "0"), "italic": ("i", "1"), "upright": ("i", "0")}


def set_size(case: Case) -> bool:
    """Set text of a size that is not permitted in the nearest one that is."""
    permitted = case.permitted
    if permitted is None:
        return False

    def wrong(run: ViewRun) -> bool:
        return run.size_pt is not None and not permitted.holds(run.size_pt)

    grown: list[float] = []
    for run, elements in _stretches(case, wrong):
        stated = run.size_pt or 0.0
        size = min(max(stated, permitted.least), permitted.most)
        for element in elements:
            setting.run(element, "sz", val=str(round(size * 2)))
            grown.append(size - stated)
    part = case.violation.part
    paragraph = None if part is None else case.opened.paragraph(part.paragraph)
    if grown and paragraph is not None:
        floating.lower(paragraph, max(grown, key=abs) * _LINE)
    return bool(grown)


def set_style(case: Case) -> bool:
    """Make text bold or not, slanted or upright, as the violation says it should be."""
    name, value = _STYLES[case.wanted]
    elements = [one for _, found in _stretches(case, _lettered) for one in found]
    for element in elements:
        setting.run(element, name, val=value)
    return bool(elements)


def set_label_style(case: Case) -> bool:
    """Make the title of an article bold and upright, or its label where a sentence follows."""
    part = case.violation.part
    if part is None or part.order in titled_articles(case.found):
        return set_style(case)
    label = _ARTICLE.match(part.paragraph.text, part.piece.start)
    if label is None:
        return False
    name, value = _STYLES[case.wanted]
    found = _of(case, part.paragraph, *label.span(), lambda _: True)
    elements = [one for _, held in found for one in held]
    for element in elements:
        setting.run(element, name, val=value)
    return bool(elements)


def set_capitals(case: Case) -> bool:
    """Show text in capitals; the letters that were typed stay as they are."""
    elements = [one for _, found in _stretches(case, _lettered) for one in found]
    for element in elements:
        setting.without(element, "rPr", "smallCaps")
        setting.run(element, "caps", val="1")
    return bool(elements)


def set_black(case: Case) -> bool:
    """Give text of the colour that was found, in parts of that kind, the automatic one.

    Text in the colour of what is behind it is not seen, and stays so.
    """
    part = case.violation.part
    colour = case.violation.found.removeprefix("#")
    if part is None:
        return False

    def wrong(run: ViewRun) -> bool:
        return run.colour == colour

    def mend(element: _Element) -> bool:
        return setting.fill(element) != colour and _automatic(element)

    same = [one.paragraph for one in case.found.parts if one.component is part.component]
    return _everywhere(case, same, wrong, mend)


def set_font(case: Case) -> bool:
    """Set all text of the font that was found in Times New Roman."""

    def wrong(run: ViewRun) -> bool:
        return run.font == case.violation.found and not run.automatic

    return _everywhere(case, case.view.paragraphs, wrong, _times)


def _everywhere(
    case: Case,
    paragraphs: Sequence[ViewParagraph],
    wrong: Callable[[ViewRun], bool],
    mend: Callable[[_Element], bool],
) -> bool:
    done = False
    for paragraph in paragraphs:
        for _, elements in _of(case, paragraph, 0, len(paragraph.text), wrong):
            for element in elements:
                done = mend(element) or done
    return done


def _stretches(
    case: Case, wrong: Callable[[ViewRun], bool]
) -> Iterator[tuple[ViewRun, Sequence[_Element]]]:
    """Yield what is wrong in the part that a violation is about, or in its paragraph."""
    part, at = case.violation.part, case.violation.at
    if part is not None:
        start, end = (
            (0, len(part.paragraph.text))
            if part.piece.alone
            else (part.piece.start, part.piece.end)
        )
        yield from _of(case, part.paragraph, start, end, wrong)
    elif at is not None:
        paragraph = case.view.paragraphs[at]
        yield from _of(case, paragraph, 0, len(paragraph.text), wrong)


def _of(
    case: Case, paragraph: ViewParagraph, start: int, end: int, wrong: Callable[[ViewRun], bool]
) -> Iterator[tuple[ViewRun, Sequence[_Element]]]:
    """Yield each run of the view that is wrong between two places, with its elements."""
    element = case.opened.paragraph(paragraph)
    if element is None:
        return
    at = 0
    held: list[tuple[ViewRun, tuple[int, int]]] = []
    for run in paragraph.runs:
        left, right = max(at, start), min(at + len(run.text), end)
        at += len(run.text)
        if left < right and wrong(run):
            held.append((run, (left, right)))
    found = stretches(element, paragraph, [span for _, span in held])
    yield from zip((run for run, _ in held), found, strict=True)


def _lettered(run: ViewRun) -> bool:
    return any(char.isalnum() for char in run.text) and not run.automatic


def _times(element: _Element) -> bool:
    setting.run(element, "rFonts", **dict.fromkeys(_SCRIPTS, _FONT))
    setting.unset(element, "rFonts", *_THEMED)
    return True


def _automatic(element: _Element) -> bool:
    setting.without(element, "rPr", "color")
    setting.run(element, "color", val="000000")
    return True
