"""Stamps of signatures: what signatures show, put where they stand on their pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from thidua.pdf.coordinates import Box
from thidua.pdf.drawn import DrawnPage, Glyph
from thidua.pdf.rows import StretchRow, rows
from thidua.pdf.signatures import Signed
from thidua.pdf.stretches import stretches


class Stamp(Struct, frozen=True):
    """A signature; where it is shown on its page, in pt, the rows of its text, any picture."""

    signed: Signed
    box: Box | None
    rows: tuple[StretchRow, ...]
    pictured: bool


def stamps(
    signed: Sequence[Signed], pages: Sequence[DrawnPage], extra: Sequence[DrawnPage]
) -> list[Stamp]:
    """Return what each signature shows; ``extra`` are the sheets of those that show anything."""
    sheets = iter(extra)
    return [_stamp(one, pages, next(sheets) if one.shown is not None else None) for one in signed]


def _stamp(signed: Signed, pages: Sequence[DrawnPage], looks: DrawnPage | None) -> Stamp:
    if signed.page is None or signed.box is None:
        return Stamp(signed, None, (), pictured=False)
    box = pages[signed.page - 1].shown.box(*signed.box)
    if looks is None:
        return Stamp(signed, box, (), pictured=False)
    found = stretches(_moved(looks, box), ())
    return Stamp(signed, box, tuple(rows(found)), pictured=bool(looks.pictures))


def _moved(looks: DrawnPage, box: Box) -> Iterator[Glyph]:
    """Yield the letters where they stand on the page; they are shown as large as they are set."""
    for glyph in looks.glyphs:
        yield glyph._replace(
            baseline=glyph.baseline + box.top,
            left=glyph.left + box.left,
            right=glyph.right + box.left,
        )
