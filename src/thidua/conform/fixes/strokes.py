"""Mending the lines under headings: drawn where missing, solid, as long as they should be.

A line is drawn as the bottom border of an empty paragraph: it moves with the text, and its length
is that of its indents. Shapes are left alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from thidua.conform.checks.ranges import Range
from thidua.conform.checks.strokes import line_width, under
from thidua.conform.fixes import paragraphs, setting
from thidua.conform.fixes.case import Case
from thidua.conform.fixes.stretch import Edit, retype, runs, typed
from thidua.model.view import Alignment, Drawing
from thidua.recognise.recognised import Component, Part
from thidua.word.markup import W

if TYPE_CHECKING:
    from lxml.etree import _Element

FULL, BALANCED = 1.0, 0.4
"""How long a line is, of the text over it: as long as it, or between a third and a half."""

_EIGHTHS = "6"
_SHOWN = tuple(W + name for name in ("drawing", "pict", "sectPr", "fldChar", "fldSimple"))
_LOOKED_AT = 12
"""How many paragraphs behind the text are looked at for its line, those of other cells included."""


def draw_line(share: float) -> Callable[[Case], bool]:
    """Return the fix that draws the line under a part, ``share`` of its text long."""

    def fix(case: Case) -> bool:
        part = case.violation.part
        element = None if part is None else case.opened.paragraph(part.paragraph)
        if part is None or element is None or not _last(part):
            return False
        lines = under(case.view, part)
        length = (line_width(part) or 0.0) * _within(case.limit, share)
        if any(one.drawing is not Drawing.BORDER for one in lines) or not length:
            return False
        if any(run.underlined for run in part.runs):
            start = 0 if part.piece.alone else part.piece.start
            for run in runs(element, part.paragraph, start, len(part.paragraph.text)):
                setting.run(run, "u", val="none")
        _unborder(element)
        room = _room(case, part, element)
        for one in _below(case, part, element):
            _unline(one)
        _draw(room, part, length)
        return True

    return fix


def _within(limit: Range | None, share: float) -> float:
    """Return our share of a text, or the middle of what a house has left of the range."""
    if limit is None or limit.holds(share, tolerance=0):
        return share
    return (limit.least + limit.most) / 2


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
    for one in _below(case, part, element):
        if one.find(f"{W}pPr/{W}pBdr") is not None and _empty(one):
            return one
    new = element.makeelement(f"{W}p")
    element.addnext(new)
    return new


def _below(case: Case, part: Part, element: _Element) -> Iterator[_Element]:
    """Yield the empty paragraphs below a text up to the next, in its cell and those under it.

    The next text is the last: its own border on top is a line below this one, too.
    """
    place = part.paragraph.place
    flow = place.story, place.part, place.table, place.column
    for one in case.view.paragraphs[part.paragraph.index + 1 :][:_LOOKED_AT]:
        there = one.place
        if (there.story, there.part, there.table, there.column) != flow:
            if there.table != place.table or place.table is None:
                return
            continue
        found = case.opened.paragraph(one)
        if found is not None and found is not element:
            yield found
        if found is None or not _empty(found):
            return


def _unline(element: _Element) -> None:
    """Take the old line above or below away that a paragraph draws, unless it is in a frame."""
    borders = element.find(f"{W}pPr/{W}pBdr")
    if borders is None or borders.find(f"{W}left") is not None:
        return
    for side in ("top", "bottom") if _empty(element) else ("top",):
        for one in borders.findall(W + side):
            one.set(f"{W}val", "nil")


def _draw(line: _Element, part: Part, length: float) -> None:
    """Make a border of a paragraph's bottom, under the text that it belongs to."""
    above = part.paragraph
    left, right = above.left_mm or 0.0, above.right_mm or 0.0
    free = (above.width_mm or 0.0) - left - right - length
    before = {Alignment.CENTER: free / 2, Alignment.RIGHT: free}.get(
        above.align or Alignment.LEFT, 0.0
    )
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
    setting.forget(line, "ind", *paragraphs.INDENTS)
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
