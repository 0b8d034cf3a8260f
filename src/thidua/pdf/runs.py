"""Runs of a paragraph: letters set alike, its lines joined as they are read."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from thidua.model.view import ViewRun
from thidua.pdf.drawn import DrawnStroke, Glyph, Look
from thidua.pdf.grouping import PlacedRow
from thidua.pdf.rows import StretchRow
from thidua.pdf.stretch import Stretch

_SHIFT = 0.1  # type sizes from which on a letter is raised or lowered
_UNDER = (0.02, 0.2)  # type sizes below the baseline where an underline runs
_THROUGH = (-0.45, -0.15)  # and where a line strikes the text out
_THIN = 0.12  # type sizes that such a line may be thick


class _SetLetters(NamedTuple):
    """What is the same for all letters of a run."""

    look: Look
    raised: int
    underlined: bool
    struck: bool


def runs(
    rows: Sequence[PlacedRow], lines: Mapping[int, Sequence[DrawnStroke]]
) -> tuple[ViewRun, ...]:
    """Return the runs of a paragraph; ``lines`` are the level lines on each page."""
    return tuple(
        ViewRun(
            text=unicodedata.normalize("NFC", "".join(text for text, _ in group)),
            font=how.look.font,
            size_pt=how.look.size_pt,
            bold=how.look.bold,
            italic=how.look.italic,
            underlined=how.underlined,
            struck=how.struck,
            colour=how.look.colour,
            raised=how.raised,
        )
        for how, group in groupby(_letters(rows, lines), key=lambda pair: pair[1])
    )


def text_lines(row: StretchRow, lines: Sequence[DrawnStroke]) -> list[DrawnStroke]:
    """Return the lines that underline or strike out text of a row."""
    return [
        line
        for line in lines
        if any(_touches(part, line, band) for part in row.parts for band in (_UNDER, _THROUGH))
    ]


def _touches(part: Stretch, line: DrawnStroke, band: tuple[float, float]) -> bool:
    """Say whether a line runs along a stretch, in a band of heights, and no further."""
    height = (line.box.top - part.baseline) / (part.size or 1)
    slack = part.size / 4
    return (
        band[0] <= height <= band[1]
        and line.thickness <= _THIN * part.size
        and part.left - slack <= line.box.left
        and line.box.right <= part.right + slack
    )


def _letters(
    rows: Sequence[PlacedRow], lines: Mapping[int, Sequence[DrawnStroke]]
) -> Iterator[tuple[str, _SetLetters]]:
    """Yield every letter with how it is set; what joins lines is set like what stands before it."""
    before: tuple[str, _SetLetters] | None = None
    read = ""
    for page, row in rows:
        drawn = text_lines(row, lines.get(page, ()))
        for place, part in enumerate(row.parts):
            if before is not None:
                yield "\t" if place else _joint(read), before[1]
            for text, glyph in part.letters():
                before = text, _set(part, glyph, drawn)
                read = read[-1:] + text
                yield before


def _joint(read: str) -> str:
    """Return what joins two lines: nothing after a hyphen inside a word, else a space."""
    return "" if read.endswith("-") and read[-2:-1].strip() else " "


def _set(part: Stretch, glyph: Glyph, drawn: list[DrawnStroke]) -> _SetLetters:
    shift = (part.baseline - glyph.baseline) / (part.size or 1)
    middle = (glyph.left + glyph.right) / 2
    under, through = (
        any(
            _touches(part, line, band) and line.box.left <= middle <= line.box.right
            for line in drawn
        )
        for band in (_UNDER, _THROUGH)
    )
    raised = 0 if abs(shift) < _SHIFT else (1 if shift > 0 else -1)
    return _SetLetters(glyph.look, raised, under, through)
