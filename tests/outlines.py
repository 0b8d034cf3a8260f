"""Documents written as a few lines, for tests that compare them."""

from __future__ import annotations

import re

from msgspec.structs import replace

from thidua.model.document import Block, Document, Head, Paragraph, Row, RowKind, Run, Table
from thidua.model.document import Cell as _Cell

_ID = re.compile(r"<([a-z0-9-]+)>\s*")
_STYLES = (
    (r"[IVX]+\. ", "section"),
    (r"\d+\. ", "clause"),
    (r"[a-zđ]\) ", "point"),
    (r"- ", "dash"),
)


def document(text: str, *more: Block) -> Document:
    """Return a document of the lines of a text, and what is to stand below them.

    A line may begin with the id of its item in angle brackets; labels say what it is.
    """
    body = tuple(paragraph(line.strip()) for line in text.splitlines() if line.strip())
    head = Head((), (), (), ())
    return Document("plan", "Kế hoạch", "Sở Thí dụ", "2024-01-01", head, (*body, *more), (), ())


def paragraph(line: str) -> Paragraph:
    """Return one line as a paragraph."""
    found = _ID.match(line)
    said = line[found.end() :] if found else line
    style = next((style for label, style in _STYLES if re.match(label, said)), "body")
    return Paragraph(style, (Run(said),), found[1] if found else "")


def headed_table(*rows: str) -> Table:
    """Return a table; a row of one cell heads those below it."""
    made = table(*rows)
    kinds = {1: RowKind.SECTION}
    return replace(
        made,
        rows=tuple(replace(row, kind=kinds.get(len(row.cells), row.kind)) for row in made.rows),
    )


def table(*rows: str) -> Table:
    """Return a table; cells stand between bars, the first row is its head."""
    cells = [tuple(_Cell(cell.strip()) for cell in row.split("|")) for row in rows]
    kinds = (RowKind.HEAD, *(RowKind.BODY for _ in rows[1:]))
    widths = (1.0,) * len(cells[0])
    return Table(widths, tuple(map(Row, kinds, cells)))
