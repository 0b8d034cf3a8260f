"""What becomes of a unit's file of data by the answers of a form, and which day of receipt it has.

A copy with the same answers keeps the day that is there, unless the user tells another one and
wishes the only part of a form replaced; one that changes something has a day of its own, but a
pledge that a report has answered to already keeps the day on which it came first.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from thidua.catalogue.unit_forms import PLEDGE
from thidua.model.filled_form import FileChange, FilledPart
from thidua.model.finding import Finding, Level, Place
from thidua.model.source import FileKind, Source
from thidua.model.unit_form import UnitForm
from thidua.source.canonical import CanonicalError
from thidua.source.decoding import load
from thidua.source.filled.into_file import AskedKeys, asked, begun, changed
from thidua.source.merging import Common
from thidua.source.reader import read_content
from thidua.system.home import SCHEMAS

_DEPTH = {FileKind.PLEDGE: "../../..", FileKind.RESULT: "../../../.."}
_RECEIVED = "received"


class Receipt(Struct, frozen=True):
    """The day on which forms came in; ``told`` by the user, not looked up on the clock."""

    day: str
    told: bool = False


def file_change(  # noqa: PLR0913 - all but three by keyword
    folder: Path,
    form: UnitForm,
    part: FilledPart,
    *,
    receipt: Receipt,
    beside: Common,
    reported: bool,
    insisting: bool = False,
) -> FileChange | Sequence[Finding]:
    """Return what becomes of a file of a campaign's ``folder``, or why nothing can.

    ``reported``: there are reports of the unit already; ``insisting``: a day that was told
    is meant although the answers are the same.
    """
    path = _path(folder, form, part)
    name = path.as_posix()
    content, old = None, None
    if path.exists() or path.is_symlink():
        content, findings = load(path, name=name)
        if content is None:
            return findings
        old, findings = read_content(content, name=name)
        if old is None:
            return findings
    lasting = part.part == PLEDGE and reported and not receipt.told
    try:
        new = _new(
            *(path, form, part, old, receipt, beside),
            lasting=lasting,
            insisting=receipt.told and insisting,
        )
    except CanonicalError as error:
        facts = {"reason": str(error)}
        return (Finding(Place(name), "cannot-format", Level.ERROR, facts=facts),)
    day = old.root.text(_RECEIVED) if old is not None else ""
    stays = receipt.told and day not in {"", receipt.day} and new.root.text(_RECEIVED) == day
    return FileChange(path, content, new, part, kept_day=day if stays else "")


def _path(folder: Path, form: UnitForm, part: FilledPart) -> Path:
    within = "pledges" if part.part == PLEDGE else f"results/{part.part}"
    return folder / within / f"{form.unit}.yaml"


def _new(  # noqa: PLR0913, PLR0917 - no two of a kind
    path: Path,
    form: UnitForm,
    part: FilledPart,
    old: Source | None,
    receipt: Receipt,
    beside: Common,
    *,
    lasting: bool,
    insisting: bool,
) -> Source:
    """Return the file as it is to be; its day of receipt stays where it is ``lasting``.

    So it does where the answers are the same, unless the user is ``insisting`` on another day.
    """
    kind = FileKind.PLEDGE if part.part == PLEDGE else FileKind.RESULT
    there = old is not None and old.root.get(_RECEIVED) is not None
    values = _values(form, part, kind, old, beside)
    dated = _ordered(kind, {**values, _RECEIVED: receipt.day})
    if old is None:
        schema = f"{_DEPTH[kind]}/schemas/{kind}.schema.json"
        return begun(dated, schema=schema, name=path.as_posix())
    wanted = asked([one for one in form.sheets if one.part == part.part], part.unasked)
    new = changed(old, values if there else dated, wanted)
    if not there or lasting or (not insisting and new.root.plain() == old.root.plain()):
        return new
    keys = {**wanted.keys, _RECEIVED: AskedKeys()}
    return changed(old, dated, replace(wanted, keys=keys))


def _values(
    form: UnitForm, part: FilledPart, kind: FileKind, old: Source | None, beside: Common
) -> Mapping[str, Any]:
    """Return the whole file of data by the answers of a part, its keys in order."""
    number = form.campaign.isdecimal() and str(int(form.campaign)) == form.campaign
    values: dict[str, Any] = dict(part.values)
    values |= {"unit": form.unit, "campaign": int(form.campaign) if number else form.campaign}
    if kind is FileKind.RESULT:
        values["review"] = part.part
    if "people" in values:
        values["people"] = list(_lasting(values["people"], beside, old))
    return _ordered(kind, values)


def _ordered(kind: FileKind, values: Mapping[str, Any]) -> Mapping[str, Any]:
    return {key: values[key] for key in _order(kind) if key in values}


@lru_cache
def _order(kind: FileKind) -> tuple[str, ...]:
    """Return the keys of a file in the order of its schema."""
    return tuple(json.loads((SCHEMAS / f"{kind}.schema.json").read_bytes())["properties"])


def _lasting(
    people: Iterable[Mapping[str, Any]], beside: Common, old: Source | None
) -> Iterator[Mapping[str, Any]]:
    """Yield people without what the register of persons says, unless the file says it as well."""
    register = {
        one.text("id"): one.plain()
        for one in (beside.persons.root.each("persons") if beside.persons else ())
    }
    typed = {
        one.text("id"): set(one.value) if isinstance(one.value, Mapping) else set()
        for one in (old.root.each("people") if old is not None else ())
    }
    for one in people:
        known = register.get(one["id"])
        said = known if isinstance(known, dict) else {}
        kept = typed.get(one["id"], set())
        yield {
            key: value
            for key, value in one.items()
            if key == "id" or key in kept or key not in said or said[key] != value
        }
