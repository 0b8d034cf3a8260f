"""Change: what changed between two sides: found in ``diff/``, told in ``report/`` and ``compose/``.

A change is a typed value, not a stretch of text. Texts are those a reader sees (citations written
out, labels apart from the words), so that two campaigns and two Word files are compared alike.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from thidua.model.campaign_time import CampaignTime
from thidua.model.document import Mark


class ChangeKind(StrEnum):
    """What happened."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    """Stands elsewhere: below another place, or before what it stood behind."""
    RENUMBERED = "renumbered"
    """Only the label is another one, because something before it came or went."""
    REWORDED = "reworded"
    """The words are others; ``Change.spans`` says which."""
    SPLIT = "split"
    """One became several."""
    MERGED = "merged"
    """Several became one."""
    CHANGED = "changed"
    """A value is another one; ``Change.field`` says which."""
    AWAITED = "awaited"
    """The old side has it and the new one not yet: its year has not come so far."""
    UNEXPLAINED = "unexplained"
    """Differs, and no rule says what that means; ``Change.field`` is its path in the data."""


class Subject(StrEnum):
    """What it happened to."""

    SECTION = "section"
    """A place with a heading and places below it."""
    ITEM = "item"
    PARAGRAPH = "paragraph"
    """A text without a place of its own: opening, closing, a line of a Word file."""
    ROW = "row"
    TABLE = "table"
    APPENDIX = "appendix"
    TITLE = "title"
    """Tên loại, trích yếu, kính gửi."""
    NUMBER = "number"
    """Số, ký hiệu."""
    NAME = "name"
    """Tên phong trào."""
    DATE = "date"
    """The day of the document, of the campaign."""
    AGENCY = "agency"
    BASIS = "basis"
    """Căn cứ."""
    DOCUMENT = "document"
    """Văn bản viện dẫn."""
    SIGNER = "signer"
    RECIPIENT = "recipient"
    """Nơi nhận."""
    BOX = "box"
    """A text in a text box of a Word file."""
    HEADER = "header"
    """A text in the header of its pages, but for their numbers."""
    FOOTER = "footer"
    NOTE = "note"
    """A footnote or endnote."""
    OBLIGATION = "obligation"
    MILESTONE = "milestone"
    PHASE = "phase"
    """Đợt thi đua."""
    REVIEW = "review"
    """Kỳ sơ kết, tổng kết."""
    UNIT = "unit"
    BLOCK = "block"
    """Khối, cụm thi đua."""
    CRITERION = "criterion"
    COUNCIL = "council"
    REGIME = "regime"
    TARGET = "target"
    WORK = "work"
    PERSON = "person"
    """A registration."""
    OUTSIDER = "outsider"
    """A person or body whom an occasion names."""
    COLLECTIVE = "collective"
    """What a unit registers for itself."""
    RESULT = "result"
    PROPOSAL = "proposal"
    DECISION = "decision"
    FIELD = "field"
    """Anything else in the data."""


class ComparisonPart(StrEnum):
    """Which part of a comparison a change belongs to, in the order in which parts are told."""

    TEXT = "text"
    """The running text of a document."""
    GENERAL = "general"
    """What a campaign, or any file compared alone, states besides."""
    UNITS = "units"
    """What one unit pledged and reached."""
    SELECTION = "selection"
    """Proposals, votes, the decision (bình xét)."""


class Span(Struct, frozen=True):
    """A stretch of words that both sides have, or only one of them."""

    text: str
    mark: Mark


class Version(Struct, frozen=True):
    """How a thing stands on one side.

    ``id`` is its stable id ("" in a Word file), ``label`` what is printed before it ("3.", "a)"),
    ``text`` its words or its value as a reader sees them, ``file`` and ``line`` where it is typed
    (``line`` 0 where it cannot be said).
    """

    text: str
    id: str = ""
    label: str = ""
    file: str = ""
    line: int = 0


class Change(Struct, frozen=True):
    """One change.

    ``old`` and ``new`` have one version each, except: none on the side where the thing is not;
    several on one side of a split or a merger. ``within`` are the places above it on the new side
    (the old one for what was removed), outermost first, as a reader sees them ("II. NỘI DUNG").
    ``was_within`` are those that what moved stood below before: () at the top of the text, None
    where it moved among its neighbours or did not move. What moved and was reworded has two
    changes with the same versions, the move right before the rewording: told together, the words
    of the second say it all.
    ``of`` names the unit whose pledge or result it is, ``selected`` says that it is of a whole
    year's selection. ``rolled`` says that the difference is the year rolling forward, or the
    agency's other name, and nothing else. ``explanation`` is what the editor wrote beside it.
    """

    kind: ChangeKind
    subject: Subject
    old: tuple[Version, ...] = ()
    new: tuple[Version, ...] = ()
    field: str = ""
    spans: tuple[Span, ...] = ()
    within: tuple[str, ...] = ()
    was_within: tuple[str, ...] | None = None
    of: str = ""
    selected: bool = False
    rolled: bool = False
    explanation: str = ""

    @property
    def part(self) -> ComparisonPart:
        """The part of the comparison that it is told in."""
        if self.of or self.selected:
            return ComparisonPart.UNITS if self.of else ComparisonPart.SELECTION
        return ComparisonPart.TEXT if self.printed else ComparisonPart.GENERAL

    @property
    def folded(self) -> bool:
        """Whether a reader in a hurry need not see it: only the year, a label or an id differs."""
        return self.rolled or self.kind is ChangeKind.RENUMBERED

    def reworded_by(self, following: Change | None) -> bool:
        """Tell whether it is the move of something that the change right after it rewords."""
        return (
            following is not None
            and (self.kind, following.kind) == (ChangeKind.MOVED, ChangeKind.REWORDED)
            and (self.subject, self.old, self.new)
            == (following.subject, following.old, following.new)
        )

    @property
    def printed(self) -> bool:
        """Whether the running text of a document changed, and not what is known besides."""
        return self.subject in _TEXTS and not self.field


_TEXTS = frozenset(
    {
        Subject.SECTION,
        Subject.ITEM,
        Subject.PARAGRAPH,
        Subject.ROW,
        Subject.TABLE,
        Subject.APPENDIX,
        Subject.TITLE,
        Subject.BOX,
        Subject.HEADER,
        Subject.FOOTER,
        Subject.NOTE,
    }
)


class Origin(StrEnum):
    """Why something counts as carried over without thought."""

    LAST_YEAR = "last-year"
    """The same words as last year, the year apart."""
    SUPERIOR = "superior"
    """The same words as the superior's document."""
    FIGURE = "figure"
    """The same figure two years running."""


class Carried(Struct, frozen=True):
    """A text or a figure that was taken over as it stood; ``field`` says what the figure is."""

    origin: Origin
    subject: Subject
    new: Version
    old: Version
    within: tuple[str, ...] = ()
    of: str = ""
    field: str = ""


class Comparison(Struct, frozen=True):
    """Two sides and everything that differs, in the order of the new one.

    ``old`` and ``new`` are the sides as the user named them; years and times are None for a Word
    file that does not say its year. What is removed stands where it stood. ``unchanged`` counts the
    texts that are the same on both sides, to the letter. ``internal`` says that persons are named
    in it, ``renamed`` that the agency has another name: what is ``rolled`` may differ in that
    alone.
    """

    old: str
    new: str
    old_year: int | None
    new_year: int | None
    changes: tuple[Change, ...]
    carried: tuple[Carried, ...] = ()
    unchanged: int = 0
    internal: bool = False
    renamed: bool = False
    old_time: CampaignTime | None = None
    new_time: CampaignTime | None = None
