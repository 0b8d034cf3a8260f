"""From proposals to the decision: who is proposed for what, who voted, what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.diff.facts.claims import Value, Words
from thidua.diff.facts.dates import begun
from thidua.diff.facts.lists import Names, Sentences
from thidua.diff.facts.nested import Many, One
from thidua.diff.facts.own_year import OwnYear
from thidua.diff.facts.papers import PAPERS
from thidua.diff.facts.rules import Rule
from thidua.diff.facts.side import proposed
from thidua.diff.facts.values import all_called, called, date, money, plain, truth
from thidua.diff.facts.wording import listed, sentence
from thidua.model.change import Subject
from thidua.model.year import (
    Absence,
    DecisionData,
    FormReference,
    Meeting,
    Proposal,
    Selection,
    Vote,
)

if TYPE_CHECKING:
    from thidua.diff.facts.side import Side


def _form(value: FormReference | None, _side: Side) -> str:
    return "" if value is None else sentence("form", number=value.number, decree=value.decree)


def _meeting(one: Meeting, side: Side) -> str:
    return listed((date(one.date, side), one.place))


def _accepted(one: DecisionData, side: Side) -> str:
    return all_called("proposal")(one.accepted, side)


PROPOSAL = Rule(
    model=Proposal,
    subject=Subject.PROPOSAL,
    name=proposed,
    alike=2,
    yearly=True,
    claims={
        "unit": Value(called("unit")),
        "subject": Value(called("subject")),
        "award": Value(called("award")),
        "priority": Value(plain),
        "grounds": Sentences(),
        "form": Value(_form),
    },
)
ABSENCE = Rule(
    model=Absence,
    subject=Subject.DECISION,
    name=lambda one, side: side.name("member", one.member),
    key="member",
    alike=2,
    claims={"reason": Words(), "written_vote": Value(truth("written_vote"))},
)
VOTE = Rule(
    model=Vote,
    subject=Subject.DECISION,
    name=lambda one, side: side.name("proposal", one.proposal),
    key="proposal",
    alike=2,
    yearly=True,
    claims={"in_favour": Value(plain), "against": Value(plain), "blank": Value(plain)},
)
MEETING = Rule(
    model=Meeting,
    subject=Subject.DECISION,
    name=_meeting,
    key="",
    claims={
        "date": Value(date, moves=begun),
        "start": Value(plain),
        "end": Value(plain),
        "place": Value(plain),
        "chair": Value(called("member")),
        "secretary": Value(called("member")),
        "present": Names(kind="member"),
        "absent": Many(ABSENCE, field_told=True),
        "votes": Many(VOTE, field_told=True),
        "conclusions": Sentences(),
    },
)
DECISION = Rule(
    model=DecisionData,
    subject=Subject.DECISION,
    name=_accepted,
    key="",
    claims={
        "accepted": Names(kind="proposal", yearly=True),
        "base_salary": Value(money),
        "paid_from": Value(plain),
    },
)
SELECTION = Rule(
    model=Selection,
    subject=Subject.FIELD,
    name=lambda one, _side: str(one.year),
    key="",
    claims={
        "year": OwnYear(),
        "proposals": Many(PROPOSAL),
        "meeting": One(MEETING, prefixed=True),
        "decision": One(DECISION, prefixed=True),
        "papers": PAPERS,
    },
)
