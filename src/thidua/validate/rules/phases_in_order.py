"""Phases follow each other, within the campaign.

Why: where two phases overlap a result counts in both, and one that lies outside the campaign, or
ends before it begins, is nearly always left over from the file it was copied from. Days between two
phases may belong to none.

Fails::

    start: "2025-10-01"
    end: "2026-04-30"
    phases:
      - {id: dot-1, name: Đợt 1, start: "2025-10-01", end: "2026-02-10"}
      - {id: dot-2, name: Đợt 2, start: "2026-02-01", end: "2026-05-30"}

Passes::

    start: "2025-10-01"
    end: "2026-04-30"
    phases:
      - {id: dot-1, name: Đợt 1, start: "2025-10-01", end: "2026-01-31"}
      - {id: dot-2, name: Đợt 2, start: "2026-02-01", end: "2026-04-30"}

Fix: correct the days of one of the two, or move the entry to its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from thidua.model.finding import Finding, Level
from thidua.model.source import Node, Source
from thidua.validate.days import full, period, readable

ID = "phases-in-order"
LEVEL = Level.ERROR
CLAUSE = ""


def check(source: Source) -> Iterator[Finding]:
    """Yield the phases that end before they start, lie outside, or overlap the one above."""
    days, above, reached = period(source.root), "", ""
    for phase in source.root.each("phases"):
        start, end = phase.text("start"), phase.text("end")
        if not (full(start) and full(end)):
            continue
        facts = {"id": phase.text("id"), "start": readable(start), "end": readable(end)}
        if end < start:
            yield _finding(phase, "end", "phase-ends-before-start", facts)
            continue
        outside = ""
        if days and not days[0] <= date.fromisoformat(start) <= date.fromisoformat(end) <= days[1]:
            first, last = (readable(one.isoformat()) for one in days)
            outside = "start" if date.fromisoformat(start) < days[0] else "end"
            known = facts | {"first": first, "last": last}
            yield _finding(phase, outside, "phase-outside-campaign", known)
        if start <= reached and outside != "start":
            told = {"id": facts["id"], "start": facts["start"], "end": readable(reached)}
            yield _finding(phase, "start", "phases-overlap", told | {"before": above})
        if end > reached:
            above, reached = phase.text("id"), end


def _finding(phase: Node, key: str, message: str, facts: dict[str, str]) -> Finding:
    return Finding(phase.at(key).place, ID, LEVEL, message, facts)
