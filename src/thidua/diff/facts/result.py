"""Result: what became of a unit's promises, as of one review."""

from __future__ import annotations

from thidua.diff.facts.claims import Value, WordClaim
from thidua.diff.facts.lists import Sentences
from thidua.diff.facts.nested import Many
from thidua.diff.facts.own_year import OwnCampaign
from thidua.diff.facts.papers import PAPERS, SIGNER
from thidua.diff.facts.pledge import RATING, RECEIVED
from thidua.diff.facts.rules import FactRule
from thidua.diff.facts.values import called, plain, worded
from thidua.model.change import Subject
from thidua.model.year import PersonRating, Result, Score, TargetResult, WorkResult

TARGET_RESULT = FactRule(
    model=TargetResult,
    subject=Subject.RESULT,
    name=lambda one, side: side.name("target", one.target),
    key="target",
    alike=2,
    claims={
        "actual": Value(plain, unit=lambda one, side: side.measure(one.target)),
        "evidence": WordClaim(),
        "note": WordClaim(),
    },
)
WORK_RESULT = FactRule(
    model=WorkResult,
    subject=Subject.RESULT,
    name=lambda one, side: side.name("work", one.work),
    key="work",
    alike=2,
    claims={"state": Value(worded("work_state")), "evidence": WordClaim()},
)
PERSON_RATING = FactRule(
    model=PersonRating,
    subject=Subject.RESULT,
    name=lambda one, side: side.name("person", one.person),
    key="person",
    alike=2,
    claims={"rating": RATING},
)
SCORE = FactRule(
    model=Score,
    subject=Subject.RESULT,
    name=lambda one, side: side.name("criterion", one.criterion),
    key="criterion",
    alike=2,
    claims={
        "own": Value(plain),
        "measured": Value(plain),
        "agreed": Value(plain),
        "verified": Value(plain),
        "reason": WordClaim(),
    },
)
RESULT = FactRule(
    model=Result,
    subject=Subject.RESULT,
    name=lambda one, side: side.name("unit", one.unit),
    key="",
    claims={
        "unit": Value(called("unit")),
        "campaign": OwnCampaign(),
        "review": Value(called("review")),
        "targets": Many(TARGET_RESULT, field_told=True),
        "signers": Many(SIGNER),
        "received": RECEIVED,
        "works": Many(WORK_RESULT, field_told=True),
        "rating": RATING,
        "ratings": Many(PERSON_RATING, field_told=True),
        "strengths": Sentences(),
        "examples": Sentences(),
        "weaknesses": Sentences(),
        "causes": Sentences(),
        "proposals": Sentences(),
        "scores": Many(SCORE, field_told=True),
        "tie_votes": Value(plain),
        "papers": PAPERS,
    },
)
