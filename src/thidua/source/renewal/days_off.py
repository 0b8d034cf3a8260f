"""Due dates on a day when nobody works: a weekend, a public holiday."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from thidua.catalogue.own import own
from thidua.holidays import exchanged, holiday
from thidua.model.source import Source
from thidua.source.renewal.notice import Notice
from thidua.source.renewal.tree import Path
from thidua.system.home import TEMPLATES

_WEEKEND = {5: "due-on-saturday", 6: "due-on-sunday"}


def days_off(source: Source) -> Iterator[Notice]:
    """Yield the due dates of a campaign's obligations and milestones that are days off."""
    for part in ("obligations", "milestones"):
        for n, entry in enumerate(source.root.each(part)):
            due = entry.text("due")
            if due:
                yield from _off((part, n, "due"), date.fromisoformat(due))


def _off(path: Path, day: date) -> Iterator[Notice]:
    if exchanged(day):
        return
    facts = {"date": f"{day.day:02}/{day.month:02}/{day.year:04}"}
    if named := holiday(day):
        yield Notice(path, "due-on-holiday", facts=facts | {"holiday": named})
    elif day.weekday() in _WEEKEND:
        yield Notice(path, _WEEKEND[day.weekday()], facts=facts)


def notes() -> Mapping[str, str]:
    """Return message → the words beside such a date, from ``templates/renewal.yaml``."""
    return own(TEMPLATES / "renewal.yaml", dict[str, str])
