"""What is asked of whom, and by when: obligations and milestones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.diff.facts.claims import Value, Words
from thidua.diff.facts.dates import moved
from thidua.diff.facts.rules import Rule
from thidua.diff.facts.values import all_called, amount, date, plain, truth, worded
from thidua.model.campaign import Milestone, Obligation
from thidua.model.change import Subject

if TYPE_CHECKING:
    from thidua.diff.facts.side import Side


def _obligation(one: Obligation, side: Side) -> str:
    return side.read(one.text)


def _milestone(one: Milestone, side: Side) -> str:
    return side.read(one.title)


OBLIGATION = Rule(
    model=Obligation,
    subject=Subject.OBLIGATION,
    name=_obligation,
    named="text",
    claims={
        "source": Value(plain),
        "owners": Value(all_called("unit")),
        "text": Words(),
        "due": Value(date, moves=moved),
        "undated": Value(truth("undated")),
        "measure": Value(amount, figure=True),
    },
)
MILESTONE = Rule(
    model=Milestone,
    subject=Subject.MILESTONE,
    name=_milestone,
    named="title",
    claims={
        "kind": Value(worded("milestone_kind")),
        "title": Words(),
        "due": Value(date, moves=moved),
        "owners": Value(all_called("unit")),
        "source": Value(plain),
    },
)
