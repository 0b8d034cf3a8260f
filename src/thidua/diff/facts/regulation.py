"""Regulation of the superior: which document it is, and what it asks for beyond the law."""

from __future__ import annotations

from collections.abc import Iterable

from thidua.diff.facts.claims import Value, WordClaim
from thidua.diff.facts.dates import moved
from thidua.diff.facts.nested import Many, One
from thidua.diff.facts.rules import FactRule
from thidua.diff.facts.side import FactSide
from thidua.diff.facts.values import called, date, document, lines, percent, plain, worded
from thidua.diff.facts.wording import listed, word
from thidua.model.campaign import Regulation
from thidua.model.change import Subject
from thidua.model.regulation import Asked, Deadlines, RegulationShare, RegulationVote


def _asked(values: Iterable[Asked], _side: FactSide) -> str:
    return listed(word("asked", one) for one in values)


def _share(one: RegulationShare, side: FactSide) -> str:
    return listed((side.name("award", one.title), side.name("award", one.of)))


def _deadlines(one: Deadlines, _side: FactSide) -> str:
    days = "" if one.thematic_days is None else str(one.thematic_days)
    told = (one.year_end, one.school_year_end, days, one.clause)
    return listed(filter(None, told))


VOTE = FactRule(
    model=RegulationVote,
    subject=Subject.REGIME,
    name=lambda one, side: side.name("award", one.title),
    key="title",
    alike=2,
    claims={"percent": Value(percent), "clause": Value(plain)},
)
SHARE = FactRule(
    model=RegulationShare,
    subject=Subject.REGIME,
    name=_share,
    key="",
    alike=2,
    claims={
        "title": Value(called("award")),
        "of": Value(called("award")),
        "bound": Value(worded("bound")),
        "percent": Value(percent),
        "clause": Value(plain),
    },
)
DEADLINES = FactRule(
    model=Deadlines,
    subject=Subject.REGIME,
    name=_deadlines,
    key="",
    claims={
        "year_end": Value(plain),
        "school_year_end": Value(plain),
        "thematic_days": Value(plain),
        "clause": Value(plain),
    },
)
REGULATION = FactRule(
    model=Regulation,
    subject=Subject.REGIME,
    name=document,
    key="",
    claims={
        "id": Value(plain),
        "kind": Value(plain),
        "number": Value(plain),
        "date": Value(date, moves=moved),
        "issuer": Value(plain),
        "abstract": WordClaim(),
        "replaces": Value(lines),
        "until": Value(date, moves=moved),
        "quorum_percent": Value(percent),
        "quorum_clause": Value(plain),
        "votes": Many(VOTE, field_told=True),
        "shares": Many(SHARE, field_told=True),
        "deadlines": One(DEADLINES, prefixed=True),
        "confirmations": Value(_asked),
    },
)
