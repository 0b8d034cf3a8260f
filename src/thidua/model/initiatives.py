"""Initiatives (sáng kiến): the register of an office, and what its initiative council made of them.

Every class mirrors an object of ``schemas/initiatives.schema.json``, field by field and with the
same names. Authors are persons of the register of persons, or who registered in a pledge.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from thidua.model.awarding import Meeting
from thidua.model.campaign import PaperData
from thidua.model.office import Council


class InitiativeScope(StrEnum):
    """How far an initiative has its effect (phạm vi ảnh hưởng)."""

    BASE = "base"
    """Cấp cơ sở."""
    PROVINCE = "province"
    """Cấp tỉnh."""
    MINISTRY = "ministry"
    """Cấp bộ."""
    NATIONAL = "national"
    """Toàn quốc."""


class Author(Struct, frozen=True):
    """One who made an initiative, with the share in percent (tỷ lệ đóng góp)."""

    person: str
    share: float


class Recognition(Struct, frozen=True):
    """The decision that recognised an initiative."""

    number: str
    date: str
    issuer: str


class Initiative(Struct, frozen=True):
    """A sáng kiến; ``year`` is that of its first use.

    ``applied`` is the day of first use or trial, ``problem`` what was before it, ``essence`` what
    it is, ``needs`` what it takes, ``effect`` what came of it, ``influence`` where else it is used.
    """

    id: str
    name: str
    authors: tuple[Author, ...]
    year: int
    field: str | None = None
    applied: str | None = None
    problem: str | None = None
    essence: str | None = None
    needs: str | None = None
    effect: str | None = None
    influence: str | None = None
    scope: InitiativeScope = InitiativeScope.BASE
    recognised: Recognition | None = None


class InitiativeVote(Struct, frozen=True):
    """The count for one initiative; what is missing to all members counts against it."""

    initiative: str
    in_favour: int
    against: int = 0
    blank: int = 0


class InitiativeSession(Struct, frozen=True):
    """A session of the initiative council, for one campaign; ``accepted`` are those recognised.

    ``grounds`` are what the decision cites in place of the acts on initiatives that the regime
    names.
    """

    campaign: str
    initiatives: tuple[str, ...]
    council: Council | None = None
    meeting: Meeting | None = None
    votes: tuple[InitiativeVote, ...] = ()
    accepted: tuple[str, ...] = ()
    grounds: tuple[str, ...] = ()
    papers: tuple[PaperData, ...] = ()


class InitiativeRegister(Struct, frozen=True):
    """Sổ đăng ký sáng kiến of an office, and the sessions of its council."""

    initiatives: tuple[Initiative, ...] = ()
    sessions: tuple[InitiativeSession, ...] = ()

    def find(self, identifier: str | None) -> Initiative | None:
        """Return the initiative of an id, None for what is none (a text, or nothing)."""
        return next((one for one in self.initiatives if one.id == identifier), None)

    def of_campaign(self, campaign: str) -> tuple[InitiativeSession, ...]:
        """Return the sessions that were held for a campaign."""
        return tuple(one for one in self.sessions if one.campaign == campaign)

    def recognises(self, one: Initiative) -> bool:
        """Tell whether a decision recognised an initiative: one of before, or of a session here."""
        return one.recognised is not None or any(one.id in each.accepted for each in self.sessions)
