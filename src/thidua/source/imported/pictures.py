"""Pictures in a Word file: PNG as our charts are; whatever else a file calls a picture stays out.

A renderer hands pictures on to a compiler that stops at a broken one, so every chunk is looked at.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping

from thidua.model import view
from thidua.model.document import Picture

_MOST_MM = 1000
_MOST_PIXELS = 40_000_000
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEADER = struct.Struct(">IIBBBBB")
_CHANNELS = {0: 1, 2: 3, 4: 2, 6: 4}
"""Colour type → bytes a pixel, at eight bits a channel; palettes are left out."""
_PLAIN = (8, 0, 0, 0)  # bits a channel, deflate, the five usual filters, not interlaced
_FILTERS = 5


def picture(shown: view.ViewPicture, parts: Mapping[str, bytes]) -> Picture | None:
    """Return a picture of a view, None when it is not a plain PNG; ``parts`` are the package's."""
    content = parts.get(shown.part, b"")
    width, height = shown.width_mm or 0, shown.height_mm or 0
    fits = 0 < width <= _MOST_MM and 0 < height <= _MOST_MM
    return Picture(content, width, height, shown.description) if fits and _sound(content) else None


def _sound(content: bytes) -> bool:
    """Return whether this is a whole PNG of eight bits a channel."""
    chunks = list(_chunks(content))
    if not chunks or chunks[0][0] != b"IHDR" or chunks[-1][0] != b"IEND":
        return False
    if len(chunks[0][1]) != _HEADER.size:
        return False
    width, height, bits, colour, *ways = _HEADER.unpack(chunks[0][1])
    if (bits, *ways) != _PLAIN or colour not in _CHANNELS or not 0 < width * height <= _MOST_PIXELS:
        return False
    line = width * _CHANNELS[colour] + 1
    return _lines(b"".join(data for kind, data in chunks if kind == b"IDAT"), line, height)


def _lines(packed: bytes, line: int, height: int) -> bool:
    """Return whether the packed pixels are ``height`` lines, each with a filter that there is."""
    unpacker = zlib.decompressobj()
    try:
        pixels = unpacker.decompress(packed, line * height + 1)
    except zlib.error:
        return False
    return (
        unpacker.eof
        and len(pixels) == line * height
        and all(filtered < _FILTERS for filtered in pixels[::line])
    )


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield kind and data of each chunk as long as they are whole; nothing follows the last."""
    if not content.startswith(_SIGNATURE):
        return
    at = len(_SIGNATURE)
    while at + 12 <= len(content):
        (length,) = struct.unpack_from(">I", content, at)
        kind, data = content[at + 4 : at + 8], content[at + 8 : at + 8 + length]
        check = content[at + 8 + length : at + 12 + length]
        if check != struct.pack(">I", zlib.crc32(kind + data)):
            return
        yield kind, data
        at += 12 + length
