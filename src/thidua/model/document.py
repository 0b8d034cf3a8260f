"""One document model between wording and formats.

Every paragraph carries its final text, its label included, and the name of a style of
``templates/nd30.yaml``; a renderer adds no words and decides no numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from thidua.model.items import Align, Orientation
from thidua.model.view import Story


class Mark(StrEnum):
    """What a revision did to a text, a paragraph or a row."""

    KEPT = "kept"
    INSERTED = "inserted"
    DELETED = "deleted"


class Revision(Struct, frozen=True):
    """Whose the marks of a document are, and since when: an ISO 8601 date and time."""

    author: str
    date: str


class Run(Struct, frozen=True):
    """A stretch of text; bold and italic are set on top of what the style says.

    ``struck`` text has a line through it of its own, whatever a revision does to it; ``raised`` is
    1 for superscript, -1 for subscript.
    """

    text: str
    bold: bool = False
    italic: bool = False
    mark: Mark = Mark.KEPT
    struck: bool = False
    raised: int = 0

    @property
    def plain(self) -> bool:
        """Whether it looks as the style says, revisions apart."""
        return not (self.bold or self.italic or self.struck or self.raised)


LOOSE = "-"
"""The anchor of what belongs to an item that has no id."""


class Paragraph(Struct, frozen=True):
    """One paragraph: the style it is set in, its runs, and the stable id of the item it tells.

    ``mark`` is that of its end, as Word has it: two paragraphs become one when the end of the first
    is deleted. ``was`` is the style it was set in before a revision gave it another one. ``ends``
    are the places of the spaces at which a line must end, in the text that stands when a revision
    is accepted: no part of its words. ``story`` says where in a Word file it stood.
    """

    style: str
    runs: tuple[Run, ...]
    anchor: str = ""
    mark: Mark = Mark.KEPT
    was: str = ""
    ends: tuple[int, ...] = ()
    story: Story = Story.BODY

    @property
    def text(self) -> str:
        """The words of the paragraph without emphasis."""
        return "".join(run.text for run in self.runs)


class RowKind(StrEnum):
    """What a table row is for; head rows are repeated on every page."""

    HEAD = "head"
    SECTION = "section"
    BODY = "body"
    TOTAL = "total"


class Cell(Struct, frozen=True):
    """One cell: its text, how it is set, how many columns and rows it spans.

    Rows of the body that a cell spans stay on one page, so they have to be few and short.
    ``runs`` are there where the text is more than plain; they join to ``text``. ``ends`` are the
    places of the spaces at which a paragraph of the cell ends; such a cell comes or goes whole.
    """

    text: str
    align: Align = Align.LEFT
    span: int = 1
    rows: int = 1
    runs: tuple[Run, ...] = ()
    ends: tuple[int, ...] = ()

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The text paragraph by paragraph, without the spaces at which they end."""
        starts = (0, *(end + 1 for end in self.ends))
        ends = (*self.ends, len(self.text))
        return tuple(self.text[start:end] for start, end in zip(starts, ends, strict=True))


class Row(Struct, frozen=True):
    """One table row; its spans, and those that reach into it, add up to the columns."""

    kind: RowKind
    cells: tuple[Cell, ...]
    mark: Mark = Mark.KEPT


class Table(Struct, frozen=True):
    """A table over the full text width; ``widths`` are shares, only their ratios count.

    Every column gets the width of its longest word. Beyond that, somebody's own widths are kept;
    those of a ``flexible`` table only tell its texts how to share what its figures leave.
    """

    widths: tuple[float, ...]
    rows: tuple[Row, ...]
    anchor: str = ""
    flexible: bool = False


class Picture(Struct, frozen=True):
    """A drawing (PNG) with its size in mm and the words that stand for it where it is not seen."""

    content: bytes
    width: float
    height: float
    description: str
    mark: Mark = Mark.KEPT


class Beside(StrEnum):
    """Which columns what stands side by side has."""

    HEAD = "head"
    """Those of the head of page 1."""
    END = "end"
    """Those of the signatures."""


class Facing(Struct, frozen=True):
    """Two columns without borders in the body: the head of an attachment, its signatures."""

    left: tuple[Paragraph, ...]
    right: tuple[Paragraph, ...]
    columns: Beside
    mark: Mark = Mark.KEPT


class Drop(Struct, frozen=True):
    """What follows in an attachment begins ``to`` mm below the upper edge of the sheet.

    It stands on a printed form; where the text above reaches further it follows at once.
    """

    to: float


Block: TypeAlias = Paragraph | Table | Picture | Facing | Drop


class Head(Struct, frozen=True):
    """The head of page 1 (Phụ lục I, Mục IV, boxes 1 to 4, 5b and 10).

    ``issuers``: chủ quản and issuing agencies, left; ``nation``: Quốc hiệu and Tiêu ngữ, right;
    ``number``: số, ký hiệu, then V/v lines and marks such as DỰ THẢO, left; ``place_date``: right.
    """

    issuers: tuple[Paragraph, ...]
    nation: tuple[Paragraph, ...]
    number: tuple[Paragraph, ...]
    place_date: tuple[Paragraph, ...]


class Appendix(Struct, frozen=True):
    """An appendix: a new page, page numbers from 1, its own head (in ``body``).

    ``turned`` says that its sheet lay the other way before a revision.
    """

    orientation: Orientation
    body: tuple[Block, ...]
    anchor: str = ""
    mark: Mark = Mark.KEPT
    turned: bool = False


class Document(Struct, frozen=True):
    """A whole administrative document.

    ``date`` is an ISO date for the metadata of the files (PDF/A needs one), taken from the data.
    ``signatures``: each the paragraphs of one signer, from quyền hạn to the name; one of quyền hạn
    alone (``heads``) stands over those behind it, side by side. A document whose parts are marked
    has the ``revision`` that marked them; ``turned`` as in an appendix.
    """

    kind: str
    title: str
    author: str
    date: str
    head: Head
    body: tuple[Block, ...]
    signatures: tuple[tuple[Paragraph, ...], ...]
    recipients: tuple[Paragraph, ...]
    appendices: tuple[Appendix, ...] = ()
    orientation: Orientation = Orientation.PORTRAIT
    language: str = "vi"
    revision: Revision | None = None
    turned: bool = False

    def texts(self) -> Iterator[str]:
        """Yield the text of every paragraph, those in cells too, in the order a reader meets them.

        The order is that of the DOCX and of the PDF's tags: the head row by row, left before right;
        Nơi nhận before the signature when there is one signer, after them when there are more.
        """
        head = self.head
        signatures = tuple(paragraph for signature in self.signatures for paragraph in signature)
        end = (self.recipients, signatures)
        for blocks in (
            *(head.issuers, head.nation, head.number, head.place_date),
            self.body,
            *(end if len(self.signatures) == 1 else reversed(end)),
            *(appendix.body for appendix in self.appendices),
        ):
            yield from _texts(blocks)


def heads(signature: Sequence[Paragraph]) -> bool:
    """Say whether it is no signature but the line over those behind it."""
    return bool(signature) and all(one.style == "signer-authority" for one in signature)


def _texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from cell.paragraphs
        elif isinstance(block, Facing):
            yield from _texts((*block.left, *block.right))
