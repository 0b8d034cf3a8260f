"""Markdown: what reviewers read in a pull request (GitHub Flavored Markdown).

Every character of the text that could begin markup, a link or a mention is escaped, so that what is
shown is what the model says.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, assert_never

from thidua.model.campaign import Align
from thidua.model.document import Paragraph, Picture, RowKind, Table
from thidua.render.style import house_style

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from thidua.model.document import Block, Document, Row, Run
    from thidua.render.style import Style

_MARKUP = re.compile(r"[\\`*_\[\]<>&|~$#]|!(?=\[)|@(?=\w)|:(?=//)|(?<=[Ww]{3})\.")
_AT_LINE_START = re.compile(r"^(\s*)([-+=]|\d{1,9}(?=[.)]))")
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
        parts += ["---", *map(_block, appendix.body)]
    return ("\n\n".join(parts) + "\n").encode()


def escape(text: str) -> str:
    """Return the text with everything escaped that GitHub Flavored Markdown would act upon."""
    escaped = _MARKUP.sub(r"\\\g<0>", text)
    return _AT_LINE_START.sub(_escape_start, escaped)


def _escape_start(match: re.Match[str]) -> str:
    """Escape what would make a heading, a list or a rule."""
    space, mark = match.groups()
    space = space.replace(" ", "&#32;")
    return f"{space}{mark}\\" if mark.isdigit() else f"{space}\\{mark}"


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return _paragraph(block)
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Picture):
        return f"*{escape(block.description)}*"
    assert_never(block)


def _paragraph(paragraph: Paragraph) -> str:
    style = house_style().styles[paragraph.style]
    if paragraph.style == "title":
        return f"# {escape(paragraph.text)}"
    if style.outline is not None:
        return f"{'#' * (style.outline + 1)} {escape(paragraph.text)}"
    return _runs(paragraph, style)


def _runs(paragraph: Paragraph, style: Style) -> str:
    return "".join(
        _emphasis(run, style, first=index == 0) for index, run in enumerate(paragraph.runs)
    )


def _emphasis(run: Run, style: Style, *, first: bool) -> str:
    """Set a run in HTML's emphasis where asterisks next to quotation marks would not work."""
    text = escape(run.text) if first else _MARKUP.sub(r"\\\g<0>", run.text)
    if style.bold or run.bold:
        text = f"<b>{text}</b>"
    if style.italic or run.italic:
        text = f"<i>{text}</i>"
    return text


def _side_by_side(rows: Iterable[tuple[Sequence[Paragraph], Sequence[Paragraph]]]) -> str:
    lines = [f"| {_column(left)} | {_column(right)} |" for left, right in rows]
    return "\n".join((lines[0], "|:--|:-:|", *lines[1:]))


def _sign_off(document: Document) -> Iterator[tuple[Sequence[Paragraph], Sequence[Paragraph]]]:
    """Yield Nơi nhận beside one signer, or the signers in pairs and Nơi nhận below."""
    signatures = list(document.signatures)
    if len(signatures) == 1:
        yield document.recipients, signatures[0]
        return
    for left in range(0, len(signatures), 2):
        yield signatures[left], (*signatures, ())[left + 1]
    yield document.recipients, ()


def _column(paragraphs: Sequence[Paragraph]) -> str:
    styles = house_style().styles
    return "<br>".join(_runs(one, styles[one.style]) for one in paragraphs)


def _table(table: Table) -> str:
    head = [row for row in table.rows if row.kind is RowKind.HEAD]
    rest = [row for row in table.rows if row.kind is not RowKind.HEAD]
    aligns = next((row.cells for row in rest if row.kind is RowKind.BODY), ())
    rule = [_RULE[cell.align] for cell in aligns] or [":--"] * len(table.widths)
    return "\n".join((*_rows(head), f"|{'|'.join(rule)}|", *_rows(rest)))


def _rows(rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        cells = "".join(
            f" {_cell(cell.text, row.kind)} |{'  |' * (cell.span - 1)}" for cell in row.cells
        )
        yield f"|{cells}"


def _cell(text: str, kind: RowKind) -> str:
    return f"<b>{escape(text)}</b>" if kind is RowKind.SECTION else escape(text)
