"""A percentage is not more than twice the whole.

Why: more than was planned can be reached, 120%; 980% is 98,0% without its comma, or a number typed
where a share belongs. It would count as reached in every report. Only where last year's value was
above the whole itself (growth, collections against a plan) is it left alone.

Fails::

    pledges:
      van-phong:
        targets:
          - {id: dung-han, text: Hồ sơ giải quyết đúng hạn, unit: "%", value: 980}

Passes::

    pledges:
      van-phong:
        targets:
          - {id: dung-han, text: Hồ sơ giải quyết đúng hạn, unit: "%", value: 98}
          - {id: thu-phi, text: Thu phí so với kế hoạch, unit: "%", value: 250, baseline: 230}

Fix: type the comma as a point, 98.0, or choose another unit of measure.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level, Place
from thidua.model.year import Target

ID = "share-above-whole"
LEVEL = Level.WARNING
CLAUSE = ""

_WHOLE, _TWICE = 100, 200


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield the targets and results in per cent that are more than twice the whole."""
    for unit, pledge in dossier.year.pledges.items():
        for n, target in enumerate(pledge.targets):
            if _above(target, target.value):
                yield _finding(dossier.in_pledge(unit, "targets", n, "value"), target, target.value)
    for key, result in dossier.year.results.items():
        promised = dossier.year.pledges.get(result.unit)
        targets = {one.id: one for one in (promised.targets if promised is not None else ())}
        for n, told in enumerate(result.targets):
            pledged = targets.get(told.target)
            if pledged and pledged.value <= _TWICE and _above(pledged, told.actual):
                place = dossier.in_result(*key, "targets", n, "actual")
                yield _finding(place, pledged, told.actual)


def _above(target: Target, value: float) -> bool:
    usual = target.baseline is not None and target.baseline > _WHOLE
    return target.unit.strip() == "%" and value > _TWICE and not usual


def _finding(place: Place, target: Target, value: float) -> Finding:
    facts: dict[str, str | int] = {"text": target.text, "value": f"{value:.15g}"}
    return Finding(place, ID, LEVEL, "share-above-whole", facts)
