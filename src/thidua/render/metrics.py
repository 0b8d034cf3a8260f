"""Text widths, read from the fonts that the PDF embeds.

Liberation Serif has the advance widths of Times New Roman, so the same numbers hold for the Word
file on a machine that has the latter. Kerning and ligatures are off in both formats.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from thidua.home import FONTS
from thidua.render.style import TWIPS_PER_POINT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from thidua.model.document import Paragraph, Run
    from thidua.render.style import Style

_TRUETYPE = b"\x00\x01\x00\x00"
_FACES = {
    (False, False): "LiberationSerif-Regular.ttf",
    (True, False): "LiberationSerif-Bold.ttf",
    (False, True): "LiberationSerif-Italic.ttf",
    (True, True): "LiberationSerif-BoldItalic.ttf",
}


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
    face = _face(_FACES[bold, italic])
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


@cache
def _face(name: str) -> dict[int, float]:
    """Return the advance width of each character of a face, in em."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - 50 ms, only when something is rendered

    with TTFont(FONTS / name, lazy=True) as font:
        em = font["head"].unitsPerEm
        advances = font["hmtx"].metrics
        return {code: advances[glyph][0] / em for code, glyph in font.getBestCmap().items()}


def missing_fonts() -> tuple[Path, ...]:
    """Return the fonts that should be in ``templates/fonts`` and cannot be read there."""
    return tuple(path for name in _FACES.values() if not _readable(path := FONTS / name))


def _readable(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(4) == _TRUETYPE
    except OSError:
        return False
