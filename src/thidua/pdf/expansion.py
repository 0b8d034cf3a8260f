"""Expansion of forms: how much a page draws when every form that it calls is drawn in its place.

A form (a piece of page that can be drawn many times, 8.10 of ISO 32000-1) may call others ten times
each, and those others again: some hundred bytes of file become a million pieces in memory. PDFium
follows them all, so the sum is reckoned before it starts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary, Stream

from thidua.pdf.screening import spelled

DRAWN_LIMIT = 2_000_000
"""Most bytes of drawing instructions on a page; a page of text takes 30,000."""
TOTAL_DRAWN_LIMIT = 10_000_000
"""Most bytes of drawing instructions in a file."""
DEPTH_LIMIT = 12
"""How deep forms may call each other; a signature takes four."""

_CALL = re.compile(rb"/([^\s\0/()<>\[\]{}%]++)(?:[\s\0]++Do\b|[\s\0]*+%)")
"""A name that is called, or followed by a comment, behind which it may be: that counts as a call,
since looking for the end of every comment takes the square of the time."""


class Expansion:
    """Reckons pages of one file; what a form comes to is reckoned once."""

    def __init__(self) -> None:
        """Begin with no form known."""
        self._known: dict[tuple[int, int], int] = {}

    def of_page(self, page: Dictionary) -> int:
        """Return the bytes that a page comes to, or a number above ``DRAWN_LIMIT``.

        Raises:
            pikepdf.PdfError: a stream of the page cannot be unpacked, or not within qpdf's limits.
        """
        contents = page.get("/Contents")
        streams = [contents] if isinstance(contents, Stream) else list(_items(contents))
        content = b"\n".join(one.read_bytes() for one in streams if isinstance(one, Stream))
        return self._drawn(content, page.get("/Resources"), DEPTH_LIMIT)

    def _drawn(self, content: bytes, resources: Any, depth: int) -> int:  # noqa: ANN401 - any object
        """Return the bytes of instructions and of every form and glyph program they call."""
        total = len(content)
        forms = {spelled(name): form for name, form in _forms(resources)}
        for name, times in Counter(map(spelled, _CALL.findall(content))).items():
            if name in forms and total <= DRAWN_LIMIT:
                total += times * self._form(forms[name], resources, depth - 1)
        return total + sum(
            self._form(program, font.get("/Resources", resources), depth - 1)
            for font in _drawn_fonts(resources)
            for _, program in _streams(font.get("/CharProcs"))
        )

    def _form(self, form: Stream, resources: Any, depth: int) -> int:  # noqa: ANN401 - any object
        """Return what one call of a form comes to; one that calls itself comes to too much."""
        if depth < 0:
            return DRAWN_LIMIT + 1
        if form.objgen not in self._known:
            self._known[form.objgen] = DRAWN_LIMIT + 1
            own = form.get("/Resources", resources)
            self._known[form.objgen] = self._drawn(form.read_bytes(), own, depth)
        return self._known[form.objgen]


def _forms(resources: Any) -> Iterator[tuple[bytes, Stream]]:  # noqa: ANN401 - any object
    """Yield the forms among the resources of a page by name."""
    if isinstance(resources, Dictionary):
        for name, found in _streams(resources.get("/XObject")):
            if found.get("/Subtype") != "/Image":
                yield name, found


def _drawn_fonts(resources: Any) -> Iterator[Dictionary]:  # noqa: ANN401 - any object
    """Yield the fonts whose letters are little pages of their own (Type 3)."""
    fonts = resources.get("/Font") if isinstance(resources, Dictionary) else None
    for font in fonts.values() if isinstance(fonts, Dictionary) else ():
        if isinstance(font, Dictionary) and font.get("/Subtype") == "/Type3":
            yield font


def _streams(named: Any) -> Iterator[tuple[bytes, Stream]]:  # noqa: ANN401 - any object
    """Yield the streams of a dictionary by name."""
    if isinstance(named, Dictionary):
        for name, found in named.items():
            if isinstance(found, Stream):
                yield name.removeprefix("/").encode("latin-1", "replace"), found


def _items(array: Any) -> Iterator[Any]:  # noqa: ANN401 - any object
    yield from array if isinstance(array, Array) else ()
