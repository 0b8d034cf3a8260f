"""Pledge: what a unit promises: targets, works, registrations of people and of the unit."""

from __future__ import annotations

from thidua.diff.facts.claims import Value, WordClaim
from thidua.diff.facts.dates import moved
from thidua.diff.facts.nested import Many, One
from thidua.diff.facts.own_year import OwnCampaign
from thidua.diff.facts.papers import PAPERS, SIGNER
from thidua.diff.facts.rules import FactRule
from thidua.diff.facts.side import FactSide
from thidua.diff.facts.values import all_called, called, date, plain, truth, worded, year
from thidua.diff.facts.wording import listed, sentence, word
from thidua.model.change import Subject
from thidua.model.year import (
    CollectiveRegistration,
    Commended,
    Launch,
    Pledge,
    Registration,
    Target,
    Work,
)


def _honoured(one: Commended, side: FactSide) -> str:
    return sentence("honoured", award=side.name("award", one.award), year=str(one.year))


def _launch(one: Launch, side: FactSide) -> str:
    return listed(filter(None, (date(one.date, side), one.place)))


def _collective(one: CollectiveRegistration, side: FactSide) -> str:
    titles = (side.name("award", title) for title in (*one.titles, *one.awards))
    return listed((word("rating", one.rating), *titles), apart=True)


RECEIVED = Value(date, moves=moved)
RATING = Value(worded("rating"))
HONOURS = {
    "rating": RATING,
    "titles": Value(all_called("award")),
    "awards": Value(all_called("award")),
}

COMMENDED = FactRule(
    model=Commended,
    subject=Subject.PERSON,
    name=_honoured,
    key="",
    alike=2,
    claims={
        "year": Value(year),
        "award": Value(called("award")),
        "number": Value(plain),
        "date": Value(date),
        "issuer": Value(plain),
    },
)
TARGET = FactRule(
    model=Target,
    subject=Subject.TARGET,
    name=lambda one, side: side.read(one.text),
    named="text",
    claims={
        "text": WordClaim(),
        "unit": Value(plain),
        "value": Value(plain, figure=True, unit=lambda one, _side: one.unit),
        "baseline": Value(plain, unit=lambda one, _side: one.unit),
        "due": Value(date, moves=moved),
        "lower_is_better": Value(truth("lower_is_better")),
    },
)
WORK = FactRule(
    model=Work,
    subject=Subject.WORK,
    name=lambda one, side: side.read(one.name),
    named="name",
    claims={
        "kind": Value(worded("work_kind")),
        "name": WordClaim(),
        "due": Value(date, moves=moved),
        "place": Value(plain),
    },
)
PERSON = FactRule(
    model=Registration,
    subject=Subject.PERSON,
    name=lambda one, _side: one.name,
    named="name",
    alike=2,  # two people may have most of their names in common
    claims={
        "name": Value(plain),
        "position": Value(plain),
        "rank": Value(worded("rank")),
        **HONOURS,
        "initiative": Value(plain),
        "joined": Value(date),
        "discipline": Value(worded("discipline")),
        "history": Many(COMMENDED, field_told=True),
    },
)
COLLECTIVE = FactRule(
    model=CollectiveRegistration,
    subject=Subject.COLLECTIVE,
    name=_collective,
    key="",
    claims={**HONOURS, "history": Many(COMMENDED, field_told=True)},
)
LAUNCH = FactRule(
    model=Launch,
    subject=Subject.DATE,
    name=_launch,
    key="",
    claims={"date": Value(date, moves=moved), "place": Value(plain)},
)
PLEDGE = FactRule(
    model=Pledge,
    subject=Subject.FIELD,
    name=lambda one, side: side.name("unit", one.unit),
    key="",
    claims={
        "unit": Value(called("unit")),
        "campaign": OwnCampaign(),
        "targets": Many(TARGET),
        "signers": Many(SIGNER),
        "received": RECEIVED,
        "launch": One(LAUNCH, prefixed=True),
        "works": Many(WORK),
        "people": Many(PERSON),
        "collective": One(COLLECTIVE, prefixed=True),
        "papers": PAPERS,
    },
)
