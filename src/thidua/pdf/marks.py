"""Strokes, frames and pictures of the view, each with the paragraphs it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thidua.model.view import Drawing, ViewFrame, ViewPicture, ViewStroke
from thidua.pdf import drawn
from thidua.pdf.assembly import SetParagraph, rectangle
from thidua.pdf.blocks import Page
from thidua.pdf.rows import StretchRow
from thidua.pdf.runs import text_lines
from thidua.pdf.setting import PT

_NEAR = 40.0  # pt: a line further off belongs to no text
_OVERLAP = 2.0  # pt by which a line may reach into the text above it

Standing = list[tuple[int, "StretchRow"]]
"""The rows of a page, each with the index of its paragraph."""


def standing(found: Sequence[SetParagraph]) -> dict[int, Standing]:
    """Return the rows of each page with the paragraph that each belongs to."""
    pages: dict[int, Standing] = {}
    for one in found:
        for page, row in one.rows:
            pages.setdefault(page, []).append((one.paragraph.index, row))
    return pages


def strokes(page: Page, around: Standing) -> Iterator[ViewStroke]:
    """Yield the level lines of a page that stand alone and underline nothing."""
    for line in page.ruling.alone:
        if any(text_lines(row, [line]) for _, row in around):
            continue
        yield ViewStroke(
            drawing=Drawing.PATH,
            length_mm=round(line.box.width * PT, 2),
            below=_nearest(line, around, below=True),
            above=_nearest(line, around, below=False),
            left_mm=round(line.box.left * PT, 2),
            right_mm=round(line.box.right * PT, 2),
            width_pt=round(line.thickness, 2),
            solid=not line.dashed,
            colour=line.colour,
            page=page.number,
            top_mm=round(line.box.top * PT, 2),
        )


def frames(page: Page, around: Standing) -> Iterator[ViewFrame]:
    """Yield the rectangles drawn around text."""
    for place, grid in enumerate(page.ruling.frames):
        held = dict.fromkeys(index for index, row in around if row.frame == place)
        if held:
            yield ViewFrame(
                drawing=Drawing.PATH,
                paragraphs=tuple(held),
                width_mm=round(grid.box.width * PT, 2),
                height_mm=round(grid.box.height * PT, 2),
                width_pt=round(grid.thickness, 2),
                single=grid.single,
                colour=grid.colour,
                page=page.number,
                area=rectangle(*grid.box),
            )


def pictures(page: Page) -> Iterator[ViewPicture]:
    """Yield the pictures of a page."""
    for one in page.sheet.pictures:
        yield ViewPicture(
            width_mm=round(one.box.width * PT, 2),
            height_mm=round(one.box.height * PT, 2),
            page=page.number,
            area=rectangle(*one.box),
            pixels=one.pixels,
        )


def _nearest(line: drawn.DrawnStroke, around: Standing, *, below: bool) -> int | None:
    """Return the paragraph that a line stands below, or above."""
    level = line.box.top
    found = [
        (distance, index)
        for index, row in around
        if row.left < line.box.right
        and line.box.left < row.right
        and -_OVERLAP <= (distance := level - row.bottom if below else row.top - level) <= _NEAR
    ]
    return min(found)[1] if found else None
