"""Mending the lines under headings: drawn where missing, solid, as long as they should be.

A line is drawn as the bottom border of an empty paragraph: it moves with the text, and its length
is that of its indents. Shapes are left alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks.strokes import line_width, under
from thidua.conform.fixes import setting
from thidua.conform.fixes.stretch import Edit, retype, runs, typed
from thidua.model.view import Align, Drawing
from thidua.recognise.recognised import Component
from thidua.word.markup import W

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

    from thidua.conform.fixes.case import Case
    from thidua.recognise.recognised import Part

FULL, BALANCED = 1.0, 0.4
"""How long a line is, of the text over it: as long as it, or between a third and a half."""

_EIGHTHS = "6"
_SHOWN = tuple(W + name for name in ("drawing", "pict", "sectPr", "fldChar", "fldSimple"))
_LOOKED_AT = 2
"""How many empty paragraphs below the text are looked at for its line."""


def drawn(share: float) -> Callable[[Case], bool]:
    """Return the fix that draws the line under a part, ``share`` of its text long."""

    def fix(case: Case) -> bool:
        part = case.violation.part
        element = None if part is None else case.opened.paragraph(part.paragraph)
        if part is None or element is None or not _last(part):
            return False
        lines = under(case.view, part)
        length = (line_width(part) or 0.0) * share
        if any(one.drawing is not Drawing.BORDER for one in lines) or not length:
            return False
        if any(run.underlined for run in part.runs):
            start = 0 if part.piece.alone else part.piece.start
            for run in runs(element, part.paragraph, start, len(part.paragraph.text)):
                setting.run(run, "u", val="none")
        _unborder(element)
        _draw(_room(case, part, element), part, length)
        return True

    return fix


def _last(part: Part) -> bool:
    """Say whether a part is the last line of its paragraph, and the only text on it."""
    text, piece = part.paragraph.text, part.piece
    broken = text[: piece.start].endswith("\n") and "\t" not in text
    return piece.alone or (broken and not text[piece.end :].strip())


def _room(case: Case, part: Part, element: _Element) -> _Element:
    """Return the empty paragraph that carries the line: one that is there, or a new one."""
    after = case.found.after(part)
    if after is not None and after.component is Component.TYPED_LINE and after.piece.alone:
        row = case.opened.paragraph(after.paragraph)
        hyphens = Edit(0, after.paragraph.text, "")
        words = "" if row is None else typed(row)
        if row is not None and retype(row, after.paragraph, [hyphens]):
            case.opened.retyped.append((words, ""))
            return row
    following = element
    for _ in range(_LOOKED_AT):
        beside = following.getnext()
        if beside is None or beside.tag != f"{W}p" or not _empty(beside):
            break
        if beside.find(f"{W}pPr/{W}pBdr/{W}bottom") is not None:
            return beside
        following = beside
    new = element.makeelement(f"{W}p")
    element.addnext(new)
    return new


def _draw(line: _Element, part: Part, length: float) -> None:
    """Make a border of a paragraph's bottom, under the text that it belongs to."""
    above = part.paragraph
    left, right = above.left_mm or 0.0, above.right_mm or 0.0
    free = (above.width_mm or 0.0) - left - right - length
    before = {Align.CENTER: free / 2, Align.RIGHT: free}.get(above.align or Align.LEFT, 0.0)
    setting.paragraph(line, "keepNext")
    setting.paragraph(line, "pBdr")
    borders = line.find(f"{W}pPr/{W}pBdr")
    if borders is not None:
        del borders[:]
        bottom = borders.makeelement(f"{W}bottom")
        for key, value in (
            ("val", "single"),
            ("sz", _EIGHTHS),
            ("space", "0"),
            ("color", "000000"),
        ):
            bottom.set(W + key, value)
        borders.append(bottom)
    setting.paragraph(line, "spacing", before="0", after="80", line="60", lineRule="exact")
    setting.paragraph(
        line,
        "ind",
        left=setting.twips(left + before),
        right=setting.twips(right + free - before),
        firstLine="0",
    )


def _unborder(element: _Element) -> None:
    """Take the line away that the text's own paragraph draws, be it by its style."""
    borders = element.find(f"{W}pPr/{W}pBdr")
    if borders is None:
        return
    for bottom in borders.findall(f"{W}bottom"):
        bottom.set(f"{W}val", "nil")


def _empty(element: _Element) -> bool:
    words = (one.text for one in element.iter(f"{W}t"))
    return next(element.iter(*_SHOWN), None) is None and not any(words)
