"""Page: what a Word file shows of a document, to be compared with a campaign that knows more.

A page does not say which rows a file calls the head of a table, below which item a paragraph
without a label stands, and whether the lines of a name were typed as one; how the lines of grounds
and recipients end is the program's. What differs in nothing else is no change.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec.structs import replace

from thidua.model.document import Appendix, Block, Document, Paragraph, RowKind, Run, Table
from thidua.recognise.table_heads import depth

ENDED = frozenset({"basis", "recipient", "addressee", "addressee-item", "invited", "invited-item"})
"""Styles of lines whose last mark the program writes."""
_JOINED = frozenset({"superior", "issuer"})
_MARKS = " ;,.:"


def paged(document: Document) -> Document:
    """Return a document as a page shows it: heads of tables by their look, names on one line."""
    issuers = tuple(_joined(document.head.issuers))
    return replace(
        document,
        head=replace(document.head, issuers=issuers),
        body=tuple(map(_headed, document.body)),
        appendices=tuple(map(_appended, document.appendices)),
    )


def unended(text: str) -> str:
    """Return a line without the mark that ends it."""
    return text.rstrip(_MARKS)


def _joined(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Yield paragraphs, the lines of a name as one."""
    for style, held in groupby(paragraphs, lambda one: one.style):
        lines = list(held)
        if style in _JOINED and len(lines) > 1:
            runs = [run for line in lines for run in (Run(" "), *line.runs)]
            yield replace(lines[0], runs=tuple(runs[1:]))
        else:
            yield from lines


def _appended(appendix: Appendix) -> Appendix:
    return replace(appendix, body=tuple(map(_headed, appendix.body)))


def _headed(block: Block) -> Block:
    """Return a table with a head: that which it has, or what looks like one."""
    if not isinstance(block, Table):
        return block
    head = depth(block.rows)
    rows = (replace(row, kind=RowKind.HEAD) for row in block.rows[:head])
    return replace(block, rows=(*rows, *block.rows[head:]))
