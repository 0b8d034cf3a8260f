"""Stamped figures: number and day that a digital signature writes into a page.

An office's clerk gives a document its number and day when it is signed: they lie over the page, in
the room that was left, and come behind its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from thidua.model.document import Paragraph, Run
from thidua.model.view import Rectangle, View, ViewParagraph
from thidua.source.imported.blocks import ImportedEntry

_FIGURES = re.compile(r"\d{1,5}[a-zA-Z]?(?:/\S{2,30}|(?:\s+\d{1,5}){0,2})")
_ROOM = re.compile(
    r"(?:(?<=số:)|(?<=số)|(?<=số :))\s*(?=[/-])|(?<=ngày)\s*(?=tháng|[/-])|(?<=tháng)\s*(?=năm)"
    r"|(?<=năm)\s*(?=$|[,.)])|(?<=[/-])\s+(?=[/-]\d{4})|(?<=^số:)\s*$",
    re.IGNORECASE,
)
"""Where a number, a day, a month or a year is still to be filled in."""
_NEAR = 3.0
"""In mm: how far a figure may lie from the line that it is written into."""
_BEHIND = 25.0
"""In mm: how far behind the end of that line."""


class _StampedFigure(Struct, frozen=True):
    """Figures of one stamp, and where they lie."""

    text: str
    page: int | None
    area: Rectangle
    paragraph: int


def stamped(
    entries: Sequence[ImportedEntry], view: View
) -> tuple[tuple[ImportedEntry, ...], tuple[ImportedEntry, ...]]:
    """Return the entries of a file with stamped figures where they are seen to stand.

    Further, what else signatures show.
    """
    signed = {index for one in view.signatures for index in one.paragraphs}
    waiting = sorted(_figures(signed, view), key=lambda one: one.area.left)
    said: list[ImportedEntry] = []
    used: set[int] = set()
    for entry in entries:
        block = entry.block
        if isinstance(block, Paragraph) and entry.paragraph not in signed:
            mine = [one for one in waiting if _over(one, view.paragraphs[entry.paragraph])]
            runs, taken = _filled(block.runs, mine)
            used |= taken
            said.append(replace(entry, block=replace(block, runs=runs)) if taken else entry)
        else:
            said.append(entry)
    kept = tuple(one for one in said if one.paragraph not in signed)
    return kept, tuple(one for one in said if one.paragraph in signed - used)


def _figures(signed: set[int], view: View) -> Iterator[_StampedFigure]:
    for index in signed:
        one = view.paragraphs[index]
        if one.area is not None and _FIGURES.fullmatch(one.words):
            yield _StampedFigure(one.words, one.place.page, one.area, index)


def _over(figure: _StampedFigure, line: ViewParagraph) -> bool:
    """Say whether a figure lies on a line, or on one of the lines of a paragraph."""
    area = line.area
    if area is None or line.place.page != figure.page:
        return False
    middle = (figure.area.top + figure.area.bottom) / 2
    beside = area.left - _NEAR <= figure.area.left <= area.right + _BEHIND
    return beside and area.top - _NEAR < middle < area.bottom + _NEAR


def _filled(
    runs: tuple[Run, ...], figures: Sequence[_StampedFigure]
) -> tuple[tuple[Run, ...], set[int]]:
    """Return runs with figures in their rooms, from left to right, and whose figures they are."""
    words = [(word, one.paragraph) for one in figures for word in one.text.split()]
    text = "".join(run.text for run in runs)
    rooms = list(_ROOM.finditer(text))
    if not words or len(words) > len(rooms):
        return runs, set()
    for (word, _), room in reversed(list(zip(words, rooms, strict=False))):
        before = "" if text[: room.start()].endswith(("/", "-")) else " "
        behind = " " if text[room.end() : room.end() + 1].isalpha() else ""
        runs = _put(runs, room.span(), f"{before}{word}{behind}")
    return runs, {paragraph for _, paragraph in words}


def _put(runs: tuple[Run, ...], place: tuple[int, int], words: str) -> tuple[Run, ...]:
    """Return runs with words in the place of others."""
    said: list[Run] = []
    at, start, end = 0, *place
    for run in runs:
        left, right = max(start - at, 0), max(end - at, 0)
        here = words if at <= start <= at + len(run.text) and words else ""
        said.append(replace(run, text=run.text[:left] + here + run.text[max(left, right) :]))
        words = "" if here else words
        at += len(run.text)
    return tuple(said)
