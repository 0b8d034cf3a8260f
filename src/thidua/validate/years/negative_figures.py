"""A target, its baseline and its result are not below zero.

Why: what is counted or shared out has no figure below zero; a minus is a dash pasted in front, or a
decrease ("giảm 5%") typed as a target of -5, which a result of -3 would then seem to surpass. Only
where last year's value was below zero itself (a balance, a growth rate) may the target and the
result be so.

Fails::

    pledges:
      van-phong:
        targets:
          - {id: tre-han, text: Giảm hồ sơ trễ hạn, unit: "%", value: -5}

Passes::

    pledges:
      van-phong:
        targets:
          - {id: tre-han, text: Giảm hồ sơ trễ hạn, unit: "%", value: 5}
          - {id: can-doi, text: Chênh lệch thu chi, unit: triệu đồng, value: -10, baseline: -25}

Fix: type a decrease as a positive figure, or what is to be left, with ``lower_is_better``.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level
from thidua.model.year import Target

ID = "negative-figures"
LEVEL = Level.WARNING
CLAUSE = ""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield the figures of targets and of their results that are below zero and should not be."""
    for unit, pledge in dossier.year.pledges.items():
        for n, target in enumerate(pledge.targets):
            if target.value < 0 and not _may_be_negative(target):
                place = dossier.in_pledge(unit, "targets", n, "value")
                yield Finding(place, ID, LEVEL, "negative-target", {"text": target.text})
    for key, result in dossier.year.results.items():
        promised = dossier.year.pledges.get(result.unit)
        targets = {one.id: one for one in (promised.targets if promised is not None else ())}
        for n, told in enumerate(result.targets):
            pledged = targets.get(told.target)
            if told.actual < 0 and pledged and pledged.value >= 0 and not _may_be_negative(pledged):
                place = dossier.in_result(*key, "targets", n, "actual")
                yield Finding(place, ID, LEVEL, "negative-result", {"text": pledged.text})


def _may_be_negative(target: Target) -> bool:
    return target.baseline is not None and target.baseline < 0
