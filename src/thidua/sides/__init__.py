"""Sides: a campaign, a YAML file, a revision or a Word file, as a user names it to be compared.

Whatever is in the way (no such campaign, a file with errors, a revision that git does not know) is
a finding about the side as it was typed, or about the file that it comes from.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path, PurePath
from typing import TypeAlias

from msgspec.structs import replace

from thidua import survey
from thidua.model.awarding import Occasion
from thidua.model.campaign import Campaign
from thidua.model.finding import Finding, Level, Place
from thidua.model.side import Side, SideKind, Stated
from thidua.model.source import FileKind
from thidua.model.year import Pledge, Result, Selection, Year
from thidua.opc.archive import FILE_LIMIT
from thidua.sides.earlier import Earlier
from thidua.sides.working import Working
from thidua.source.decoding import LIMIT
from thidua.source.layout import is_id
from thidua.source.roster import meant, order
from thidua.source.year import stated
from thidua.system.history import LostRevisionError, commit

Told: TypeAlias = tuple[Side | None, tuple[Finding, ...]]
Where: TypeAlias = Working | Earlier

_YAML = frozenset({".yaml", ".yml"})
_WORD = frozenset({".docx", ".docm", ".dotx", ".dotm", ".doc", ".odt", ".rtf"})
_PRINTED = frozenset({SideKind.YEAR, SideKind.CAMPAIGN, SideKind.DOCUMENT})
"""Kinds that are a document or have one: any two of them can be compared."""


def both(old: str, new: str, *, root: Path) -> tuple[tuple[Side, Side] | None, tuple[Finding, ...]]:
    """Return the two sides of a comparison, or the findings why there is none.

    A whole campaign beside the file of one counts as that file alone; a year of several campaigns
    is the one of the same id as the other side, or the one that belongs before or after it. Notices
    come with the sides.
    """
    beside = (one for one in (new, old))
    before, of_old = side(old, root=root, beside=next(beside))
    after, of_new = (before, ()) if new == old else side(new, root=root, beside=next(beside))
    found = (*of_old, *of_new)
    if before is None or after is None:
        return None, found
    if before.kind is not after.kind and not {before.kind, after.kind} <= _PRINTED:
        return None, (*found, _refused(new, "sides-differ", old=old, new=new))
    return (_beside(before, after), _beside(after, before)), found


def side(name: str, *, root: Path, beside: str = "") -> Told:
    """Return what the user calls ``name``; beside a side, findings are no more than notices.

    ``2023`` is a campaign of the repository at ``root``, or a year that has one; ``REVISION:2023``
    and ``REVISION:PATH`` are looked up in git from there; anything else is a file. ``beside`` is
    what it is compared with.
    """
    path = Path(name)
    revision, colon, rest = name.partition(":")
    if _there(path) or not colon or path.drive:
        return _found(name, Working(root), name, beside)
    try:
        made = commit(root, revision)
        told, findings = _found(name, Earlier(root, revision, made), rest, beside)
    except LostRevisionError as error:
        return None, (_refused(name, error.message, **error.facts),)
    if made.found != revision:
        facts = {"revision": revision, "found": made.found}
        place = Place(name)
        elsewhere = Finding(place, "side-readable", Level.NOTICE, "side-from-origin", facts)
        findings = (*findings, elsewhere)
    return told, findings


def _found(name: str, where: Where, path: str, beside: str) -> Told:
    """Return the side that ``path`` is in the work tree or in a revision."""
    if _is_campaign(where, path):
        return _whole(name, where, path, beside.rpartition(":")[2])
    if isinstance(where, Working) and not _there(Path(path)):
        return None, (_refused(name, "side-missing"),)
    ending = PurePath(path).suffix.lower()
    if ending in _WORD:
        return _document(name, where, path)
    if ending in _YAML:
        return _data(name, where, path)
    return None, (_refused(name, "side-unknown"),)


def _is_campaign(where: Where, path: str) -> bool:
    """Tell whether a name is that of a campaign, or of a year, and of no file."""
    if not is_id(path):
        return False
    there = isinstance(where, Working) and _there(Path(path))
    return not there or path.isdigit() or path in where.campaigns()


def _whole(name: str, where: Where, wanted: str, beside: str) -> Told:
    known = where.campaigns()
    found = meant(wanted, known, {}) or meant(wanted, known, where.heads())
    if not found:
        listed = ", ".join(sorted(known, key=order)) or "-"
        return None, (_refused(name, "campaign-unknown", campaign=wanted, names=listed),)
    chosen = _chosen(found, beside, where) if len(found) > 1 else found[0]
    if not chosen:
        return None, (_refused(name, "several-campaigns", year=wanted, names=", ".join(found)),)
    surveyed = where.year(chosen)
    return _judged(name, where, surveyed.year, surveyed.files, surveyed.findings)


def _chosen(found: Sequence[str], beside: str, where: Where) -> str:
    """Return which of a year's campaigns is compared with ``beside``, "" where none surely is.

    That is the one of the same id, else the one that names the other, or is named by it, as the
    campaign before.
    """
    told = where.heads()
    named = told[beside].previous if beside in told else ""
    for wanted in (
        [one for one in found if one == beside],
        [one for one in found if one == named or told[one].previous == beside],
    ):
        if len(wanted) == 1:
            return wanted[0]
    return ""


def _document(name: str, where: Where, path: str) -> Told:
    content, unreadable = where.content(path, limit=FILE_LIMIT)
    if content is None:
        return None, unreadable
    from thidua.source.imported import read  # noqa: PLC0415 - only where there is a Word file

    document, findings = read(content, name=where.name(path))
    return (None if document is None else Side(name, document, commit=where.made)), findings


def _data(name: str, where: Where, path: str) -> Told:
    content, unreadable = where.content(path, limit=LIMIT)
    if content is None:
        return None, unreadable
    beside = where.beside(path)
    one = survey.check_content(content, Path(where.name(path)), survey.common(beside))
    said = stated(one.source) if one.source is not None and one.sound else None
    if said is None and one.source is not None and one.sound:
        return None, (_refused(name, "side-of-office"),)
    there = (finding for file in beside for finding in file.findings)
    told, findings = _judged(name, where, said, [one], (*there, *one.findings))
    if told is not None and isinstance(told.stated, Pledge | Result | Selection | Occasion):
        told = replace(told, beside=_campaign(where, path, told.stated.campaign))
    return told, findings


def _campaign(where: Where, path: str, name: str) -> Campaign | None:
    """Return the campaign in whose folder a file lies: campaigns/2024.yaml of campaigns/2024/."""
    home = next((one for one in PurePath(path).parents if one.name == name), None)
    if home is None:
        return None
    file = home.with_name(f"{home.name}.yaml").as_posix()
    try:
        content, _ = where.content(file, limit=LIMIT)
    except LostRevisionError:
        return None
    if content is None:
        return None
    beside = survey.common(where.beside(file))
    one = survey.check_content(content, Path(where.name(file)), beside)
    said = stated(one.source) if one.source is not None and one.sound else None
    return said if isinstance(said, Campaign) else None


def _judged(
    name: str,
    where: Where,
    said: Stated | None,
    files: Iterable[survey.Checked],
    findings: Iterable[Finding],
) -> Told:
    """Return the side, or its errors; warnings are the matter of ``thidua check``."""
    if said is None:
        return None, tuple(one for one in findings if one.level is Level.ERROR)
    sources = tuple(one.source for one in files if one.source is not None)
    return Side(name, said, sources, where.made), ()


def _beside(one: Side, other: Side) -> Side:
    """Return a side as it is compared with the other: a whole one with a file as its file."""
    if not isinstance(one.stated, Year) or other.kind is not SideKind.CAMPAIGN:
        return one
    sources = tuple(source for source in one.sources if source.kind is FileKind.CAMPAIGN)
    return replace(one, stated=one.stated.campaign, sources=sources)


def _there(path: Path) -> bool:
    try:
        return path.exists() or path.is_symlink()
    except OSError:  # a name that no file can have
        return False


def _refused(name: str, message: str, **facts: str | int) -> Finding:
    return Finding(Place(name), "side-readable", Level.ERROR, message, facts)
