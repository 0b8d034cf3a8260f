"""A finished document as the rules see it, whatever file it came from.

A reader has resolved everything: what styles, themes and defaults do to a run stands on the run.
Lengths carry their unit in their name: ``_mm`` on the page, ``_pt`` for type. What a format cannot
know is None (a DOCX has no lines of text, a PDF no keep settings), and a rule says which formats it
looks at. Positions on the page are measured from its upper left corner.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache

from msgspec import Struct

from thidua.model.metadata import Metadata, ViewFont

BLACK = "000000"
WIDTHLESS = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Characters that a reader does not see."""


class Format(StrEnum):
    """What kind of file was read."""

    DOCX = "docx"
    PDF = "pdf"


class Alignment(StrEnum):
    """How the lines of a paragraph stand between its margins."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


class Story(StrEnum):
    """Which stream of text a paragraph belongs to."""

    BODY = "body"
    BOX = "box"
    """A text box or frame, wherever it floats."""
    HEADER = "header"
    FOOTER = "footer"
    NOTE = "note"
    """A footnote or endnote."""


class Rectangle(Struct, frozen=True):
    """An area of a page in mm."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """How wide it is, in mm."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high it is, in mm."""
        return self.bottom - self.top


class ViewRun(Struct, frozen=True):
    """A stretch of text set alike; ``text`` is what a reader sees, capitals applied.

    ``capitals`` and ``small_capitals`` say that formatting, not typing, made them; ``raised`` is 1
    for superscript, -1 for subscript; ``automatic`` marks a list number that nobody typed,
    ``counted`` a page number or a count of pages, which no two programs need agree on. ``font``
    is the name without a PDF's subset tag ("Times New Roman"); ``colour`` is RRGGBB, automatic
    being black.
    """

    text: str
    font: str | None = None
    size_pt: float | None = None
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    struck: bool = False
    colour: str | None = BLACK
    capitals: bool = False
    small_capitals: bool = False
    raised: int = 0
    automatic: bool = False
    counted: bool = False


class ViewLine(Struct, frozen=True):
    """One line of a paragraph as it was laid out: PDF only."""

    text: str
    area: Rectangle


class Spacing(Struct, frozen=True):
    """How far lines stand apart: a ``multiple`` of single spacing, or a height in pt.

    ``least`` says that the height is a minimum. Exactly one of ``multiple`` and ``height_pt`` is
    set where anything is known.
    """

    multiple: float | None = None
    height_pt: float | None = None
    least: bool = False


class ViewPlace(Struct, frozen=True):
    """Where a paragraph stands.

    ``section`` and ``table`` are positions in the view; ``row`` and ``column`` count from 0 and
    belong to the innermost table. ``part`` and ``number`` find the paragraph again in a DOCX: the
    ``number``-th ``w:p`` (from 0, in document order) of that part. ``page`` counts sheets from 1;
    ``sheet`` those that somebody began by hand, by a page break (DOCX only).
    """

    story: Story = Story.BODY
    section: int = 0
    page: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    part: str = ""
    number: int | None = None
    sheet: int = 0


class ViewParagraph(Struct, frozen=True):
    """One paragraph, resolved. ``index`` is its position in ``View.paragraphs``.

    ``text`` is that of its runs: a soft break is a line feed, a tab a tab, an automatic list number
    its first run. ``left_mm`` and ``right_mm`` are indents from the column it stands in,
    ``first_line_mm`` that of its first line relative to them (negative: hanging). ``before_pt`` and
    ``after_pt`` are gaps after ``contextualSpacing`` and its like were taken into account; a PDF
    knows only the gap it sees, and says it as ``before_pt``. ``width_mm`` is the column (of the
    page, a cell, a box) without the indents. ``style`` is its style's id, for tests and messages
    only: rules must hold for documents without styles.
    """

    index: int
    text: str
    runs: tuple[ViewRun, ...]
    place: ViewPlace = ViewPlace()
    align: Alignment | None = None
    left_mm: float | None = None
    right_mm: float | None = None
    first_line_mm: float | None = None
    before_pt: float | None = None
    after_pt: float | None = None
    spacing: Spacing | None = None
    width_mm: float | None = None
    keep_next: bool | None = None
    keep_lines: bool | None = None
    page_break_before: bool | None = None
    outline: int | None = None
    label: str = ""
    style: str = ""
    lines: tuple[ViewLine, ...] | None = None
    area: Rectangle | None = None

    @property
    def words(self) -> str:
        """The text composed (NFC), its white space collapsed: what patterns are matched with."""
        return plain(self.text)


class ViewCell(Struct, frozen=True):
    """A cell of a table: the ``index`` of each paragraph in it, nested tables included."""

    row: int
    column: int
    paragraphs: tuple[int, ...]
    columns: int = 1
    rows: int = 1
    left_mm: float | None = None
    width_mm: float | None = None


class ViewTable(Struct, frozen=True):
    """A table; ``ruled`` when any of its borders is drawn: one that is not only makes layout.

    ``within`` is the table around it; ``repeated`` counts the head rows that come again on each
    page (None where the format cannot know). ``columns_mm`` are the widths that a DOCX states.
    """

    index: int
    cells: tuple[ViewCell, ...]
    ruled: bool
    section: int = 0
    page: int | None = None
    within: int | None = None
    repeated: int | None = None
    columns_mm: tuple[float, ...] = ()
    area: Rectangle | None = None


class Drawing(StrEnum):
    """What draws a stroke or a frame."""

    BORDER = "border"
    """The border of a paragraph."""
    CELL = "cell"
    """The border of a cell that has no other."""
    SHAPE = "shape"
    """A line shape, VML or DrawingML."""
    PATH = "path"
    """A path of a PDF."""


class ViewStroke(Struct, frozen=True):
    """A horizontal line that stands alone: no table's grid, no side of a frame, no underline.

    ``below`` is the index of the paragraph with text that it stands under, ``above`` of the one
    over which it stands. ``left_mm`` and ``right_mm`` are measured from the page's left edge, None
    where a shape's place cannot be told; then ``length_mm`` may be known all the same.
    """

    drawing: Drawing
    length_mm: float | None
    below: int | None = None
    above: int | None = None
    left_mm: float | None = None
    right_mm: float | None = None
    width_pt: float | None = None
    solid: bool | None = None
    colour: str | None = BLACK
    page: int | None = None
    top_mm: float | None = None


class ViewFrame(Struct, frozen=True):
    """A rectangle drawn around text: a stamp such as KHẨN or DỰ THẢO, a text box with a border.

    ``single`` says that its border is one line, not a double one.
    """

    drawing: Drawing
    paragraphs: tuple[int, ...]
    width_mm: float | None = None
    height_mm: float | None = None
    width_pt: float | None = None
    single: bool | None = None
    colour: str | None = BLACK
    page: int | None = None
    area: Rectangle | None = None


class ViewPicture(Struct, frozen=True):
    """A picture, where it is anchored, how large it is shown, its ``pixels`` across and down.

    ``part`` is the part of a DOCX that it is.
    """

    paragraph: int | None = None
    width_mm: float | None = None
    height_mm: float | None = None
    description: str = ""
    page: int | None = None
    area: Rectangle | None = None
    pixels: tuple[int, int] | None = None
    part: str = ""


class PageNumber(Struct, frozen=True):
    """A page number: in a DOCX the field of a header or footer, in a PDF one of each page.

    ``on_first`` and ``on_others`` say whether it is shown on its section's first page and on the
    rest; ``top`` whether it stands in the upper margin; ``shown`` is the number as printed (PDF).
    ``centred`` is judged from the page's text area, whatever makes it so (tabs, a table, a frame).
    ``format`` is Word's name of the numerals ("decimal", "lowerRoman").
    """

    section: int
    paragraph: int
    top: bool
    centred: bool
    runs: tuple[ViewRun, ...]
    on_first: bool
    on_others: bool
    format: str = "decimal"
    page: int | None = None
    shown: str = ""
    area: Rectangle | None = None


class Section(Struct, frozen=True):
    """Pages set up alike; ``first`` and ``last`` are the indexes of its paragraphs, inclusive.

    In a PDF a section is a row of pages of one size, and a new one begins where page numbers do;
    margins are those of the text that is seen there (``measured``): a page not full leaves
    ``bottom_mm`` None, ragged text ``right_mm``; where no line goes on, ``indented`` says that what
    is seen as ``left_mm`` may hold an indent.
    ``start`` is the number of its first page where the file sets one.
    """

    index: int
    width_mm: float
    height_mm: float
    landscape: bool
    top_mm: float | None = None
    bottom_mm: float | None = None
    left_mm: float | None = None
    right_mm: float | None = None
    gutter_mm: float = 0.0
    header_mm: float | None = None
    footer_mm: float | None = None
    columns: int = 1
    start: int | None = None
    first: int = 0
    last: int = -1
    first_page: int | None = None
    pages: int | None = None
    measured: bool = False
    indented: bool = False

    @property
    def text_mm(self) -> float | None:
        """The width of the text area."""
        if self.left_mm is None or self.right_mm is None:
            return None
        return self.width_mm - self.left_mm - self.right_mm - self.gutter_mm


class Signature(Struct, frozen=True):
    """A digital signature of a PDF as its dictionary states it; nothing here was verified.

    ``signed_at`` is as written there (``D:20260105…``). ``page`` and ``area`` are None for one
    that is not shown; ``pictured`` says that an image is, ``paragraphs`` are those of its text.
    """

    name: str = ""
    signed_at: str = ""
    reason: str = ""
    location: str = ""
    filter: str = ""
    page: int | None = None
    area: Rectangle | None = None
    pictured: bool = False
    paragraphs: tuple[int, ...] = ()


class View(Struct, frozen=True):
    """A document. ``paragraphs`` are all there are, body first in reading order, then the others.

    Cells are read row by row, a text box right after the paragraph it hangs on; the body's
    sections follow each other. ``file`` is its path as the user typed it. ``hidden`` says that text
    formatted as hidden was left out; ``revisions`` counts the tracked changes taken as accepted.
    ``styles`` are the names that the styles of paragraphs have in Word, by their ids.
    """

    file: str
    format: Format
    sections: tuple[Section, ...]
    paragraphs: tuple[ViewParagraph, ...]
    tables: tuple[ViewTable, ...] = ()
    strokes: tuple[ViewStroke, ...] = ()
    frames: tuple[ViewFrame, ...] = ()
    pictures: tuple[ViewPicture, ...] = ()
    numbers: tuple[PageNumber, ...] = ()
    typefaces: tuple[ViewFont, ...] = ()
    signatures: tuple[Signature, ...] = ()
    metadata: Metadata = Metadata()
    pages: int | None = None
    hidden: bool = False
    revisions: int = 0
    styles: Mapping[str, str] = {}

    def section_of(self, paragraph: ViewParagraph) -> Section:
        """Return the page set-up under which a paragraph stands."""
        return self.sections[paragraph.place.section]


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Return ``text`` composed (NFC), every run of white space one space, none at the edges.

    What has no width (a soft hyphen, a place where a line may end) is no part of a word.
    """
    return " ".join(WIDTHLESS.sub("", unicodedata.normalize("NFC", text)).split())
