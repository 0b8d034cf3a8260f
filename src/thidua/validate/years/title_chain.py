"""A title stands on the titles, the initiative and the rating that the law asks for it.

Why: Luật Thi đua, khen thưởng 2003 and 2022, Điều 21 to Điều 24: chiến sĩ thi đua cơ sở needs lao
động tiên tiến of the same year and, by regime, an initiative or a rating; chiến sĩ thi đua cấp tỉnh
needs chiến sĩ thi đua cơ sở in each of the years before, with the decisions quoted. What each title
needs stands in the catalogue of the campaign's regime. To register without the grounds is a
warning, to propose an error. A collective title that needs a personal one needs one of its members
to have it.

Fails::

    campaign:
      regime: "2003"
    pledges:
      van-phong:
        people:
          - {id: an, name: Nguyễn Văn An, titles: [lao-dong-tien-tien, chien-si-thi-dua-co-so]}
    selection:
      proposals:
        - {id: mot, unit: van-phong, subject: an, award: chien-si-thi-dua-co-so}

Passes::

    campaign:
      regime: "2003"
    pledges:
      van-phong:
        people:
          - id: an
            name: Nguyễn Văn An
            titles: [lao-dong-tien-tien, chien-si-thi-dua-co-so]
            initiative: Trả kết quả qua bưu điện
    selection:
      proposals:
        - {id: mot, unit: van-phong, subject: an, award: chien-si-thi-dua-co-so}

Fix: add what is missing (the title, the earlier decisions under ``history``, the initiative), or
take the title out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level
from thidua.model.regime import Eligible, Share, TitleRule
from thidua.model.year import Commended, Year
from thidua.review.past import merit_year
from thidua.validate.candidates import (
    Candidate,
    Roll,
    Stage,
    catalogue,
    reported,
    roll,
)

ID = "title-chain"
LEVEL = Level.ERROR
CLAUSE = "Luật Thi đua, khen thưởng, Điều 21, Điều 22, Điều 23, Điều 24"


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield every candidate who lacks something that the title needs."""
    year, rules, standing = dossier.year, catalogue(dossier.year.regime), roll(dossier)
    for candidate in standing.candidates:
        rule = rules.get(candidate.award)
        if rule is None or not (candidate.person or candidate.collective):
            continue
        for message, lacking in (
            *_needed(candidate, rule, rules, standing),
            *_needed_before(candidate, rule, rules, year),
            *_grounds(candidate, rule, year),
        ):
            level = candidate.level(rule.certainty)
            facts = {"name": candidate.name, "title": rule.name, "source": rule.source} | lacking
            yield Finding(candidate.place, ID, level, message, facts)
    yield from _undecided(dossier, standing, rules)


def _undecided(
    dossier: Dossier, standing: Roll, rules: Mapping[str, TitleRule]
) -> Iterator[Finding]:
    """Tell once which title others rest on that nobody is proposed for and no decision gave.

    Where the law wants a registration, the register says who has it.
    """
    regime = dossier.year.regime
    if regime.registration_required:
        return
    resting = {one.title: one.of for one in regime.shares if _of_members(one, rules)}
    told: set[str] = set()
    for candidate in standing.candidates:
        rule = rules.get(candidate.award)
        if rule is None or candidate.stage is not Stage.PROPOSED:
            continue
        lower = (*rule.needs, *([resting[rule.id]] if rule.id in resting else ()))
        for needed in lower:
            if needed in rules and needed not in told and not standing.decides(needed):
                told.add(needed)
                facts = {"needed": rules[needed].name, "title": rule.name}
                yield Finding(candidate.place, ID, Level.WARNING, "title-undecided", facts)


def _of_members(share: Share, rules: Mapping[str, TitleRule]) -> bool:
    """Tell whether a share is of the members of a collective."""
    title, of = rules.get(share.title), rules.get(share.of)
    if title is None or of is None:
        return False
    return title.recipient is Eligible.COLLECTIVE and of.recipient is Eligible.PERSON


def _needed(
    candidate: Candidate, rule: TitleRule, rules: Mapping[str, TitleRule], standing: Roll
) -> Iterator[tuple[str, dict[str, str | int]]]:
    """Tell the titles of the same year that are missing."""
    for needed in rule.needs:
        holders = standing.holding(needed, candidate.stage).get(candidate.unit, frozenset())
        named = rules.get(needed)
        by_members = candidate.collective and named and named.recipient is Eligible.PERSON
        if not (holders if by_members else candidate.subject in holders):
            yield "title-needs", {"needed": named.name if named else needed}


def _needed_before(
    candidate: Candidate, rule: TitleRule, rules: Mapping[str, TitleRule], year: Year
) -> Iterator[tuple[str, dict[str, str | int]]]:
    """Tell the years before for which neither the history nor a decision has the title."""
    this = merit_year(year.campaign, year.selection)
    for needed, count in (rule.needs_before or {}).items():
        had = {one.year for one in _history(candidate, year) if one.award == needed}
        if _decided(candidate.subject, needed, year.previous):
            had.add(this - 1)
        missing = [str(one) for one in range(this - count, this) if one not in had]
        if missing:
            named = rules.get(needed)
            facts = {"needed": named.name if named else needed, "years": ", ".join(missing)}
            yield "title-needs-before", dict(facts)


def _history(candidate: Candidate, year: Year) -> tuple[Commended, ...]:
    """Return what somebody has: as typed, and by the decisions of the campaigns before."""
    decided = year.honoured.get(candidate.subject, ())
    if candidate.person is not None:
        return (*candidate.person.history, *decided)
    pledge = year.registers.get(candidate.subject)
    typed = pledge.collective.history if pledge and pledge.collective else ()
    return (*typed, *decided)


def _decided(subject: str, award: str, year: Year | None) -> bool:
    """Tell whether the year's decision gave ``award`` to ``subject``."""
    selection = year.chosen if year else None
    if selection is None or selection.decision is None:
        return False
    accepted = set(selection.decision.accepted)
    return any(
        one.id in accepted and one.subject == subject and one.award == award
        for one in selection.proposals
    )


def _grounds(
    candidate: Candidate, rule: TitleRule, year: Year
) -> Iterator[tuple[str, dict[str, str | int]]]:
    """Tell a missing initiative, a rating that is too low, or that neither is there."""
    rated = _rating(candidate, year)
    well = not rule.rating or rated in rule.rating
    idea = candidate.person is None or bool(candidate.person.initiative)
    ratings: dict[str, str | int] = {"ratings": ", ".join(rule.rating), "rated": rated or ""}
    if rule.initiative_or_rating:
        if not ((rule.rating and well) or (candidate.person and idea)):
            yield "title-needs-either", ratings
        return
    if rule.initiative and not idea:
        yield "title-needs-initiative", {}
    if not well:
        yield "title-needs-rating", ratings


def _rating(candidate: Candidate, year: Year) -> str | None:
    """Return the rating of the last report for a proposal, else the one aimed at."""
    if candidate.stage is Stage.PROPOSED:
        rated = reported(year, candidate.unit, candidate.subject)
        if rated is not None:
            return rated
    if candidate.person is not None:
        return candidate.person.rating
    pledge = year.registers.get(candidate.subject)
    return pledge.collective.rating if pledge and pledge.collective else None
