"""Legal catalogue of one regime, as ``schemas/regimes/ID.yaml`` states it.

Every entry carries its source and how certain it is; what is ``unverified`` never becomes an error.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct, field

OPEN = "9999-12-31"
"""The last day of what has no known end."""


class Certainty(StrEnum):
    """Where a fact of the catalogue comes from."""

    FULL_TEXT = "full-text"
    DOCUMENT = "document"
    SECONDARY = "secondary"
    UNVERIFIED = "unverified"

    @property
    def sure(self) -> bool:
        """Whether what rests on it may be an error; all else is told with its mark."""
        return self in {Certainty.FULL_TEXT, Certainty.DOCUMENT}


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
    ``factor_household``); ``factor_source`` is where these stand.
    ``base_level``: the head of the agency decides it, ``state_level``: the State does; of a certain
    agency ``catalogue/deciders.py`` knows it.
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


class Act(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A law, decree or circular, in force from ``in_force`` to ``until``, both days included.

    ``replaces`` and ``amends`` name others by their numbers; ``note`` is what the act itself says
    of its end; ``until_certainty`` how sure that end is, where it is less so than the rest.
    """

    kind: str
    number: str
    date: str
    in_force: str
    issuer: str
    title: str
    until: str | None = None
    until_certainty: Certainty | None = None
    replaces: tuple[str, ...] = ()
    amends: str | None = None
    note: str | None = None

    def holds(self, day: str) -> bool:
        """Tell whether it is in force on a day."""
        return self.in_force <= day and (self.until is None or day <= self.until)


class Transition(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Which files still go by the regime ``before``: those received before this one began.

    ``favourable``: they go by this one where that is better for whom is proposed.
    """

    before: str
    favourable: bool = False


class Regime(Struct, frozen=True, forbid_unknown_fields=True):
    """The law that a campaign year stands under.

    ``acts`` are the numbers of those it is made of (``schemas/acts.yaml``). Without ``valid_to`` no
    end is known. What a regime that is ``based_on`` another one does not state is that one's,
    unverified but for what rests on the acts ``kept``. ``sources`` says where the single values
    stand, by their names: ``months_of_service`` and so on.
    """

    id: str
    name: str
    valid_from: str
    valid_to: str = OPEN
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
    acts: tuple[str, ...] = ()
    transition: Transition | None = None
    based_on: str | None = None
    kept: tuple[str, ...] = ()
    certainty: Certainty = Certainty.UNVERIFIED
    note: str | None = None
