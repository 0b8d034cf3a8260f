"""Legal catalogue of one regime, as ``schemas/regimes/ID.yaml`` states it.

Every entry carries its source and how certain it is; what is ``unverified`` never becomes an error.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct, field


class Certainty(StrEnum):
    """Where a fact of the catalogue comes from."""

    FULL_TEXT = "full-text"
    DOCUMENT = "document"
    SECONDARY = "secondary"
    UNVERIFIED = "unverified"


class Eligible(StrEnum):
    """Who can have a title or award."""

    PERSON = "person"
    COLLECTIVE = "collective"
    BOTH = "both"


class Sourced(Struct, frozen=True, forbid_unknown_fields=True):
    """The article a fact stands in, and how certain it is."""

    source: str
    certainty: Certainty


class TitleRule(Struct, frozen=True, forbid_unknown_fields=True):
    """A danh hiệu thi đua or a hình thức khen thưởng, with what the law asks for it.

    ``needs`` are titles of the same year; ``needs_before`` maps a title to the number of
    consecutive years before; ``initiative`` and ``rating`` say that one of them is needed.
    ``factor`` × base salary is the reward (for a collective ``factor_collective``, for a household
    ``factor_household``), as ``factor_source`` lays it down.
    ``base_level``: the head of the agency decides it, ``state_level``: the State does.
    ``no_discipline_from`` is the mildest measure that stands in the way, of the person or of any
    member of the collective; ``conditions`` is what no program can check, in words.
    """

    id: str
    name: str
    abbreviation: str
    recipient: Eligible
    decided_by: str
    source: str
    certainty: Certainty
    state_level: bool = False
    base_level: bool = False
    needs: tuple[str, ...] = ()
    needs_before: dict[str, int] | None = None
    initiative: bool = False
    rating: tuple[str, ...] = ()
    initiative_or_rating: bool = False
    factor: float | None = None
    factor_collective: float | None = None
    factor_household: float | None = None
    factor_source: Sourced | None = None
    no_discipline_from: str | None = None
    conditions: str | None = None


class Share(Struct, frozen=True, forbid_unknown_fields=True):
    """A ratio: at most, at least or over ``percent``, for ``title``.

    Of a person's title it limits how many of those with ``of`` may have it; of a collective's it
    says how many of its members must have ``of``; of one collective's title against another's, how
    many of those with ``of`` may have it.
    """

    title: str
    of: str
    bound: str
    percent: float
    source: str
    certainty: Certainty


class VoteRule(Struct, frozen=True, forbid_unknown_fields=True):
    """The share of all members that a title needs."""

    title: str
    percent: float
    source: str
    certainty: Certainty
    secret: bool = False


class Form(Struct, frozen=True, forbid_unknown_fields=True):
    """An official form: what it is for, by decree and number."""

    decree: str
    number: str
    name: str
    certainty: Certainty = Certainty.UNVERIFIED


class Act(Struct, frozen=True, forbid_unknown_fields=True):
    """A law, decree or circular of the regime; what is not known is not stated."""

    kind: str
    number: str
    certainty: Certainty
    date: str | None = None
    in_force: str | None = None
    until: str | None = None
    issuer: str | None = None
    title: str | None = None


class Regime(Struct, frozen=True, forbid_unknown_fields=True):
    """The law that a campaign year stands under.

    ``sources`` says where the single values stand, by their names: ``months_of_service`` and so on.
    """

    id: str
    name: str
    valid_from: str
    valid_to: str
    titles: tuple[TitleRule, ...] = ()
    awards: tuple[TitleRule, ...] = ()
    shares: tuple[Share, ...] = ()
    votes: tuple[VoteRule, ...] = ()
    forms: tuple[Form, ...] = ()
    registration_required: bool = False
    months_of_service: int = 0
    quorum_percent: float = 0
    round_reward_to: int = 1
    sources: dict[str, Sourced] = field(default_factory=dict)
    acts: tuple[Act, ...] = ()
    certainty: Certainty = Certainty.UNVERIFIED
    note: str | None = None
