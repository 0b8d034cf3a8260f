"""Name and time of a campaign, from the words of its document where they say them plainly."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from thidua.catalogue.regimes import terms
from thidua.intake.growing import Written
from thidua.source.first_answers import period as usual

_QUOTED = re.compile(
    r"(?i:phong trào(?: thi đua)?|chủ đề|thi đua)[^“\"”.;]{0,60}[“\"]([^”\"]{3,300})[”\"]"
)
_MOVEMENT = re.compile(
    r"(?i:^(?:về việc\s+|v/v\s+|về\s+)?"
    r"(?:[^“”\"]{0,60}?(?:(?:các\s+)?phong trào|(?:đợt|phát động)(?=\s+thi đua\b))\s+)?)(.+)$"
)
"""What a trích yếu has before the words that name the movement: "Phát động phong trào …"."""
_YEAR = re.compile(r"(?i:\bnăm )(20\d\d)(?!\s*[-–]\s*20|[\d/])")
_SCHOOL = re.compile(r"(?i:năm học)\s+(20\d\d)\s*[-–]\s*(20\d\d)")
_SPAN = re.compile(r"(?i:giai đoạn)\s+(20\d\d)\s*[-–]\s*(20\d\d)")
_FROM_TO = re.compile(
    r"(?i:từ)\s+(?:ngày\s+)?(\d{1,2})[/.](\d{1,2})[/.](\d{4})\s+(?i:đến)\s+(?:hết\s+)?(?:ngày\s+)?"
    r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})"
)
_LONGEST = 1000


class Period(Struct, frozen=True):
    """From when to when a campaign is, and what it is filed by; empty where nobody said so."""

    start: str = ""
    end: str = ""
    year: int | None = None
    school_year: str = ""

    def written(self) -> Written:
        """Return it as it stands in the file."""
        said: Written = {}
        if self.school_year:
            said["school_year"] = self.school_year
        elif self.year is not None:
            said["year"] = self.year
        return said


def name_of(texts: Iterable[str], abstract: Sequence[str]) -> tuple[str, bool]:
    """Return the name of the movement, and whether it was said in quotation marks."""
    for text in (" ".join(abstract), *texts):
        if found := _QUOTED.search(text):
            return found[1].strip()[:_LONGEST], True
    whole = _MOVEMENT.match(" ".join(abstract))
    name = whole[1].strip()[:_LONGEST] if whole else ""
    return f"{name[:1].upper()}{name[1:]}", False


def period(abstract: str, opening: str, *, start: str | None, end: str | None) -> Period:
    """Return the time of a campaign: as asked for, or as trích yếu or opening say it plainly."""
    for text in (abstract, opening):
        found = _said(text)
        if found.start:
            break
    first, last = start or found.start, end or found.end
    if start or end:
        year = int(first[:4]) if first[:4] == last[:4] and first else None
        year = found.year if found.year is not None and _within(found.year, first, last) else year
        school = found.school_year
        if school and not (first[:4] <= school[5:] and last[:4] >= school[:4]):
            school = ""
        return Period(first, last, None if school else year, school)
    return found


def regime_of(start: str) -> str:
    """Return the id of the legal regime of a day: the latest that is in force by then."""
    known = sorted(terms(), key=lambda one: one.first)
    begun = [one for one in known if one.first.isoformat() <= start]
    return (begun or known)[-1 if begun else 0].id


def _within(year: int, first: str, last: str) -> bool:
    return bool(first and last) and first[:4] <= f"{year}" <= last[:4]


def _from_to(text: str) -> tuple[str, str] | None:
    """Return the days of "từ ngày … đến ngày …"."""
    found = _FROM_TO.search(text)
    if found is None:
        return None
    days = [int(one) for one in found.groups()]
    start, end = (f"{days[at + 2]:04}-{days[at + 1]:02}-{days[at]:02}" for at in (0, 3))
    return start, end


def _said(text: str) -> Period:
    if found := _SCHOOL.search(text):
        name = f"{found[1]}-{found[2]}"
        return Period(*(_from_to(text) or usual(name) or ("", "")), school_year=name)
    if days := _from_to(text):
        start, end = days
        return Period(start, end, int(start[:4]) if start[:4] == end[:4] else None)
    if found := _SPAN.search(text):
        return Period(f"{found[1]}-01-01", f"{found[2]}-12-31")
    if found := _YEAR.search(text):
        return Period(f"{found[1]}-01-01", f"{found[1]}-12-31", int(found[1]))
    return Period()
