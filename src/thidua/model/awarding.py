"""Awarding: proposals, votes and decisions, of the yearly selection and of occasions beside it.

Every class mirrors an object of ``schemas/selection.schema.json`` or ``occasion.schema.json``,
field by field and with the same names. Whom an occasion names need be neither a unit nor
registered: ``people`` and ``collectives`` are its own, with ids that mean something in its file
alone.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct, field

from thidua.model.campaign import PaperData

ALL = ("*",)
"""Stands for the ids of all proposals; no id reads so."""


class FormReference(Struct, frozen=True):
    """An official form: the decree and the number, never the number alone."""

    decree: str
    number: str


class Prize(Struct, frozen=True):
    """An award of the office's own, as of a competition, with what it is worth in đồng."""

    id: str
    name: str
    amount: int


class SuperiorDecision(Struct, frozen=True):
    """The decision by which a superior gave what was proposed."""

    number: str
    date: str
    issuer: str


class Proposal(Struct, frozen=True):
    """A proposal for a title or an award; ``subject`` is a person's id or a unit's.

    In an occasion it may be one of its own people and collectives; then no ``unit`` need propose
    it, and it has a ``priority`` only where somebody states one. ``group`` is the part of the list
    that it stands in. ``received`` is the day on which its file came in to be vetted, by which the
    law is chosen where it has changed. ``awarded`` is there once a superior has decided.
    """

    id: str
    subject: str
    award: str
    unit: str = ""
    priority: int = 0
    group: str | None = None
    grounds: tuple[str, ...] = ()
    form: FormReference | None = None
    awarded: SuperiorDecision | None = None
    received: str | None = None


class Exclusion(Struct, frozen=True):
    """A person whom a list leaves out, and why; the minutes name both."""

    person: str
    reason: str


class RatedList(Struct, frozen=True):
    """A title proposed for everybody whose results are rated well enough, but for exceptions.

    Who is on it follows from the ratings of the last report; each becomes a proposal. A vote and a
    decision that name the ``id`` mean all of them.
    """

    id: str
    award: str
    except_: tuple[Exclusion, ...] = field(default=(), name="except")

    def proposal(self, person: str) -> str:
        """Return the id of what it proposes for a person."""
        return f"{self.id}-{person}"

    def lists(self, proposal: Proposal) -> bool:
        """Tell whether a proposal is one of it."""
        return proposal.id == self.proposal(proposal.subject)


class Absence(Struct, frozen=True):
    """A member who was not there; a vote in writing counts all the same."""

    member: str
    reason: str
    written_vote: bool = False


class Ballot(StrEnum):
    """How the members vote."""

    SECRET = "secret"  # noqa: S105 - no password
    """Bỏ phiếu kín."""
    HANDS = "hands"
    """Biểu quyết giơ tay."""


class Vote(Struct, frozen=True):
    """The count for one proposal; what is missing to all members counts against it.

    Papers may be ``blank``; of those who raise their hands some may be ``abstaining``.
    """

    proposal: str
    in_favour: int
    against: int = 0
    blank: int = 0
    abstaining: int = 0


class BallotCount(Struct, frozen=True):
    """How many papers were handed out, came back, and of these are invalid as a whole."""

    handed_out: int
    returned: int
    invalid: int = 0


class Publication(Struct, frozen=True):
    """From which day to which the result is open to comment, and where it is posted."""

    start: str
    end: str
    place: str


class Meeting(Struct, frozen=True):
    """A meeting of the council; times are ``HH:MM``. Nobody is ``present`` before it was held.

    Without a ``ballot`` nothing is said of how the members voted. ``tellers`` count the papers, the
    first of them leads.
    """

    date: str
    start: str
    place: str
    chair: str
    secretary: str
    end: str | None = None
    present: tuple[str, ...] = ()
    absent: tuple[Absence, ...] = ()
    ballot: Ballot | None = None
    tellers: tuple[str, ...] = ()
    ballots: BallotCount | None = None
    votes: tuple[Vote, ...] = ()
    conclusions: tuple[str, ...] = ()
    publication: Publication | None = None


class DecisionRequest(Struct, frozen=True):
    """Who asked for a decision, and by which document; what is not known stays blank."""

    by: str
    kind: str = ""
    number: str | None = None
    date: str | None = None


class DecisionData(Struct, frozen=True):
    """What is decided: the accepted proposals, who pays, the base salary (đồng; 0: not needed).

    All proposals are accepted where the file does not name them. ``request`` is what the decision
    answers. ``grounds`` and ``articles`` are the office's own words, instead of those of the
    program; an article may have several paragraphs. ``first_certificate`` is the number of its
    first certificate in the office's book; ``certificates`` are the titles and awards that have
    one, where they are not those of the law.
    """

    paid_from: str
    accepted: tuple[str, ...] = ALL
    base_salary: int = 0
    request: DecisionRequest | None = None
    grounds: tuple[str, ...] = ()
    articles: tuple[str | tuple[str, ...], ...] = ()
    first_certificate: int = 1
    certificates: tuple[str, ...] = ()


class OccasionKind(StrEnum):
    """Why somebody is commended beside the yearly cycle (Luật 06/2022/QH15, Điều 8)."""

    THEME = "theme"
    """Phong trào thi đua theo chuyên đề."""
    PHASE = "phase"
    """Đợt thi đua."""
    ANNIVERSARY = "anniversary"
    """Kỷ niệm."""
    UNPLANNED = "unplanned"
    """Thành tích đột xuất."""


class BodyKind(StrEnum):
    """What is commended that is no single person."""

    COLLECTIVE = "collective"
    """Tập thể."""
    HOUSEHOLD = "household"
    """Hộ gia đình."""


class OutsidePerson(Struct, frozen=True):
    """A person whom an occasion names; ``of`` is the body or the address that they belong to."""

    id: str
    name: str
    position: str | None = None
    of: str | None = None


class OutsideBody(Struct, frozen=True):
    """A body or household that an occasion names; ``of`` as with a person."""

    id: str
    name: str
    kind: BodyKind = BodyKind.COLLECTIVE
    of: str | None = None


class Honoured(Struct, frozen=True):
    """One whom an occasion names and proposes in one line: ``kind`` is that of a body, if it is."""

    name: str
    award: str | None = None
    kind: BodyKind | None = None
    position: str | None = None
    of: str | None = None
    group: str | None = None
    received: str | None = None


class Occasion(Struct, frozen=True):
    """From proposals to the decision of one occasion; ``id`` is its file's name and is not typed.

    ``merit`` replaces the words that ``kind`` and ``name`` give to what the commendation is for.
    It is ``held_on`` that day: a conference, an anniversary. ``prizes`` are awards that no law
    knows. ``honoured`` are those who need no id, of ``award`` where they state no other; what is
    read of a file has them among the proposals.
    """

    campaign: str
    name: str
    kind: OccasionKind
    proposals: tuple[Proposal, ...] = ()
    honoured: tuple[Honoured, ...] = ()
    award: str | None = None
    id: str = ""
    phase: str | None = None
    held_on: str | None = None
    merit: str | None = None
    prizes: tuple[Prize, ...] = ()
    people: tuple[OutsidePerson, ...] = ()
    collectives: tuple[OutsideBody, ...] = ()
    meeting: Meeting | None = None
    decision: DecisionData | None = None
    papers: tuple[PaperData, ...] = ()
    explanation: str | None = None

    @property
    def year(self) -> int:
        """The year that the campaign's id begins with; 0 where it does not."""
        first = self.campaign[:4]
        return int(first) if first.isascii() and first.isdecimal() and len(first) == 4 else 0  # noqa: PLR2004

    @property
    def held(self) -> Meeting | None:
        """The meeting, once it was held."""
        return self.meeting if self.meeting and self.meeting.present else None
