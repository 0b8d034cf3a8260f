"""The fund covers what it is spent on, and keeps to the share that organising may take.

Why: an estimate that spends more than there is cannot be approved, nor one that takes more than
the allowed part of the fund for launches and conferences. Awards are those of the regime, each
for whom it can be given to, and stand in one line; one without a known factor is reckoned as
nothing, so that the estimate is too low. How much organising may take is known from a secondary
source, hence a warning.

Fails::

    campaign:
      regime: 2022-nd152
      fund:
        sources: [{text: Ngân sách, amount: 1000000}]
        expected: [{award: lao-dong-tien-tien, group: collective, number: 2}]
        organising: [{text: Tổng kết, amount: 300000}]

Passes::

    campaign:
      regime: 2022-nd152
      fund:
        sources: [{text: Ngân sách, amount: 10000000}]
        expected: [{award: lao-dong-tien-tien, group: person, number: 2}]
        organising: [{text: Tổng kết, amount: 300000}]

Fix: correct the amounts or the awards; look the share up in the circular.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.catalogue.base_salary import base_salary
from thidua.catalogue.fund_limits import organising_limit
from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level
from thidua.model.fund import ExpectedAward, Fund, spending
from thidua.model.regime import Certainty, Eligible, TitleRule
from thidua.model.reward import factor
from thidua.validate.candidates import catalogue, nearest

ID = "fund-sound"
LEVEL = Level.ERROR
CLAUSE = ""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield awards that cannot be reckoned, and sums that do not fit the fund."""
    fund = dossier.year.campaign.fund
    if fund is None:
        return
    wrong = list(_expected(dossier, fund))
    yield from wrong
    if not any(one.level is LEVEL for one in wrong):
        yield from _overspent(dossier, fund)
    yield from _organising(dossier, fund)


def _expected(dossier: Dossier, fund: Fund) -> Iterator[Finding]:
    rules = catalogue(dossier.year.regime)
    seen: set[tuple[str, str]] = set()
    for n, one in enumerate(fund.expected):
        rule = rules.get(one.award)
        at = ("fund", "expected", n)
        if rule is None:
            facts = {"id": one.award, "near": nearest(one.award, rules)}
            place = dossier.in_campaign(*at, "award")
            yield Finding(place, ID, LEVEL, "unknown-award", facts)
            continue
        known = {"title": rule.name}
        if (one.award, one.group) in seen:
            yield Finding(dossier.in_campaign(*at), ID, LEVEL, "expected-twice", known)
        elif not _can_have(rule, one):
            place = dossier.in_campaign(*at, "group")
            yield Finding(place, ID, LEVEL, "expected-for-others", known)
        elif factor(rule, one.group) is None:
            place = dossier.in_campaign(*at)
            yield Finding(place, ID, Level.WARNING, "expected-without-factor", known)
        seen.add((one.award, one.group))


def _can_have(rule: TitleRule, one: ExpectedAward) -> bool:
    barred = Eligible.COLLECTIVE if one.group == "person" else Eligible.PERSON
    return rule.recipient is not barred


def _overspent(dossier: Dossier, fund: Fund) -> Iterator[Finding]:
    step = base_salary(dossier.year.campaign.end)
    spent = spending(fund, dossier.year.regime, step.amount if step else 0).total
    if spent > fund.total:
        facts = {"spent": _money(spent), "total": _money(fund.total)}
        place = dossier.in_campaign("fund", "sources")
        yield Finding(place, ID, Level.WARNING, "fund-overspent", facts)


def _organising(dossier: Dossier, fund: Fund) -> Iterator[Finding]:
    limit = organising_limit(dossier.year.campaign.end)
    organised = sum(one.amount for one in fund.organising)
    if limit is not None and organised * 100 > limit.percent * fund.total:
        facts = {
            "amount": _money(organised),
            "percent": f"{limit.percent:g}",
            "most": _money(int(limit.percent * fund.total / 100)),
            "source": limit.source,
        }
        sure = limit.certainty is Certainty.FULL_TEXT
        place = dossier.in_campaign("fund", "organising")
        yield Finding(place, ID, LEVEL if sure else Level.WARNING, "fund-organising", facts)


def _money(amount: int) -> str:
    return f"{amount:,}".replace(",", ".")
