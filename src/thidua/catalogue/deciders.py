"""Deciders: who decides a title or award for an agency, and what the agency therefore calls it.

The catalogue of a regime speaks of every office at once ("bộ, ban, ngành, tỉnh"); ``printed`` is
the same catalogue as one agency's papers have it. Law: ``schemas/deciders.yaml``; words:
``templates/awards.yaml``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from thidua.catalogue.blanks import blanks
from thidua.catalogue.law import law
from thidua.catalogue.own import AstrayError, own
from thidua.model.campaign import Agency, Campaign
from thidua.model.regime import AgencyLevel, Regime, Sourced, TitleRule
from thidua.system.home import SCHEMAS, TEMPLATES

_HIGHEST = (AgencyLevel.PROVINCE, AgencyLevel.MINISTRY)
_BLANKS = ("decider", "body", "area")


class Power(Sourced, frozen=True, forbid_unknown_fields=True):
    """What the head of an agency of a level decides; ``awards`` None: all but what the State does.

    ``of`` is the level of the body that the agency belongs to, where that makes a difference.
    """

    level: AgencyLevel
    of: AgencyLevel | None = None
    from_: str = field(default="", name="from")
    until: str = "9999-12-31"
    awards: tuple[str, ...] | None = None


class Deciders(Struct, frozen=True, forbid_unknown_fields=True):
    """``schemas/deciders.yaml``: by which words levels are known, and who decides what."""

    levels: dict[AgencyLevel, tuple[str, ...]]
    written_out: dict[str, str]
    deciders: tuple[Power, ...]

    def level(self, name: str) -> AgencyLevel | None:
        """Return the level that the name of an agency says; None where it says none."""
        found = [
            (len(words), level)
            for level, listed in self.levels.items()
            for words in listed
            if f"{name} ".casefold().startswith(f"{words} ".casefold())
        ]
        return max(found)[1] if found else None

    def in_full(self, name: str) -> str:
        """Return the name of a body without the abbreviations of heads ("UBND")."""
        first, space, rest = name.partition(" ")
        return f"{self.written_out.get(first, first)}{space}{rest}"

    def committee(self, name: str) -> str:
        """Return what the committee of a province is called without the province's own name."""
        known = (one for one in self.levels[AgencyLevel.PROVINCE] if name.startswith(one))
        return max(known, key=len, default=name)


class AwardWords(Struct, frozen=True, forbid_unknown_fields=True):
    """``templates/awards.yaml``: the keys are told there."""

    names: dict[str, str]
    former: dict[str, dict[str, str]]
    province: str
    decider: str
    head: str
    nobody: str
    committee: str


class AgencyStanding(Struct, frozen=True):
    """Where an agency stands: its level, its superior's, the province or ministry above it.

    ``body`` is None where nothing says which province or ministry that is.
    """

    agency: Agency
    level: AgencyLevel | None
    of: AgencyLevel | None
    body: str | None


def deciders() -> Deciders:
    """Return ``schemas/deciders.yaml``.

    Raises:
        OwnFileError: the file is wrong.
    """
    return own(SCHEMAS / "deciders.yaml", Deciders)


def award_words() -> AwardWords:
    """Return ``templates/awards.yaml``.

    Raises:
        OwnFileError: the file is wrong.
    """
    return own(TEMPLATES / "awards.yaml", AwardWords, _fillable)


def standing(agency: Agency) -> AgencyStanding:
    """Return where an agency stands, as it says itself or as its name and its superior's do."""
    known, superior = deciders(), agency.superior or ""
    level, of = agency.level or known.level(agency.name), known.level(superior)
    if agency.level is None and level in _HIGHEST and of is not None:
        level = AgencyLevel.UNIT  # "Bộ phận …": nobody whom such a body stands above
    body = agency.under
    if body is None and level in _HIGHEST:
        body = agency.name
    if body is None and of in _HIGHEST:
        body = superior
    return AgencyStanding(agency, level, of, known.in_full(body) if body else None)


def power(campaign: Campaign) -> Power | None:
    """Return what the law lets the head of the campaign's agency decide; None where it is silent.

    That of the last day of the campaign, since titles are decided when it is over.
    """
    at = standing(campaign.agency)
    found = (
        one
        for one in deciders().deciders
        if one.level == at.level
        and one.of in {None, at.of}
        and one.from_ <= campaign.end <= one.until
    )
    return next(found, None)


def printed(regime: Regime, campaign: Campaign) -> Regime:
    """Return a regime whose titles and awards are named, and decided, as for one agency.

    ``base_level`` of a rule then says that the agency's own head decides it.
    """
    at, lawful = standing(campaign.agency), power(campaign)
    titles, awards = (
        tuple(_printed(one, regime.id, at, lawful) for one in rules)
        for rules in (regime.titles, regime.awards)
    )
    return replace(regime, titles=titles, awards=awards)


def _printed(rule: TitleRule, regime: str, at: AgencyStanding, lawful: Power | None) -> TitleRule:
    given = at.agency.award_names.get(rule.id)
    if rule.state_level:
        return replace(rule, name=given or rule.name)
    mine = _mine(rule, at, lawful)
    decider = _decider(rule, at, mine=mine)
    return replace(
        rule,
        name=given or _name(rule, regime, at, decider),
        decided_by=decider or award_words().nobody,
        base_level=mine,
    )


def _mine(rule: TitleRule, at: AgencyStanding, lawful: Power | None) -> bool:
    """Tell whether the agency's own head decides something."""
    if at.agency.decides is not None:
        return rule.id in at.agency.decides
    if lawful is None:
        return rule.base_level
    return lawful.awards is None or rule.id in lawful.awards


def _decider(rule: TitleRule, at: AgencyStanding, *, mine: bool) -> str:
    """Return the post and the body of who decides something; empty where nobody knows."""
    if mine and (rule.base_level or at.level not in _HIGHEST):
        return _head(deciders().in_full(at.agency.name), at.agency.head)
    if not rule.base_level:
        return _head(_general(at))
    return _head(deciders().in_full(at.agency.superior)) if at.agency.superior else ""


def _head(body: str, post: str | None = None) -> str:
    said = award_words()
    if not post and law().led_together(body):
        return body
    return said.decider.format(head=post or law().head_of(body) or said.head, body=body)


def _general(at: AgencyStanding) -> str:
    """Return the province's committee without the province's name, or the ministry."""
    return deciders().committee(at.body or award_words().province)


def _name(rule: TitleRule, regime: str, at: AgencyStanding, decider: str) -> str:
    said = award_words()
    form = said.former.get(regime, {}).get(rule.id) or said.names.get(rule.id)
    if form is None or not decider:
        return rule.name
    body = _general(at)
    return form.format(decider=decider, body=body, area=body.removeprefix(said.committee))


def _fillable(raw: dict[str, Any]) -> dict[str, Any]:
    """Return the words as they are.

    Raises:
        AstrayError: a name has a blank that nothing fills.
    """
    for keys, name in _named(raw):
        if strange := set(blanks(name)) - set(_BLANKS):
            raise AstrayError(keys, min(strange), _BLANKS)
    return raw


def _named(raw: dict[str, Any]) -> Iterator[tuple[tuple[str, ...], str]]:
    for award, name in raw["names"].items():
        yield ("names", award), name
    for regime, names in raw["former"].items():
        for award, name in names.items():
            yield ("former", regime, award), name
