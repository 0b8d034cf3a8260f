"""Text that a PDF of Typst shows, each stretch with its place.

A reader for any PDF sets up every font and glyph first, and takes a fifth of the time that making
the PDF takes. Typst writes text in one way (ISO 32000-1, 9.4): a matrix, a font, codes of two
bytes. No other way is understood here; text that is shown in one is an error, never passed over.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from msgspec import Struct

Code = tuple[bytes, bytes]

_ARTIFACT = re.compile(rb"/Artifact(?:<<[^>]*>>BDC| BMC).*?EMC", re.DOTALL)
_BEGINS = b"BT "
_TEXT = re.compile(
    rb"q 1 0 0 -1 ([\d.-]+) ([\d.-]+) cm[^\n]*\n"
    rb"BT 0 Tr(/f\d+) ([\d.]+) Tf 1 0 0 -1 0 0 Tm([^\n]*)T[Jj]\nET\n"
)
_CODE = re.compile(rb"\\([0-7]{3})(\\[0-7]{3}|\\.|[^\\])", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-F]+)>")
_MOVED = re.compile(rb"[)>](-?[\d.]+)[(<]")
_ESCAPED = {b"n": 10, b"r": 13, b"t": 9, b"b": 8, b"f": 12}
_CHARACTER = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]+)>")
_EM = 1000  # units of a width
_KEPT = 4096


class ShownText(Struct, frozen=True):
    """A stretch of text: its ends, its baseline and its sheet in pt, from the lower left corner."""

    text: str
    left: float
    right: float
    baseline: float
    width: float
    height: float


class UnreadableTextError(Exception):
    """A PDF shows text in a way that is not known here."""


def shown(content: bytes) -> Iterator[ShownText]:
    """Yield the text of a PDF, artifacts left out (14.8.2.2): page numbers, heads that come again.

    Raises:
        UnreadableTextError: when not all of the text is understood.
    """
    import pikepdf  # noqa: PLC0415 - only when something is rendered

    fonts: dict[tuple[int, int], _Font] = {}
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for page in pdf.pages:
            named = {}
            for name, font in page.Resources.get("/Font", {}).items():
                if font.objgen not in fonts:
                    fonts[font.objgen] = _Font(font)
                named[name.encode()] = fonts[font.objgen]
            width, height = (float(one) for one in page.MediaBox[2:])
            yield from _on_page(page.Contents.read_bytes(), named, width, height)


def _on_page(
    instructions: bytes, fonts: Mapping[bytes, _Font], width: float, height: float
) -> Iterator[ShownText]:
    said = _ARTIFACT.sub(b"", instructions)
    found = _TEXT.findall(said)
    if len(found) != said.count(_BEGINS):
        message = "a page shows text in a way that is not known"
        raise UnreadableTextError(message)
    for left, baseline, name, size, operand in found:
        text, advance = fonts[name].read(operand)
        start = float(left)
        end = start + advance * float(size) / _EM
        yield ShownText(text, start, end, float(baseline), width, height)


class _Font:
    """The characters of a font and their widths, by the codes that stand for them in a string."""

    def __init__(self, font: Any) -> None:  # noqa: ANN401 - a dictionary of pikepdf
        characters = font.ToUnicode.read_bytes()
        widths = font.DescendantFonts[0].W.unparse()[1:-1].split()
        if b"beginbfrange" in characters or b"[" in widths:  # 9.10.3, 9.7.4.3
            message = "a font is described in a way that is not known"
            raise UnreadableTextError(message)
        self._texts = _CodeTexts(dict(_CHARACTER.findall(characters)))
        ranges = zip(map(int, widths[::3]), map(int, widths[1::3]), widths[2::3], strict=True)
        self._advances = _Advances(
            {code: width for first, last, width in ranges for code in range(first, last + 1)}
        )

    def read(self, operand: bytes) -> tuple[str, float]:
        """Return the text of strings, and how far it leads in thousandths of the size (9.4.3)."""
        codes: list[Code] = _CODE.findall(operand)
        for string in _HEX.findall(operand) if b"<" in operand else ():
            codes += [(b"", string[at : at + 4]) for at in range(0, len(string), 4)]
        advance = sum(map(self._advances.__getitem__, codes))
        if operand.startswith(b"[") and operand.count(b"(") + operand.count(b"<") > 1:
            advance -= sum(map(float, _MOVED.findall(operand)))
        return "".join(map(self._texts.__getitem__, codes)), advance


class _CodeTexts(dict["Code", str]):
    """What each code stands for, decoded when it is first met."""

    def __init__(self, characters: Mapping[bytes, bytes]) -> None:
        super().__init__()
        self._characters = characters

    def __missing__(self, code: Code) -> str:
        self[code] = text = _text(self._characters[b"%04X" % _number(code)])
        return text


class _Advances(dict["Code", float]):
    """How far each code leads, likewise."""

    def __init__(self, widths: Mapping[int, bytes]) -> None:
        super().__init__()
        self._widths = widths

    def __missing__(self, code: Code) -> float:
        self[code] = advance = float(self._widths[_number(code)])
        return advance


@lru_cache(maxsize=_KEPT)
def _text(written: bytes) -> str:
    return bytes.fromhex(written.decode()).decode("utf-16-be")


@lru_cache(maxsize=_KEPT)
def _number(code: Code) -> int:
    """Return a code of two bytes: octal and plain or escaped, or hexadecimal (7.3.4)."""
    high, low = code
    if not high:
        return int(low, 16)
    rest = low[1:] or low
    if len(rest) > 1:
        return int(high, 8) * 256 + int(rest, 8)
    return int(high, 8) * 256 + (_ESCAPED.get(rest, rest[0]) if len(low) > 1 else low[0])
