"""What falls due falls due on a day when offices work.

Why: on a public holiday nobody hands anything in, so a deadline on one is in truth the day before
or the day after, and units ask which. Holidays are those of the Bộ luật Lao động 45/2019/QH14,
Điều 112, with the days off in lieu (Điều 111) and those exchanged by announcement; in years for
which nothing has been announced the days of the moon are computed and told as such. A notice: the
campaign may mean it. Saturdays and Sundays are not told here, ``thidua new`` tells them.

Fails::

    obligations:
      - id: tong-ket
        due: "2024-09-02"

Passes::

    obligations:
      - id: tong-ket
        due: "2024-09-04"

Fix: move the deadline to a working day, in the text as well where that has it, or leave it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from thidua.holidays import holiday
from thidua.model.finding import Finding, Level
from thidua.model.source import Source
from thidua.validate.days import full, readable

ID = "due-on-holiday"
LEVEL = Level.NOTICE
CLAUSE = "Bộ luật Lao động 45/2019/QH14, Điều 111, Điều 112"


def check(source: Source) -> Iterator[Finding]:
    """Yield the deadlines of obligations, milestones and reviews that are public holidays."""
    for part in ("obligations", "milestones", "reviews"):
        for entry in source.root.each(part):
            due, text = entry.get("due"), entry.text("due")
            if due is None or not full(text):
                continue
            if named := holiday(date.fromisoformat(text)):
                facts = {"date": readable(text), "holiday": named}
                yield Finding(due.place, ID, LEVEL, "due-on-holiday", facts)
