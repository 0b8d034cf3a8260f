"""Redline: one document that holds two, every difference marked.

Accepted it reads as the new one, rejected as the old one (``model/revisions.py``), paragraph by
paragraph, style and emphasis included. What moved is deleted in one place and inserted in another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import chain

from msgspec.structs import replace

from thidua.diff.abreast import abreast
from thidua.diff.alignment import aligned
from thidua.diff.redline_table import alike, merged_table, whole_table
from thidua.diff.redline_text import merged, whole
from thidua.model.document import (
    Appendix,
    Block,
    Document,
    Drop,
    Facing,
    Head,
    Mark,
    Paragraph,
    Revision,
    Run,
    Table,
    heads,
)

Signed = tuple[tuple[tuple[Paragraph, ...], ...], tuple[Paragraph, ...]]


def redline(old: Document, new: Document, *, author: str, date: str) -> Document:
    """Return the new document with what became of the old one marked.

    ``author`` and ``date`` (ISO 8601 date and time) are those of every mark; nothing is read from
    a clock. Title, author and date of the document itself are the new ones.
    """
    signatures, recipients = _signed(old, new)
    return replace(
        new,
        head=Head(
            issuers=_lines(old.head.issuers, new.head.issuers),
            nation=_lines(old.head.nation, new.head.nation),
            number=_lines(old.head.number, new.head.number),
            place_date=_lines(old.head.place_date, new.head.place_date),
        ),
        body=_blocks(old.body, new.body),
        signatures=signatures,
        recipients=recipients,
        appendices=tuple(_appendices(old.appendices, new.appendices)),
        revision=Revision(author, date),
        turned=old.orientation is not new.orientation,
    )


def _blocks(old: Sequence[Block], new: Sequence[Block]) -> tuple[Block, ...]:
    return tuple(chain.from_iterable(_merged(*pair) for pair in aligned(old, new)))


def _merged(before: Block | None, after: Block | None) -> Iterator[Block]:
    """Yield one block for two that can be one, or the old one and the new one."""
    if isinstance(before, Paragraph) and isinstance(after, Paragraph):
        yield merged(before, after)
    elif isinstance(before, Table) and isinstance(after, Table) and alike(before, after):
        yield merged_table(before, after)
    elif isinstance(before, Facing) and isinstance(after, Facing):
        left, right = _lines(before.left, after.left), _lines(before.right, after.right)
        yield replace(after, left=left, right=right)
    elif before is not None and before == after:
        yield before
    else:
        if before is not None:
            yield _marked(before, Mark.DELETED)
        if after is not None:
            yield _marked(after, Mark.INSERTED)


def _marked(block: Block, mark: Mark) -> Block:
    if isinstance(block, Paragraph):
        return whole(block, mark)
    if isinstance(block, Facing):
        left, right = (
            tuple(whole(one, mark) for one in side) for side in (block.left, block.right)
        )
        return replace(block, left=left, right=right, mark=mark)
    if isinstance(block, Drop):
        return block
    return whole_table(block, mark) if isinstance(block, Table) else replace(block, mark=mark)


def _lines(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Merge a box of the head or a signature, whose lines are told by their styles."""
    matcher = SequenceMatcher(None, [one.style for one in old], [one.style for one in new])
    lines: list[Paragraph] = []
    for tag, start, end, begin, stop in matcher.get_opcodes():
        if tag == "equal":
            lines += map(merged, old[start:end], new[begin:stop])
        else:
            lines += (whole(one, Mark.DELETED) for one in old[start:end])
            lines += (whole(one, Mark.INSERTED) for one in new[begin:stop])
    return tuple(lines)


def _signed(old: Document, new: Document) -> Signed:
    """Merge signatures and Nơi nhận; whole where other rows of signers set them anew."""
    if [heads(one) for one in old.signatures] == [heads(one) for one in new.signatures]:
        recipients = _blocks(old.recipients, new.recipients)
        signatures = map(_lines, old.signatures, new.signatures)
        return tuple(signatures), tuple(one for one in recipients if isinstance(one, Paragraph))
    sides = ((old, Mark.DELETED), (new, Mark.INSERTED))
    return (
        tuple(
            tuple(whole(one, mark) for one in signature)
            for document, mark in sides
            for signature in document.signatures
        ),
        tuple(whole(one, mark) for document, mark in sides for one in document.recipients),
    )


def _appendices(old: Sequence[Appendix], new: Sequence[Appendix]) -> Iterator[Appendix]:
    for before, after in abreast(old, new, _telling):
        if before and after:
            turned = before.orientation is not after.orientation
            yield replace(after, body=_blocks(before.body, after.body), turned=turned)
            continue
        for one, mark in ((before, Mark.DELETED), (after, Mark.INSERTED)):
            if one:
                body = tuple(_marked(block, mark) for block in one.body)
                yield replace(one, body=body, mark=mark)


def _telling(appendix: Appendix) -> Paragraph:
    """Return all that an appendix says: its title alone may be another one for the same table."""
    return Paragraph("appendix-title", (Run(" ".join(_texts(appendix.body))),), appendix.anchor)


def _texts(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, Table):
            yield from (cell.text for row in block.rows for cell in row.cells)
        elif isinstance(block, Facing):
            yield from _texts((*block.left, *block.right))
