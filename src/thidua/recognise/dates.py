"""Dates: the line "Hà Nội, ngày 05 tháng 01 năm 2026" taken apart (II.4), the day of a document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from thidua.recognise.copies import headed
from thidua.recognise.recognised import Component, Part, Recognised

_GAP = r"[\s.…_/-]{0,40}"
_WORDS = re.compile(
    rf"(?P<place>.{{0,100}}?)(?P<comma>,?) ?(?P<d>(?i:ngày)){_GAP}(?P<day>\d*){_GAP}"
    rf"(?P<m>(?i:tháng)){_GAP}(?P<month>\d*){_GAP}(?P<y>(?i:năm)){_GAP}(?P<year>\d*)(?P<rest>{_GAP})"
)
_FIGURES = re.compile(
    r"(?P<place>.{0,100}?)(?P<comma>,?) ?(?P<d>(?i:ngày)?) ?"
    r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})"
)
_OPEN = re.compile(r"(?=[^.…]*[.…])[\W\d_]*")


class Dated(Struct, frozen=True):
    """A place and a date; what is still to be filled in is empty.

    ``words`` are "ngày", "tháng" and "năm" as they were typed, none of them where the date is
    figures only.
    """

    part: Part
    place: str
    comma: bool
    day: str
    month: str
    year: str
    words: tuple[str, ...]
    unnamed: bool
    """Whether the place is left open."""
    begun: bool
    """Whether the year is begun and left open."""


def dates(found: Recognised) -> Iterator[Dated]:
    """Yield place and date of each head."""
    for part in headed(found, Component.PLACE_DATE):
        line = place_and_day(part.text)
        if line is not None:
            yield _dated(part, line)


def place_and_day(text: str) -> re.Match[str] | None:
    """Return place, day, month and year of a line, by these names; what is left open is empty."""
    return _WORDS.fullmatch(text) or _FIGURES.fullmatch(text)


def _dated(part: Part, line: re.Match[str]) -> Dated:
    said = line.groupdict()
    place = said["place"].strip()
    unnamed = _OPEN.fullmatch(place) is not None
    return Dated(
        part=part,
        place="" if unnamed else place,
        comma=bool(said["comma"]),
        day=said["day"],
        month=said["month"],
        year=said["year"],
        words=(said["d"], said["m"], said["y"]) if "m" in said else (),
        unnamed=unnamed,
        begun=bool(said.get("rest")) or not (said["day"] and said["month"]),
    )


_WRITTEN = re.compile(r"(?i)ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})")
_SHORT = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


def dated(found: Recognised) -> str:
    """Return the day in ISO 8601; empty for a draft, or where the line names no day there is."""
    line = found.first(Component.PLACE_DATE)
    said = (_WRITTEN.search(line.text) or _SHORT.search(line.text)) if line else None
    if said is None:
        return ""
    day, month, year = map(int, said.groups())
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
