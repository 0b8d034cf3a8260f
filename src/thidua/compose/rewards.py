"""Tiền thưởng of a decision: what every accepted proposal is worth.

Who has several titles for one achievement is paid for the highest only; a title and an award are
paid both (Nghị định 91/2017/NĐ-CP, Điều 66; the later decrees have kept it).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from thidua.compose.honours import Nominee, accepted
from thidua.model.awarding import Occasion
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
    reckoned = _rewards(year, listed, awarding.decision.base_salary)
    return tuple(
        one if (amount := fixed[one.nominee.proposal.id]) is None else replace(one, amount=amount)
        for one in reckoned
    )


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
