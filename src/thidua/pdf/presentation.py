"""Parts of a document put together as the view that the rules look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thidua.model.metadata import Metadata, ViewFont
from thidua.model.view import (
    Format,
    PageNumber,
    Section,
    Signature,
    Story,
    View,
    ViewPlace,
)
from thidua.pdf.areas import Area, areas
from thidua.pdf.assembly import Assembly, rectangle
from thidua.pdf.grouping import SINGLE, PageColumn
from thidua.pdf.marks import frames, pictures, standing, strokes
from thidua.pdf.numbering import Numbered, sections
from thidua.pdf.setting import PT
from thidua.pdf.stamps import Stamp

_MIDDLE = 3.0  # pt by which a page number may miss the middle of the text


def view(name: str, metadata: Metadata, pages: Sequence[Numbered], signed: Sequence[Stamp]) -> View:
    """Return the view of a PDF: the body first, then page numbers, then what signatures show."""
    cut = list(sections(pages))
    groups = list(zip(cut, areas([[one.page for one in group] for group in cut]), strict=True))
    assembly = Assembly({one.page.number: one.page.ruling.alone for one in pages})
    made = [
        _section(assembly, number, group, edges) for number, (group, edges) in enumerate(groups)
    ]
    numbers = [
        found
        for number, (group, edges) in enumerate(groups)
        for found in _numbers(assembly, number, group, edges)
    ]
    around = standing(assembly.set)
    shown = tuple(_signature(assembly, one) for one in signed)
    return View(
        file=name,
        format=Format.PDF,
        sections=tuple(made),
        paragraphs=tuple(one.paragraph for one in assembly.set),
        tables=tuple(assembly.tables),
        strokes=tuple(
            one for page in pages for one in strokes(page.page, around.get(page.page.number, []))
        ),
        frames=tuple(
            one for page in pages for one in frames(page.page, around.get(page.page.number, []))
        ),
        pictures=tuple(one for page in pages for one in pictures(page.page)),
        numbers=tuple(numbers),
        typefaces=tuple(_typefaces(pages)),
        signatures=shown,
        metadata=metadata,
        pages=len(pages),
        hidden=any(not glyph.look.visible for one in pages for glyph in one.page.sheet.glyphs),
    )


def _section(assembly: Assembly, number: int, group: Sequence[Numbered], edges: Area) -> Section:
    """Add a section's paragraphs to the assembly, and return what is seen of its page set-up."""
    first = len(assembly.set)
    assembly.section(number, [one.page for one in group], edges)
    sheet = group[0].page.sheet
    values = [(one.page.number, one.value) for one in group if one.value is not None]
    start = values[0][1] - (values[0][0] - group[0].page.number) if values else None
    return Section(
        index=number,
        width_mm=round(sheet.width * PT, 2),
        height_mm=round(sheet.height * PT, 2),
        landscape=sheet.width > sheet.height,
        top_mm=_mm(edges.top) if edges.bottom > edges.top else None,
        bottom_mm=_mm(sheet.height - edges.bottom) if edges.full else None,
        left_mm=_mm(edges.left) if edges.flush else None,
        right_mm=_mm(sheet.width - edges.right) if edges.justified else None,
        start=start,
        first=first,
        last=len(assembly.set) - 1,
        first_page=group[0].page.number,
        pages=len(group),
        measured=True,
        indented=not edges.margin,
    )


def _mm(length: float) -> float:
    return round(length * PT, 2)


def _numbers(
    assembly: Assembly, section: int, group: Sequence[Numbered], edges: Area
) -> Iterator[PageNumber]:
    """Add the page numbers of a section to the assembly, and yield them."""
    column = PageColumn(edges.left, edges.right, SINGLE, page_wide=True)
    for one in group:
        if one.row is None:
            continue
        story = Story.HEADER if one.top else Story.FOOTER
        place = ViewPlace(story=story, section=section)
        index = assembly.apart(one.page.number, [one.row], column, place)[0]
        paragraph = assembly.set[index].paragraph
        yield PageNumber(
            section=section,
            paragraph=index,
            top=one.top,
            centred=abs(one.row.middle - column.middle) <= _MIDDLE,
            runs=paragraph.runs,
            on_first=one is group[0],
            on_others=one is not group[0],
            format=one.format,
            page=one.page.number,
            shown=one.shown,
            area=paragraph.area,
        )


def _typefaces(pages: Sequence[Numbered]) -> Iterator[ViewFont]:
    """Yield the fonts that visible letters use; ``unicode``, if none of them is unknown."""
    fonts: dict[tuple[str, bool], bool] = {}
    for one in pages:
        for glyph in one.page.sheet.glyphs:
            key = glyph.look.font, glyph.look.embedded
            fonts[key] = fonts.get(key, True) and glyph.text != "\N{REPLACEMENT CHARACTER}"
    for (name, embedded), known in sorted(fonts.items()):
        yield ViewFont(name, embedded, known)


def _signature(assembly: Assembly, stamp: Stamp) -> Signature:
    """Add what a signature shows to the assembly, and return what is known of it."""
    signed, box = stamp.signed, stamp.box
    shown: range = range(0)
    if box is not None and signed.page is not None:
        column = PageColumn(box.left, box.right, SINGLE)
        place = ViewPlace(story=Story.BOX)
        shown = assembly.apart(signed.page, stamp.rows, column, place)
    return Signature(
        name=signed.name,
        signed_at=signed.signed_at,
        reason=signed.reason,
        location=signed.location,
        filter=signed.filter,
        page=signed.page,
        area=rectangle(*box) if box is not None else None,
        pictured=stamp.pictured,
        paragraphs=tuple(shown),
    )
