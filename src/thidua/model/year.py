"""Year: what follows the directive: pledges, results, selection; and the whole year in one value.

Every class mirrors an object of ``schemas/pledge.schema.json``, ``result.schema.json`` or
``selection.schema.json``, field by field and with the same names; dates are ISO 8601 texts. Titles,
awards and forms are named by their ids in the regime's catalogue (``schemas/regimes/``).
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field
from msgspec.structs import replace

from thidua.model.awarding import ALL, DecisionData, Meeting, Occasion, Proposal, RatedList, Vote
from thidua.model.campaign import Campaign, PaperData, Signer
from thidua.model.campaign_time import TimeKind
from thidua.model.initiatives import InitiativeRegister
from thidua.model.office import Unit
from thidua.model.regime import Regime


class Rating(StrEnum):
    """Mức xếp loại of a person or a unit."""

    EXCELLENT = "excellent"
    """Hoàn thành xuất sắc nhiệm vụ."""
    GOOD = "good"
    """Hoàn thành tốt nhiệm vụ."""
    DONE = "done"
    """Hoàn thành nhiệm vụ."""
    FAILED = "failed"
    """Không hoàn thành nhiệm vụ."""


class Rank(StrEnum):
    """The class of a person, as the statistics of commendations want it."""

    LEADER = "leader"
    """Lãnh đạo cơ quan."""
    HEAD = "head"
    """Lãnh đạo cấp phòng và tương đương."""
    STAFF = "staff"
    """Người trực tiếp thực hiện nhiệm vụ."""


class Sex(StrEnum):
    """Giới tính."""

    MALE = "male"
    """Nam."""
    FEMALE = "female"
    """Nữ."""


class Discipline(StrEnum):
    """A disciplinary measure in the year."""

    REPRIMAND = "reprimand"
    """Khiển trách."""
    WARNING = "warning"
    """Cảnh cáo, or heavier."""


class WorkKind(StrEnum):
    """What a unit builds for the movement (seed, I.4)."""

    MODEL = "model"
    """Mô hình tiêu biểu."""
    WORK = "work"
    """Công trình thiết thực."""


class WorkState(StrEnum):
    """How far a model or work is."""

    DONE = "done"
    """Hoàn thành."""
    GOING = "going"
    """Đang thực hiện."""
    DROPPED = "dropped"
    """Không thực hiện."""


class Launch(Struct, frozen=True):
    """When a unit launched the movement, and by which plan."""

    date: str
    place: str | None = None


class Target(Struct, frozen=True):
    """A measurable promise; ``baseline`` is last year's value in the same unit of measure.

    ``lower_is_better`` turns the comparison round (late files, complaints).
    """

    id: str
    text: str
    unit: str
    value: float
    baseline: float | None = None
    due: str | None = None
    lower_is_better: bool = False
    explanation: str | None = None


class Work(Struct, frozen=True):
    """A model or a work that a unit promises."""

    id: str
    kind: WorkKind
    name: str
    due: str | None = None
    place: str | None = None
    explanation: str | None = None


class Commended(Struct, frozen=True):
    """An earlier title or award of a person or unit, with the decision that gave it."""

    year: int
    award: str
    number: str
    date: str
    issuer: str


class PersonEntry(Struct, frozen=True):
    """What lasts of a person: an entry of ``persons.yaml``, ``schemas/persons.schema.json``.

    ``born`` is a day, a month or a year; ``duties`` are quyền hạn, nhiệm vụ được giao.
    """

    id: str
    name: str
    position: str
    rank: Rank
    unit: str | None = None
    joined: str | None = None
    sex: Sex | None = None
    born: str | None = None
    hometown: str | None = None
    residence: str | None = None
    qualification: str | None = None
    academic: str | None = None
    duties: str | None = None
    history: tuple[Commended, ...] = ()


class Registration(Struct, frozen=True):
    """What one person registers for; ``id`` is stable over the years and is not the name.

    ``titles`` (danh hiệu thi đua) and ``awards`` (hình thức khen thưởng) are separate lists.
    """

    id: str
    name: str
    position: str
    rank: Rank
    rating: Rating
    titles: tuple[str, ...] = ()
    awards: tuple[str, ...] = ()
    initiative: str | None = None
    joined: str | None = None
    discipline: Discipline | None = None
    history: tuple[Commended, ...] = ()


class CollectiveRegistration(Struct, frozen=True):
    """What the unit itself registers for."""

    rating: Rating
    titles: tuple[str, ...] = ()
    awards: tuple[str, ...] = ()
    history: tuple[Commended, ...] = ()


class Pledge(Struct, frozen=True):
    """The giao ước and the registrations of one unit."""

    unit: str
    campaign: str
    targets: tuple[Target, ...]
    signers: tuple[Signer, ...]
    received: str | None = None
    launch: Launch | None = None
    works: tuple[Work, ...] = ()
    people: tuple[Registration, ...] = ()
    collective: CollectiveRegistration | None = None
    papers: tuple[PaperData, ...] = ()


class TargetResult(Struct, frozen=True):
    """What became of a target."""

    target: str
    actual: float
    evidence: str | None = None
    note: str | None = None


class WorkResult(Struct, frozen=True):
    """What became of a model or work."""

    work: str
    state: WorkState
    evidence: str | None = None


class PersonRating(Struct, frozen=True):
    """The rating of a registered person."""

    person: str
    rating: Rating


class Score(Struct, frozen=True):
    """Three scores of one criterion: by the unit, agreed in the block, by the verifying office.

    ``reason`` is needed where the verified score differs from the unit's own. Where a criterion has
    a rate the unit's own score follows from what was ``measured``, and need not be typed.
    """

    criterion: str
    own: float | None = None
    measured: float | None = None
    agreed: float | None = None
    verified: float | None = None
    reason: str | None = None


class Result(Struct, frozen=True):
    """The report of one unit for one review; without ``received`` it has not come in yet.

    ``examples`` are điển hình tiên tiến, ``causes`` those of the weaknesses; ``tie_votes`` are the
    votes that the unit had where a vote decided between equals.
    """

    unit: str
    campaign: str
    review: str
    targets: tuple[TargetResult, ...]
    signers: tuple[Signer, ...]
    received: str | None = None
    works: tuple[WorkResult, ...] = ()
    rating: Rating | None = None
    ratings: tuple[PersonRating, ...] = ()
    strengths: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    weaknesses: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()
    scores: tuple[Score, ...] = ()
    tie_votes: int | None = None
    papers: tuple[PaperData, ...] = ()


class Selection(Struct, frozen=True):
    """From proposals to the decision; what ``rated`` lists propose stands behind the others."""

    campaign: str
    proposals: tuple[Proposal, ...]
    rated: tuple[RatedList, ...] = ()
    meeting: Meeting | None = None
    decision: DecisionData | None = None
    papers: tuple[PaperData, ...] = ()

    @property
    def held(self) -> Meeting | None:
        """The meeting, once it was held."""
        return self.meeting if self.meeting and self.meeting.present else None

    @property
    def forgotten(self) -> tuple[RatedList, ...]:
        """The lists of which a decision accepts nobody, of a selection with their proposals."""
        accepted = frozenset(self.decision.accepted if self.decision else ALL)
        if accepted == frozenset(ALL):
            return ()
        told = [one for one in self.proposals if one.id in accepted]
        return tuple(one for one in self.rated if not any(map(one.lists, told)))

    def listing(self, proposals: tuple[Proposal, ...]) -> Selection:
        """Return it with the proposals of its lists, and a decision that names each of them.

        Where the file names nobody who is accepted, all are.
        """
        whole = replace(self, proposals=(*self.proposals, *proposals))
        if self.decision is None:
            return whole
        accepted = self.decision.accepted
        if accepted == ALL:
            ids = tuple(one.id for one in whole.proposals)
        else:
            named = [one for one in self.rated if one.id in accepted]
            listed = (one.id for one in proposals if any(each.lists(one) for each in named))
            ids = tuple(dict.fromkeys((*accepted, *listed)))
        return replace(whole, decision=replace(self.decision, accepted=ids))


def rated_by(awarding: Selection | Occasion, proposal: Proposal) -> RatedList | None:
    """Return the list that a proposal is on, if it is on one."""
    lists = awarding.rated if isinstance(awarding, Selection) else ()
    return next((one for one in lists if one.lists(proposal)), None)


def votes_on(awarding: Selection | Occasion) -> dict[str, tuple[int, Vote]]:
    """Return the vote on each proposal and its place; that on a list is on all who are on it."""
    meeting = awarding.meeting
    votes = {one.proposal: (n, one) for n, one in enumerate(meeting.votes if meeting else ())}
    found: dict[str, tuple[int, Vote]] = {}
    for one in awarding.proposals:
        listed = rated_by(awarding, one)
        vote = votes.get(one.id) or (votes.get(listed.id) if listed else None)
        if vote is not None:
            found[one.id] = vote
    return found


class Year(Struct, frozen=True):
    """Everything known of one campaign, and of the one before where it is there.

    ``results`` are by unit and review; ``borrowed`` are the pledges of the campaign that it takes
    its registrations from. ``initiatives`` and ``persons`` are the office's registers, ``honoured``
    what decisions of earlier campaigns gave, by the id of who has it; ``rated`` is what the lists
    of the selection propose, which nobody typed.
    """

    campaign: Campaign
    regime: Regime
    pledges: Mapping[str, Pledge]
    results: Mapping[tuple[str, str], Result]
    selection: Selection | None = None
    previous: Year | None = None
    occasions: Mapping[str, Occasion] = field(default_factory=dict)
    borrowed: Mapping[str, Pledge] = {}
    initiatives: InitiativeRegister = InitiativeRegister()
    persons: Mapping[str, PersonEntry] = {}
    honoured: Mapping[str, tuple[Commended, ...]] = {}
    rated: tuple[Proposal, ...] = ()

    @property
    def chosen(self) -> Selection | None:
        """The selection with what its lists propose by the ratings."""
        return None if self.selection is None else self.selection.listing(self.rated)

    @property
    def awardings(self) -> tuple[Selection | Occasion, ...]:
        """What is proposed, voted on and decided together: the selection, then each occasion."""
        yearly = () if (chosen := self.chosen) is None else (chosen,)
        return (*yearly, *(self.occasions[key] for key in sorted(self.occasions)))

    @property
    def registers(self) -> Mapping[str, Pledge]:
        """The pledges, by unit, whose registrations count: its own, else those borrowed."""
        own = {unit: one for unit, one in self.pledges.items() if one.people or one.collective}
        return {**self.borrowed, **own}

    @property
    def registering(self) -> bool:
        """Whether units register for titles in it: by its pledges, or as in every year."""
        if any(one.people or one.collective for one in self.pledges.values()):
            return True
        yearly = self.campaign.time.kind in {TimeKind.YEAR, TimeKind.SCHOOL_YEAR}
        return yearly and self.campaign.registration is None

    @property
    def participants(self) -> tuple[Unit, ...]:
        """The units that pledge and report: those whose size is stated."""
        return tuple(unit for unit in self.campaign.units if unit.takes_part)


class Filed(Struct, frozen=True):
    """A calendar year, the campaigns of an office that touch it, those ended the year before.

    What the ``earlier`` ones led to was decided in the year, as often as not.
    """

    year: int
    years: tuple[Year, ...]
    earlier: tuple[Year, ...] = ()
