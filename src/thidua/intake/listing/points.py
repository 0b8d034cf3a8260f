"""Points of a score table: each row's criterion found in the campaign's scheme by its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from thidua.catalogue.patterns import folded
from thidua.intake.growing import Written
from thidua.intake.listing.columns import ListRow
from thidua.intake.listing.grid import ListCell
from thidua.model.campaign import Campaign
from thidua.model.office import Criterion, Scoring

_ALIKE = 88.0
"""From this likeness on (0 to 100) words are those of a criterion."""
_NEAR = 4.0
"""Two criteria that are so near in likeness are not told apart."""
_NUMBER = re.compile(r"[-\u2212]?\d{1,6}(?:[.,]\d{1,4})?")
_SUM = re.compile(r"(?:tổng|cộng)\b.*")
_POINTS = ("own", "agreed", "verified")


class ListedPoints(Struct):
    """Points by the id of a unit; rows of no criterion or of several, cells without a number."""

    scores: dict[str, list[Written]] = field(default_factory=dict)
    nowhere: list[ListCell] = field(default_factory=list)
    several: list[ListCell] = field(default_factory=list)
    numberless: list[ListCell] = field(default_factory=list)


def points(
    rows: Iterable[ListRow], campaign: Campaign, *, unit: str | None, named: Mapping[str, str]
) -> ListedPoints:
    """Return the points of a table.

    ``unit`` is the one whose points are wanted, if it was said; ``named`` has units by their
    names: such a name stands over the rows of one. Rows without points are titles of sections.
    """
    told = ListedPoints()
    of = unit or ""
    titled = ""
    schemes = {one.id: campaign.scheme(one.block) for one in campaign.units}
    known: set[tuple[str, str]] = set()
    for row in rows:
        cell = row.cells["criterion"]
        over = named.get(folded(cell.text)) or named.get(folded(row.section))
        if over is not None and over != titled:
            of = titled = over
        given = {key: row.cells[key] for key in _POINTS if key in row.cells}
        summed = folded(cell.text) in named or _SUM.fullmatch(folded(cell.text))
        scheme = schemes.get(of)
        if not given or summed or scheme is None or (unit and of != unit):
            continue
        found = _criterion(cell.text, scheme)
        if len(found) > 1:
            told.several.append(cell)
        elif not found or (of, found[0].id) in known:
            if not _section(cell.text, scheme):
                told.nowhere.append(cell)
        else:
            known.add((of, found[0].id))
            if said := _score(found[0], given, row, told):
                told.scores.setdefault(of, []).append(said)
    return told


def _score(
    criterion: Criterion, given: Mapping[str, ListCell], row: ListRow, told: ListedPoints
) -> Written:
    """Return the points of a criterion; nothing where there are none of the unit's own."""
    said: Written = {"criterion": criterion.id}
    for key, value in given.items():
        number = _number(value)
        if number is None:
            told.numberless.append(value)
        else:
            said[key] = number
    if criterion.rate is not None and "own" in said:
        said["measured"] = said.pop("own")
    if "reason" in row.cells and "verified" in said:
        said["reason"] = row.cells["reason"].text[:1000]
    return said if "own" in said or "measured" in said else {}


def _section(text: str, scheme: Scoring) -> bool:
    return any(folded(one.title) == folded(text) for one in scheme.sections)


def _criterion(text: str, scheme: Scoring) -> list[Criterion]:
    """Return the criteria whose words a text has: one, none, or those that it may be."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - only where a table is read

    criteria = tuple(one for section in scheme.sections for one in section.criteria)
    plain = folded(text)
    exact = [one for one in criteria if folded(one.text) == plain]
    if exact:
        return exact
    alike = [(fuzz.ratio(folded(one.text), plain), one) for one in criteria]
    best = max((share for share, _ in alike), default=0.0)
    return [one for share, one in alike if share >= max(_ALIKE, best - _NEAR)]


def _number(cell: ListCell) -> float | int | None:
    if cell.number is not None:
        value = cell.number
    elif found := _NUMBER.fullmatch(cell.text.replace(" ", "")):
        value = float(found[0].replace(",", ".").replace("\u2212", "-"))
    else:
        return None
    return int(value) if value == int(value) else value
