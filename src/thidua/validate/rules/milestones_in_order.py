"""Milestones are listed in the order in which they fall due.

Why: the list is read as a calendar, and printed as one; an entry out of order is overlooked.

Fails::

    milestones:
      - id: tong-ket
        due: "2023-12-31"
      - id: so-ket
        due: "2023-06-30"

Passes::

    milestones:
      - id: so-ket
        due: "2023-06-30"
      - id: tong-ket
        due: "2023-12-31"

Fix: move the entry up to its place.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.finding import Finding, Level
from thidua.model.source import Source
from thidua.validate.days import readable, span

ID = "milestones-in-order"
LEVEL = Level.ERROR
CLAUSE = ""


def check(source: Source) -> Iterator[Finding]:
    """Yield every milestone that falls due before one listed above it."""
    latest = ""
    for milestone in source.root.each("milestones"):
        due, text = milestone.get("due"), milestone.text("due")
        if due is None or span(text) is None:
            continue
        if text < latest:
            facts = {"due": readable(text), "before": readable(latest)}
            yield Finding(due.place, ID, LEVEL, "milestones-in-order", facts)
        latest = max(latest, text)
