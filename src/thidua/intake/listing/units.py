"""Units of a list: name, abbreviation, who leads, how many people."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct, field

from thidua.catalogue.patterns import folded
from thidua.catalogue.vocabulary import vocabulary
from thidua.intake.growing import Written
from thidua.intake.listing.columns import ListRow
from thidua.intake.listing.grid import ListCell
from thidua.texts.item_ids import free, slug

_OTHER = "other"
_COUNT = "headcount."


class ListedUnits(Struct):
    """Units as the file has them; cells that should hold a number and do not."""

    units: list[Written] = field(default_factory=list)
    numberless: list[ListCell] = field(default_factory=list)


def units(rows: Iterable[ListRow]) -> ListedUnits:
    """Return the units of a list."""
    told = ListedUnits()
    known: set[str] = set()
    for row in rows:
        name = row.cells["name"].text
        said: Written = {"id": free(slug(name) or "don-vi", known), "name": name}
        known.add(str(said["id"]))
        if "abbreviation" in row.cells:
            said["abbreviation"] = row.cells["abbreviation"].text
        said["kind"] = _kind(name)
        if "head" in row.cells:
            said["head"] = row.cells["head"].text
        counts: Written = {}
        for key, cell in row.cells.items():
            if not key.startswith(_COUNT):
                continue
            if cell.text.isdecimal():
                counts[key.removeprefix(_COUNT)] = int(cell.text)
            else:
                told.numberless.append(cell)
        if counts:
            said["headcount"] = counts
        told.units.append(said)
    return told


def _kind(name: str) -> str:
    plain = folded(name)
    fitting = [
        (len(one), kind)
        for kind, begun in vocabulary().kinds.items()
        for one in begun
        if plain.startswith(f"{folded(one)} ")
    ]
    return max(fitting)[1] if fitting else _OTHER
