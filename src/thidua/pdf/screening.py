"""A look at the bytes of a PDF before any library does: would it fit into memory?

qpdf and PDFium unpack object streams and make a value of every object when they open a file and do
not bound the sum. So every stream is unpacked here first, piece by piece, keeping nothing but what
may hold objects; a zip bomb ends after the bytes that are allowed. The structure of the file is not
believed: what stands between ``stream`` and the next ``endstream`` is tried, wherever it stands.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from enum import StrEnum

from thidua.pdf.refusal import PdfRefusal, RefusedPdfError

MEGABYTE = 1_000_000
FILE_LIMIT = 64 * MEGABYTE
"""Largest file in bytes; scanned pages take a megabyte each."""
UNPACKED_LIMIT = 64 * MEGABYTE
"""Most bytes that all streams but pictures may unpack to."""
OBJECTS_LIMIT = 12 * MEGABYTE
"""Most bytes of objects, packed ones unpacked: some sixty pages of tagged tables."""
ITEMS_LIMIT = 2_000_000
"""Most names, numbers and other things that objects may hold; each takes a hundred bytes."""

_START = b"%PDF-"
_START_WITHIN = 1024  # bytes, as Annex H of ISO 32000-1 lets readers look for it
_STREAM = re.compile(rb"stream\r?\n(.*?)(?:endstream|\Z)", re.DOTALL)
_HEAD = 2048  # bytes before `stream` that hold its dictionary
_ESCAPE = re.compile(rb"#([0-9a-fA-F]{2})")
_OBJECTS = re.compile(rb"/(?:ObjStm|XRef)\b")
_PICTURE = re.compile(rb"/Subtype\s*/Image\b")
_DELIMITERS = (b" ", b"\n", b"\r", b"\t", b"\f", b"\0", b"/", b"[", b"(", b"<")
_UNBOUNDED = re.compile(rb"/LZW")
_PIECE = 1 << 20


class Activity(StrEnum):
    """What a file could do besides being read, each with sentences of the same name."""

    SCRIPTS = "pdf-has-scripts"
    LAUNCHES = "pdf-launches"
    ATTACHMENTS = "pdf-has-attachments"


_MARKS = {
    Activity.SCRIPTS: re.compile(rb"/(?:JavaScript|JS)\b"),
    Activity.LAUNCHES: re.compile(rb"/(?:Launch|SubmitForm|ImportData)\b"),
    Activity.ATTACHMENTS: re.compile(rb"/(?:EmbeddedFiles?|RichMedia)\b"),
}


def screen(content: bytes) -> tuple[Activity, ...]:
    """Look through a file, and return what it could do besides being read.

    Raises:
        RefusedPdfError: it is no PDF, or would take more memory than any document needs.
    """
    if len(content) > FILE_LIMIT:
        raise RefusedPdfError(PdfRefusal.TOO_LARGE, limit=FILE_LIMIT // MEGABYTE)
    if _START not in content[:_START_WITHIN]:
        raise RefusedPdfError(PdfRefusal.OTHER)
    size = items = 0
    found: set[Activity] = set()
    for part in _objects(content):
        size += len(part)
        items += sum(map(part.count, _DELIMITERS))
        if size > OBJECTS_LIMIT or items > ITEMS_LIMIT:
            raise RefusedPdfError(PdfRefusal.TOO_MANY_OBJECTS)
        names = spelled(part)
        found |= {activity for activity, mark in _MARKS.items() if mark.search(names)}
        if _UNBOUNDED.search(names):
            raise RefusedPdfError(PdfRefusal.UNPACKS_TOO_LARGE, limit=UNPACKED_LIMIT // MEGABYTE)
    return tuple(sorted(found))


def _objects(content: bytes) -> Iterator[bytes]:
    """Yield everything that may hold objects: what is in no stream, and unpacked object streams."""
    end, left = 0, UNPACKED_LIMIT
    for found in _STREAM.finditer(content):
        yield content[end : found.start()]
        head = spelled(content[max(end, found.start() - _HEAD) : found.start()])
        end = found.end()
        holds = bool(_OBJECTS.search(head))
        if holds or not _PICTURE.search(head):
            unpacked = _unpacked(found[1], left, keep=holds)
            left -= unpacked[0]
            yield unpacked[1]
    yield content[end:]


def spelled(names: bytes) -> bytes:
    """Return text with the escapes of names undone (7.3.5): ``/Obj#53tm`` is ``/ObjStm``."""
    return _ESCAPE.sub(lambda found: bytes([int(found[1], 16)]), names)


def _unpacked(packed: bytes, limit: int, *, keep: bool) -> tuple[int, bytes]:
    """Return how many bytes a stream unpacks to, and the bytes themselves if they are wanted.

    A stream that is not packed, or broken, counts as far as it goes.

    Raises:
        RefusedPdfError: it unpacks to more than ``limit``.
    """
    size, kept, machine = 0, bytearray(), zlib.decompressobj()
    try:
        while packed and not machine.eof:
            piece = machine.decompress(packed, _PIECE)
            packed = machine.unconsumed_tail
            size += len(piece)
            kept += piece if keep else b""
            if size > limit:
                raise RefusedPdfError(
                    PdfRefusal.UNPACKS_TOO_LARGE, limit=UNPACKED_LIMIT // MEGABYTE
                )
    except zlib.error:
        kept += packed if keep and not size else b""
    return size, bytes(kept)
