"""A marked document as it reads once its revisions are accepted, or rejected.

What Word does with the same marks (ISO/IEC 29500-1, 17.13.5): text and rows that are gone go, and
a paragraph whose end is gone becomes one with the paragraph behind it, in the style of the latter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TypeVar

from msgspec.structs import replace

from thidua.model.document import (
    Appendix,
    Block,
    Cell,
    Document,
    Drop,
    Facing,
    Head,
    Mark,
    Paragraph,
    Picture,
    Row,
    Run,
    Table,
)
from thidua.model.items import Orientation

_Sheet = TypeVar("_Sheet", "Document", "Appendix")
_OTHER = {
    Orientation.PORTRAIT: Orientation.LANDSCAPE,
    Orientation.LANDSCAPE: Orientation.PORTRAIT,
}


def accepted(document: Document) -> Document:
    """Return the document with every revision accepted, and no mark left."""
    return _settled(document, Mark.DELETED)


def rejected(document: Document) -> Document:
    """Return the document with every revision rejected; only its metadata stay the new ones."""
    return _settled(document, Mark.INSERTED)


def flattened(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Return the runs with neighbours of one look and one mark joined, and none without text."""
    said = (run for run in runs if run.text)
    return tuple(
        Run("".join(run.text for run in group), *look) for look, group in groupby(said, _look)
    )


def _look(run: Run) -> tuple[bool, bool, Mark, bool, int]:
    return run.bold, run.italic, run.mark, run.struck, run.raised


def _settled(document: Document, gone: Mark) -> Document:
    head = document.head
    signatures = ((one, tuple(_paragraphs(one, gone))) for one in document.signatures)
    return replace(
        _sheet(document, gone),
        head=Head(
            issuers=tuple(_paragraphs(head.issuers, gone)),
            nation=tuple(_paragraphs(head.nation, gone)),
            number=tuple(_paragraphs(head.number, gone)),
            place_date=tuple(_paragraphs(head.place_date, gone)),
        ),
        signatures=tuple(left for before, left in signatures if left or not before),
        recipients=tuple(_paragraphs(document.recipients, gone)),
        appendices=tuple(
            replace(_sheet(one, gone), mark=Mark.KEPT)
            for one in document.appendices
            if one.mark is not gone
        ),
        revision=None,
    )


def _sheet(sheet: _Sheet, gone: Mark) -> _Sheet:
    turned = sheet.turned and gone is Mark.INSERTED
    return replace(
        sheet,
        orientation=_OTHER[sheet.orientation] if turned else sheet.orientation,
        body=tuple(_blocks(sheet.body, gone)),
        turned=False,
    )


def _blocks(blocks: Iterable[Block], gone: Mark) -> Iterator[Block]:
    for textual, group in groupby(blocks, lambda block: isinstance(block, Paragraph)):
        if textual:
            yield from _paragraphs((one for one in group if isinstance(one, Paragraph)), gone)
        else:
            yield from _others(group, gone)


def _paragraphs(paragraphs: Iterable[Paragraph], gone: Mark) -> Iterator[Paragraph]:
    """Yield what is left; the last one cannot join another, and stays if it has any text."""
    opened: Paragraph | None = None
    for paragraph in paragraphs:
        left = _unmarked(paragraph, opened.runs if opened else (), gone)
        if paragraph.mark is not gone:
            opened = None
            yield left
        else:
            opened = left if left.runs else None
    if opened:
        yield opened


def _unmarked(paragraph: Paragraph, before: tuple[Run, ...], gone: Mark) -> Paragraph:
    was = paragraph.was if gone is Mark.INSERTED else ""
    runs = (*before, *_left(paragraph.runs, gone))
    ends = paragraph.ends if gone is Mark.DELETED and not before else ()
    return Paragraph(was or paragraph.style, runs, paragraph.anchor, ends=ends)


def _left(runs: Sequence[Run], gone: Mark) -> tuple[Run, ...]:
    if all(run.mark is Mark.KEPT for run in runs):
        return tuple(runs)
    return flattened(replace(run, mark=Mark.KEPT) for run in runs if run.mark is not gone)


def _others(blocks: Iterable[Block], gone: Mark) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Table):
            rows = tuple(_row(row, gone) for row in block.rows if row.mark is not gone)
            if rows:
                yield replace(block, rows=rows)
        elif isinstance(block, Facing) and block.mark is not gone:
            left, right = (tuple(_paragraphs(side, gone)) for side in (block.left, block.right))
            yield replace(block, left=left, right=right, mark=Mark.KEPT)
        elif isinstance(block, Drop):
            yield block
        elif isinstance(block, Picture) and block.mark is not gone:
            yield replace(block, mark=Mark.KEPT)


def _row(row: Row, gone: Mark) -> Row:
    return replace(row, cells=tuple(_cell(cell, gone) for cell in row.cells), mark=Mark.KEPT)


def _cell(cell: Cell, gone: Mark) -> Cell:
    runs = _left(cell.runs, gone)
    plain = all(run.plain for run in runs)
    text = "".join(run.text for run in runs) if cell.runs else cell.text
    return replace(cell, text=text, runs=() if plain else runs)
