"""Markdown: what reviewers read in a pull request (GitHub Flavored Markdown)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import assert_never

from thidua.catalogue.style import Style, house_style
from thidua.model.document import (
    Block,
    Cell,
    Document,
    Drop,
    Facing,
    Mark,
    Paragraph,
    Picture,
    Row,
    RowKind,
    Run,
    Table,
)
from thidua.model.items import Align
from thidua.render.accepted import sign_offs
from thidua.render.cells import CELL_STYLES, PlacedCell, paragraphs, placed
from thidua.render.geometry import signed_rows
from thidua.texts.gfm import escape, escape_inside

_TAGS = {Mark.INSERTED: "ins", Mark.DELETED: "del"}
_RULE = {Align.LEFT: ":--", Align.CENTER: ":-:", Align.RIGHT: "--:"}


def render(document: Document) -> bytes:
    """Return the document as Markdown, UTF-8, one paragraph a line."""
    head = document.head
    parts = [
        _side_by_side(((head.issuers, head.nation), (head.number, head.place_date))),
        *map(_block, document.body),
        _side_by_side(_sign_off(document)),
    ]
    for appendix in document.appendices:
        parts += ["---", *filter(None, map(_block, appendix.body))]
    return ("\n\n".join(parts) + "\n").encode()


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return _paragraph(block)
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Picture):
        return _marked(f"*{escape(block.description)}*", block.mark)
    if isinstance(block, Facing):
        return _side_by_side(((block.left, block.right),))
    if isinstance(block, Drop):
        return ""
    assert_never(block)


def _paragraph(paragraph: Paragraph) -> str:
    style = house_style().styles[paragraph.style]
    level = 1 if paragraph.style == "title" else (style.outline or 0) + 1
    if paragraph.style == "title" or style.outline is not None:
        return f"{'#' * level} {_plain(paragraph.runs)}"
    return _runs(paragraph, style)


def _plain(runs: Sequence[Run]) -> str:
    """Return runs without emphasis, neighbours of one mark as one text."""
    said = [(mark, "".join(run.text for run in group)) for mark, group in groupby(runs, _mark)]
    first = [_marked(escape(text), mark) for mark, text in said[:1]]
    return "".join((*first, *(_marked(escape_inside(text), mark) for mark, text in said[1:])))


def _mark(run: Run) -> Mark:
    return run.mark


def _runs(paragraph: Paragraph, style: Style) -> str:
    return "".join(
        _emphasis(run, style, first=index == 0) for index, run in enumerate(paragraph.runs)
    )


def _emphasis(run: Run, style: Style, *, first: bool) -> str:
    """Set a run in HTML's emphasis where asterisks next to quotation marks would not work."""
    text = escape(run.text) if first else escape_inside(run.text)
    if style.bold or run.bold:
        text = f"<b>{text}</b>"
    if style.italic or run.italic:
        text = f"<i>{text}</i>"
    if run.struck:
        text = f"<s>{text}</s>"
    if run.raised:
        tag = "sup" if run.raised > 0 else "sub"
        text = f"<{tag}>{text}</{tag}>"
    return _marked(text, run.mark)


def _marked(text: str, mark: Mark) -> str:
    tag = _TAGS.get(mark)
    return f"<{tag}>{text}</{tag}>" if tag and text else text


def _side_by_side(rows: Iterable[tuple[Sequence[Paragraph], Sequence[Paragraph]]]) -> str:
    lines = [f"| {_column(left)} | {_column(right)} |" for left, right in rows]
    return "\n".join((lines[0], "|:--|:-:|", *lines[1:]))


def _sign_off(document: Document) -> Iterator[tuple[Sequence[Paragraph], Sequence[Paragraph]]]:
    """Yield Nơi nhận beside one signer, or the signers in pairs and Nơi nhận below."""
    for signatures, recipients in sign_offs(document):
        if len(signatures) == 1:
            yield recipients, signatures[0]
            continue
        for row in signed_rows(signatures):
            for left in range(0, len(row), 2):
                yield row[left], (*row, ())[left + 1]
        yield recipients, ()


def _column(paragraphs: Sequence[Paragraph]) -> str:
    styles = house_style().styles
    return "<br>".join(_runs(one, styles[one.style]) for one in paragraphs)


def _table(table: Table) -> str:
    """Return a table; Markdown knows one row of heads, others stand below the rule."""
    rows = list(zip(table.rows, placed(table), strict=True))
    head = [_row(row, cells) for row, cells in rows if row.kind is RowKind.HEAD]
    rest = [_row(row, cells) for row, cells in rows if row.kind is not RowKind.HEAD]
    first = next((cells for row, cells in rows if row.kind is RowKind.BODY), ())
    aligns = (one.cell.align for one in first for _ in range(one.cell.span))
    rule = [_RULE[one] for one in aligns] or [":--"] * len(table.widths)
    return "\n".join((*head[:1], f"|{'|'.join(rule)}|", *head[1:], *rest))


def _row(row: Row, cells: Iterable[PlacedCell]) -> str:
    """Return a row; Markdown knows no spans, so what a cell reaches over stays empty."""
    said = ("" if one.rest else _cell(one.cell, row.kind) for one in cells)
    gaps = ("  |" * (one.cell.span - 1) for one in cells)
    return "|" + "".join(f" {text} |{gap}" for text, gap in zip(said, gaps, strict=True))


def _cell(cell: Cell, kind: RowKind) -> str:
    style = house_style().styles[CELL_STYLES[RowKind.BODY]]
    text = "<br>".join(
        "".join(_emphasis(run, style, first=index == 0) for index, run in enumerate(runs))
        for runs in paragraphs(cell)
    )
    return f"<b>{text}</b>" if kind is RowKind.SECTION else text
