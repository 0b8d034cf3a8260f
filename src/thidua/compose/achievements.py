"""Achievements: what the data of an office know of one who is proposed, as a report needs it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.compose.honours import Nominee, nominees
from thidua.compose.initiatives import recognised_by
from thidua.compose.wording import line
from thidua.compose.words import honour
from thidua.model.awarding import Occasion, OccasionKind
from thidua.model.initiatives import InitiativeScope
from thidua.model.office import Unit
from thidua.model.year import (
    CollectiveRegistration,
    Commended,
    PersonEntry,
    Pledge,
    Rating,
    Registration,
    Result,
    Selection,
    Year,
)
from thidua.review.past import together
from thidua.review.reviews import closing


class Idea(Struct, frozen=True):
    """An initiative of somebody; ``decision`` is number, day and issuer, if it was recognised."""

    year: int
    name: str
    share: float | None = None
    scope: InitiativeScope | None = None
    decision: tuple[str, str, str] | None = None


class Achiever(Struct, frozen=True):
    """One who is proposed, with what is known of them.

    ``use`` is what the official forms are told apart by; ``pledge`` and ``result`` are those of the
    unit that is proposed, or in which somebody works; ``ratings`` are by year, None where nobody
    told; ``earlier`` are titles and awards of before, titles apart from awards.
    """

    nominee: Nominee
    use: str
    unit: Unit | None
    entry: PersonEntry | None
    position: str | None
    pledge: Pledge | None
    result: Result | None
    ratings: tuple[tuple[int, Rating | None], ...]
    ideas: tuple[Idea, ...]
    titles: tuple[Commended, ...]
    awards: tuple[Commended, ...]
    years: int


def achievers(year: Year, awarding: Selection | Occasion) -> Iterator[Achiever]:
    """Yield everybody whom an awarding proposes, in the order of its lists.

    Raises:
        KeyError: a proposal names somebody or something that is not there; check the year first.
    """
    for one in nominees(year, awarding):
        yield _achiever(year, awarding, one)


def _achiever(year: Year, awarding: Selection | Occasion, one: Nominee) -> Achiever:
    units, subject = {unit.id: unit for unit in year.campaign.units}, one.proposal.subject
    own = _own(awarding)
    at, stated = (None, None) if subject in own else registration(year, subject)
    entry = None if subject in own else year.persons.get(subject)
    unit = units.get(at or (entry.unit if entry else None) or "")
    asked = year.regime.look_back(one.rule.id)
    span = asked.years if asked else 1
    titles = {rule.id for rule in year.regime.titles}
    earlier = () if subject in own else history(year, subject, stated, entry)
    return Achiever(
        nominee=one,
        use=_use(awarding, one),
        unit=unit,
        entry=entry,
        position=stated.position if isinstance(stated, Registration) else None,
        pledge=year.pledges.get(unit.id) if unit else None,
        result=_result(year, unit),
        ratings=tuple(_ratings(year, subject, span)) if subject not in own else (),
        ideas=tuple(_ideas(year, subject, stated, span)),
        titles=tuple(each for each in earlier if each.award in titles),
        awards=tuple(each for each in earlier if each.award not in titles),
        years=span,
    )


def _own(awarding: Selection | Occasion) -> frozenset[str]:
    """Return the ids that mean something in an occasion alone."""
    if not isinstance(awarding, Occasion):
        return frozenset()
    people = frozenset(one.id for one in awarding.people)
    return people | frozenset(one.id for one in awarding.collectives)


def registration(
    year: Year, subject: str
) -> tuple[str | None, Registration | CollectiveRegistration | None]:
    """Return the unit that a person or a collective belongs to, and what it registered."""
    for unit, pledge in year.registers.items():
        for person in pledge.people:
            if person.id == subject:
                return unit, person
    if subject in {unit.id for unit in year.campaign.units}:
        own = year.registers.get(subject)
        return subject, own.collective if own else None
    return None, None


def history(
    year: Year,
    subject: str,
    stated: Registration | CollectiveRegistration | None,
    entry: PersonEntry | None = None,
) -> tuple[Commended, ...]:
    """Return what somebody was commended with before: as typed, and by decisions of before."""
    typed = (*(stated.history if stated else ()), *(entry.history if entry else ()))
    return together(typed, year.honoured.get(subject, ()))


def _use(awarding: Selection | Occasion, one: Nominee) -> str:
    if isinstance(awarding, Occasion):
        return "unplanned" if awarding.kind is OccasionKind.UNPLANNED else "theme"
    return "person" if one.group == "person" else "collective"


def _result(year: Year, unit: Unit | None) -> Result | None:
    return year.results.get((unit.id, closing(year).id)) if unit else None


def _ratings(year: Year, subject: str, span: int) -> Iterator[tuple[int, Rating | None]]:
    """Yield the rating of each of the last years, the earliest first."""
    last = year.campaign.time.last
    then = year.previous
    known = {last: _rated(year, subject)}
    if then is not None and then.campaign.time.last < last:
        known[then.campaign.time.last] = _rated(then, subject)
    yield from ((at, known.get(at)) for at in range(last - span + 1, last + 1))


def _rated(year: Year, subject: str) -> Rating | None:
    at, _ = registration(year, subject)
    result = year.results.get((at, closing(year).id)) if at else None
    if result is None:
        return None
    if subject == at:
        return result.rating
    return next((one.rating for one in result.ratings if one.person == subject), None)


def _ideas(
    year: Year,
    subject: str,
    stated: Registration | CollectiveRegistration | None,
    span: int,
) -> Iterator[Idea]:
    """Yield the initiatives of somebody, of a collective those of its people; the last years'."""
    last = year.campaign.time.last
    pledge = year.registers.get(subject)
    whose = {subject, *(one.id for one in (pledge.people if pledge else ()))}
    for one in year.initiatives.initiatives:
        mine = [author for author in one.authors if author.person in whose]
        if mine and last - span < one.year <= last:
            share = sum(author.share for author in mine) / 100
            yield Idea(one.year, one.name, share, one.scope, recognised_by(year, one))
    known = {name for one in year.initiatives.initiatives for name in (one.id, one.name)}
    told = [stated] if isinstance(stated, Registration) else list(pledge.people if pledge else ())
    for person in told:
        if person.initiative and person.initiative not in known:
            yield Idea(last, person.initiative)


def award_name(year: Year, award: str) -> str:
    """Return what an earlier title or award is called; what the law does not know is a name."""
    known = {rule.id for rule in (*year.regime.titles, *year.regime.awards)}
    return honour(year.regime, award) if award in known else award


def decision_text(number: str, date: str, issuer: str) -> str:
    """Return how a decision is quoted in a table; what is not known of it stays open."""
    return line("parts/decision.md.j2", number=number, date=date, issuer=issuer)


def said_year(year: Year, at: int) -> str:
    """Return what the year that something is of is called: 2026, of a school 2025-2026."""
    return f"{at - 1}-{at}" if year.campaign.school_year else f"{at}"
