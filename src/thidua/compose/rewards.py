"""Tiền thưởng of a decision: what every accepted proposal is worth.

Who has several titles for one achievement is paid for the highest only; a title and an award are
paid both (Nghị định 91/2017/NĐ-CP, Điều 66; the later decrees have kept it).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from thidua.catalogue.acts import ended_act, stands_for
from thidua.catalogue.base_salary import base_salary
from thidua.compose.honours import Nominee, accepted
from thidua.compose.wording import line
from thidua.model.awarding import Occasion
from thidua.model.campaign import Campaign
from thidua.model.deciding import reckoned_on
from thidua.model.regime import TitleRule
from thidua.model.reward import factor, reward
from thidua.model.year import Selection, Year


class Reward(Struct, frozen=True):
    """An accepted proposal with its factor and its reward in đồng.

    Both are None where the catalogue knows no factor, a prize has an amount alone;
    it is 0 where a higher title of the same subject is paid instead.
    """

    nominee: Nominee
    factor: float | None
    amount: int | None


def rewards(year: Year, awarding: Selection | Occasion | None) -> tuple[Reward, ...]:
    """Return the rewards of the accepted proposals, in their order; nothing before a decision."""
    if awarding is None or awarding.decision is None:
        return ()
    prizes = awarding.prizes if isinstance(awarding, Occasion) else ()
    amounts = {prize.id: prize.amount for prize in prizes}
    listed = accepted(year, awarding)
    fixed = {one.proposal.id: amounts.get(one.rule.id) for one in listed}
    reckoned = _rewards(year, listed, salary(year, awarding))
    return tuple(
        one if (amount := fixed[one.nominee.proposal.id]) is None else replace(one, amount=amount)
        for one in reckoned
    )


def salary(year: Year, awarding: Selection | Occasion) -> int:
    """Return the base salary in đồng that a decision reckons by: its own, or that of its day.

    0 where neither is known; then nothing is reckoned by it, see the rule base-salary-of-the-day.
    """
    typed = awarding.decision.base_salary if awarding.decision else 0
    step = base_salary(reckoned_on(year.campaign, awarding))
    return typed or (step.amount if step else 0)


def laid_down(paid: Iterable[Reward], campaign: Campaign, day: str) -> str:
    """Return where the law lays the factors down: "Điều 50, Điều 54 Nghị định số 152/2025/NĐ-CP".

    Empty where a factor has no article in the catalogue. On a day when the decree has ended, what
    replaces it is looked up: its article is left open, its number too where nobody states it.
    """
    rules = [one.nominee.rule for one in paid if one.factor is not None]
    sources = sorted({one.factor_source.source if one.factor_source else "" for one in rules})
    decrees = {one.partition(", ")[0] for one in sources}
    if "" in sources or len(decrees) != 1:
        return ""
    kind, _, number = decrees.pop().rpartition(" ")
    articles = ", ".join(one.partition(", ")[2] for one in sources)
    if (ended := ended_act(number, day)) is not None:
        heirs = (one.number for one in campaign.documents if stands_for(one, ended, day))
        articles, number = "", next(filter(None, heirs), "")
    return line("parts/laid-down.md.j2", articles=articles, kind=kind, number=number)


def provisional(rules: Iterable[TitleRule], day: str) -> bool:
    """Tell whether a factor is that of a decree which has ended by a day: sums are to be checked.

    Whoever states what replaces the decree has stated its number, not its factors.
    """
    sources = (one.factor_source.source for one in rules if one.factor_source)
    return any(ended_act(_decree(one), day) is not None for one in sources)


def _decree(source: str) -> str:
    return source.partition(", ")[0].rpartition(" ")[2]


def _rewards(year: Year, nominees: Iterable[Nominee], base_salary: int) -> Iterator[Reward]:
    titles = {rule.id for rule in year.regime.titles}
    listed = [(one, factor(one.rule, one.group)) for one in nominees]
    highest: dict[str, Nominee] = {}
    for one, _ in sorted(listed, key=lambda pair: pair[1] or 0):
        if one.rule.id in titles:
            highest[one.proposal.subject] = one
    for one, worth in listed:
        if worth is None:
            yield Reward(one, None, None)
        elif one.rule.id in titles and highest[one.proposal.subject] is not one:
            yield Reward(one, worth, 0)
        else:
            amount = reward(worth, base_salary, round_to=year.regime.round_reward_to)
            yield Reward(one, worth, amount)
