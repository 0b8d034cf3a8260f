"""Forms that go out: of a sound campaign, one file a unit, for Excel, for Word, or as YAML."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from thidua.catalogue.unit_forms import PLEDGE, form_words
from thidua.compose.unit_form import unit_form
from thidua.flows.as_stated import unchecked
from thidua.model.finding import Finding, Level, Place
from thidua.model.office import Unit
from thidua.model.trouble import cannot_write
from thidua.model.year import Year
from thidua.publish.folder import create, replace
from thidua.render import unit_form as xlsx
from thidua.render import unit_form_word as docx
from thidua.review.reviews import reviews
from thidua.source.blank_files import blank_files
from thidua.survey import common, said_once, surveyed

RULE = "unit-form"


class FormFormat(StrEnum):
    """What a form is made for."""

    XLSX = "xlsx"
    DOCX = "docx"
    YAML = "yaml"


class WantedForms(Struct, frozen=True):
    """What the user asks for; all units and all parts where none is named."""

    campaign: str
    units: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    format: FormFormat = FormFormat.XLSX
    output: Path | None = None
    force: bool = False

    def folder(self, root: Path) -> Path:
        """Return where the forms are written."""
        return self.output or root / "build" / self.campaign / form_words().folder


def issue(
    root: Path, wanted: WantedForms, *, wrote: Callable[[Path], object] = id
) -> Iterator[Finding]:
    """Make the forms of a campaign and yield what went wrong; ``wrote`` hears of each file.

    A form that is there already may have been filled in: it stays, unless that is forced.
    """
    year, place, wrong = _campaign(root, wanted.campaign)
    if year is None:
        yield from wrong
        return
    if unknown := tuple(_unknown(year, wanted, place)):
        yield from unknown
        return
    folder = wanted.folder(root)
    for unit in year.participants:
        if not wanted.units or unit.id in wanted.units:
            for name, content in _made(year, unit, wanted).items():
                yield from _write(folder / name, content, wanted, root=root, wrote=wrote)


def _campaign(root: Path, name: str) -> tuple[Year | None, Place, Sequence[Finding]]:
    """Return a campaign, its place, and the errors where there is none.

    What units sent, and registers, may have errors: a form asks for it anew. The campaign's own
    file may not.
    """
    found = surveyed(root, name)
    place = Place(found.files[0].path.as_posix())
    wrong = [one for one in found.findings if one.level is Level.ERROR]
    if found.year is None and not any(one.place.file == place.file for one in wrong):
        return unchecked(root, name, common(said_once(root)), reports=True), place, wrong
    return found.year, place, wrong


def _unknown(year: Year, wanted: WantedForms, place: Place) -> Iterator[Finding]:
    """Yield an error for each unit, and for each part, that the campaign does not have."""
    if not year.participants:
        yield Finding(place, RULE, Level.ERROR, "form-nobody")
        return
    units = [one.id for one in year.participants]
    parts = [PLEDGE, *(one.id for one in reviews(year.campaign))]
    for named, known, message in (
        (wanted.units, units, "form-unit-unknown"),
        (wanted.parts, parts, "form-part-unknown"),
    ):
        for one in named:
            if one not in known:
                facts: dict[str, str | int] = {"id": one, "ids": ", ".join(known) or "-"}
                yield Finding(place, RULE, Level.ERROR, message, facts)


def _made(year: Year, unit: Unit, wanted: WantedForms) -> Mapping[str, bytes]:
    """Return the files of a unit by their names."""
    form = unit_form(year, unit, parts=wanted.parts)
    match wanted.format:
        case FormFormat.XLSX:
            return {f"{form.name}.xlsx": xlsx.render(form)}
        case FormFormat.DOCX:
            now = tuple(dict.fromkeys(one.part for one in form.sheets if not one.later))
            return {f"{form.name}.docx": docx.render(unit_form(year, unit, parts=now))}
        case FormFormat.YAML:
            return blank_files(form)


def _write(
    target: Path,
    content: bytes,
    wanted: WantedForms,
    *,
    root: Path,
    wrote: Callable[[Path], object],
) -> Iterator[Finding]:
    try:
        if wanted.force and target.exists():
            replace(target, content, root=root)
        else:
            create(target, content, root=root, make=True)
    except FileExistsError:
        yield Finding(Place(target.as_posix()), RULE, Level.ERROR, "form-already-there")
    except OSError as error:
        yield cannot_write(target, error)
    else:
        wrote(target)
