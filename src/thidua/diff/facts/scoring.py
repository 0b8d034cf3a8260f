"""Scoring of units: sections, criteria with their most points, thresholds, the limit of bonus.

Criteria are matched over all sections, so that one that is now in another section is told as that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec.structs import replace

from thidua.diff.facts.claims import Claim, Elsewhere, Identity, Value, WordClaim
from thidua.diff.facts.here import Here
from thidua.diff.facts.nested import Many
from thidua.diff.facts.pairing import Pair, moved
from thidua.diff.facts.rules import FactRule
from thidua.diff.facts.side import FactSide
from thidua.diff.facts.values import all_called, called, number, percent, plain, truth, worded
from thidua.diff.facts.wording import listed, sentence, word
from thidua.model.change import Carried, Change, Subject
from thidua.model.office import Criterion, PointRate, ScoreSection, Scoring, Threshold


class Sections(Claim, frozen=True):
    """The sections without their criteria, then the criteria of all sections."""

    def changes(self, old: Any, new: Any, here: Here) -> Iterator[Change]:  # noqa: ANN401 - a field of any type
        """Yield what differs in sections, then in criteria."""
        lines = CriterionLines(old, new, here)
        yield from Many(SECTION, field_told=True).changes(old, new, here)
        for pair in lines.pairs:
            yield from Many(CRITERION).pair(
                *lines.things(pair), lines.place(pair), moved=lines.elsewhere(pair)
            )

    def figures(self, old: Any, new: Any, here: Here) -> Iterator[Carried]:  # noqa: ANN401
        """Yield the most points of sections and criteria that are the same."""
        yield from Many(SECTION, field_told=True).figures(old, new, here)
        lines = CriterionLines(old, new, here)
        for pair in lines.pairs:
            before, after = lines.things(pair)
            if before is not None and after is not None:
                place = Many(CRITERION).entered(before, after, lines.place(pair))
                yield from CRITERION.figures(before, after, place)


class CriterionLines:
    """The criteria of all sections of both sides, and which became which."""

    def __init__(
        self, old: Sequence[ScoreSection], new: Sequence[ScoreSection], here: Here
    ) -> None:
        """Match the sections, then the criteria of all of them."""
        self._here = here
        self._old = [(section, one) for section in old for one in section.criteria]
        self._new = [(section, one) for section in new for one in section.criteria]
        criteria = [one for _, one in self._old], [one for _, one in self._new]
        self.pairs = Many(CRITERION).pairs(*criteria, here)
        sections = Many(SECTION).pairs(old, new, here)
        self._same = {
            (old[before].id, new[after].id)
            for before, after in sections
            if before is not None and after is not None
        }
        staying = [pair for pair in self.pairs if not self._in_another_section(pair)]
        self._moved = moved(staying)

    def things(self, pair: Pair) -> tuple[Criterion | None, Criterion | None]:
        """Return a criterion on both sides, None where it is not."""
        before, after = pair
        return (
            None if before is None else self._old[before][1],
            None if after is None else self._new[after][1],
        )

    def place(self, pair: Pair) -> Here:
        """Return the list of criteria that a criterion stands in."""
        before, after = pair
        section = self._old[before or 0][0] if after is None else self._new[after][0]
        here = self._here
        within = (*here.places, section.title)
        return replace(here.under(section.id).at("criteria"), within=within, name="")

    def elsewhere(self, pair: Pair) -> bool:
        """Tell whether a criterion is in another section, or in another order in its own."""
        return pair in self._moved or self._in_another_section(pair)

    def _in_another_section(self, pair: Pair) -> bool:
        before, after = pair
        if before is None or after is None:
            return False
        return (self._old[before][0].id, self._new[after][0].id) not in self._same


def _titles(scoring: Scoring, _side: FactSide) -> str:
    return listed((section.title for section in scoring.sections), apart=True)


def _rate(value: PointRate | None, _side: FactSide) -> str:
    if value is None:
        return ""
    each, per = number(value.each), number(value.per)
    return sentence("rate", each=each, per=per, unit=value.unit)


def _ties(values: Sequence[str], side: FactSide) -> str:
    """Return what decides between equals, one after the other."""
    named = (side.name("criterion", side.name("section", one)) for one in values)
    return listed(named, apart=True)


CRITERION = FactRule(
    model=Criterion,
    subject=Subject.CRITERION,
    name=lambda one, _side: one.text,
    named="text",
    claims={
        "text": WordClaim(),
        "most": Value(plain, figure=True),
        "rate": Value(_rate),
        "evidence": WordClaim(),
    },
)
SECTION = FactRule(
    model=ScoreSection,
    subject=Subject.CRITERION,
    name=lambda one, _side: one.title,
    named="title",
    claims={
        "title": WordClaim(),
        "criteria": Elsewhere(),
        "verifier": Value(called("unit")),
        "bonus": Value(truth("bonus")),
        "deduction": Value(truth("deduction")),
        "most": Value(plain, figure=True),
    },
)
THRESHOLD = FactRule(
    model=Threshold,
    subject=Subject.CRITERION,
    name=lambda one, _side: word("rating", one.rating),
    key="rating",
    alike=2,
    claims={"percent": Value(percent, figure=True)},
)
_CLAIMS: dict[str, Claim] = {
    "sections": Sections(),
    "thresholds": Many(THRESHOLD, field_told=True),
    "bonus_limit_percent": Value(percent, figure=True),
    "blocks": Value(all_called("block")),
    "order": Value(worded("score_order")),
    "most": Value(plain, figure=True),
    "ties": Value(_ties),
}
SCORING = FactRule(
    model=Scoring,
    subject=Subject.CRITERION,
    name=_titles,
    key="",
    claims={**_CLAIMS, "id": Identity()},
)
BLOCK_SCORING = FactRule(
    model=Scoring,
    subject=Subject.CRITERION,
    name=lambda one, side: all_called("block")(one.blocks, side),
    claims=_CLAIMS,
)
