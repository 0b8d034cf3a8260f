"""Units ranked by their schemes: the best first, equals by the rules for ties, or on one rank."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import groupby, pairwise
from typing import Any, TypeAlias

from msgspec import Struct

from thidua.compose.figures import told
from thidua.compose.schemes import Points, marked, points
from thidua.model.office import ScoreOrder, Scoring, Unit
from thidua.model.points import FULL_MARKS, VOTE, CriterionMark, counted, exact
from thidua.model.reviews import CampaignReview
from thidua.model.year import Result, Year

Key: TypeAlias = tuple[Fraction, ...]


class Ranking(Struct, frozen=True):
    """A place among others; ``tied`` when somebody else has it too."""

    place: int
    tied: bool


class UnitStanding(Struct, frozen=True):
    """A unit with its points under its scheme, its rank among all and in its block.

    Under several schemes there is no rank among all. ``score`` is what ranks: the total, or the
    counts one after the other; ``ties`` is what decides between equals.
    """

    unit: Unit
    scheme: Scoring
    points: Points
    score: Key
    ties: Key
    overall: Ranking | None
    in_block: Ranking


class Decided(Struct, frozen=True):
    """Units of one score, the first first, with what each has by the rules that order them."""

    units: tuple[tuple[Unit, Key], ...]
    rules: tuple[str, ...]


def standings(year: Year, review: CampaignReview) -> tuple[UnitStanding, ...]:
    """Return the units with scores in a review, in the order of the campaign."""
    scored = [
        (unit, scheme, result)
        for unit in year.participants
        if (scheme := year.campaign.scheme(unit.block)) is not None
        if (result := told(year, unit, review)) is not None and result.scores
    ]
    keys = {unit.id: keyed(scheme, result) for unit, scheme, result in scored}
    alone = len({id(scheme) for _, scheme, _ in scored}) == 1
    return tuple(
        UnitStanding(
            unit,
            scheme,
            points(scheme, result),
            *keys[unit.id],
            rank(keys[unit.id], list(keys.values())) if alone else None,
            rank(keys[unit.id], [keys[one.id] for one, *_ in scored if one.block == unit.block]),
        )
        for unit, scheme, result in scored
    )


def keyed(scheme: Scoring, result: Result) -> tuple[Key, Key]:
    """Return what a report is ranked by, and what then decides between equals."""
    marks = marked(scheme, result)
    score: Key = (exact(points(scheme, result).total),)
    if scheme.order is ScoreOrder.COUNTS:
        given = {one.criterion.id: one.verified for one in marks}
        every = (one for section in scheme.sections for one in section.criteria)
        score = tuple(given.get(one.id, Fraction(0)) for one in every)
    return score, tuple(_tie(rule, scheme, marks, result) for rule in scheme.ties)


def _tie(rule: str, scheme: Scoring, marks: Sequence[CriterionMark], result: Result) -> Fraction:
    if rule == VOTE:
        return exact(-1 if result.tie_votes is None else result.tie_votes)
    if rule == FULL_MARKS:
        ordinary = (one for one in marks if not one.section.bonus and not one.section.deduction)
        full = (one for one in ordinary if one.verified == exact(one.criterion.most) > 0)
        return Fraction(sum(1 for _ in full))
    sections = {one.id: one for one in scheme.sections}
    if rule in sections:
        return counted(sections[rule], marks)
    return sum((one.verified for one in marks if one.criterion.id == rule), Fraction(0))


def decided(standing: Iterable[UnitStanding]) -> tuple[Decided, ...]:
    """Return the equals that the rules for ties put in order, the first group first."""
    ordered = sorted(standing, key=lambda one: (one.score, one.ties), reverse=True)
    found = []
    for _, equals in groupby(ordered, key=lambda one: one.score):
        members = list(equals)
        rules = [
            one.scheme.ties[n]
            for one, other in pairwise(members)
            for n, pair in enumerate(zip(one.ties, other.ties, strict=True))
            if pair[0] != pair[1] and one.ties[:n] == other.ties[:n]
        ]
        if rules:
            used = tuple(dict.fromkeys(rules))
            at = [members[0].scheme.ties.index(rule) for rule in used]
            units = tuple((one.unit, tuple(one.ties[n] for n in at)) for one in members)
            found.append(Decided(units, used))
    return tuple(found)


def rank(value: Any, all_values: Sequence[Any]) -> Ranking:  # noqa: ANN401 - what has an order
    """Return the rank of a value among all, itself included: 1, 2, 2, 4."""
    better = sum(1 for other in all_values if other > value)
    return Ranking(better + 1, all_values.count(value) > 1)
