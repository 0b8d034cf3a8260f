"""Votes in words: which share was needed and where that stands, who was left out and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from thidua.compose.honours import Nominee
from thidua.compose.sources import cited
from thidua.compose.words import words
from thidua.model.awarding import Occasion
from thidua.model.regime import Certainty
from thidua.model.year import Rating, Selection, Year
from thidua.review.reviews import closing


class Needed(Struct, frozen=True):
    """A share of votes with the titles that need it, and its source."""

    percent: float
    source: str
    awards: tuple[str, ...]


class VotedDown(Struct, frozen=True):
    """A proposal without the votes that it needs; ``source`` is where its ``percent`` stands."""

    nominee: Nominee
    percent: float
    source: str


class NotListed(Struct, frozen=True):
    """Somebody whom a list by ratings leaves out, with the reason."""

    name: str
    post: str
    award: str
    reason: str


def needed(listed: Iterable[Nominee]) -> tuple[Needed, ...]:
    """Return the shares that some proposals need, each once with all its titles."""
    found: dict[tuple[float, str], dict[str, None]] = {}
    for one in listed:
        if one.needed is not None:
            key = one.needed.percent, cited(one.needed.source)
            found.setdefault(key, {})[one.rule.name] = None
    return tuple(Needed(*key, tuple(names)) for key, names in found.items())


def voted_down(listed: Iterable[Nominee]) -> tuple[VotedDown, ...]:
    """Return the proposals whose votes fall short of what a rule asks for."""
    return tuple(
        VotedDown(one, one.needed.percent, cited(one.needed.source))
        for one in listed
        if one.passed is False and one.needed is not None
    )


def unruled(listed: Iterable[Nominee]) -> tuple[str, ...]:
    """Return the titles and awards that were voted on and for which no share is set."""
    names = (one.rule.name for one in listed if one.vote is not None and one.needed is None)
    return tuple(dict.fromkeys(names))


def quorum(year: Year) -> tuple[float, str]:
    """Return how many percent had to be there and by which source; what binds nobody is none."""
    source = year.regime.sources.get("quorum_percent")
    if source is None or source.certainty is not Certainty.FULL_TEXT:
        return 0, ""
    return year.regime.quorum_percent, cited(source.source)


def not_listed(year: Year, awarding: Selection | Occasion) -> tuple[NotListed, ...]:
    """Return whom the lists by ratings leave out: excepted, or registered and rated too low."""
    return tuple(_not_listed(year, awarding)) if isinstance(awarding, Selection) else ()


def voted_together(
    awarding: Selection | Occasion, listed: Sequence[Nominee]
) -> dict[str, tuple[Nominee, ...]]:
    """Return, by proposal, all who are on a list that was voted on as a whole."""
    found: dict[str, tuple[Nominee, ...]] = {}
    for wanted in awarding.rated if isinstance(awarding, Selection) else ():
        ours = tuple(
            one
            for one in listed
            if wanted.lists(one.proposal) and (one.vote is None or one.vote.proposal == wanted.id)
        )
        found |= {one.proposal.id: ours for one in ours}
    return found


def given_ratings(year: Year) -> dict[str, Rating]:
    """Return the rating that the last report gives each person."""
    review = closing(year).id
    return {
        one.person: one.rating
        for (_, told), result in year.results.items()
        if told == review
        for one in result.ratings
    }


def _not_listed(year: Year, selection: Selection) -> Iterator[NotListed]:
    rules = {one.id: one for one in year.regime.titles}
    units = {unit.id: unit.name for unit in year.campaign.units}
    proposed = {(one.subject, one.award) for one in selection.proposals}
    given = given_ratings(year)
    for wanted in selection.rated:
        reasons = {one.person: one.reason for one in wanted.except_}
        for unit, pledge in year.registers.items():
            for person in pledge.people:
                hoped = wanted.award in person.titles
                if (person.id, wanted.award) in proposed or not (hoped or person.id in reasons):
                    continue
                reason = reasons.get(person.id) or _rated(given.get(person.id))
                post = f"{person.position}, {units.get(unit, unit)}"
                yield NotListed(person.name, post, rules[wanted.award].name, reason)


def _rated(rating: Rating | None) -> str:
    said = words().not_listed
    if rating is None:
        return said["unrated"]
    return said["rated"].format(rating=words().rating[rating])
