"""A unit pledges as many models or works as the directive asks for.

Why: the directive of 2023 asks every unit for at least one mô hình tiêu biểu or one công trình
thiết thực. The number comes from the obligation that is measured in them; without one nothing is
asked, nor of a unit that is not among its owners where these are units that take part.

Fails::

    campaign:
      obligations:
        - {id: lap-thanh-tich, measure: {value: 1, unit: mô hình hoặc công trình}}
    pledges:
      van-phong:
        works: []

Passes::

    campaign:
      obligations:
        - {id: lap-thanh-tich, measure: {value: 1, unit: mô hình hoặc công trình}}
    pledges:
      van-phong:
        works:
          - {id: mot-cua, kind: model, name: Trả kết quả trong ngày}

Fix: add the model or work under ``works``.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level
from thidua.validate.candidates import works_a_unit

ID = "models-and-works"
LEVEL = Level.WARNING
CLAUSE = ""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield the pledges with fewer models and works than asked for."""
    for unit, pledge in dossier.year.pledges.items():
        asked = works_a_unit(dossier.year, unit) or 0
        count = len(pledge.works)
        if count < asked:
            facts: dict[str, str | int] = {"count": count, "asked": f"{asked:g}"}
            place = dossier.in_pledge(unit, "works")
            yield Finding(place, ID, LEVEL, "models-and-works", facts)
