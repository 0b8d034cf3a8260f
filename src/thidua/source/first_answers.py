"""First answers: what somebody says of a new office, and all that follows from it.

Names give away the level, the place, the abbreviation and who leads; days of the first campaign
give its deadlines. What nobody can know stays open, for ``thidua check`` to tell.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from msgspec import Struct

from thidua.catalogue.beginnings import Beginnings, beginnings
from thidua.catalogue.deciders import deciders
from thidua.catalogue.law import law
from thidua.catalogue.regimes import terms
from thidua.catalogue.times import said_time
from thidua.holidays import exchanged, holiday
from thidua.model.campaign_time import campaign_time
from thidua.model.regime import AgencyLevel
from thidua.source.filling import Filler

HEAD = "thu-truong"
"""The id of who leads the office, among those who sign."""
_YEAR = re.compile(r"[0-9]{4}")
_SCHOOL_YEAR = re.compile(r"([0-9]{4})-([0-9]{4})")
_SATURDAY = 5
_MIDDLE = (6, 30)
_ZERO_BEFORE = 3
"""Months below it are written with a zero before them (Decree 30/2020, Phụ lục I, Mục II.4)."""
_LAUNCHED, _PLEDGED, _REPORTED = (12, 30), (6, 60), (24, 15)
"""After which part of a campaign, and how many days at most, something is due."""


class FirstAnswers(Struct, frozen=True):
    """What is said of a new office and its first campaign; days are ISO 8601."""

    agency: str
    id: str
    start: str
    end: str
    superior: str = ""
    abbreviation: str = ""
    place: str = ""
    head: str = ""
    level: str = ""
    name: str = ""
    type: str = "plan"
    host: str = "none"


def period(name: str) -> tuple[str, str] | None:
    """Return the first and last day of a campaign that is called by its year or school year."""
    if _YEAR.fullmatch(name):
        return f"{name}-01-01", f"{name}-12-31"
    years = _SCHOOL_YEAR.fullmatch(name)
    if years and int(years[2]) == int(years[1]) + 1:
        return f"{years[1]}-09-01", f"{years[2]}-05-31"
    return None


def level_of(agency: str) -> AgencyLevel | None:
    """Return the level that the name of an agency says."""
    return deciders().level(agency)


def post_of(agency: str) -> str:
    """Return the post of who leads an agency, by its name; empty where nobody knows."""
    return law().head_of(agency)


def abbreviation_of(agency: str) -> str:
    """Return the letters that an agency's name begins its words with: a guess, to be corrected."""
    known = beginnings()
    if agency.startswith(known.committee):
        return known.committee[-1]
    words = (word for word in agency.split() if word not in known.skipped)
    return "".join(word[0].upper() for word in words if word[0].isalpha())


def place_of(agency: str, superior: str) -> str:
    """Return the place that the name of a committee says; of a city, or with a number, none."""
    listed = deciders().levels
    words = [*listed[AgencyLevel.COMMUNE], *listed[AgencyLevel.PROVINCE]]
    for name in (agency, superior):
        rest = [
            name[len(one) + 1 :]
            for one in words
            if name.casefold().startswith(f"{one} ".casefold())
        ]
        if rest and "thành phố" not in name.casefold() and not re.search("[0-9]", name):
            return min(rest, key=len)
    return ""


def answers(wanted: FirstAnswers) -> dict[str, Filler]:
    """Return what fills the blanks of an office's first files."""
    known = beginnings()
    kind = known.types[wanted.type]
    said = level_of(wanted.agency)
    level = AgencyLevel(wanted.level or said or AgencyLevel.UNIT)
    words = known.levels[level]
    post = wanted.head or post_of(wanted.agency)
    committee = wanted.agency.startswith(known.committee) and not kind.heads
    serving = known.service.of(wanted.agency)
    abbreviation = wanted.abbreviation or abbreviation_of(wanted.agency)
    values: dict[str, Filler] = {
        "agency": wanted.agency,
        "superior": wanted.superior,
        "above": wanted.superior or None,
        "abbreviation": abbreviation,
        "place": wanted.place or place_of(wanted.agency, wanted.superior) or known.place,
        "level": "" if said == level or not wanted.level else wanted.level,
        "authority": known.authority if committee else "",
        "post": wanted.head or ("" if post else known.post),
        "signer": HEAD,
        "position": post.upper() or known.position,
        "leader": known.leader,
        "form": "",
        "head": f"{post} {deciders().in_full(wanted.agency)}" if post else known.head,
        "own": words.own,
        "units": words.units,
        "Units": words.units[:1].upper() + words.units[1:],
        "people": known.service.people if serving else words.people,
        "counted": known.service.counted if serving else known.service.counted_else,
        "office": words.office,
        "type": wanted.type,
        "symbol": _symbol(wanted.type, abbreviation),
        "issued_by": "head" if kind.heads else "",
    }
    values |= _of_campaign(wanted, known)
    texts = {"opening": kind.opening, "closing": kind.closing}
    return {**values, **{key: text.format_map(values) for key, text in texts.items()}}


def _symbol(kind: str, abbreviation: str) -> str:
    short = law().types[kind].abbreviation
    return f"{short}-{abbreviation}" if short else f"{abbreviation}-VP"


def _of_campaign(wanted: FirstAnswers, known: Beginnings) -> dict[str, Filler]:
    """Return what the first campaign is called, by which law it goes, and what is due when."""
    start, end = (date.fromisoformat(one) for one in (wanted.start, wanted.end))
    one_year = _YEAR.fullmatch(wanted.id) and {start.year, end.year} == {int(wanted.id)}
    school = _SCHOOL_YEAR.fullmatch(wanted.id) and period(wanted.id) == (wanted.start, wanted.end)
    year = int(wanted.id) if one_year else None
    name = wanted.name or known.name
    time = campaign_time(
        year=year,
        school_year=wanted.id if school else None,
        start=wanted.start,
        end=wanted.end,
        name=name,
    )
    whole = one_year and (start.month, end.month) == (1, 12)
    due = {
        "launch": _workday(_after(start, end, _LAUNCHED)),
        "pledge": _workday(_after(start, end, _PLEDGED)),
        "middle": _workday(date(start.year, *_MIDDLE)) if whole else None,
        "final": _workday(end - (_after(start, end, _REPORTED) - start)),
    }
    return {
        "year": year if year is not None else "",
        "school_year": wanted.id if school else "",
        "name": name,
        "start": wanted.start,
        "end": wanted.end,
        "dated": wanted.start[:4],
        "regime": _regime(start, end),
        "movement": said_time(time).said.movement,
        **{key: day.isoformat() if day else None for key, day in due.items()},
        **{f"{key}_day": _written(day) if day else None for key, day in due.items()},
    }


def _regime(start: date, end: date) -> str:
    """Return the regime in force all along, else the one of the first day, else the latest."""
    whole = [one.id for one in terms() if one.first <= start and end <= one.last]
    first = [one.id for one in terms() if one.first <= start <= one.last]
    return (whole or first or [terms()[-1].id])[-1]


def _after(start: date, end: date, when: tuple[int, int]) -> date:
    part, most = when
    return start + min((end - start) // part, timedelta(days=most))


def _workday(day: date) -> date:
    """Return a day, or the working day before it."""
    while (day.weekday() >= _SATURDAY and not exchanged(day)) or holiday(day):
        day -= timedelta(days=1)
    return day


def _written(day: date) -> str:
    """Return a day as official texts have it."""
    month = f"{day.month:02}" if day.month < _ZERO_BEFORE else f"{day.month}"
    return f"{day.day:02}/{month}/{day.year:04}"
