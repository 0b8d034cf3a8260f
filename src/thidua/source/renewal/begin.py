"""Text of a new campaign's file, out of that of the one before."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import PurePath

from msgspec import Struct

from thidua.catalogue.acts import of_the_end, unreplaced
from thidua.model.campaign import PaperStatus
from thidua.model.finding import Finding, Level
from thidua.model.source import Node, Scalar, Source
from thidua.source.canonical import CanonicalError, canonical, written
from thidua.source.comments import comments
from thidua.source.reader import read_text
from thidua.source.renewal.days_off import days_off
from thidua.source.renewal.distance import Distance
from thidua.source.renewal.law import fitting
from thidua.source.renewal.leaving import left, losses
from thidua.source.renewal.marks import marked
from thidua.source.renewal.notice import Notice
from thidua.source.renewal.remarks import flagged, kept
from thidua.source.renewal.tree import Path, edited, grown, pruned, texts, with_entry
from thidua.texts.rollover import halves, rolled

_ROLLED = frozenset(
    {
        *("name", "start", "end", "phases", "basis", "directive", "reviews"),
        *("obligations", "milestones", "scoring", "scoring_by_block", "papers"),
    }
)
"""The parts of a campaign that speak of its time; the others are names, people, documents."""

_DAYS = frozenset(("start", "end", "due"))
"""Keys whose values are days of the campaign: they move as far as it does, whatever they are."""

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_YEAR = re.compile(r"[0-9]{4}")

_NAMES = frozenset(("id", "source", "owners", "covers", "for", "document", "verifier", "symbol"))
"""Keys whose values stay the same over the years, whatever digits are in them."""


class Begun(Struct, frozen=True):
    """A new campaign's file, and what an editor has to be told about it."""

    text: str
    findings: tuple[Finding, ...]


def begin(source: Source, *, by: Distance, name: str) -> Begun:
    """Return the file ``name`` of a new campaign out of a ``source`` that fits the schema.

    Comments and ids stay, the time moves on (texts by ``rollover``, where it is whole years; data
    in any case), number and day are left open, units that have become inactive go; what was taken
    over is marked until an editor confirms it.

    Raises:
        CanonicalError: the file cannot be written so that it reads as it should.
    """
    text = canonical(source.text)
    old = _source(text, source.file)
    tree, gone = left(old.root)
    regime, told = _regime(old, by)
    tree = grown(edited(tree, _edit(by, regime)), marked)
    tree, filed = _filed(tree, by, PurePath(name).stem)
    previous = int(by.before) if _YEAR.fullmatch(by.before) else by.before
    tree = with_entry(tree, "previous", previous, after=_FILED[filed])
    new = _source(written(Source(name, text, tree), kept(comments(text), gone)), name)
    free = tuple(days_off(new))
    lines = {new.root.at(*one.path).place.line: one.message for one in free}
    halved = _halved(old, by) if by.days is None else _unmoved(by)
    outside = () if by.days is None else _outside(new, by)
    notices = (*losses(tree, gone), *told, *_unfiled(old, filed), *free, *halved, *outside)
    return Begun(
        written(new, flagged(comments(new.text), lines)),
        tuple(one.finding(old=source, new=new) for one in notices),
    )


_FILED = ("name", "year", "school_year")
"""The key behind which the campaign before is named: by what the new one is filed, if it is."""


def _edit(by: Distance, regime: str) -> Callable[[Path, Scalar], Scalar]:
    """Return what makes of a value of the old campaign that of the new one."""
    fixed: dict[Path, Scalar] = {
        ("start",): by.start,
        ("end",): by.end,
        ("regime",): regime,
        ("directive", "status"): PaperStatus.DRAFT.value,
        ("directive", "date"): by.start[:4],
    }

    def edit(path: Path, value: Scalar) -> Scalar:
        keys = [step for step in path if isinstance(step, str)]
        if isinstance(value, str) and keys[0] in _ROLLED and keys[-1] not in _NAMES:
            value = _moved(keys[-1], value, by)
        if path == ("registration",) and by.days is None:
            return _later(value, by)
        return fixed.get(path, value)

    return edit


def _later(value: Scalar, by: Distance) -> Scalar:
    """Return the id of a campaign with its year moved on; whether there is one tells the check."""
    moved = _YEAR.sub(lambda one: f"{int(one[0]) + by.years:04}", str(value))
    return int(moved) if isinstance(value, int) else moved


def _moved(key: str, value: str, by: Distance) -> str:
    """Return a day of the campaign that far away, a text as it reads then."""
    if key in _DAYS and _DAY.fullmatch(value):
        return by.day(value)
    if by.days is not None:
        return value
    old = by.old
    return rolled(value, old=old.first, new=old.first + by.years, years=len(old.years))


def _filed(tree: Node, by: Distance, name: str) -> tuple[Node, int]:
    """Return the tree filed as the new campaign is, and by what: 0 is its name.

    A year goes with an id that is one, or with one that never was.
    """
    year, school_year = tree.get("year"), tree.text("school_year")
    if school_year:
        moved = _YEAR.sub(lambda one: f"{int(one[0]) + by.years:04}", school_year)
        return with_entry(tree, "school_year", moved), 2
    if year is None or not isinstance(year.value, int | float):
        return tree, 0
    if _YEAR.fullmatch(name) or not _YEAR.fullmatch(by.before):
        return with_entry(tree, "year", int(year.value) + by.years), 1
    return pruned(tree, lambda path, _: path == ("year",))[0], 0


def _unfiled(old: Source, filed: int) -> Iterator[Notice]:
    """Yield that the year of the old campaign was left out."""
    year = old.root.get("year")
    if not filed and year is not None and isinstance(year.value, int | float):
        yield Notice(("year",), "year-left-out", facts={"year": int(year.value)}, old=True)


def _halved(old: Source, by: Distance) -> Iterator[Notice]:
    """Yield the texts with a time of which only one end moves."""
    years = len(by.old.years)
    for path, text in texts(old.root):
        if path[0] in _ROLLED and path[-1] not in _NAMES:
            for half in halves(text, old=by.old.first, new=by.old.first + by.years, years=years):
                yield Notice(path, "period-half-moved", Level.WARNING, {"excerpt": half}, old=True)


def _unmoved(by: Distance) -> Iterator[Notice]:
    yield Notice(("directive",), "texts-not-moved", Level.WARNING, {"days": by.days or 0})


def _outside(new: Source, by: Distance) -> Iterator[Notice]:
    """Yield the days of the data that are beyond the new campaign's end, which reviews may be."""
    facts = {"start": _readable(by.start), "end": _readable(by.end)}
    for path, text in texts(new.root):
        reviewed = path[:1] == ("reviews",) and path[-1] == "due" and by.end <= text
        within = by.start <= text <= by.end or reviewed
        if len(path) > 1 and path[-1] in _DAYS and _DAY.fullmatch(text) and not within:
            yield Notice(path, "moved-outside", Level.WARNING, facts | {"date": _readable(text)})


def _readable(day: str) -> str:
    return "/".join(reversed(day.split("-")))


def _regime(old: Source, by: Distance) -> tuple[str, tuple[Notice, ...]]:
    """Return the regime of the new campaign, and a notice unless it is plainly the old one."""
    before = old.root.text("regime")
    regime, message = fitting(before, start=by.start, end=by.end)
    days = {"start": _readable(by.start), "end": _readable(by.end)}
    facts: dict[str, str | int] = {"id": before, "regime": regime, **days}
    told = (Notice(("regime",), message, facts=facts),) if message else ()
    return regime, (*told, *_ended(old, by))


def _ended(old: Source, by: Distance) -> Iterator[Notice]:
    """Yield that the law is not known to the end of the new campaign."""
    taken = {str(one.value) for each in old.root.each("documents") for one in each.each("replaces")}
    if ended := tuple(one for one in unreplaced(by.end) if one.number not in taken):
        yield Notice(("end",), "acts-end", Level.WARNING, of_the_end(ended))


def _source(text: str, name: str) -> Source:
    source, _ = read_text(text, name=name)
    if source is None:
        raise CanonicalError(name)
    return source
