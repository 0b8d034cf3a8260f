"""A campaign as its YAML file states it, once the schema has accepted it.

Every class mirrors an object of ``schemas/campaign.schema.json``, field by field and with the same
names; that schema is the truth about which values are allowed, and its titles and descriptions are
what users read. Dates stay text (ISO 8601) because a draft may know only the year or the month.

Two fields are never printed in a document: ``explanation`` says why a thing differs from last year,
``review`` that it was taken over from there and nobody has confirmed it yet.
"""

from __future__ import annotations

import re
from enum import StrEnum

from msgspec import Struct, field

from thidua.model.office import Block, Council, Scoring, Unit
from thidua.model.source import Review

REFERENCE = re.compile(r"\[\[([a-z0-9]+(?:-[a-z0-9]+)*)\]\]")
"""A citation in a text: the id of a cited document in double brackets."""


class DirectiveType(StrEnum):
    """The kinds of launch document that agencies really use (Decree 30/2020, Điều 7; practice)."""

    LAUNCH = "launch"
    """Phát động: not among the decree's 29 types, but the habit of many agencies."""
    DIRECTIVE = "directive"
    """Chỉ thị."""
    PLAN = "plan"
    """Kế hoạch."""
    LETTER = "letter"
    """Công văn, with Kính gửi and V/v."""
    DECISION = "decision"
    """Quyết định."""


class PaperStatus(StrEnum):
    """Where the document stands: a draft may leave its number and its day blank (Điều 15)."""

    DRAFT = "draft"
    ISSUED = "issued"


class Numbering(StrEnum):
    """How the items of a list are labelled (Phụ lục I, Mục II.6.đ)."""

    ROMAN = "roman"
    """I. II. III."""
    ARABIC = "arabic"
    """1. 2. 3."""
    DECIMAL = "decimal"
    """2.1. 2.2. under 2."""
    LETTER = "letter"
    """a) b) c) d) đ) e) g)."""
    DASH = "dash"
    """- at the beginning of each."""
    PLUS = "plus"
    """+ at the beginning of each."""
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


class Align(StrEnum):
    """How a table column sets its text."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Orientation(StrEnum):
    """How an appendix lies on its A4 sheet."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class Agency(Struct, frozen=True):
    """An issuing agency with the body it belongs to (Phụ lục I, Mục II.2).

    ``name_lines`` and ``superior_lines`` are the same words, a line of the head each, for those who
    want other lines than the program sets.
    """

    name: str
    abbreviation: str
    place: str
    superior: str | None = None
    name_lines: tuple[str, ...] = ()
    superior_lines: tuple[str, ...] = ()
    explanation: str | None = None


class CitedDocument(Struct, frozen=True):
    """A document that the text relies on or quotes (Phụ lục I, Mục II.6.a and b).

    ``abstract`` is what follows the issuer in a full citation, with its own connecting words
    ("về việc …"); a Luật or Pháp lệnh has neither number nor issuer.
    """

    id: str
    kind: str
    date: str
    abstract: str
    number: str | None = None
    issuer: str | None = None
    explanation: str | None = None
    review: Review | None = None


class Basis(Struct, frozen=True):
    """One ground of the directive: a cited document, or a proposal in words.

    ``relation`` is the word it begins with ("Căn cứ", "Thực hiện", "Theo"). A ground whose document
    the opening text already cites is not printed a second time.
    """

    relation: str
    document: str | None = None
    text: str | None = None
    explanation: str | None = None
    review: Review | None = None


class Measure(Struct, frozen=True):
    """How much an obligation asks for: ``1`` "mô hình hoặc công trình", ``100`` "%"."""

    value: float
    unit: str


class Obligation(Struct, frozen=True):
    """What the directive asks of somebody; dated, or said to be undated."""

    id: str
    source: str
    owners: tuple[str, ...]
    text: str
    due: str | None = None
    undated: bool = False
    measure: Measure | None = None
    explanation: str | None = None
    review: Review | None = None


class Milestone(Struct, frozen=True):
    """A date of the campaign year."""

    id: str
    kind: str
    title: str
    due: str
    owners: tuple[str, ...]
    source: str | None = None
    explanation: str | None = None
    review: Review | None = None


class Column(Struct, frozen=True):
    """A table column: its head, its share of the width (only ratios count), its setting."""

    title: str
    width: float
    align: Align = Align.LEFT


class TableRow(Struct, frozen=True):
    """Either the cells of a row, or the one text of a section row that spans the table."""

    cells: tuple[str, ...] = ()
    section: str | None = None


class TableData(Struct, frozen=True):
    """A table typed by hand into a directive or an appendix."""

    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    caption: str | None = None


class Item(Struct, frozen=True):
    """One numbered place of the text: heading, paragraph, table, and items below it.

    Its label is not typed but assigned (see ``Numbering``); ``numbering`` says how the items
    *below* this one are labelled, by default the next kind of the chain roman, arabic, letter,
    dash, plus. ``level`` makes it a division of a text in articles.
    """

    id: str
    level: Division | None = None
    heading: str | None = None
    text: str | None = None
    numbering: Numbering | None = None
    items: tuple[Item, ...] = ()
    table: TableData | None = None
    explanation: str | None = None
    review: Review | None = None


class Signer(Struct, frozen=True):
    """Who signs: ``authority`` lines above the post ("KT. GIÁM ĐỐC"), the post, the name."""

    position: str
    name: str
    authority: tuple[str, ...] = ()
    explanation: str | None = None


class Recipient(Struct, frozen=True):
    """One line of Nơi nhận, with the note in brackets ("B/c")."""

    text: str
    note: str | None = None


class Recipients(Struct, frozen=True):
    """Nơi nhận: lines, what is kept ("VT, TĐKT"), copies kept, a note beside the label ("VBĐT")."""

    items: tuple[Recipient, ...]
    archive: str
    copies: int | None = None
    note: str | None = None
    explanation: str | None = None


class AppendixData(Struct, frozen=True):
    """An appendix with a head and page numbers of its own (Phụ lục I, Mục III.1)."""

    id: str
    title: str
    orientation: Orientation = Orientation.PORTRAIT
    numbering: Numbering | None = None
    items: tuple[Item, ...] = ()
    explanation: str | None = None
    review: Review | None = None


class Directive(Struct, frozen=True):
    """The launch document itself.

    ``heading`` replaces the tên loại that the type gives; ``abstract`` is the trích yếu, one entry
    a printed line. ``date`` is ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``.
    """

    type: DirectiveType
    status: PaperStatus
    symbol: str
    date: str
    abstract: tuple[str, ...]
    signers: tuple[Signer, ...]
    recipients: Recipients
    number: int | None = None
    heading: str | None = None
    joint_with: Agency | None = None
    addressees: tuple[str, ...] = ()
    authority: str | None = None
    opening: tuple[str, ...] = ()
    numbering: Numbering = Numbering.ROMAN
    items: tuple[Item, ...] = ()
    closing: tuple[str, ...] = ()
    appendices: tuple[AppendixData, ...] = ()
    explanation: str | None = None
    review: Review | None = None


class PaperData(Struct, frozen=True):
    """Number, day and hands of a document that is derived from the data.

    What is absent stays blank (a draft) or is the directive's own (signers, archive). Of several
    documents of one kind ``for_`` names the one: the id of whom it is made for. Without it a paper
    is every document's that has none of its own.
    """

    kind: str
    status: PaperStatus = PaperStatus.DRAFT
    number: int | None = None
    symbol: str | None = None
    date: str | None = None
    signers: tuple[Signer, ...] = ()
    recipients: Recipients | None = None
    for_: str | None = field(default=None, name="for")

    @property
    def id(self) -> str:
        """What tells the papers of a file apart."""
        return "-".join(filter(None, (self.kind, self.for_)))


class Campaign(Struct, frozen=True):
    """One campaign year of one agency; ``previous`` is the year its file was begun from."""

    year: int
    name: str
    start: str
    end: str
    regime: str
    agency: Agency
    directive: Directive
    documents: tuple[CitedDocument, ...] = ()
    basis: tuple[Basis, ...] = ()
    units: tuple[Unit, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    blocks: tuple[Block, ...] = ()
    scoring: Scoring | None = None
    scoring_by_block: tuple[Scoring, ...] = ()
    council: Council | None = None
    papers: tuple[PaperData, ...] = ()
    previous: int | None = None
    explanation: str | None = None

    @property
    def schemes(self) -> tuple[Scoring, ...]:
        """Every scoring scheme, those of certain blocks first."""
        return (*self.scoring_by_block, *((self.scoring,) if self.scoring else ()))

    def scheme(self, block: str | None) -> Scoring | None:
        """Return the scheme that units of a block are scored by: its own, or that of all others."""
        ours = (one for one in self.schemes if block in one.blocks or not one.blocks)
        return next(ours, None)
