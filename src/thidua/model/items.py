"""Items: the numbered places of a text, its tables, and how they are labelled and set.

Every class mirrors an object of ``schemas/campaign.schema.json``, field by field and with the same
names, as those of ``campaign`` do.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from thidua.model.source import Review


class Numbering(StrEnum):
    """How the items of a list are labelled (Phụ lục I, Mục II.6.đ)."""

    ROMAN = "roman"
    """I. II. III."""
    ARABIC = "arabic"
    """1. 2. 3."""
    DECIMAL = "decimal"
    """2.1. 2.2. under 2."""
    CAPITAL = "capital"
    """A. B. C.: none of the decree's."""
    LETTER = "letter"
    """a) b) c) d) đ) e) g)."""
    BRACKET = "bracket"
    """1) 2) 3): none of the decree's."""
    PAREN = "paren"
    """(1) (2) (3): none of the decree's."""
    DASH = "dash"
    """- at the beginning of each."""
    PLUS = "plus"
    """+ at the beginning of each."""
    STAR = "star"
    """* at the beginning of each."""
    NONE = "none"
    """Plain paragraphs."""


class Division(StrEnum):
    """The titled divisions of a text in articles (Phụ lục I, Mục II.6.d)."""

    PART = "part"
    """Phần I."""
    CHAPTER = "chapter"
    """Chương I."""
    SECTION = "section"
    """Mục 1."""
    SUBSECTION = "subsection"
    """Tiểu mục 1."""
    ARTICLE = "article"
    """Điều 1."""


class ItemLabel(StrEnum):
    """What a single item has for a label, whatever its neighbours have."""

    NONE = "none"
    """None, and it is not counted: a paragraph between b) and c)."""


class Align(StrEnum):
    """How a table column sets its text."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Orientation(StrEnum):
    """How an attachment lies on its A4 sheet."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class Column(Struct, frozen=True):
    """A table column, or several under one head.

    ``width`` is its share (only ratios count); columns without one are as wide as they need.
    """

    title: str
    width: float | None = None
    align: Align = Align.LEFT
    columns: tuple[Column, ...] = ()


class TableCell(Struct, frozen=True):
    """A cell of more than a few words: paragraphs, then a list, over several columns or rows."""

    text: str | tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    numbering: Numbering = Numbering.DASH
    align: Align | None = None
    columns: int = 1
    rows: int = 1


class TableRow(Struct, frozen=True):
    """The cells of a row; below a ``section`` title, those of the last columns, if any."""

    cells: tuple[str | tuple[str, ...] | TableCell, ...] = ()
    section: str | None = None


class TableData(Struct, frozen=True):
    """A table typed by hand into a directive or an appendix."""

    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    caption: str | None = None


class Item(Struct, frozen=True):
    """One numbered place of the text: heading, paragraphs, table, and items below it.

    Its label is not typed but assigned (see ``Numbering``), or ``none``; ``numbering`` says how the
    items *below* this one are labelled, by default the next kind of the chain roman, arabic,
    letter, dash, plus. ``level`` makes it a division of a text in articles. The ``lead`` begins its
    first paragraph. It has an ``id`` where something refers to it.
    """

    id: str = ""
    level: Division | None = None
    label: ItemLabel | None = None
    heading: str | None = None
    lead: str | None = None
    text: str | tuple[str, ...] = ()
    numbering: Numbering | None = None
    items: tuple[Item, ...] = ()
    table: TableData | None = None
    explanation: str | None = None
    review: Review | None = None

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs of its text, without the lead."""
        return paragraphs(self.text)


def paragraphs(text: str | tuple[str, ...]) -> tuple[str, ...]:
    """Return a text that may be one paragraph, or several, as several."""
    return (text,) if isinstance(text, str) else text
