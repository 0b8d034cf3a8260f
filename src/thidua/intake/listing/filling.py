"""Filling of a campaign's files by a list: what becomes of them, and what is told of its cells."""

from __future__ import annotations

import re
from pathlib import Path

from msgspec import Struct, field

from thidua.catalogue.vocabulary import vocabulary
from thidua.intake.growing import Written
from thidua.intake.listing.grid import ListCell
from thidua.intake.telling import RULE
from thidua.model.campaign import Campaign
from thidua.model.finding import Finding, Level, Place
from thidua.model.office import Unit

_YEAR = re.compile(r"[1-9]\d{3}")


class BiddenList(Struct, frozen=True):
    """What the user asks for: which list, of which campaign, unit and review, columns by head."""

    kind: str
    campaign: str
    unit: str | None = None
    review: str | None = None
    columns: Path | None = None
    force: bool = False


class ListFilling(Struct):
    """The files of a ``campaign`` below ``root`` as the list in ``path`` fills them.

    ``made`` has what stands in each, by its path; ``told`` is what somebody has to look at.
    """

    path: Path
    root: Path
    bidden: BiddenList
    campaign: Campaign
    sheet: str = ""
    made: dict[Path, Written] = field(default_factory=dict)
    told: list[Finding] = field(default_factory=list)

    @property
    def folder(self) -> Path:
        """Where what belongs to the campaign lies."""
        return self.root / "campaigns" / self.bidden.campaign

    @property
    def units(self) -> dict[str, Unit]:
        """The units of the campaign by their ids."""
        return {one.id: one for one in self.campaign.units}

    @property
    def named(self) -> int | str:
        """The id of the campaign as files have it: four digits are a number."""
        name = self.bidden.campaign
        return int(name) if _YEAR.fullmatch(name) else name

    def cell(
        self, message: str, cell: ListCell, *, level: Level = Level.WARNING, **facts: str | int
    ) -> None:
        """Tell something of a cell."""
        said = {"sheet": self.sheet, "cell": cell.address, "text": cell.text[:100], **facts}
        self.told.append(Finding(Place(self.path.as_posix()), RULE, level, message, said))

    def refuse(self, message: str, **facts: str | int) -> None:
        """Tell that nothing comes of the list."""
        self.told.append(Finding(Place(self.path.as_posix()), RULE, Level.ERROR, message, facts))

    def add(self, path: Path, begun: Written, key: str, entries: list[Written]) -> Written:
        """Put entries below a key of a file that begins so; return all that stands in it."""
        whole = self.made.setdefault(path, {**begun, key: []})
        there = whole[key]
        assert isinstance(there, list)  # noqa: S101 - made above
        there += entries
        return whole

    def signers(self, unit: str) -> list[Written]:
        """Return who signs for a unit, as far as somebody knows."""
        known, blank = self.units.get(unit), vocabulary().blank
        return [{"position": blank, "name": (known.head if known else None) or blank}]
