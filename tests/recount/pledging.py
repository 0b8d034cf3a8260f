"""What came in by spring, and who was late: the summary of registrations and the reminders."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from recount import Told
from recount.year import Recount, both, day, share, with_total


def registration_summary(now: Recount) -> Iterator[Told]:
    """Who pledged and registered for what."""
    due, pledged = now.due("pledge"), now.done("pledge")
    late = [str(_days(due, when)) for when in pledged.values() if when > due]
    kinds = Counter(one["kind"] for key in now.pledges.values() for one in key["works"])
    wishes = {unit: now.wishes(unit) for unit in now.units}
    totals = sum(wishes.values(), Counter[tuple[str, bool]]())
    keys = [key for who in (False, True) for key in ((one, who) for one in now.rules)]
    keys = [key for key in keys if totals[key]]
    sums = [str(totals[key]) for key in keys]
    rows = [
        ["", str(now.heads(unit)), *registered(now, unit), *(str(wishes[unit][k]) for k in keys)]
        for unit in sorted(now.units, key=now.block)
    ]
    hopeful, heads = now.registered
    rows = with_total(rows, [str(heads), str(hopeful), share(hopeful, heads), *sums])
    targets = now.met("year")[1]
    told = [*both(len(pledged), len(now.units)), *late, str(targets)]
    told += [str(kinds["model"]), str(kinds["work"]), *both(hopeful, heads), *sums]
    yield "registration-summary", (told, rows)


def reminder(now: Recount) -> Iterator[Told]:
    """A letter for each day on which somebody was late."""
    for due in sorted({one["due"] for one in now.campaign["milestones"]}):
        kinds = [one["kind"] for one in now.campaign["milestones"] if one["due"] == due]
        dated = {kind: now.done(kind) for kind in kinds if now.done(kind)}
        seen = now.after(due)
        done = {kind: _until(seen, one) for kind, one in dated.items()}
        late = [unit for unit in now.units if any(unit not in one for one in done.values())]
        if late:
            told = [day(due), day(seen)]
            told += [text for one in done.values() for text in both(len(one), len(now.units))]
            rows = [["", "", day(due), str(_days(due, seen))] for _ in late]
            yield f"reminder-{due}", ([*told, str(len(late))], rows)


def registered(now: Recount, unit: str) -> list[str]:
    """Return how many people of a unit registered, and what share of it they are."""
    return [str(now.hopeful(unit)), share(now.hopeful(unit), now.heads(unit))]


def _until(seen: str, dated: dict[str, str]) -> set[str]:
    return {unit for unit, when in dated.items() if when <= seen}


def _days(due: str, when: str) -> int:
    return (date.fromisoformat(when) - date.fromisoformat(due)).days
