"""PDF reader: from the bytes of a PDF to the view that the rules look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from thidua.model.finding import Finding, Level, Place
from thidua.model.view import View
from thidua.pdf.blocks import page
from thidua.pdf.drawing import sheets
from thidua.pdf.drawn import DrawnPage
from thidua.pdf.facts import facts
from thidua.pdf.numbering import numbered
from thidua.pdf.opening import damage_told, opened, plain_copy
from thidua.pdf.presentation import view
from thidua.pdf.refusal import RefusedPdfError
from thidua.pdf.screening import Activity, screen
from thidua.pdf.signatures import signatures
from thidua.pdf.stamps import stamps

_COVERED = 0.7  # share of a page from which on a picture is a scan of it
_TYPED = 40  # letters from which on a page was typed


def read(
    content: bytes, *, name: str, recognised: bool = False
) -> tuple[View | None, tuple[Finding, ...]]:
    """Return the view of a PDF, or None, and what is to be told about the file as such.

    ``name`` is its path as the user typed it. With ``recognised`` the text that a machine put
    behind the picture of a page counts as that of the page. Nothing that a file holds makes this
    raise.
    """
    try:
        return _read(content, name, recognised=recognised)
    except RefusedPdfError as refused:
        place = Place(name)
        finding = Finding(
            place, "pdf-unreadable", Level.ERROR, refused.message.value, refused.facts
        )
        return None, (finding,)


def _read(content: bytes, name: str, *, recognised: bool) -> tuple[View, tuple[Finding, ...]]:
    activities = screen(content)
    with damage_told(), opened(content) as pdf:
        metadata, signed, count = facts(pdf), signatures(pdf), len(pdf.pages)
        repaired = bool(pdf.get_warnings())
        copy = plain_copy(pdf, [one.shown for one in signed if one.shown is not None])
    drawn = sheets(copy)
    read_ = [_brought_forward(one) if recognised and _scanned(one) else one for one in drawn]
    pages = [numbered(page(sheet, number)) for number, sheet in enumerate(read_[:count], 1)]
    shown = stamps(signed, drawn[:count], drawn[count:])
    told = tuple(_findings(name, activities, drawn[:count], repaired=repaired))
    return view(name, metadata, pages, shown), told


def _findings(
    name: str, activities: Sequence[Activity], drawn: Sequence[DrawnPage], *, repaired: bool
) -> Iterator[Finding]:
    """Yield what is to be told about the file itself."""
    place = Place(name)
    for activity in activities:
        level = Level.WARNING if activity is Activity.ATTACHMENTS else Level.ERROR
        yield Finding(place, activity.value, level)
    if repaired:
        yield Finding(place, "pdf-repaired", Level.WARNING)
    if scans := sum(map(_scanned, drawn)):
        yield Finding(place, "pdf-scanned", Level.NOTICE, facts={"count": scans})


def _brought_forward(sheet: DrawnPage) -> DrawnPage:
    """Return a scanned page with the text behind its picture in front of it."""
    looks = {one.look for one in sheet.glyphs}
    seen = {look: replace(look, visible=True) for look in looks}
    glyphs = tuple(one._replace(look=seen[one.look]) for one in sheet.glyphs)
    return replace(sheet, glyphs=glyphs)


def _scanned(sheet: DrawnPage) -> bool:
    """Say whether a page is a picture of a page; text behind it does not count."""
    typed = sum(glyph.look.visible for glyph in sheet.glyphs)
    covered = max((one.box.width * one.box.height for one in sheet.pictures), default=0.0)
    return typed < _TYPED and covered > _COVERED * sheet.width * sheet.height
