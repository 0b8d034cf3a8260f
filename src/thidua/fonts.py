"""Fonts of ``templates/fonts``: which characters they have, and how wide.

Liberation Serif has the advance widths of Times New Roman, so the widths also hold for the Word
file on a machine that has the latter.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from thidua.system.home import FONTS
from thidua.system.once import once

_TRUETYPE = b"\x00\x01\x00\x00"
_RIGHT_TO_LEFT = (range(0x590, 0x900), range(0xFB1D, 0xFE00), range(0xFE70, 0xFF00))
_FACES = {
    (False, False): "LiberationSerif-Regular.ttf",
    (True, False): "LiberationSerif-Bold.ttf",
    (False, True): "LiberationSerif-Italic.ttf",
    (True, True): "LiberationSerif-BoldItalic.ttf",
}


def advances(*, bold: bool, italic: bool) -> Mapping[int, float]:
    """Return the advance width of each character of a face, in em.

    Raises:
        OSError: when the font cannot be read.
    """
    return _face(_FACES[bold, italic])


def printable(character: str) -> bool:
    """Say whether every face has the character and it is written from left to right.

    Right-to-left letters are in the fonts, but no administrative document mixes directions, and
    the PDF compiler cannot tag them.
    """
    code = ord(character)
    if any(code in block for block in _RIGHT_TO_LEFT):
        return False
    return all(code in _face(name) for name in _FACES.values())


def missing() -> tuple[Path, ...]:
    """Return the fonts that should be there and cannot be read."""
    return tuple(path for name in _FACES.values() if not _readable(path := FONTS / name))


def _readable(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(_TRUETYPE)) == _TRUETYPE
    except OSError:
        return False


@once
def _face(name: str) -> dict[int, float]:
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - 50 ms, only when something is measured

    with TTFont(FONTS / name, lazy=True) as font:
        em = font["head"].unitsPerEm
        widths = font["hmtx"].metrics
        return {code: widths[glyph][0] / em for code, glyph in font.getBestCmap().items()}
