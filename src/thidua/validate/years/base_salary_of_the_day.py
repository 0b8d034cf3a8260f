"""A decision reckons rewards by the base salary in force on its day.

Why: the reward is the factor times the mức lương cơ sở in force on the day of the decision; that of
the year before, copied with the file, makes every sum of the list wrong, and what was paid has to
be claimed back. The program knows the base salary of each day (``schemas/base-salary.yaml``), so it
need not be typed.

Fails::

    selection:
      proposals: [{id: d1, subject: an, award: giay-khen}]
      decision: {accepted: [d1], base_salary: 1490000}
      papers: [{kind: commendation, date: "2024-01-05"}]

Passes::

    selection:
      proposals: [{id: d1, subject: an, award: giay-khen}]
      decision: {accepted: [d1], base_salary: 1800000}
      papers: [{kind: commendation, date: "2024-01-05"}]

Fix: strike base_salary, or correct it; correct the day of the decision if that is the wrong one.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from thidua.catalogue.base_salary import SalaryStep, base_salary, salary_steps
from thidua.model.deciding import decided_on, reckoned_on
from thidua.model.dossier import Awarded, Dossier
from thidua.model.finding import Finding, Level
from thidua.validate.candidates import catalogue
from thidua.validate.days import readable

ID = "base-salary-of-the-day"
LEVEL = Level.ERROR
CLAUSE = "Nghị định 152/2025/NĐ-CP, Điều 49"


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each decision with the base salary of another day, or with none that is known."""
    for awarded in dossier.awardings():
        decision = awarded.stated.decision
        if decision is None:
            continue
        campaign = dossier.year.campaign
        decided = decided_on(campaign, awarded.stated)
        if not decision.base_salary:
            if base_salary(reckoned_on(campaign, awarded.stated)) is None:
                yield from _unknown(dossier, awarded)
        elif decided and (step := base_salary(decided)) is not None:
            yield from _other(awarded, decision.base_salary, decided, step)


def _other(awarded: Awarded, typed: int, decided: str, step: SalaryStep) -> Iterator[Finding]:
    """Tell a typed base salary that is not the one of the day, and of when it is."""
    if typed == step.amount:
        return
    facts: dict[str, str | int] = {
        "typed": _money(typed),
        "right": _money(step.amount),
        "date": readable(decided),
        "source": step.source,
    }
    of = next((one for one in salary_steps() if one.amount == typed), None)
    wording = "salary-of-another-day" if of else "salary-of-no-day"
    facts |= {"since": readable(of.first)} if of else {}
    place = awarded.at("decision", "base_salary")
    yield Finding(place, ID, LEVEL if step.certainty.sure else Level.NOTICE, wording, facts)


def _unknown(dossier: Dossier, awarded: Awarded) -> Iterator[Finding]:
    """Tell a decision on awards of the law from before the first base salary that is known."""
    decision = awarded.stated.decision
    rules = catalogue(dossier.year.regime)
    accepted = set(decision.accepted) if decision else set()
    lawful = (one for one in awarded.stated.proposals if one.id in accepted and one.award in rules)
    for one in islice(lawful, 1):
        facts = {"title": rules[one.award].name, "since": readable(salary_steps()[0].first)}
        yield Finding(awarded.at("decision"), ID, LEVEL, "salary-missing", facts)


def _money(amount: int) -> str:
    return f"{amount:,}".replace(",", ".")
