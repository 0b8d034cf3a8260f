"""Ways to spoil a PDF; some leave its structure whole, so that the reader gets far into it."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from random import Random
from typing import Any

import pikepdf

from fuzz.garbled_bytes import BYTES

_NUMBER = re.compile(rb"(?<![\w.])-?\d+(?:\.\d+)?(?![\w.])")
_OBJECT = re.compile(rb"\d+ 0 obj\b.*?endobj", re.DOTALL)
_REFERENCE = re.compile(rb"\d+ 0 R")
_XREF = re.compile(rb"(?:startxref\s+|\n)(\d{1,10})(?= \d{5} [nf]|\s+%%EOF)")
_NUMBERS = (0, -1, 1, 3, 255, 65536, 2**31 - 1, -(2**31), 10**12, 0.0001, -1e9)
_STREAM_LIMIT = 100_000  # bytes of a stream that is worth spoiling


def numbers_changed(content: bytes, chance: Random) -> bytes:
    """Set some numbers of the file, be they lengths, offsets or sizes, to others."""
    return _replaced(content, _NUMBER, lambda: str(chance.choice(_NUMBERS)).encode(), chance)


def offsets_changed(content: bytes, chance: Random) -> bytes:
    """Set some offsets of the cross-reference table to others."""
    return _replaced(
        content, _XREF, lambda: b"\n%010d" % chance.randrange(len(content) * 2), chance
    )


def references_changed(content: bytes, chance: Random) -> bytes:
    """Let some references lead elsewhere, back to where they stand among others."""
    found = _REFERENCE.findall(content) or [b"1 0 R"]
    return _replaced(content, _REFERENCE, lambda: chance.choice(found), chance)


def objects_swapped(content: bytes, chance: Random) -> bytes:
    """Exchange two objects, numbers and all."""
    found = list(_OBJECT.finditer(content))
    if len(found) < 2:
        return content
    one, other = sorted(chance.sample(found, 2), key=lambda match: match.start())
    return (
        content[: one.start()]
        + other[0]
        + content[one.end() : other.start()]
        + one[0]
        + content[other.end() :]
    )


def streams_spoilt(content: bytes, chance: Random) -> bytes:
    """Spoil what is packed inside: drawing instructions, fonts, tables of characters."""

    def spoil(pdf: pikepdf.Pdf) -> None:
        streams = [one for one in pdf.objects if isinstance(one, pikepdf.Stream)]
        for stream in chance.sample(streams, min(len(streams), chance.randint(1, 4))):
            plain = stream.read_bytes()
            if 1 < len(plain) < _STREAM_LIMIT:
                change = chance.choice((*BYTES, numbers_changed))
                stream.write(change(plain, chance))

    return _saved(content, chance, spoil)


def values_spoilt(content: bytes, chance: Random) -> bytes:
    """Set values of dictionaries and arrays to something of another kind, or take them out."""

    def spoil(pdf: pikepdf.Pdf) -> None:
        objects = list(pdf.objects)
        for _ in range(chance.randint(1, 30)):
            one = chance.choice(objects)
            if isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
                _key_spoilt(one, chance, objects)
            elif isinstance(one, pikepdf.Array) and len(one):
                one[chance.randrange(len(one))] = _value(chance, objects)

    return _saved(content, chance, spoil)


def _key_spoilt(of: Any, chance: Random, objects: list[Any]) -> None:  # noqa: ANN401 - any object
    keys = sorted(key for key in of.keys() if key != "/Length")  # noqa: SIM118 - no dict
    if keys and chance.random() < 0.3:
        del of[chance.choice(keys)]
    elif keys:
        of[chance.choice(keys)] = _value(chance, objects)


def _value(chance: Random, objects: list[Any]) -> Any:  # noqa: ANN401 - any object
    return chance.choice(
        (
            chance.choice(_NUMBERS),
            chance.choice(objects),
            chance.choice(objects),
            pikepdf.Name("/X"),
            pikepdf.String("x" * chance.randint(0, 300)),
            pikepdf.Array([1, -1, 0]),
            pikepdf.Dictionary(),
            True,
        )
    )


def _saved(content: bytes, chance: Random, spoil: Callable[[pikepdf.Pdf], None]) -> bytes:
    """Return a file with its objects spoilt; where that cannot be written, with its bytes."""
    made = io.BytesIO()
    modes = (pikepdf.ObjectStreamMode.generate, pikepdf.ObjectStreamMode.disable)
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            spoil(pdf)
            pdf.save(
                made,
                static_id=True,
                fix_metadata_version=False,
                object_stream_mode=chance.choice(modes),
            )
    except (pikepdf.PdfError, ValueError, TypeError, RuntimeError):
        return chance.choice(BYTES)(content, chance)
    return made.getvalue()


def _replaced(
    content: bytes, pattern: re.Pattern[bytes], other: Callable[[], bytes], chance: Random
) -> bytes:
    """Replace a few of the places where a pattern is found."""
    found = list(pattern.finditer(content))
    some = chance.sample(found, min(len(found), chance.randint(1, 12)))
    for match in sorted(some, key=lambda one: -one.start()):
        content = content[: match.start()] + other() + content[match.end() :]
    return content


_WAYS: tuple[Callable[[bytes, Random], bytes], ...] = (
    *BYTES,
    *(numbers_changed, offsets_changed, references_changed, objects_swapped),
    *(streams_spoilt, streams_spoilt, streams_spoilt, values_spoilt, values_spoilt),
)


def garbled(content: bytes, chance: Random) -> bytes:
    """Return a spoilt copy of a PDF."""
    return chance.choice(_WAYS)(content, chance)
