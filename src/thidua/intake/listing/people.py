"""People of a registration list: names, posts, ratings, and titles by the words of the law."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct, field

from thidua.catalogue.patterns import folded
from thidua.catalogue.vocabulary import vocabulary
from thidua.compose.words import words
from thidua.intake.growing import Written
from thidua.intake.listing.columns import ListRow
from thidua.intake.listing.grid import ListCell
from thidua.model.campaign import Campaign
from thidua.model.office import Unit
from thidua.model.regime import Eligible, Regime, TitleRule
from thidua.texts.item_ids import free, slug

_PARTS = re.compile(r"[;\n+/]|,(?! )|, |\bvà\b")
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{4})-(\d{2})-(\d{2})")
_STAFF = "staff"
_COLLECTIVE = "tập thể"
_LONGEST = 1000


class ListedPeople(Struct):
    """People by the id of their unit, and the units; what could not be read, with its cell."""

    people: dict[str, list[Written]] = field(default_factory=dict)
    collectives: dict[str, Written] = field(default_factory=dict)
    unknown: list[tuple[ListCell, str]] = field(default_factory=list)
    nowhere: list[ListCell] = field(default_factory=list)


def titles_of(law: Regime) -> Mapping[str, str]:
    """Return titles and awards that people may have, by their names and abbreviations."""
    rules = (one for one in (*law.titles, *law.awards) if one.recipient is not Eligible.COLLECTIVE)
    return {
        folded(name): one.id for one in rules for name in (one.name, one.abbreviation or "") if name
    }


def units_of(units: Sequence[Unit]) -> Mapping[str, str]:
    """Return the ids of units by what they may be called."""
    return {
        folded(name): one.id
        for one in units
        for name in (one.name, one.abbreviation or "", one.id)
        if name
    }


def people(
    rows: Iterable[ListRow],
    campaign: Campaign,
    law: Regime,
    *,
    unit: str | None,
    ids: Mapping[str, str],
) -> ListedPeople:
    """Return the people of a list; ``unit`` is the one that they all belong to, if it was said.

    ``ids`` are those of people who have one, by their names in small letters.
    """
    told = ListedPeople()
    units = units_of(campaign.units)
    known = set[str]()
    for row in rows:
        name = row.cells["name"]
        where = unit or _unit(row, units)
        if not where:
            told.nowhere.append(row.cells.get("unit", name))
            continue
        if folded(row.section) == _COLLECTIVE:
            said: Written = {"rating": _rating(row, told)}
            _honours(said, row, law, told, without=Eligible.PERSON)
            told.collectives[where] = said
            continue
        had = ids.get(name.text.casefold(), "")
        own = had if had and had not in known else free(slug(name.text) or "ca-nhan", known)
        made: Written = {"id": own, "name": name.text}
        known.add(str(made["id"]))
        position = row.cells["position"].text if "position" in row.cells else vocabulary().blank
        made |= {"position": position[:_LONGEST], "rank": _rank(position)}
        made["rating"] = _rating(row, told)
        _honours(made, row, law, told)
        if "initiative" in row.cells:
            made["initiative"] = row.cells["initiative"].text[:_LONGEST]
        if "joined" in row.cells and (day := _day(row.cells["joined"], told)):
            made["joined"] = day
        told.people.setdefault(where, []).append(made)
    return told


def _unit(row: ListRow, units: Mapping[str, str]) -> str:
    """Return the id of the unit that a row names, or the title over it."""
    typed = row.cells["unit"].text if "unit" in row.cells else row.section
    plain = re.sub(r"^(?:[ivxlc]+|\d+|[a-z])[.)]\s*", "", folded(typed))
    return units.get(plain, "")


def _rank(position: str) -> str:
    plain = folded(position)
    for rank, begun in vocabulary().ranks.items():
        posts = [folded(one) for one in begun]
        if any(plain == one or plain.startswith(f"{one} ") for one in posts):
            ordinary = rank == "leader" and " " in plain and "phòng" in plain
            return "head" if ordinary else rank
    return _STAFF


def _rating(row: ListRow, told: ListedPeople) -> str:
    """Return the rating that a row states; a good one where it states none, as is told."""
    known = {folded(name): rating.value for rating, name in words().rating.items()}
    cell = row.cells.get("rating")
    if cell is not None:
        plain = folded(cell.text)
        fitting = [name for name in known if plain and (plain in name or name in plain)]
        exact = [name for name in fitting if name == plain]
        if found := exact or sorted(fitting, key=len, reverse=True):
            return known[found[0]]
        told.unknown.append((cell, "rating"))
    return "good"


def _honours(
    made: Written,
    row: ListRow,
    law: Regime,
    told: ListedPeople,
    *,
    without: Eligible = Eligible.COLLECTIVE,
) -> None:
    """Say which titles and awards somebody registers for, ``without`` those of others."""
    rules = [one for one in (*law.titles, *law.awards) if one.recipient is not without]
    chosen = dict.fromkeys(row.ticked)
    for key in ("titles", "awards"):
        if key in row.cells:
            found, rest = _named(row.cells[key].text, rules)
            chosen |= dict.fromkeys(found)
            told.unknown += [(row.cells[key], text) for text in rest]
    titles = {one.id for one in law.titles}
    if mine := [one for one in chosen if one in titles]:
        made["titles"] = mine
    if others := [one for one in chosen if one not in titles]:
        made["awards"] = others


def _named(text: str, rules: Sequence[TitleRule]) -> tuple[list[str], list[str]]:
    """Return the titles that a text names, the longest names first, and what is left of it."""
    left = folded(text)
    names = sorted(
        ((folded(name), one) for one in rules for name in (one.name, one.abbreviation or "")),
        key=lambda pair: -len(pair[0]),
    )
    found: list[str] = []
    for name, one in names:
        pattern = rf"(?<!\w){re.escape(name)}(?!\w)"
        if name and re.search(pattern, left):
            left = re.sub(pattern, ";", left)
            if one.id not in found:
                found.append(one.id)
    rest = (part.strip(" -–.") for part in _PARTS.split(left))
    return found, [part for part in rest if part and part not in {"không", "0"}]


def _day(cell: ListCell, told: ListedPeople) -> str:
    found = _DAY.search(cell.text)
    try:
        if found and found[1]:
            return date(int(found[3]), int(found[2]), int(found[1])).isoformat()
        if found:
            return date(*(int(found[at]) for at in (4, 5, 6))).isoformat()
    except ValueError:
        pass
    told.unknown.append((cell, cell.text))
    return ""
