"""What signatures show, put where they stand on their pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from thidua.pdf.rows import Row, rows
from thidua.pdf.stretches import stretches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from thidua.pdf.coordinates import Box
    from thidua.pdf.drawn import Glyph, Sheet
    from thidua.pdf.signatures import Signed


class Stamp(Struct, frozen=True):
    """A signature; where it is shown on its page, in pt, the rows of its text, any picture."""

    signed: Signed
    box: Box | None
    rows: tuple[Row, ...]
    pictured: bool


def stamps(signed: Sequence[Signed], pages: Sequence[Sheet], extra: Sequence[Sheet]) -> list[Stamp]:
    """Return what each signature shows; ``extra`` are the sheets of those that show anything."""
    sheets = iter(extra)
    return [_stamp(one, pages, next(sheets) if one.shown is not None else None) for one in signed]


def _stamp(signed: Signed, pages: Sequence[Sheet], looks: Sheet | None) -> Stamp:
    if signed.page is None or signed.box is None:
        return Stamp(signed, None, (), pictured=False)
    box = pages[signed.page - 1].shown.box(*signed.box)
    if looks is None:
        return Stamp(signed, box, (), pictured=False)
    found = stretches(_moved(looks, box), ())
    return Stamp(signed, box, tuple(rows(found)), pictured=bool(looks.pictures))


def _moved(looks: Sheet, box: Box) -> Iterator[Glyph]:
    """Yield the letters where they stand on the page; they are shown as large as they are set."""
    for glyph in looks.glyphs:
        yield glyph._replace(
            baseline=glyph.baseline + box.top,
            left=glyph.left + box.left,
            right=glyph.right + box.left,
        )
