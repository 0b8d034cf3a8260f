"""What a superior has given was sent up after the meeting, and not given by the agency as well.

Why: the statistics of the year and the history of people count every decision. One that is typed
with a day before the meeting that proposed it, or beside the agency's own decision on the same
proposal, would be counted in the wrong year, or twice.

Fails::

    selection:
      meeting: {date: "2023-12-20"}
      proposals:
        - id: mot
          subject: van-phong
          award: bang-khen-tinh
          awarded: {number: 12/QĐ-UBND, date: "2023-11-02", issuer: Chủ tịch Ủy ban nhân dân tỉnh}

Passes::

    selection:
      meeting: {date: "2023-12-20"}
      proposals:
        - id: mot
          subject: van-phong
          award: bang-khen-tinh
          awarded: {number: 12/QĐ-UBND, date: "2024-02-26", issuer: Chủ tịch Ủy ban nhân dân tỉnh}

Fix: correct the date, or take the proposal out of what the agency's own decision accepts.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.dossier import Awarded, Dossier
from thidua.model.finding import Finding, Level
from thidua.validate.days import readable

ID = "awarded-above"
LEVEL = Level.ERROR
CLAUSE = ""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each decision of a superior that is too early, or one of two on the same proposal."""
    for awarded in dossier.awardings():
        yield from _checked(awarded)


def _checked(awarded: Awarded) -> Iterator[Finding]:
    stated = awarded.stated
    mine = stated.decision.accepted if stated.decision else ()
    met = stated.meeting.date if stated.meeting else ""
    for n, one in enumerate(stated.proposals):
        if one.awarded is None:
            continue
        facts: dict[str, str | int] = {"id": one.id, "number": one.awarded.number}
        if one.id in mine:
            place = awarded.at("proposals", n, "awarded")
            yield Finding(place, ID, LEVEL, "awarded-twice", facts)
        if one.awarded.date < met:
            days = {"date": readable(one.awarded.date), "other": readable(met)}
            place = awarded.at("proposals", n, "awarded", "date")
            yield Finding(place, ID, LEVEL, "awarded-too-early", facts | days)
