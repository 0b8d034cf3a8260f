"""Predecessor: the document that a campaign begins from, its own or that of one before it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from msgspec import Struct
from msgspec.structs import replace

from thidua.intake.bringing import NO_PERIOD, Brought, bring
from thidua.intake.telling import RULE
from thidua.intake.transcript import Wish
from thidua.model.finding import Finding, Level, Place
from thidua.model.source import Node
from thidua.source.first_answers import period
from thidua.texts.item_ids import slug

_LONGEST_ID = 60
_RESERVED = frozenset({"con", "prn", "aux", "nul"})
_NAMELESS = "phong-trao"
_TELLING = ("number", "symbol", "date")
_YEAR = re.compile(r"([0-9]{4})(?![0-9])")


class Sought(Struct, frozen=True):
    """The campaign that is to begin: its id, and its days as far as the user says them."""

    id: str
    start: str | None = None
    end: str | None = None


class Predecessor(Struct, frozen=True):
    """A document brought in as the campaign ``id``; ``earlier`` than the one that is sought."""

    brought: Brought
    id: str
    earlier: bool = False


def predecessor(
    content: bytes, first: Brought, sought: Sought, *, name: str, taken: Collection[str] = ()
) -> Predecessor:
    """Return what a document is for a campaign: that of an earlier one, or its own.

    ``first`` is what became of it with nothing asked for. Its own is also what does not say its
    time. ``taken`` are ids that are campaigns already.
    """
    days = period(sought.id)
    start = sought.start or (days[0] if days else _new_year(sought.id))
    if first.text is None and [one.message for one in first.findings][-1:] != [NO_PERIOD]:
        return Predecessor(first, sought.id)
    own, sure = _days(first)
    if start and own and own[1] < start:
        told = first if sure else bring(content, name=name, wish=Wish(*own))
        guessed = () if sure else (_guessed(name),)
        whole = replace(told, findings=(*told.findings, *guessed))
        taken = {*taken, sought.id}
        return Predecessor(whole, own_id(whole, name=name, taken=taken), earlier=True)
    wish = Wish(sought.start, sought.end)
    if days and wish == Wish() and not (sure and own and days[0] <= own[0] <= own[1] <= days[1]):
        wish = Wish(*days)
    again = first if wish == Wish() else bring(content, name=name, wish=wish)
    return Predecessor(again, sought.id)


def stating(brought: Brought, told: Iterable[tuple[str, Node]]) -> str:
    """Return the campaign that states this very document: of its number, symbol and date, or "".

    ``told`` are the roots of the campaigns that are there, by their ids.
    """
    said = brought.written.get("directive")
    own = [str(said.get(key) or "") for key in _TELLING] if isinstance(said, dict) else [""]
    for name, root in told if all(own) else ():
        there = (root.get("directive", key) for key in _TELLING)
        if own == ["" if one is None else str(one.value) for one in there]:
            return name
    return ""


def _days(first: Brought) -> tuple[tuple[str, str] | None, bool]:
    """Return first and last day of a document's campaign, and whether its text says them.

    Where it says none, or years that it was not issued in, it is of the year of its date.
    """
    said, directive = first.written, first.written.get("directive")
    start, end = (str(said.get(key) or "") for key in ("start", "end"))
    dated = _YEAR.match(str(directive.get("date") or "") if isinstance(directive, dict) else "")
    year = int(dated[1]) if dated else 0
    if start and end and (not year or int(start[:4]) - 1 <= year <= int(end[:4])):
        return (start, end), True
    return period(str(said.get("school_year") or (f"{year:04}" if year else ""))), False


def _guessed(name: str) -> Finding:
    return Finding(Place(name), RULE, Level.NOTICE, "import-guessed", {"key": "start"})


def own_id(brought: Brought, *, name: str, taken: Collection[str]) -> str:
    """Return an id that no campaign has: the year's, or one of the file's name."""
    year = brought.written.get("school_year") or brought.written.get("year")
    if year is not None and str(year) not in taken:
        return str(year)
    stem = re.sub(r"\.[^./\\]*$", "", re.split(r"[/\\]", name)[-1])
    made = slug(stem)[:_LONGEST_ID].strip("-") or _NAMELESS
    made = f"{_NAMELESS}-{made}" if made in _RESERVED else made
    if year is None or made.startswith(str(year)[:4]):
        return made
    return f"{year}-{made}"[:_LONGEST_ID].strip("-")


def _new_year(name: str) -> str:
    """Return the first day of the year that an id begins with."""
    year = _YEAR.match(name)
    return f"{year[1]}-01-01" if year else ""
