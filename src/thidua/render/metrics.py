"""Text widths in twips. Kerning and ligatures are off in both formats, so widths add up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from thidua.catalogue.style import TWIPS_PER_POINT, Style
from thidua.fonts import advances
from thidua.model.document import Mark, Paragraph, Run

LINE_END = "\N{LINE SEPARATOR}"
"""What stands for a space at which a line is ended; measures and both renderers know it."""

_UNKNOWN = 0.5  # em: an unknown character
_BETWEEN = re.compile(f"[ {LINE_END}]")


def with_ends(runs: Iterable[Run], places: Sequence[int], *, gone: bool = False) -> Iterator[Run]:
    """Yield runs with a line's end for each of some spaces of the text that will stand.

    Of what is ``gone`` as a whole it is the text that goes.
    """
    place = 0
    for run in runs:
        if run.mark is Mark.DELETED and not gone:
            yield run
            continue
        here = range(place, place + len(run.text))
        said = (LINE_END if at in places else char for at, char in zip(here, run.text, strict=True))
        yield replace(run, text="".join(said))
        place = here.stop


class MeasuredWord(Struct, frozen=True):
    """A word of a paragraph: where it ends in the text, and how wide it is in twips.

    A word that is ``led`` begins a line whatever the column: the line before it was ended.
    """

    end: int
    width: float
    led: bool = False


def line_widths(paragraph: Paragraph, style: Style, available: int) -> tuple[int, ...]:
    """Return the width of each line, in twips, when the paragraph is set ``available`` wide."""
    words = measure(paragraph, style)
    space = space_width(style)
    edges = pairwise((0, *filled(words, space, available), len(words)))
    return tuple(round(span(words[start:end], space)) for start, end in edges if end)


def filled(words: Sequence[MeasuredWord], space: float, available: float) -> tuple[int, ...]:
    """Return the places of the words that begin a line, but the first.

    Lines are filled greedily and broken at spaces, as Word and Typst's simple breaking do.
    """
    starts: list[int] = []
    line = 0.0
    for index, word in enumerate(words):
        if index and not word.led and line + space + word.width <= available:
            line += space + word.width
        else:
            starts += [index] if index else []
            line = word.width
    return tuple(starts)


def span(words: Sequence[MeasuredWord], space: float) -> float:
    """Return the width of words on one line."""
    return sum(word.width for word in words) + space * (len(words) - 1)


def space_width(style: Style) -> float:
    """Return the width of a space in twips."""
    return text_width(" ", style.size, bold=style.bold, italic=style.italic)


def text_width(text: str, size: float, *, bold: bool, italic: bool) -> float:
    """Return the width of a text in twips, ``size`` in pt; unknown characters count half an em."""
    return sum(map(_widths(bold, italic).__getitem__, text)) * size * TWIPS_PER_POINT


class _Widths(dict[str, float]):
    """Widths of characters in em."""

    def __missing__(self, _character: str) -> float:
        return _UNKNOWN


@cache
def _widths(bold: bool, italic: bool) -> _Widths:  # noqa: FBT001 - asked for each word
    face = advances(bold=bold, italic=italic)
    return _Widths((chr(code), width) for code, width in face.items())


def measure(paragraph: Paragraph, style: Style) -> tuple[MeasuredWord, ...]:
    """Return the words of a paragraph; a word may run over several runs."""
    words: list[MeasuredWord] = []
    width, end = 0.0, 0
    begun = led = False
    for run in paragraph.runs:
        bold, italic = style.bold or run.bold, style.italic or run.italic
        start = 0
        for piece in _BETWEEN.split(run.text):
            if start:  # there was a space before it, or the end of a line
                if begun:
                    words.append(MeasuredWord(end, width, led))
                led = run.text[start - 1] == LINE_END or (led and not begun)
                width, begun = 0.0, False
                end += 1
            width += text_width(piece, style.size, bold=bold, italic=italic)
            end += len(piece)
            start += len(piece) + 1
            begun = begun or bool(piece)
    return (*words, MeasuredWord(end, width, led)) if begun else tuple(words)
