"""Campaign, its obligations and milestones: which rule claims which field."""

from __future__ import annotations

from thidua.diff.facts.claims import Value, WordClaim
from thidua.diff.facts.dates import moved
from thidua.diff.facts.directive import BASIS, DIRECTIVE, DOCUMENT, TEXT
from thidua.diff.facts.fund import FUND
from thidua.diff.facts.lists import NamedIds
from thidua.diff.facts.nested import Many, One
from thidua.diff.facts.own_year import CAMPAIGN_ID, SCHOOL_YEAR, YEAR, OwnId
from thidua.diff.facts.papers import AGENCY, PAPERS
from thidua.diff.facts.regulation import REGULATION
from thidua.diff.facts.rules import FactRule
from thidua.diff.facts.scoring import BLOCK_SCORING, SCORING
from thidua.diff.facts.side import FactSide
from thidua.diff.facts.units import BLOCK, COUNCIL, UNIT, Units
from thidua.diff.facts.values import all_called, amount, called, date, plain, truth, worded
from thidua.model.campaign import Campaign, Milestone, Obligation, Phase
from thidua.model.change import Subject
from thidua.model.reviews import CampaignReview


def _obligation(one: Obligation, side: FactSide) -> str:
    return side.read(one.text)


def _milestone(one: Milestone, side: FactSide) -> str:
    return side.read(one.title)


OBLIGATION = FactRule(
    model=Obligation,
    subject=Subject.OBLIGATION,
    name=_obligation,
    named="text",
    claims={
        "source": Value(plain),
        "owners": Value(all_called("unit")),
        "text": WordClaim(),
        "due": Value(date, moves=moved),
        "undated": Value(truth("undated")),
        "measure": Value(amount, figure=True),
    },
)
MILESTONE = FactRule(
    model=Milestone,
    subject=Subject.MILESTONE,
    name=_milestone,
    named="title",
    claims={
        "kind": Value(worded("milestone_kind")),
        "title": WordClaim(),
        "due": Value(date, moves=moved),
        "owners": Value(all_called("unit")),
        "source": Value(plain),
        "for_": Value(called("review")),
    },
)
REVIEW = FactRule(
    model=CampaignReview,
    subject=Subject.REVIEW,
    name=lambda one, side: side.read(one.name),
    named="name",
    claims={
        "name": WordClaim(),
        "kind": Value(worded("review_kind")),
        "covers": Value(all_called("phase")),
        "start": Value(date, moves=moved),
        "end": Value(date, moves=moved),
        "due": Value(date, moves=moved),
    },
)
PHASE = FactRule(
    model=Phase,
    subject=Subject.PHASE,
    name=lambda one, side: side.read(one.name),
    named="name",
    claims={
        "name": WordClaim(),
        "start": Value(date, moves=moved),
        "end": Value(date, moves=moved),
        "theme": WordClaim(),
    },
)


CAMPAIGN = FactRule(
    model=Campaign,
    subject=Subject.FIELD,
    name=lambda one, _side: one.name,
    key="",
    claims={
        "name": WordClaim(Subject.NAME),
        "start": Value(date, moves=moved, subject=Subject.DATE),
        "end": Value(date, moves=moved, subject=Subject.DATE),
        "regime": Value(called("regime"), subject=Subject.REGIME),
        "agency": One(AGENCY),
        "directive": One(DIRECTIVE),
        "documents": Many(DOCUMENT),
        "competence": NamedIds(kind="document"),
        "basis": Many(BASIS),
        "units": Units(UNIT),
        "phases": Many(PHASE),
        "reviews": Many(REVIEW),
        "obligations": Many(OBLIGATION),
        "milestones": Many(MILESTONE),
        "blocks": Many(BLOCK),
        "scoring": One(SCORING),
        "scoring_by_block": Many(BLOCK_SCORING, field_told=True),
        "council": One(COUNCIL),
        "regulation": One(REGULATION, prefixed=True),
        "fund": One(FUND),
        "papers": PAPERS,
        "texts": Many(TEXT),
        "id": OwnId(),
        "year": YEAR,
        "school_year": SCHOOL_YEAR,
        "registration": CAMPAIGN_ID,
        "reach": Value(worded("reach")),
    },
)
