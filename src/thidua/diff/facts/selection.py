"""Selection and occasions: who is proposed for what, who voted, what was decided."""

from __future__ import annotations

from collections.abc import Iterable

from thidua.diff.facts.claims import Value, WordClaim
from thidua.diff.facts.dates import begun
from thidua.diff.facts.lists import NamedIds, Sentences
from thidua.diff.facts.nested import Many, One
from thidua.diff.facts.own_year import OwnCampaign
from thidua.diff.facts.papers import PAPERS
from thidua.diff.facts.rules import FactRule
from thidua.diff.facts.side import FactSide, proposed
from thidua.diff.facts.values import all_called, called, date, money, plain, truth, worded
from thidua.diff.facts.wording import listed, sentence
from thidua.model.awarding import (
    Absence,
    DecisionData,
    Exclusion,
    FormReference,
    Honoured,
    Meeting,
    Occasion,
    OutsideBody,
    OutsidePerson,
    Prize,
    Proposal,
    RatedList,
    Vote,
)
from thidua.model.change import Subject
from thidua.model.frame import Lines, flat
from thidua.model.year import Selection


def _form(value: FormReference | None, _side: FactSide) -> str:
    return "" if value is None else sentence("form", number=value.number, decree=value.decree)


def _meeting(one: Meeting, side: FactSide) -> str:
    return listed((date(one.date, side), one.place))


def _accepted(one: DecisionData, side: FactSide) -> str:
    return all_called("proposal")(one.accepted, side)


def _articles(values: Iterable[Lines], _side: FactSide) -> str:
    return listed((flat(one) for one in values), apart=True)


PROPOSAL = FactRule(
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
        "group": Value(plain),
        "grounds": Sentences(),
        "form": Value(_form),
    },
)
EXCLUSION = FactRule(
    model=Exclusion,
    subject=Subject.PROPOSAL,
    name=lambda one, side: side.name("subject", one.person),
    key="person",
    alike=2,
    claims={"reason": WordClaim()},
)
RATED = FactRule(
    model=RatedList,
    subject=Subject.PROPOSAL,
    name=lambda one, side: side.name("award", one.award),
    claims={
        "award": Value(called("award")),
        "except_": Many(EXCLUSION, field_told=True),
    },
)
ABSENCE = FactRule(
    model=Absence,
    subject=Subject.DECISION,
    name=lambda one, side: side.name("member", one.member),
    key="member",
    alike=2,
    claims={"reason": WordClaim(), "written_vote": Value(truth("written_vote"))},
)
VOTE = FactRule(
    model=Vote,
    subject=Subject.DECISION,
    name=lambda one, side: side.name("proposal", one.proposal),
    key="proposal",
    alike=2,
    yearly=True,
    claims={
        "in_favour": Value(plain),
        "against": Value(plain),
        "blank": Value(plain),
        "abstaining": Value(plain),
    },
)
MEETING = FactRule(
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
        "present": NamedIds(kind="member"),
        "absent": Many(ABSENCE, field_told=True),
        "ballot": Value(worded("ballot")),
        "votes": Many(VOTE, field_told=True),
        "conclusions": Sentences(),
    },
)
DECISION = FactRule(
    model=DecisionData,
    subject=Subject.DECISION,
    name=_accepted,
    key="",
    claims={
        "accepted": NamedIds(kind="proposal", yearly=True),
        "base_salary": Value(money),
        "paid_from": Value(plain),
        "grounds": Sentences(),
        "articles": Value(_articles),
    },
)
SELECTION = FactRule(
    model=Selection,
    subject=Subject.FIELD,
    name=lambda one, _side: one.campaign,
    key="",
    claims={
        "campaign": OwnCampaign(),
        "proposals": Many(PROPOSAL),
        "rated": Many(RATED, field_told=True),
        "meeting": One(MEETING, prefixed=True),
        "decision": One(DECISION, prefixed=True),
        "papers": PAPERS,
    },
)
PRIZE = FactRule(
    model=Prize,
    subject=Subject.DECISION,
    name=lambda one, _side: one.name,
    named="name",
    claims={"name": Value(plain), "amount": Value(money)},
)
HONOURED = FactRule(
    model=Honoured,
    subject=Subject.PROPOSAL,
    name=lambda one, _side: one.name,
    named="name",
    key="",
    claims={
        "name": Value(plain),
        "award": Value(called("award")),
        "kind": Value(worded("body_kind")),
        "position": Value(plain),
        "of": Value(plain),
        "group": Value(plain),
    },
)
OUTSIDE_PERSON = FactRule(
    model=OutsidePerson,
    subject=Subject.OUTSIDER,
    name=lambda one, _side: one.name,
    named="name",
    claims={"name": Value(plain), "position": Value(plain), "of": Value(plain)},
)
OUTSIDE_BODY = FactRule(
    model=OutsideBody,
    subject=Subject.OUTSIDER,
    name=lambda one, _side: one.name,
    named="name",
    claims={"name": Value(plain), "kind": Value(worded("body_kind")), "of": Value(plain)},
)
OCCASION = FactRule(
    model=Occasion,
    subject=Subject.FIELD,
    name=lambda one, _side: one.name,
    named="name",
    claims={
        "campaign": OwnCampaign(),
        "name": WordClaim(),
        "kind": Value(worded("occasion_kind")),
        "phase": Value(called("phase")),
        "held_on": Value(date, moves=begun),
        "merit": WordClaim(),
        "prizes": Many(PRIZE, field_told=True),
        "honoured": Many(HONOURED, field_told=True),
        "award": Value(called("award")),
        "people": Many(OUTSIDE_PERSON, field_told=True),
        "collectives": Many(OUTSIDE_BODY, field_told=True),
        "proposals": Many(PROPOSAL),
        "meeting": One(MEETING, prefixed=True),
        "decision": One(DECISION, prefixed=True),
        "papers": PAPERS,
    },
)
