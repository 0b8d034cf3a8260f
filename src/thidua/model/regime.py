"""Legal catalogue of one regime, as ``schemas/regimes/ID.yaml`` states it.

Every entry carries its source and how certain it is; what is ``unverified`` never becomes an error.
"""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from msgspec import Struct, field

OPEN = "9999-12-31"
"""The last day of what has no known end."""


class AgencyLevel(StrEnum):
    """Where an agency stands, which says who decides what for it (``schemas/deciders.yaml``)."""

    COMMUNE = "commune"
    """Ủy ban nhân dân xã, phường, đặc khu."""
    DEPARTMENT = "department"
    """Sở, ban, ngành of a province."""
    PROVINCE = "province"
    """Ủy ban nhân dân tỉnh, thành phố."""
    MINISTRY = "ministry"
    """Bộ, ban, ngành ở trung ương."""
    UNIT = "unit"
    """What belongs to one of them: a school, a hospital, a cục."""


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
    ``factor_household``); ``factor_source`` is where these stand,
    ``factor_household_certainty`` how sure the household's is where it is less sure than the rest.
    ``base_level``: the head of the agency decides it, ``state_level``: the State does; of a certain
    agency ``catalogue/deciders.py`` knows it.
    ``no_discipline_from`` is the mildest measure that stands in the way, of the person or of any
    member of the collective, ``no_discipline_certainty`` how sure that is where it is less sure
    than the rest; ``conditions`` is what no program can check, in words. ``not_with`` are titles
    for the achievement of the same year that exclude this one; ``organised`` says that only a block
    of those who decide it gives a claim to it. ``certificate``: a giấy khen or bằng chứng nhận goes
    with it, not money or a flag alone. ``whom`` says more exactly who can have it than
    ``recipient``; only a campaign with participants of ``unit_kinds`` asks for it.
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
    factor_household_certainty: Certainty | None = None
    factor_source: Sourced | None = None
    no_discipline_from: str | None = None
    no_discipline_certainty: Certainty | None = None
    not_with: tuple[str, ...] = ()
    organised: bool = False
    certificate: bool = True
    whom: str | None = None
    unit_kinds: tuple[str, ...] = ()
    conditions: str | None = None

    def asked_of(self, kinds: Collection[str]) -> bool:
        """Tell whether participants of some kinds are asked for it."""
        return not self.unit_kinds or any(one in self.unit_kinds for one in kinds)


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
    """The share of all members that a title needs; of the councils of these levels, or of all."""

    title: str
    percent: float
    source: str
    certainty: Certainty
    secret: bool = False
    councils: tuple[AgencyLevel, ...] = ()


class LookBack(Struct, frozen=True, forbid_unknown_fields=True):
    """How many years a report on achievements tells of, for a title or an award.

    Its initiatives are no older, and where ``scopes`` are stated have their effect in one of them.
    """

    title: str
    years: int
    source: str
    certainty: Certainty
    scopes: tuple[str, ...] = ()


class ReportForm(Struct, frozen=True, forbid_unknown_fields=True):
    """Which official form a report on achievements has, or a confirmation, by what it is for."""

    use: str
    decree: str
    number: str
    source: str
    certainty: Certainty


class Form(Struct, frozen=True, forbid_unknown_fields=True):
    """An official form: what it is for, by decree and number."""

    decree: str
    number: str
    name: str
    certainty: Certainty = Certainty.UNVERIFIED


class Act(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A law, decree or circular, in force from ``in_force`` to ``until``, both days included.

    ``replaces`` and ``amends`` name others by their numbers; ``note`` is what the act itself says
    of its end; ``until_certainty`` how sure that end is, where it is less so than the rest. One of
    a ``topic`` is cited by papers on that alone.
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
    topic: str = ""

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
    look_backs: tuple[LookBack, ...] = ()
    report_forms: tuple[ReportForm, ...] = ()
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

    def look_back(self, title: str) -> LookBack | None:
        """Return how far reports for a title or an award look back, None where nothing is said."""
        return next((one for one in self.look_backs if one.title == title), None)

    def report_form(self, use: str) -> ReportForm | None:
        """Return the official form of what a report is for, None where none is known."""
        return next((one for one in self.report_forms if one.use == use), None)
