"""Selection and occasions: who is proposed for what, who voted, what was decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from thidua.diff.facts.claims import Value, WordClaim
from thidua.diff.facts.dates import begun
from thidua.diff.facts.here import Here
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
    BallotCount,
    DecisionData,
    DecisionRequest,
    Exclusion,
    FormReference,
    Honoured,
    Meeting,
    Occasion,
    OutsideBody,
    OutsidePerson,
    Prize,
    Proposal,
    Publication,
    RatedList,
    SuperiorDecision,
    Vote,
)
from thidua.model.change import Change, Subject
from thidua.model.frame import Lines, flat
from thidua.model.year import Selection


def _form(value: FormReference | None, _side: FactSide) -> str:
    return "" if value is None else sentence("form", number=value.number, decree=value.decree)


def _meeting(one: Meeting, side: FactSide) -> str:
    return listed((date(one.date, side), one.place))


def _awarded(one: SuperiorDecision, side: FactSide) -> str:
    return sentence("awarded", number=one.number, date=date(one.date, side), issuer=one.issuer)


def _accepted(one: DecisionData, side: FactSide) -> str:
    return all_called("proposal")(one.accepted, side)


def _articles(values: Iterable[Lines], _side: FactSide) -> str:
    return listed((flat(one) for one in values), apart=True)


AWARDED = FactRule(
    model=SuperiorDecision,
    subject=Subject.PROPOSAL,
    name=_awarded,
    key="",
    claims={"number": Value(plain), "date": Value(date), "issuer": Value(plain)},
)
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
        "awarded": One(AWARDED),
        "received": Value(date, moves=begun),
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
BALLOTS = FactRule(
    model=BallotCount,
    subject=Subject.DECISION,
    name=lambda one, _side: str(one.handed_out),
    key="",
    claims={"handed_out": Value(plain), "returned": Value(plain), "invalid": Value(plain)},
)
PUBLICATION = FactRule(
    model=Publication,
    subject=Subject.DECISION,
    name=lambda one, _side: one.place,
    key="",
    claims={"start": Value(date), "end": Value(date), "place": Value(plain)},
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
        "tellers": NamedIds(kind="member"),
        "ballots": One(BALLOTS, prefixed=True),
        "votes": Many(VOTE, field_told=True),
        "publication": One(PUBLICATION, prefixed=True),
        "conclusions": Sentences(),
    },
)
REQUEST = FactRule(
    model=DecisionRequest,
    subject=Subject.DECISION,
    name=lambda one, _side: one.by,
    key="",
    claims={
        "by": Value(plain),
        "kind": Value(plain),
        "number": Value(plain),
        "date": Value(date, moves=begun),
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
        "request": One(REQUEST),
        "grounds": Sentences(),
        "articles": Value(_articles),
        "first_certificate": Value(plain),
        "certificates": Value(all_called("award")),
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


class Outsiders(Many, frozen=True):
    """Whom an occasion names; that they come or go with what is proposed for them is told there."""

    def pair(self, old: Any, new: Any, here: Here, *, moved: bool) -> Iterator[Change]:  # noqa: ANN401
        """Yield what became of one of them; None is where they are not."""
        before, after = ({one.subject for one in each.proposals} for each in here.things)
        proposed = after - before if old is None else before - after if new is None else ()
        if self.rule.identity(new if old is None else old) not in proposed:
            yield from super().pair(old, new, here, moved=moved)


HONOURED = FactRule(
    model=Honoured,
    subject=Subject.PROPOSAL,
    name=lambda one, _side: one.name,
    named="name",
    key="",
    alike=2,  # two people may have most of their names in common
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
    alike=2,
    claims={"name": Value(plain), "position": Value(plain), "of": Value(plain)},
)
OUTSIDE_BODY = FactRule(
    model=OutsideBody,
    subject=Subject.OUTSIDER,
    name=lambda one, _side: one.name,
    named="name",
    alike=2,
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
        "people": Outsiders(OUTSIDE_PERSON, field_told=True),
        "collectives": Outsiders(OUTSIDE_BODY, field_told=True),
        "proposals": Many(PROPOSAL),
        "meeting": One(MEETING, prefixed=True),
        "decision": One(DECISION, prefixed=True),
        "papers": PAPERS,
    },
)
