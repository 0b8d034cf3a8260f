"""Past decisions: what the decision of a campaign gave to whom, as a later one quotes it.

And who holds what over all campaigns: the register of awards (sổ vàng).

Whom an occasion states itself is known there alone and is left out. A decision that was not issued
yet has no number.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from thidua.catalogue.kinds import paper_kinds
from thidua.catalogue.law import law
from thidua.model.awarding import Occasion
from thidua.model.campaign import Campaign, PaperData, PaperStatus
from thidua.model.deciding import whole
from thidua.model.frame import Issuer
from thidua.model.holder import Held, Holder
from thidua.model.year import Commended, Selection, Year

_KIND = "commendation"


def honoured(
    awardings: Iterable[tuple[Campaign, Selection | Occasion]],
) -> Mapping[str, tuple[Commended, ...]]:
    """Return what was given, by the id of who has it, in the order of the years."""
    found: defaultdict[str, list[Commended]] = defaultdict(list)
    for campaign, awarding in awardings:
        for subject, given in _granted(campaign, awarding):
            found[subject].append(given)
    return {
        subject: tuple(sorted(each, key=lambda one: (one.year, one.date)))
        for subject, each in found.items()
    }


def together(typed: Iterable[Commended], decided: Iterable[Commended]) -> tuple[Commended, ...]:
    """Return what somebody has, by year: what is typed, and decisions that nobody typed.

    A decision is typed where year and award are, and the number, if it has one.
    """
    known = tuple(dict.fromkeys(typed))
    numbers = {(one.year, one.award, one.number) for one in known}
    years = {one[:2] for one in numbers}
    others = (
        one
        for one in decided
        if (one.year, one.award, one.number) not in numbers
        and (one.number or (one.year, one.award) not in years)
    )
    return tuple(sorted((*known, *others), key=lambda one: (one.year, one.date, one.award)))


def holders(years: Sequence[Year]) -> tuple[Holder, ...]:
    """Return everybody whom campaigns know to be commended: persons, then units, by name.

    Who is in several campaigns is called as in the latest.
    """
    ordered = sorted(years, key=lambda one: (one.campaign.start, one.campaign.id))
    known = {one.id: one for year in ordered for one in _everybody(year)}
    names = dict[str, tuple[str, bool]]()
    typed: defaultdict[str, list[Commended]] = defaultdict(list)
    decided: defaultdict[str, list[Commended]] = defaultdict(list)
    campaigns = dict[tuple[str, Commended], str]()
    for year in ordered:
        names |= {one.id: (one.name, True) for one in year.regime.titles}
        names |= {one.id: (one.name, False) for one in year.regime.awards}
        for subject, given in _typed(year):
            typed[subject].append(given)
        for awarding in year.awardings:
            for subject, given in _granted(year.campaign, awarding):
                decided[subject].append(given)
                campaigns[subject, given] = year.campaign.id
    found = (
        replace(
            known[subject],
            held=tuple(
                _held(one, names, campaigns.get((subject, one), ""))
                for one in together(typed[subject], decided[subject])
            ),
        )
        for subject in dict.fromkeys((*typed, *decided))
        if subject in known
    )
    return tuple(sorted(found, key=lambda one: (one.collective, one.name, one.id)))


def merit_year(campaign: Campaign, awarding: Selection | Occasion | None) -> int:
    """Return the year that the merit is of: the campaign's own, of several that of the meeting."""
    time = campaign.time
    if awarding and awarding.meeting and time.first != time.last and not campaign.school_year:
        return int(awarding.meeting.date[:4])
    return time.last


def _everybody(year: Year) -> Iterator[Holder]:
    """Yield who a campaign knows: units, persons of the register, those registered."""
    units = {unit.id: unit.name for unit in year.campaign.units}
    for unit in year.campaign.units:
        yield Holder(unit.id, unit.name, True, "", "", ())  # noqa: FBT003 - a collective
    for person in year.persons.values():
        at = units.get(person.unit or "", "")
        yield Holder(person.id, person.name, False, person.position, at, ())  # noqa: FBT003
    for of, pledge in year.registers.items():
        for one in pledge.people:
            yield Holder(one.id, one.name, False, one.position, units.get(of, ""), ())  # noqa: FBT003


def _typed(year: Year) -> Iterator[tuple[str, Commended]]:
    """Yield what the files say of earlier years, with whom it is about."""
    for person in year.persons.values():
        yield from ((person.id, one) for one in person.history)
    for unit, pledge in year.registers.items():
        for registered in pledge.people:
            yield from ((registered.id, one) for one in registered.history)
        if pledge.collective is not None:
            yield from ((unit, one) for one in pledge.collective.history)


def _held(given: Commended, names: Mapping[str, tuple[str, bool]], campaign: str) -> Held:
    name, title = names.get(given.award, (given.award, False))
    return Held(
        year=given.year,
        award=given.award,
        name=name,
        title=title,
        number=given.number,
        date=given.date,
        issuer=given.issuer,
        campaign=campaign,
    )


def _granted(campaign: Campaign, awarding: Selection | Occasion) -> Iterator[tuple[str, Commended]]:
    own = set[str]()
    if isinstance(awarding, Occasion):
        own = {one.id for one in awarding.people} | {one.id for one in awarding.collectives}
    accepted = set(awarding.decision.accepted) if awarding.decision else set()
    paper = _paper(campaign, awarding)
    day = whole(paper.date) or campaign.end
    for one in awarding.proposals:
        if one.awarded and one.subject not in own:
            above, of = one.awarded, merit_year(campaign, awarding)
            given = Commended(of, one.award, above.number, above.date, above.issuer)
            yield one.subject, given
        elif one.id in accepted and one.subject not in own:
            yield (
                one.subject,
                Commended(
                    year=merit_year(campaign, awarding),
                    award=one.award,
                    number=_number(campaign, paper),
                    date=day,
                    issuer=_issuer(campaign, paper),
                ),
            )


def _paper(campaign: Campaign, awarding: Selection | Occasion) -> PaperData:
    """Return what the data state of the decision; an occasion's stands with it, or is for it."""
    wanted = awarding.id if isinstance(awarding, Occasion) else None
    ours = [one for one in awarding.papers if one.kind == _KIND]
    ours += [one for one in campaign.papers if one.kind == _KIND and one.for_ == wanted]
    return ours[0] if ours else PaperData(_KIND)


def _number(campaign: Campaign, paper: PaperData) -> str:
    """Return number and symbol of a decision that was issued, nothing of a draft."""
    if paper.status is not PaperStatus.ISSUED:
        return ""
    if paper.reference or paper.number is None:
        return paper.reference or ""
    number = f"{paper.number:02}" if isinstance(paper.number, int) else paper.number
    return f"{number}/{paper.symbol or paper_kinds()[_KIND].symbol(campaign.agency.abbreviation)}"


def _issuer(campaign: Campaign, paper: PaperData) -> str:
    agency = campaign.agency
    issued_by = paper.issued_by or paper_kinds()[_KIND].issuer(agency.name)
    if issued_by is Issuer.AGENCY:
        return agency.name
    return f"{agency.head or law().head_of(agency.name)} {agency.name}".strip()
