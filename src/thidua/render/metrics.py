"""Text widths in twips. Kerning and ligatures are off in both formats, so widths add up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.fonts import advances
from thidua.render.style import TWIPS_PER_POINT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.model.document import Paragraph, Run
    from thidua.render.style import Style


def line_widths(paragraph: Paragraph, style: Style, available: int) -> tuple[int, ...]:
    """Return the width of each line, in twips, when the paragraph is set ``available`` wide.

    Lines are filled greedily and broken at spaces, as Word and Typst's simple breaking do.
    """
    space = text_width(" ", style.size, bold=style.bold, italic=style.italic)
    lines: list[float] = []
    for word in _words(paragraph.runs, style):
        if lines and lines[-1] + space + word <= available:
            lines[-1] += space + word
        else:
            lines.append(word)
    return tuple(round(line) for line in lines)


def text_width(text: str, size: float, *, bold: bool, italic: bool) -> float:
    """Return the width of a text in twips, ``size`` in pt; unknown characters count half an em."""
    face = advances(bold=bold, italic=italic)
    return sum(face.get(ord(char), 0.5) for char in text) * size * TWIPS_PER_POINT


def _words(runs: tuple[Run, ...], style: Style) -> Iterator[float]:
    """Yield the width of each word; a word may run over several runs."""
    width = 0.0
    begun = False
    for run in runs:
        bold, italic = style.bold or run.bold, style.italic or run.italic
        for index, piece in enumerate(run.text.split(" ")):
            if index and begun:
                yield width
                width, begun = 0.0, False
            width += text_width(piece, style.size, bold=bold, italic=italic)
            begun = begun or bool(piece)
    if begun:
        yield width
