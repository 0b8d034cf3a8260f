"""PDFs written by hand, byte by byte: what no program would write."""

from __future__ import annotations

import zlib

CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>"
_FONT_USED = b"<</Font<</F 5 0 R>>>>"


def pdf(*objects: bytes) -> bytes:
    """Return a PDF of numbered objects; the first is its catalogue."""
    made, offsets = bytearray(b"%PDF-1.7\n"), []
    for number, one in enumerate(objects, 1):
        offsets.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    made += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n" % (len(objects) + 1, start)
    return bytes(made) + b"%%EOF"


def stream(content: bytes, entries: bytes = b"", *, times: int = 1) -> bytes:
    """Return a stream that is packed as often as said."""
    for _ in range(times):
        content = zlib.compress(content, 9)
    filters = b"/FlateDecode" * times
    return b"<<%s/Filter[%s]/Length %d>>stream\n%s\nendstream" % (
        entries,
        filters,
        len(content),
        content,
    )


def page(
    content: bytes,
    *more: bytes,
    resources: bytes = _FONT_USED,
    box: bytes = b"0 0 595 842",
    entries: bytes = b"",
) -> bytes:
    """Return a PDF of one page; ``more`` are the objects from number 6 on."""
    return pdf(
        CATALOGUE,
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 4 0 R/Resources%s%s>>"
        % (box, resources, entries),
        stream(content),
        FONT,
        *more,
    )


def form(content: bytes, entries: bytes = b"") -> bytes:
    """Return a form that may be drawn by name."""
    return stream(content, b"/Type/XObject/Subtype/Form/BBox[0 0 99 99]" + entries)


def text(*lines: tuple[float, float, float, str]) -> bytes:
    """Return instructions that draw lines of ASCII: size, x, y from below, words."""
    drawn = (f"/F {size} Tf 1 0 0 1 {x} {y} Tm ({words}) Tj" for size, x, y, words in lines)
    return f"BT {' '.join(drawn)} ET".encode()
