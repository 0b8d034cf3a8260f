"""A campaign: which rule claims which of its fields."""

from __future__ import annotations

from thidua.diff.facts.claims import Value, Words
from thidua.diff.facts.council import COUNCIL
from thidua.diff.facts.dates import moved
from thidua.diff.facts.directive import DIRECTIVE
from thidua.diff.facts.grounds import BASIS, DOCUMENT
from thidua.diff.facts.nested import Many, One
from thidua.diff.facts.own_year import YEAR
from thidua.diff.facts.papers import AGENCY, PAPERS
from thidua.diff.facts.rules import Rule
from thidua.diff.facts.scoring import SCORING
from thidua.diff.facts.tasks import MILESTONE, OBLIGATION
from thidua.diff.facts.units import BLOCK, UNIT, Units
from thidua.diff.facts.values import called, date
from thidua.model.campaign import Campaign
from thidua.model.change import Subject

CAMPAIGN = Rule(
    model=Campaign,
    subject=Subject.FIELD,
    name=lambda one, _side: one.name,
    key="",
    claims={
        "year": YEAR,
        "name": Words(Subject.NAME),
        "start": Value(date, moves=moved, subject=Subject.DATE),
        "end": Value(date, moves=moved, subject=Subject.DATE),
        "regime": Value(called("regime"), subject=Subject.REGIME),
        "agency": One(AGENCY),
        "directive": One(DIRECTIVE),
        "documents": Many(DOCUMENT),
        "basis": Many(BASIS),
        "units": Units(UNIT),
        "obligations": Many(OBLIGATION),
        "milestones": Many(MILESTONE),
        "blocks": Many(BLOCK),
        "scoring": One(SCORING),
        "council": One(COUNCIL),
        "papers": PAPERS,
    },
)
