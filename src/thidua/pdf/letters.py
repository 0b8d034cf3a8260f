"""Letters of a page, with their places and looks, as PDFium finds them.

Its functions are called directly, since one letter takes three of them and a page has thousands.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator, Sequence
from typing import Any
from unicodedata import combining, normalize

import pypdfium2.raw as pdfium
from msgspec import Struct

from thidua.pdf.coordinates import Matrix
from thidua.pdf.drawn import Glyph, Look
from thidua.pdf.paint import fill_colour
from thidua.pdf.typefaces import typeface

_HYPHEN = "-"
_UNKNOWN = "\N{REPLACEMENT CHARACTER}"
_HALVES = range(0xD800, 0xE000)  # halves of a surrogate pair, which are no letters
_LEVEL = 0.05  # letters lean by less than three degrees
_UPRIGHT = 0.1  # letters are slanted by less than six
_READABLE = 0.5  # pt: smaller letters are there to be found, not to be read
_WHOLE = 0.06  # pt: Word writes 14.04 for 14
_BEHIND = 4  # letters that may be drawn between a letter and its mark
_NAME = 512  # bytes of the name of a font
_HIDDEN = pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
_FATTENED = pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE


class _Instruction(Struct, frozen=True):
    """What is the same for all letters that one instruction draws."""

    look: Look
    baseline: float
    level: bool


class PageLetters:
    """The letters of one page; ``turned`` counts those that do not run from left to right."""

    def __init__(self, text: Any, shown: Matrix, height: float) -> None:  # noqa: ANN401 - a handle
        """Begin with a page's text (``FPDF_TEXTPAGE``), the map to the page shown, its height."""
        self._text = text
        self._height = height
        self._shown = shown
        self._instructions: dict[int | None, _Instruction] = {}
        self._fonts: dict[int | None, tuple[str, bool, bool, bool]] = {}
        self.turned = 0

    def __iter__(self) -> Iterator[Glyph]:
        """Yield them in the order of drawing, marks joined with the letters that they lie over.

        Spaces that PDFium only guesses are left out.
        """
        waiting: list[Glyph] = []
        for one in self._drawn():
            base = _base(waiting, one) if combining(one.text[0]) else None
            if base is not None:
                text = normalize("NFC", waiting[base].text + one.text)
                waiting[base] = waiting[base]._replace(text=text)
                continue
            if len(waiting) == _BEHIND:
                yield waiting.pop(0)
            waiting.append(one)
        yield from waiting

    def _drawn(self) -> Iterator[Glyph]:
        a, _, c, _, e, _ = self._shown
        area = pdfium.FS_RECTF()
        for index in range(pdfium.FPDFText_CountChars(self._text)):
            drawn = pdfium.FPDFText_GetTextObject(self._text, index)
            if not drawn:
                continue
            instruction = self._instruction(drawn, index)
            if not instruction.level:
                self.turned += 1
                continue
            pdfium.FPDFText_GetLooseCharBox(self._text, index, area)
            one, other = a * area.left + c * area.top + e, a * area.right + c * area.bottom + e
            yield Glyph(
                instruction.baseline,
                min(one, other),
                max(one, other),
                self._character(index),
                instruction.look,
            )

    def _character(self, index: int) -> str:
        """Return a letter; PDFium marks a hyphen at the end of a line as one that may go."""
        code = pdfium.FPDFText_GetUnicode(self._text, index)
        if pdfium.FPDFText_IsHyphen(self._text, index) == 1:
            return _HYPHEN
        if code < ord(" "):
            return " " if code in b"\t\n\r" else _UNKNOWN
        return _UNKNOWN if code in _HALVES else chr(code)

    def _instruction(self, drawn: Any, index: int) -> _Instruction:  # noqa: ANN401 - a handle
        key = ctypes.cast(drawn, ctypes.c_void_p).value
        if key not in self._instructions:
            self._instructions[key] = self._read(drawn, index)
        return self._instructions[key]

    def _read(self, drawn: Any, index: int) -> _Instruction:  # noqa: ANN401 - a handle of PDFium
        """Read the instruction that draws a letter, its first."""
        own = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._text, index, own)
        matrix = self._shown.after(Matrix(own.a, own.b, own.c, own.d, 0, 0))
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(self._text, index, x, y)
        mode = pdfium.FPDFTextObj_GetTextRenderMode(drawn)
        family, embedded, bold, italic = self._font(pdfium.FPDFTextObj_GetFont(drawn))
        height = math.hypot(matrix.c, matrix.d)
        size = pdfium.FPDFText_GetFontSize(self._text, index) * height
        baseline = self._shown.at(x.value, y.value)[1]
        look = Look(
            font=family,
            embedded=embedded,
            bold=bold or mode == _FATTENED,
            italic=italic or abs(matrix.c) > _UPRIGHT * height,
            size_pt=_whole(abs(size)),
            colour=fill_colour(drawn),
            visible=mode != _HIDDEN and abs(size) >= _READABLE and 0 <= baseline <= self._height,
        )
        level = matrix.a > 0 and abs(matrix.b) <= _LEVEL * matrix.a and math.isfinite(size)
        return _Instruction(look, baseline, level)

    def _font(self, font: Any) -> tuple[str, bool, bool, bool]:  # noqa: ANN401 - a handle of PDFium
        """Return family, whether embedded, bold, italic."""
        key = ctypes.cast(font, ctypes.c_void_p).value
        if key not in self._fonts:
            name = ctypes.create_string_buffer(_NAME)
            pdfium.FPDFFont_GetBaseFontName(font, name, _NAME)
            flags = pdfium.FPDFFont_GetFlags(font)
            face = typeface(name.value.decode("utf-8", "replace"), flags)
            embedded = pdfium.FPDFFont_GetIsEmbedded(font) == 1
            self._fonts[key] = face.family, embedded, face.bold, face.italic
        return self._fonts[key]


def _base(waiting: Sequence[Glyph], mark: Glyph) -> int | None:
    """Return which of the letters before a mark it lies over."""
    middle = (mark.left + mark.right) / 2
    for at in range(len(waiting) - 1, -1, -1):
        one = waiting[at]
        level = abs(one.baseline - mark.baseline) <= one.look.size_pt
        if one.text.isalpha() and level and one.left <= middle <= one.right:
            return at
    return None


def _whole(size: float) -> float:
    """Return a size in pt: the half point it nearly is, or to a hundredth."""
    half = round(size * 2) / 2 if math.isfinite(size) else 0.0
    return half if abs(size - half) <= _WHOLE or not math.isfinite(size) else round(size, 2)
