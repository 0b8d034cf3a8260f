"""Who judges: the council and its members."""

from __future__ import annotations

from thidua.diff.facts.claims import Value, Words
from thidua.diff.facts.nested import Many
from thidua.diff.facts.rules import Rule
from thidua.diff.facts.values import plain, worded
from thidua.model.change import Subject
from thidua.model.office import Council, Member

MEMBER = Rule(
    model=Member,
    subject=Subject.COUNCIL,
    name=lambda one, _side: one.name,
    named="name",
    alike=2,  # two people may have most of their names in common
    claims={
        "name": Value(plain),
        "position": Value(plain),
        "role": Value(worded("council_role")),
    },
)
COUNCIL = Rule(
    model=Council,
    subject=Subject.COUNCIL,
    name=lambda one, _side: one.name,
    key="",
    claims={"name": Words(), "members": Many(MEMBER, field_told=True)},
)
