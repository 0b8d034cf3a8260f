"""Comparison of two sides, from what the user names to what is told and written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from thidua import sides
from thidua.compose import comparison as table
from thidua.compose.texts import whole
from thidua.diff import texts
from thidua.diff.dating import year_of
from thidua.diff.facts import files, years
from thidua.diff.facts.files import File
from thidua.diff.matching import PAIRS_LIMIT, TooDifferentError
from thidua.diff.origins import traced
from thidua.diff.persons import nameless
from thidua.diff.redline import redline
from thidua.diff.renaming import Renaming, renaming, set_apart
from thidua.diff.superior import superior as copied
from thidua.model.campaign import Campaign
from thidua.model.campaign_time import CampaignTime, TimeKind, named_time
from thidua.model.change import Carried, Change, Comparison, Origin
from thidua.model.document import Document
from thidua.model.finding import Finding, Level, Place, about
from thidua.model.side import Side
from thidua.model.trouble import cannot_write
from thidua.model.year import Pledge, Result, Year
from thidua.publish.folder import replace as put
from thidua.render.formats import RENDERERS
from thidua.render.glyphs import lacking
from thidua.render.proof import LostTextError

_MIDNIGHT = "T00:00:00Z"
MOST_OF_PDF = 4_000
"""Paragraphs and cells of a redline or table that is laid out as PDF: seconds, and no more."""


class Compared(Struct, frozen=True):
    """A comparison with its two sides, from which documents can be made."""

    comparison: Comparison
    old: Side
    new: Side

    def table(self) -> Document:
        """Return the three-column comparison."""
        campaign = _frame(self.new) or _frame(self.old)
        return table.compose(
            self.comparison, campaign, kind=self.new.kind, unit=_unit(self.new, campaign)
        )

    @property
    def copied(self) -> bool:
        """Whether something was copied from the superior."""
        return any(one.origin is Origin.SUPERIOR for one in self.comparison.carried)

    @property
    def printed(self) -> bool:
        """Whether both sides are documents: a pledge alone is none."""
        return _printed(self.old) is not None and _printed(self.new) is not None

    def redline(self, *, author: str | None, date: str | None) -> Document:
        """Return the new document with every revision marked.

        Without ``author`` and ``date`` the revisions are those of the commit, or else the issuing
        agency's on the day of the document.
        """
        old, new = _printed(self.old), _printed(self.new)
        if old is None or new is None:
            message = "nothing is printed of these sides"
            raise TypeError(message)
        commit = self.new.commit
        by = author or (commit.author if commit else new.author)
        when = f"{date}{_MIDNIGHT}" if date else commit.date if commit else new.date + _MIDNIGHT
        return redline(old, new, author=by, date=when)


def compare(
    old: str, new: str, *, root: Path, superior: str | None = None, names: bool = False
) -> tuple[Compared | None, tuple[Finding, ...]]:
    """Return what changed between two sides as the user names them, or why that cannot be said.

    ``superior`` names a third side: what the new one copied from it counts as carried over.
    Persons are called by their ids unless ``names`` asks for an internal comparison.
    """
    both, findings = sides.both(old, new, root=root)
    above, of_superior = sides.side(superior, root=root) if superior else (None, ())
    findings = (*findings, *of_superior)
    if both is None or (superior and above is None):
        return None, findings
    before, after = both
    try:
        told = compared(before, after, above, root=root)
    except TooDifferentError:
        limit = Finding(
            Place(after.name), "too-different", Level.ERROR, facts={"limit": PAIRS_LIMIT}
        )
        return None, (*findings, limit)
    told = replace(told, internal=True) if names else nameless(told, before, after)
    return Compared(told, before, after), findings


def compared(old: Side, new: Side, superior: Side | None = None, *, root: Path) -> Comparison:
    """Return everything that differs between two sides of kinds that can be compared."""
    changes, carried, unchanged = _texts(old, new)
    facts, figures = _facts(old, new)
    renamed = _renamed(old, new)
    every = set_apart((*changes, *facts), renamed)
    return Comparison(
        old.name,
        new.name,
        _year(old),
        _year(new),
        old_time=_time(old),
        new_time=_time(new),
        changes=tuple(traced(every, old.sources, new.sources, root=root.as_posix())),
        carried=(*carried, *figures, *_copied(new, superior)),
        unchanged=unchanged,
        renamed=renamed is not None,
    )


def _renamed(old: Side, new: Side) -> Renaming | None:
    """Return the renaming of the agency between two campaigns, or of what belongs to them."""
    before, after = _frame(old), _frame(new)
    if before is None or after is None:
        return None
    return renaming(before.agency, after.agency, (before.filed, after.filed))


def _length(document: Document) -> int:
    return sum(1 for _ in document.texts())


def write(path: Path, made: bytes | Document, *, root: Path) -> Iterator[Finding]:
    """Write a file in one step, a document in the format of its ending; yield what is to be said.

    That is what was in the way, and which characters a PDF could not show.
    """
    ending = path.suffix[1:].lower()
    if ending == "pdf" and isinstance(made, Document) and _length(made) > MOST_OF_PDF:
        facts = {"limit": MOST_OF_PDF}
        yield Finding(Place(path.as_posix()), "pdf-too-long", Level.ERROR, facts=facts)
        return
    try:
        put(path, made if isinstance(made, bytes) else RENDERERS[ending](made), root=root)
    except LostTextError as error:
        yield about(path, "text-lost", text=error.texts[0])
    except OSError as error:
        yield cannot_write(path, error)
    else:
        if ending == "pdf" and isinstance(made, Document) and (missing := lacking(made)):
            codes = ", ".join(f"U+{ord(character):04X}" for character in missing)
            place = Place(path.as_posix())
            yield Finding(place, "no-glyph", Level.WARNING, facts={"characters": codes})


def _texts(old: Side, new: Side) -> tuple[Iterable[Change], Iterable[Carried], int]:
    """Compare what is printed: Word files whole, of campaigns what is not compared as facts."""
    before, after = _printed(old), _printed(new)
    if before is None or after is None:
        return (), (), 0
    whole = isinstance(old.stated, Document) or isinstance(new.stated, Document)
    return texts.compare(
        before, after, old_year=_year(old), new_year=_year(new), years=_years(old), whole=whole
    )


def _facts(old: Side, new: Side) -> tuple[Iterable[Change], Iterable[Carried]]:
    if isinstance(old.stated, Document) or isinstance(new.stated, Document):
        return (), ()
    if isinstance(old.stated, Year) and isinstance(new.stated, Year):
        return years.compare(old.stated, new.stated), years.carried(old.stated, new.stated)
    before, after = _file(old), _file(new)
    return files.compare(before, after), files.carried(before, after)


def _campaign(side: Side) -> Campaign | None:
    if isinstance(side.stated, Year):
        return side.stated.campaign
    return side.stated if isinstance(side.stated, Campaign) else None


def _frame(side: Side) -> Campaign | None:
    """Return the campaign that a side is, or that its file belongs to."""
    return _campaign(side) or side.beside


def _unit(side: Side, campaign: Campaign | None) -> str:
    """Return whose file a side is, "" where nobody says."""
    if campaign is None or not isinstance(side.stated, Pledge | Result):
        return ""
    names = {unit.id: unit.name for unit in campaign.units}
    return names.get(side.stated.unit, "")


def _printed(side: Side) -> Document | None:
    """Return the directive of a campaign, or the Word file."""
    if isinstance(side.stated, Document):
        return side.stated
    campaign = _campaign(side)
    return None if campaign is None else whole(campaign)


def _year(side: Side) -> int | None:
    """Return the year that a side is filed under, for a Word file the one that it says."""
    time = _time(side)
    return time.first if time else None


def _years(side: Side) -> int:
    """Return how many years a side is about."""
    time = _time(side)
    return len(time.years) if time else 1


def _time(side: Side) -> CampaignTime | None:
    """Return the time that a side is about, for a Word file the year that it says."""
    if isinstance(side.stated, Document):
        year = year_of(side.stated)
        return CampaignTime(TimeKind.YEAR, year, year, "") if year else None
    campaign, file = _frame(side), _file(side)
    if campaign or isinstance(file, Campaign):
        return (campaign or file).time  # type: ignore[union-attr]
    return named_time(file.campaign)


def _file(side: Side) -> File:
    """Return what a side's one file states."""
    if isinstance(side.stated, Year):
        return side.stated.campaign
    if isinstance(side.stated, Document):
        message = "a Word file states no data"
        raise TypeError(message)
    return side.stated


def _copied(new: Side, above: Side | None) -> Iterable[Carried]:
    if above is None:
        return ()
    ours, theirs = _printed(new), _printed(above)
    if ours is None or theirs is None:
        return ()
    return copied(ours, theirs, new_year=_year(new), above_year=_year(above), years=_years(above))
