"""Lines of a centred paragraph: few, broken at sense, and alike in length.

A line's end is had by narrowing the column wherever that alone does it, so that a clerk can go on
typing in Word. Else the lines are ended in the text, which takes nothing from its words.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from math import inf

from msgspec import Struct
from msgspec.structs import replace

from thidua.catalogue.style import Style
from thidua.model.document import Mark, Paragraph
from thidua.render.accepted import measured
from thidua.render.metrics import (
    MeasuredWord,
    filled,
    line_widths,
    measure,
    space_width,
    span,
    with_ends,
)
from thidua.render.sense import costs, ends, joints

_SLACK = 40  # twips by which a narrowed column is wider than its text, against rounding
_MOST_LINES = 8  # of a text whose lines are made alike; a longer one is set as it comes
_MOST_LINES_MORE = 2  # than a text would take without regard to sense
_KEPT = 1024


class CentredLines(Struct, frozen=True):
    """The lines of a paragraph: their widths, the column, and the places of spaces that end one.

    Widths in twips; a column of 0 is as wide as there is room. There are places only where the
    column alone would not end the lines there.
    """

    widths: tuple[int, ...]
    column: int = 0
    ends: tuple[int, ...] = ()


class WeighedText(Struct, frozen=True):
    """Words with the cost of a line's end behind each, and those behind which one must be."""

    words: Sequence[MeasuredWord]
    space: float
    costs: Sequence[float]
    musts: frozenset[int]

    @property
    def numbers(self) -> range:
        """How many words may stand on the lines so far."""
        return range(1, len(self.words) + 1)


@lru_cache(maxsize=_KEPT)
def lines(paragraph: Paragraph, style: Style, room: int) -> CentredLines:
    """Return the lines of a paragraph whose text may be ``room`` twips wide, centred or not."""
    read = measured(paragraph)
    if style.align != "center":
        return CentredLines(line_widths(read, style, room))
    words, space = measure(read, style), space_width(style)
    if not words:
        return CentredLines(())
    cut = max(word.width for word in words) > room  # a renderer cuts such a word where lines end
    starts = filled(words, space, room) if cut else line_starts(read, words, space, room)
    edges = (0, *starts, len(words))
    spans = [span(words[start:end], space) for start, end in pairwise(edges)]
    widths = tuple(map(round, spans))
    if cut:
        return CentredLines(widths, room)
    if not (starts or style.boxed):
        return CentredLines(widths)
    column = min(room, max(widths) + _SLACK)
    if _alone(read, words, space, starts, column):
        return CentredLines(widths, column)
    return CentredLines(widths, column, tuple(words[start - 1].end for start in starts))


def ended(paragraph: Paragraph, places: Sequence[int]) -> Paragraph:
    """Return the paragraph with its lines ended at those spaces of the text that will stand."""
    said = with_ends(paragraph.runs, places, gone=paragraph.mark is Mark.DELETED)
    return replace(paragraph, runs=tuple(said))


def _alone(
    read: Paragraph,
    words: Sequence[MeasuredWord],
    space: float,
    starts: tuple[int, ...],
    column: int,
) -> bool:
    """Say whether a column ends the lines there, and would if it were a little narrower."""
    begun = [words[start - 1].end + 1 for start in starts]
    if any("-" in read.text[start:].split(" ", 1)[0].strip("-") for start in begun):
        return False  # where a line has room for a part of it, Word divides a word at its hyphen
    return all(filled(words, space, tried) == starts for tried in (column, column - _SLACK // 2))


def line_starts(
    read: Paragraph, words: Sequence[MeasuredWord], space: float, room: int
) -> tuple[int, ...]:
    """Return the words that begin a line: as few lines as can be had without tearing anything."""
    given = frozenset(index for index, word in enumerate(words) if word.end in read.ends)
    musts = given or ends(read.text, read.style)
    greedy = filled(words, space, room)
    least = len(greedy) + 1
    if least > _MOST_LINES or (least == 1 and not musts):
        return greedy
    text = WeighedText(words, space, joints(read.text), musts)
    most = min(len(words), least + len(musts) + _MOST_LINES_MORE)
    best = (inf, greedy)
    for count in range(least, most + 1):
        more = (count - least) * costs().line
        if best[0] > more:
            cost, starts = cheapest(text, room, count)
            best = min(best, (cost + more, starts))
    return best[1]


def cheapest(
    text: WeighedText, room: int, count: int, *, alike: float = 1
) -> tuple[float, tuple[int, ...]]:
    """Return what the best way to set a text in so many lines costs, and the words that begin them.

    Lines of unlike length cost the square of their variation, ``alike`` times: nothing where all
    are alike.
    """
    scale = alike * count / span(text.words, text.space) ** 2
    best: list[tuple[float, tuple[int, ...]]] = [(-1.0, ())]  # of the first words, by their number
    best += [(inf, ())] * len(text.words)
    for _ in range(count):
        best = [(inf, ()), *(_longer(text, room, end, scale, best) for end in text.numbers)]
    return best[-1]


def _longer(
    text: WeighedText,
    room: int,
    end: int,
    scale: float,
    best: Sequence[tuple[float, tuple[int, ...]]],
) -> tuple[float, tuple[int, ...]]:
    """Add a line that ends before the word ``end`` to the best of what may stand above it."""
    last = end == len(text.words)
    joint = 0.0 if last else text.costs[end - 1]
    found: tuple[float, tuple[int, ...]] = (inf, ())
    width = -text.space
    for start in range(end - 1, -1, -1):
        width += text.space + text.words[start].width
        if width > room or (start < end - 1 and start in text.musts):
            break
        above, starts = best[start]
        cost = above + scale * width**2 + joint
        if cost < found[0]:
            found = (cost, (*starts, start) if start else ())
    return found
