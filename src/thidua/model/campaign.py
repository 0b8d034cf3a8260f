"""A campaign as its YAML file states it, once the schema has accepted it.

Every class mirrors an object of ``schemas/campaign.schema.json``, field by field and with the same
names; that schema is the truth about which values are allowed, and its titles and descriptions are
what users read. Dates stay text (ISO 8601) because a draft may know only the year or the month.

Two fields are never printed in a document: ``explanation`` says why a thing differs from last year,
``review`` that it was taken over from there and nobody has confirmed it yet.
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum

from msgspec import Struct, field

from thidua.model.campaign_time import CampaignTime, campaign_time
from thidua.model.frame import AttachmentKind, Issuer, Lines
from thidua.model.fund import Fund
from thidua.model.items import Item, Numbering, Orientation
from thidua.model.listing import PaperList
from thidua.model.office import Block, Council, Scoring, Unit
from thidua.model.regime import AgencyLevel
from thidua.model.regulation import Asked, Deadlines, RegulationShare, RegulationVote
from thidua.model.reviews import CampaignReview
from thidua.model.source import Review

REFERENCE = re.compile(r"\[\[([a-z0-9]+(?:-[a-z0-9]+)*)\]\]")
"""A citation in a text: the id of a cited document in double brackets."""


class PaperStatus(StrEnum):
    """Where the document stands: a draft may leave its number and its day blank (Điều 15)."""

    DRAFT = "draft"
    ISSUED = "issued"


class FormerAgency(Struct, frozen=True):
    """A name that an agency, or one that was merged into it, had ``until`` that day."""

    name: str
    until: str
    abbreviation: str | None = None


class CertificateForm(Struct, frozen=True):
    """An agency's printed form for certificates: mm from its upper edge to each line set on it.

    What is not stated is not set: it stands on the form already.
    """

    nation: float | None = None
    issuer: float | None = None
    title: float | None = None
    recipient: float | None = None
    merit: float | None = None
    foot: float | None = None


class Agency(Struct, frozen=True):
    """An issuing agency with the body it belongs to (Phụ lục I, Mục II.2).

    ``head`` is the post of who leads it ("Giám đốc"); ``form`` names the form of its heads, that of
    the State where nothing is said (``templates/heads.yaml``). ``name_lines`` and
    ``superior_lines`` are the same words, a line of the head each, for those who want other lines
    than the program sets. ``under`` is the province or ministry that it belongs to, where neither
    it nor its superior is one; ``decides`` the titles and awards that its head decides, where that
    does not follow from the ``level``; ``award_names`` what it prints instead of usual names.
    """

    name: str
    abbreviation: str
    place: str
    superior: str | None = None
    head: str | None = None
    form: str | None = None
    name_lines: tuple[str, ...] = ()
    superior_lines: tuple[str, ...] = ()
    formerly: tuple[FormerAgency, ...] = ()
    certificate: CertificateForm | None = None
    level: AgencyLevel | None = None
    under: str | None = None
    decides: tuple[str, ...] | None = None
    award_names: dict[str, str] = {}
    explanation: str | None = None


class CitedDocument(Struct, frozen=True):
    """A document that the text relies on or quotes (Phụ lục I, Mục II.6.a and b).

    ``abstract`` is what follows the issuer in a full citation, with its own connecting words
    ("về việc …"); a Luật or Pháp lệnh has neither number nor issuer. ``replaces`` are the numbers
    of the acts that it stands for since they ended; ``until`` is its own last day in force.
    """

    id: str
    kind: str
    date: str
    abstract: str
    number: str | None = None
    issuer: str | None = None
    replaces: tuple[str, ...] = ()
    until: str | None = None
    explanation: str | None = None
    review: Review | None = None


class Regulation(CitedDocument, frozen=True):
    """What the superior's document on emulation asks for, over the law and never below it."""

    quorum_percent: float | None = None
    quorum_clause: str | None = None
    votes: tuple[RegulationVote, ...] = ()
    shares: tuple[RegulationShare, ...] = ()
    deadlines: Deadlines | None = None
    confirmations: tuple[Asked, ...] = ()


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
    """A date of the campaign year; ``for_`` is the review whose reports meet it."""

    id: str
    kind: str
    title: str
    due: str
    owners: tuple[str, ...]
    source: str | None = None
    for_: str | None = field(default=None, name="for")
    explanation: str | None = None
    review: Review | None = None


class Phase(Struct, frozen=True):
    """A stretch of the campaign with a name of its own (đợt), both days within it."""

    id: str
    name: str
    start: str
    end: str
    theme: str | None = None
    explanation: str | None = None


class Signer(Struct, frozen=True):
    """Who signs: ``authority`` lines above the post ("KT. GIÁM ĐỐC"), the post, the name.

    A ``group`` stands once over this signer and those behind, up to the next who has one.
    """

    position: Lines
    name: str
    authority: tuple[str, ...] = ()
    group: Lines | None = None
    explanation: str | None = None


class Recipient(Struct, frozen=True):
    """One line of Nơi nhận, with the note in brackets ("B/c") and ``lines`` below it ("+ TH;")."""

    text: str
    note: str | None = None
    lines: tuple[str, ...] = ()


class Recipients(Struct, frozen=True):
    """Nơi nhận: lines, what is kept ("VT, TĐKT"), copies kept, a note beside the label ("VBĐT").

    ``drafter`` are the initials of who drafted it, at the end of the line on what is kept.
    """

    items: tuple[Recipient, ...]
    archive: str | None = None
    drafter: str | None = None
    copies: int | None = None
    note: str | None = None
    explanation: str | None = None


class Confirmation(Struct, frozen=True):
    """A place at the end of a form where somebody signs: the post, what stands below it."""

    position: Lines
    note: str | None = None


class Attachment(Struct, frozen=True):
    """What goes with a document, with a head and page numbers of its own (Phụ lục I, Mục III.1).

    ``note`` is the line "(Kèm theo …)" as issued, where it is not the one that is put together.
    ``issuer``, its ``superior`` and ``place`` are those in the head of a form that others fill in;
    ``confirmations`` are where it is signed.
    """

    id: str
    title: Lines
    kind: AttachmentKind = AttachmentKind.APPENDIX
    orientation: Orientation = Orientation.PORTRAIT
    numbering: Numbering | None = None
    note: str | None = None
    superior: str | None = None
    issuer: str | None = None
    place: str | None = None
    opening: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    confirmations: tuple[Confirmation, ...] = ()
    explanation: str | None = None
    review: Review | None = None


class Directive(Struct, frozen=True, kw_only=True):
    """The launch document, or another one of the campaign with an ``id`` that is typed like it.

    ``type`` is one of ``schemas/symbols.yaml``; ``heading`` replaces the tên loại that it gives;
    ``abstract`` is the trích yếu, one entry a printed line. ``number`` is a figure, or a text as
    issued ("0124"); ``reference`` all that stands behind "Số:", where number and symbol do not make
    it. ``date`` is ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``. ``head_form`` settles the head of a
    document of two agencies with different ones.
    """

    id: str = ""
    type: str
    status: PaperStatus
    symbol: str = ""
    date: str
    abstract: tuple[str, ...] = ()
    signers: tuple[Signer, ...]
    recipients: Recipients
    number: int | str | None = None
    reference: str | None = None
    issued_by: Issuer = Issuer.AGENCY
    head_form: str | None = None
    heading: str | None = None
    joint_with: Agency | None = None
    addressees: tuple[Lines, ...] = ()
    authority: Lines | None = None
    opening: tuple[str, ...] = ()
    numbering: Numbering = Numbering.ROMAN
    items: tuple[Item, ...] = ()
    closing: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    explanation: str | None = None
    review: Review | None = None


class PaperData(Struct, frozen=True):
    """Number, day and hands of a document that is derived from the data.

    What is absent stays blank (a draft) or is the directive's own (signers, archive); who issues
    it then follows from its kind. Of several
    documents of one kind ``for_`` names the one: the id of whom it is made for. Without it a paper
    is every document's that has none of its own. ``abstract`` is the trích yếu, one entry a
    printed line, where it is not the one that is put together.
    """

    kind: str
    status: PaperStatus = PaperStatus.DRAFT
    number: int | str | None = None
    symbol: str | None = None
    reference: str | None = None
    issued_by: Issuer | None = None
    abstract: tuple[str, ...] = ()
    list_: PaperList | None = field(default=None, name="list")
    date: str | None = None
    signers: tuple[Signer, ...] = ()
    recipients: Recipients | None = None
    for_: str | None = field(default=None, name="for")

    @property
    def id(self) -> str:
        """What tells the papers of a file apart."""
        return "-".join(filter(None, (self.kind, self.for_)))


class Reach(StrEnum):
    """How far a movement reaches, as the statistics of movements part them."""

    NATION = "nation"
    """Toàn quốc."""
    LOCALITY = "locality"
    """Bộ, ban, ngành, đoàn thể, địa phương."""
    BLOCK = "block"
    """Cụm, khối thi đua."""
    AGENCY = "agency"
    """Cơ quan, tổ chức, đơn vị."""


class Campaign(Struct, frozen=True):
    """One campaign of one agency, from its first day to its last.

    ``id`` is the name of its file, ``year`` or ``school_year`` what it is filed and called by;
    ``previous`` is the id of the campaign that it follows and is compared with, ``registration``
    that of the one whose pledges it goes by. ``competence`` are the cited documents that say what
    the agency may do: grounds of whatever it submits and decides. ``reach`` is stated where it is
    not as usual.
    """

    name: str
    start: str
    end: str
    regime: str
    agency: Agency
    directive: Directive
    documents: tuple[CitedDocument, ...] = ()
    competence: tuple[str, ...] = ()
    basis: tuple[Basis, ...] = ()
    units: tuple[Unit, ...] = ()
    phases: tuple[Phase, ...] = ()
    reviews: tuple[CampaignReview, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    blocks: tuple[Block, ...] = ()
    scoring: Scoring | None = None
    scoring_by_block: tuple[Scoring, ...] = ()
    council: Council | None = None
    regulation: Regulation | None = None
    fund: Fund | None = None
    papers: tuple[PaperData, ...] = ()
    texts: tuple[Directive, ...] = ()
    previous: str | None = None
    explanation: str | None = None
    id: str = ""
    year: int | None = None
    school_year: str | None = None
    registration: str | None = None
    reach: Reach | None = None

    @property
    def time(self) -> CampaignTime:
        """By what it is called: its year, its school year, its years, or its name."""
        return campaign_time(
            year=self.year,
            school_year=self.school_year,
            start=self.start,
            end=self.end,
            name=self.name,
        )

    @property
    def middle(self) -> str:
        """The last day of its first half: 30 June of one that is called by its year."""
        if self.year is not None:
            return f"{self.year:04}-06-30"
        start, end = date.fromisoformat(self.start), date.fromisoformat(self.end)
        return (start + (end - start) / 2).isoformat()

    @property
    def filed(self) -> int:
        """The year that it is filed under: its own, or the first of several."""
        return self.time.first

    @property
    def schemes(self) -> tuple[Scoring, ...]:
        """Every scoring scheme, those of certain blocks first."""
        return (*self.scoring_by_block, *((self.scoring,) if self.scoring else ()))

    def scheme(self, block: str | None) -> Scoring | None:
        """Return the scheme that units of a block are scored by: its own, or that of all others."""
        ours = (one for one in self.schemes if block in one.blocks or not one.blocks)
        return next(ours, None)
