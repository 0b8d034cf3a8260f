"""A target can be measured.

Why: "nâng cao chất lượng" can be neither reached nor missed; the complaint heard most about pledges
is that they are general. A target has a unit of measure, and a value other than 0 or a figure in
its text; 0 is a value where less is better, or where there is a baseline to come down from.

Fails::

    pledges:
      van-phong:
        targets: [{id: chat-luong, text: Nâng cao chất lượng tham mưu, unit: "%", value: 0}]

Passes::

    pledges:
      van-phong:
        targets:
          - {id: dung-han, text: Trả hồ sơ đúng hạn, unit: "%", value: 98}
          - {id: tre, text: Không có hồ sơ trễ hạn, unit: hồ sơ, value: 0, lower_is_better: true}

Fix: say how much of what by the end of the year.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level

ID = "measurable-target"
LEVEL = Level.WARNING
CLAUSE = ""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield the targets without a unit of measure, and those without any figure."""
    for unit, pledge in dossier.year.pledges.items():
        for n, target in enumerate(pledge.targets):
            facts = {"text": target.text}
            if not any(character.isalnum() or character == "%" for character in target.unit):
                place = dossier.in_pledge(unit, "targets", n, "unit")
                yield Finding(place, ID, LEVEL, "target-without-unit", facts)
            figure = any(character.isdigit() for character in target.text)
            meant = target.value or figure or target.lower_is_better or target.baseline
            if not meant:
                place = dossier.in_pledge(unit, "targets", n, "value")
                yield Finding(place, ID, LEVEL, "measurable-target", facts)
