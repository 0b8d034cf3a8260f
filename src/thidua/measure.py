"""Text width: how wide text is: read off a PDF's lines, reckoned with the font's widths for a DOCX.

Liberation Serif is as wide as Times New Roman; text in another font is reckoned as if it were set
in that one, so a length is only as good as the font is right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from thidua.fonts import advances
from thidua.model.view import ViewParagraph, ViewRun

_MM_PER_POINT = 25.4 / 72
_USUAL_PT = 14.0
_UNKNOWN_EM = 0.5
_SMALL_CAPITALS = 0.8
_ROUNDING_MM = 0.05
_MOST = 20_000
"""Characters of a paragraph that are measured: those of half a dozen pages."""


def line_widths_mm(paragraph: ViewParagraph) -> tuple[float, ...]:
    """Return the width of the text on each line of a paragraph, in mm; empty without text."""
    if paragraph.lines is not None:
        return tuple(line.area.width for line in paragraph.lines)
    if not paragraph.text.strip():
        return ()
    column = paragraph.width_mm or float("inf")
    indents = (paragraph.left_mm or 0.0) + (paragraph.right_mm or 0.0)
    return tuple(
        _filled(paragraph.runs, column - indents, first=paragraph.first_line_mm or 0.0),
    )


def line_ends(paragraph: ViewParagraph) -> tuple[int, ...]:
    """Return the places in the text of the spaces at which a line of a paragraph ends.

    Nothing where it ends lines itself, or the width that it has is not known.
    """
    if paragraph.width_mm is None or "\n" in paragraph.text or "\t" in paragraph.text:
        return ()
    room = paragraph.width_mm - (paragraph.left_mm or 0.0) - (paragraph.right_mm or 0.0)
    ends: list[int] = []
    line = word = gap = 0.0
    blank = 0
    for place, (char, width) in enumerate((*_advances(paragraph.runs), (" ", 0.0))):
        if char != " ":
            word += width
            continue
        if line and line + gap + word > room + _ROUNDING_MM:
            ends.append(blank)
            line, gap = 0.0, 0.0
        line, word, gap, blank = line + gap + word, 0.0, width, place
    return tuple(ends)


def width_mm(runs: Iterable[ViewRun]) -> float:
    """Return how wide text is on one line, in mm."""
    return sum(width for char, width in _advances(runs) if char not in "\n\t")


def longest_word_mm(runs: Iterable[ViewRun]) -> float:
    """Return how wide the longest word of a text is, in mm; it ends at blanks and breaks only."""
    longest = word = 0.0
    for char, width in _advances(runs):
        word = 0.0 if char in " \t\n" else word + width
        longest = max(longest, word)
    return longest


def _filled(runs: Iterable[ViewRun], available: float, *, first: float) -> Iterator[float]:
    """Fill lines greedily, broken at spaces and soft breaks, and yield how wide each became."""
    line = word = gap = 0.0
    room = available - first
    for char, width in _advances(runs):
        if char not in " \t\n":
            word += width
            continue
        line, word, gap, room, full = _placed(line, word, gap, room, available)
        if full is not None:
            yield full
        if char == "\n":
            yield line
            line, gap, room = 0.0, 0.0, available
        else:
            gap += width
    line, _, _, _, full = _placed(line, word, gap, room, available)
    if full is not None:
        yield full
    yield line


def _placed(
    line: float, word: float, gap: float, room: float, available: float
) -> tuple[float, float, float, float, float | None]:
    """Put a word behind a line or on the next; the last value is the line that became full."""
    if not word:
        return line, 0.0, gap, room, None
    if line and line + gap + word > room + _ROUNDING_MM:
        return word, 0.0, 0.0, available, line
    return line + (gap if line else 0.0) + word, 0.0, 0.0, room, None


def _advances(runs: Iterable[ViewRun]) -> Iterator[tuple[str, float]]:
    """Yield the characters of a text with their widths in mm, no more than anybody lays out."""
    return islice((one for run in runs for one in _of_run(run)), _MOST)


def _of_run(run: ViewRun) -> Iterator[tuple[str, float]]:
    size = (run.size_pt or _USUAL_PT) * _MM_PER_POINT
    face = advances(bold=run.bold, italic=run.italic)
    for char in run.text:
        if run.small_capitals and char.islower():
            yield char, face.get(ord(char.upper()[0]), _UNKNOWN_EM) * size * _SMALL_CAPITALS
        else:
            yield char, face.get(ord(char), _UNKNOWN_EM) * size
