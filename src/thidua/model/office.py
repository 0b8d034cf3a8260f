"""Office: units, blocks, the council, the scoring scheme."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from thidua.model.source import Review


class Headcount(Struct, frozen=True):
    """Biên chế: công chức, viên chức, người lao động."""

    civil_servants: int = 0
    public_employees: int = 0
    workers: int = 0

    @property
    def total(self) -> int:
        """Everybody who may register."""
        return self.civil_servants + self.public_employees + self.workers


class Counted(Struct, frozen=True):
    """How large a participant is that has no headcount: so many of what is counted."""

    number: int
    of: str


class Former(Struct, frozen=True):
    """A unit that became this one: by merger, division or renaming; ``until`` a year or a day."""

    id: str
    name: str
    until: int | str


class Unit(Struct, frozen=True):
    """A unit that takes part, or a group of units that the directive addresses as one.

    Units with a headcount, or of which something is ``counted``, pledge and report; ``id`` stays
    the same over the years. One that is ``inactive`` takes part to the end of its year, and next
    year's file begins without it. ``name_lines`` as in an agency.
    """

    id: str
    name: str
    kind: str
    name_lines: tuple[str, ...] = ()
    abbreviation: str | None = None
    head: str | None = None
    union_chair: str | None = None
    headcount: Headcount | None = None
    counted: Counted | None = None
    block: str | None = None
    formerly: tuple[Former, ...] = ()
    inactive: bool = False
    explanation: str | None = None

    @property
    def takes_part(self) -> bool:
        """Whether it pledges and reports."""
        return self.headcount is not None or self.counted is not None


class Organiser(StrEnum):
    """Who organises a block, and so who may honour its leader with a flag."""

    AGENCY = "agency"
    """Cơ quan tự tổ chức."""
    PROVINCE = "province"
    """Tỉnh tổ chức."""
    MINISTRY = "ministry"
    """Bộ, ngành tổ chức."""


class Block(Struct, frozen=True):
    """Khối or cụm thi đua: units that are compared with each other, and who leads them."""

    id: str
    name: str
    leader: str
    deputies: tuple[str, ...] = ()
    organised_by: Organiser = Organiser.AGENCY
    explanation: str | None = None


class PointRate(Struct, frozen=True):
    """So many points ``each`` time that ``per`` of what is measured in ``unit`` is full."""

    each: float
    per: float
    unit: str


class Criterion(Struct, frozen=True):
    """One line of a scoring scheme; ``evidence`` is what has to be shown.

    ``most`` are the points that it gives, in a section of deductions those that it takes; where
    units are ordered by counts there are none. With a ``rate`` its points follow from a measure.
    """

    id: str
    text: str
    most: float = 0
    rate: PointRate | None = None
    evidence: str | None = None
    explanation: str | None = None


class ScoreSection(Struct, frozen=True):
    """A group of criteria; ``bonus`` marks one of điểm thưởng, ``deduction`` one of điểm trừ.

    Of what its criteria come to no more than ``most`` counts, given or taken.
    """

    id: str
    title: str
    criteria: tuple[Criterion, ...]
    verifier: str | None = None
    bonus: bool = False
    deduction: bool = False
    most: float | None = None
    explanation: str | None = None


class Threshold(Struct, frozen=True):
    """From how many percent of the points a unit has a rating."""

    rating: str
    percent: float


class ScoreOrder(StrEnum):
    """What units are ordered by."""

    POINTS = "points"
    """Tổng điểm."""
    COUNTS = "counts"
    """Số lượng: by the first criterion, then by the second, and so on; there are no points."""


class Scoring(Struct, frozen=True):
    """Bảng tiêu chí chấm điểm; bonus points are limited to a percentage of the rest.

    It is that of its ``blocks``, or without any of all units that no other one is for. No more
    than ``most`` points count in all. ``ties`` are what equals are ordered by, one after the other:
    a criterion or section by its id, ``full-marks``, and ``vote`` as the last.
    """

    sections: tuple[ScoreSection, ...]
    thresholds: tuple[Threshold, ...] = ()
    bonus_limit_percent: float = 0
    id: str = ""
    blocks: tuple[str, ...] = ()
    order: ScoreOrder = ScoreOrder.POINTS
    most: float | None = None
    ties: tuple[str, ...] = ()
    explanation: str | None = None
    review: Review | None = None


class Member(Struct, frozen=True):
    """A member of the council; ``role`` is chair, vice, standing, secretary or member."""

    id: str
    name: str
    position: str
    role: str
    explanation: str | None = None


class Established(Struct, frozen=True):
    """The decision that set up a council: number with symbol ("12/QĐ-UBND"), and day."""

    number: str
    date: str


class Council(Struct, frozen=True):
    """Hội đồng Thi đua - Khen thưởng of the agency.

    It issues papers of its own, with a series of numbers and the ``abbreviation`` in its symbols;
    where it uses the ``seal`` of the agency, its signers have both their titles (Mục II.7.c).
    ``tasks`` are what the decision that sets it up charges it with.
    """

    name: str
    members: tuple[Member, ...]
    abbreviation: str | None = None
    seal: bool = True
    established: Established | None = None
    tasks: tuple[str, ...] = ()
    explanation: str | None = None
    review: Review | None = None
