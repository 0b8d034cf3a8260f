"""Accepted text: what of a marked document stands once it is accepted: measures are taken by it.

So lines, frames and narrowed columns are right for the clerk who accepts and goes on typing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from thidua.model.document import Document, Facing, Mark, Paragraph, Picture, Row, Table
from thidua.render.drawn import Drawn

SignOff = tuple[tuple[tuple[Paragraph, ...], ...], tuple[Paragraph, ...]]


def mark_of(block: Drawn) -> Mark:
    """Return the mark of the end of a block: a table's is that of all its rows."""
    if isinstance(block, Table):
        return _common(block.rows)
    return block.mark if isinstance(block, Paragraph | Picture | Facing) else Mark.KEPT


def standing(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return those that no revision took away, or all where none is left."""
    return [one for one in paragraphs if one.mark is not Mark.DELETED] or paragraphs


def measured(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph with the words that will stand; one that goes keeps all of its own."""
    if paragraph.mark is Mark.DELETED or all(run.mark is Mark.KEPT for run in paragraph.runs):
        return paragraph
    left = tuple(run for run in paragraph.runs if run.mark is not Mark.DELETED)
    return replace(paragraph, runs=left)


def sign_offs(document: Document) -> Iterator[SignOff]:
    """Yield signatures and Nơi nhận: the old and then the new ones where others sign in number."""
    signatures = document.signatures
    if all(_common(signature) is Mark.KEPT for signature in signatures):
        yield signatures, document.recipients
        return
    for mark in (Mark.DELETED, Mark.INSERTED):
        yield (
            tuple(signature for signature in signatures if _common(signature) is mark),
            tuple(one for one in document.recipients if one.mark is mark),
        )


def _common(parts: Iterable[Paragraph | Row]) -> Mark:
    """Return the mark that all of them have, or that they are kept."""
    marks = {one.mark for one in parts}
    return marks.pop() if len(marks) == 1 else Mark.KEPT
