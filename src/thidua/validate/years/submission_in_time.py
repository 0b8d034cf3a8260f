"""What is submitted goes to the superior by the day that its regulation sets.

Why: a province or a ministry sets its own deadlines (Nghị định 152/2025/NĐ-CP, Điều 6): of the
year's end, of a school year's end, so many days before an occasion is held. A file that comes later
is put off to the next session. The deadline is of the year in which the campaign ends.

Fails::

    campaign:
      regulation:
        id: quy-dinh
        kind: Quyết định
        date: "2023-05-09"
        abstract: ban hành Quy định
        deadlines: {year_end: "12-10"}
    selection:
      proposals: [{id: mot, subject: an}]
      papers: [{kind: submission, date: "2023-12-26"}]

Passes::

    campaign:
      regulation:
        id: quy-dinh
        kind: Quyết định
        date: "2023-05-09"
        abstract: ban hành Quy định
        deadlines: {year_end: "12-10"}
    selection:
      proposals: [{id: mot, subject: an}]
      papers: [{kind: submission, date: "2023-12-08"}]

Fix: correct the day; if it is right, ask the superior whether the file is still taken.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.deciding import whole
from thidua.model.dossier import Awarded, Dossier
from thidua.model.finding import Finding, Level
from thidua.review.deadlines import deadline
from thidua.validate.days import readable

ID = "submission-in-time"
LEVEL = Level.WARNING
CLAUSE = "Nghị định 152/2025/NĐ-CP, Điều 6"


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield what was submitted after its deadline, and meetings that come after it."""
    for awarded in dossier.awardings():
        due = deadline(dossier.year.campaign, awarded.stated)
        if due is not None:
            yield from _late(awarded, due.day, due.source)


def _late(awarded: Awarded, due: str, source: str) -> Iterator[Finding]:
    facts: dict[str, str | int] = {"due": readable(due), "source": source}
    papers = enumerate(awarded.stated.papers)
    dated = [(n, whole(one.date)) for n, one in papers if one.kind == "submission"]
    submitted = [(n, day) for n, day in dated if day]
    for n, day in submitted:
        if day > due:
            place = awarded.at("papers", n, "date")
            yield Finding(place, ID, LEVEL, "submitted-late", {**facts, "day": readable(day)})
    meeting = awarded.stated.meeting
    if not submitted and meeting is not None and meeting.date > due:
        day = readable(meeting.date)
        place = awarded.at("meeting", "date")
        yield Finding(place, ID, LEVEL, "meeting-after-deadline", {**facts, "day": day})
