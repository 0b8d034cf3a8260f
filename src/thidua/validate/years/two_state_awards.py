"""Nobody has two state-level awards in a year, nor the flags of the province and the Government.

Why: Thông tư 12/2019/TT-BNV: within one year no two state-level commendations for one subject, and
no cờ thi đua of the province for those proposed for the cờ thi đua of the Chính phủ (Điều 8). Which
awards are state-level stands in the catalogue of the regime, and so does the ratio by which one
flag is drawn from the other. Registering for both is a warning.

Fails::

    campaign:
      regime: "2003"
      units: [{id: van-phong, name: Văn phòng Sở}]
    selection:
      proposals:
        - {id: mot, subject: van-phong, award: co-thi-dua-tinh}
        - {id: hai, subject: van-phong, award: co-thi-dua-chinh-phu}

Passes::

    campaign:
      regime: "2003"
      units:
        - {id: van-phong, name: Văn phòng Sở}
        - {id: thanh-tra, name: Thanh tra Sở}
    selection:
      proposals:
        - {id: mot, subject: van-phong, award: co-thi-dua-tinh}
        - {id: hai, subject: thanh-tra, award: co-thi-dua-chinh-phu}

Fix: keep the higher of the two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level
from thidua.model.regime import Certainty, Eligible, Regime
from thidua.validate.candidates import Candidate, Stage, catalogue, roll

ID = "two-state-awards"
LEVEL = Level.ERROR
CLAUSE = "Thông tư 12/2019/TT-BNV, Điều 8"


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield the second state-level award of a subject, and flags that exclude each other."""
    subjects: defaultdict[tuple[Stage, str], list[Candidate]] = defaultdict(list)
    for candidate in roll(dossier).candidates:
        subjects[candidate.stage, candidate.subject].append(candidate)
    for standing in subjects.values():
        yield from _second(dossier.year.regime, standing)
        yield from _both_flags(dossier.year.regime, standing)


def _second(regime: Regime, standing: Sequence[Candidate]) -> Iterator[Finding]:
    rules = catalogue(regime)
    state = [one for one in standing if one.award in rules and rules[one.award].state_level]
    for candidate in state[1:]:
        first, rule = rules[state[0].award], rules[candidate.award]
        facts = {"name": candidate.name, "first": first.name, "second": rule.name}
        yield Finding(
            candidate.place, ID, candidate.level(rule.certainty), "two-state-awards", facts
        )


def _both_flags(regime: Regime, standing: Sequence[Candidate]) -> Iterator[Finding]:
    rules, held = catalogue(regime), {one.award: one for one in standing}
    for share in regime.shares:
        higher, lower = held.get(share.title), held.get(share.of)
        of = rules.get(share.of)
        if higher and lower and of and of.recipient is Eligible.COLLECTIVE:
            facts = {"name": lower.name, "first": rules[share.title].name, "second": of.name}
            level = lower.level(Certainty.FULL_TEXT)
            yield Finding(lower.place, ID, level, "two-flags", facts)
