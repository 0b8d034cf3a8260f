"""A new campaign from an earlier one: read, carry over, check what came of it, write."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from thidua.model.dossier import CampaignHead
from thidua.model.finding import Finding, Level, Place, about
from thidua.model.source import Source
from thidua.model.trouble import cannot_write
from thidua.publish.folder import clear, create
from thidua.source.canonical import CanonicalError
from thidua.source.reader import read, read_text
from thidua.source.renewal.begin import begin
from thidua.source.renewal.distance import Distance, UnknownDistanceError, distance
from thidua.source.roster import campaigns, heads, meant, order
from thidua.source.year import files
from thidua.survey import unknown
from thidua.validate import schema
from thidua.validate.causes import alone

RULE = "new-campaign"

_YEAR = re.compile(r"[0-9]{4}(?![0-9])")


class Wanted(Struct, frozen=True):
    """What the user asks for: the id of the new campaign, that of the old one, the days if said."""

    name: str
    before: str | None = None
    start: str | None = None
    end: str | None = None


def begun(root: Path, name: str) -> bool:
    """Tell whether there is a file of the campaign already, or what stands in its place."""
    target = files(root, name).campaign
    return target.exists() or target.is_symlink()


def renew(root: Path, wanted: Wanted, *, wrote: Callable[[Path], object] = id) -> Iterator[Finding]:
    """Begin a campaign in a repository from the file of another one, by default the latest alike.

    Yields what an editor has to look at; an error means that nothing was written. ``wrote`` hears
    of the new file. What is there already is never overwritten.
    """
    target = files(root, wanted.name).campaign
    clear(target.parent, root=root)
    facts: dict[str, str | int] = {"campaign": wanted.name}
    if begun(root, wanted.name):
        yield _refused(target, "campaign-already-begun", facts)
        return
    known, there = heads(root), campaigns(root)
    before = wanted.before or _latest(wanted.name, there)
    facts |= {"before": before, "names": ", ".join(sorted(there, key=order)) or "-"}
    found = meant(before, there, known)
    if not before:
        yield _refused(target.parent, "no-earlier-campaign", facts)
    elif len(found) > 1:
        yield _refused(target, "several-to-begin-from", facts | {"names": ", ".join(found)})
    elif _not_before(wanted.name, before):
        yield _refused(target, "not-an-earlier-campaign", facts)
    elif not found:
        yield from unknown(root, (before,))
    elif found[0] not in known:
        path = files(root, found[0]).campaign
        yield from _wrong(*read(path, name=path.as_posix()))
    else:
        yield from _apart(known[found[0]], target, wanted, root=root, wrote=wrote)


def _apart(
    before: CampaignHead,
    target: Path,
    wanted: Wanted,
    *,
    root: Path,
    wrote: Callable[[Path], object],
) -> Iterator[Finding]:
    """Find out how far the two are apart, and begin."""
    try:
        by = distance(before, wanted.name, start=wanted.start, end=wanted.end)
    except UnknownDistanceError:
        yield _refused(target, "new-period-unknown", {"campaign": wanted.name})
        return
    if by.end < by.start:
        told: dict[str, str | int] = {"start": _readable(by.start), "end": _readable(by.end)}
        yield _refused(target, "new-ends-before-start", told)
        return
    if by.days is None and by.years < 0:
        facts: dict[str, str | int] = {"campaign": wanted.name, "before": before.id}
        yield _refused(target, "not-an-earlier-campaign", facts)
        return
    yield from _begin(files(root, before.id).campaign, target, by, root=root, wrote=wrote)


def _latest(name: str, known: Collection[str]) -> str:
    """Return the id of the latest campaign of the same kind that is before, "" where none is.

    Of one kind are those whose ids differ in their years only: 2026 and 2027, 2025-bau-cu and
    2027-bau-cu.
    """
    alike = [one for one in known if _YEAR.sub("", one) == _YEAR.sub("", name) and one < name]
    return max(alike, default="")


def _not_before(name: str, before: str) -> bool:
    """Tell whether a campaign called by its year is to begin from one that is not before it."""
    return all(re.fullmatch(r"[0-9]{4}", one) for one in (name, before)) and before >= name


def _readable(day: str) -> str:
    return "/".join(reversed(day.split("-")))


def _refused(path: Path, message: str, facts: Mapping[str, str | int]) -> Finding:
    return Finding(Place(path.as_posix()), RULE, Level.ERROR, message, facts)


def _begin(
    path: Path, target: Path, by: Distance, *, root: Path, wrote: Callable[[Path], object]
) -> Iterator[Finding]:
    source, findings = read(path, name=path.as_posix())
    wrong = _wrong(source, findings)
    if source is None or wrong:
        yield from wrong
        return
    try:
        begun = begin(source, by=by, name=target.as_posix())
    except CanonicalError as error:
        yield about(path, "cannot-format", reason=str(error))
        return
    if unfit := _unfit(begun.text, target):
        yield from unfit
        return
    yield from _write(target, begun.text, root, wrote) or begun.findings


def _wrong(source: Source | None, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the errors of a file that keep anything from being begun from it, each once."""
    wrong = (one for one in findings if one.level is Level.ERROR)
    return alone((*wrong, *(schema.check(source, typed=True) if source else ())))


def _unfit(text: str, target: Path) -> tuple[Finding, ...]:
    """Return what keeps the new file from fitting its schema: a year that no campaign can have."""
    made, findings = read_text(text, name=target.as_posix())
    return (*findings, *(schema.check(made, typed=True) if made else ()))


def _write(
    target: Path, text: str, root: Path, wrote: Callable[[Path], object]
) -> tuple[Finding, ...]:
    try:
        create(target, text.encode(), root=root)
    except OSError as error:
        return (cannot_write(target, error),)
    wrote(target)
    return ()
