"""Campaign from a document: read, brought into form, fitted to its office, written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from thidua.intake.bringing import RULE, Brought, bring
from thidua.intake.growing import Written
from thidua.intake.transcript import Wish
from thidua.model.finding import Finding, Level, Place
from thidua.model.source import FileKind, Node
from thidua.model.trouble import cannot_write
from thidua.opc.archive import FILE_LIMIT
from thidua.publish.folder import clear, create, replace
from thidua.source.decoding import load
from thidua.source.reader import read
from thidua.source.roster import campaigns
from thidua.source.year import files
from thidua.survey import common_files
from thidua.texts.item_ids import slug

_LONGEST_ID = 60
_RESERVED = frozenset({"con", "prn", "aux", "nul"})
_NAMELESS = "phong-trao"
_HAND = ("authority", "position", "name")


class Bidden(Struct, frozen=True):
    """What the user asks for: the id, the file to be written, the days, whether to write over."""

    id: str | None = None
    output: Path | None = None
    start: str | None = None
    end: str | None = None
    force: bool = False


def import_campaign(
    path: Path,
    bidden: Bidden,
    *,
    root: Path,
    wrote: Callable[[Path], object] = id,
    show: Callable[[str], object] | None = None,
) -> Iterator[Finding]:
    """Write the campaign that a document states; an error means that nothing was written.

    Yields what somebody has to look at; ``wrote`` hears of the new file. With ``show`` nothing is
    written: that gets its text.
    """
    content, unreadable = load(path, name=path.as_posix(), limit=FILE_LIMIT)
    yield from unreadable
    if content is None:
        return
    office = _office(root)
    brought = bring(
        content,
        name=path.as_posix(),
        wish=Wish(bidden.start, bidden.end),
        fit=lambda written: _fit(written, office) if office else None,
    )
    if brought.text is None:
        yield from brought.findings
        return
    if show is not None:
        yield from brought.findings
        show(brought.text)
        return
    target = bidden.output or files(root, bidden.id or _id(path, brought, root)).campaign
    if (target.exists() or target.is_symlink()) and not bidden.force:
        place = Place(target.as_posix())
        yield Finding(place, RULE, Level.ERROR, "import-target-there", {"path": target.as_posix()})
        return
    yield from brought.findings
    yield from _write(target, brought.text, root, bidden, wrote)


def _write(
    target: Path, text: str, root: Path, bidden: Bidden, wrote: Callable[[Path], object]
) -> Iterator[Finding]:
    try:
        clear(target.parent, root=root)
        if target.exists():
            replace(target, text.encode(), root=root)
        else:
            create(target, text.encode(), root=root, make=bidden.output is None)
    except OSError as error:
        yield cannot_write(target, error)
    else:
        wrote(target)


def _id(path: Path, brought: Brought, root: Path) -> str:
    """Return an id that no campaign has: the year's, or one of the file's name."""
    there = campaigns(root)
    year = brought.written.get("school_year") or brought.written.get("year")
    if year is not None and str(year) not in there:
        return str(year)
    name = slug(path.stem)[:_LONGEST_ID].strip("-") or _NAMELESS
    name = f"{_NAMELESS}-{name}" if name in _RESERVED else name
    return (
        name
        if year is None or name.startswith(str(year)[:4])
        else f"{year}-{name}"[:_LONGEST_ID].strip("-")
    )


def _office(root: Path) -> Node | None:
    """Return what the office says once, None where it says nothing that can be read."""
    for path in common_files(root, (FileKind.OFFICE,)):
        source, findings = read(path, name=path.as_posix())
        if source is not None and not any(one.level is Level.ERROR for one in findings):
            return source.root
    return None


def _fit(written: Written, office: Node) -> None:
    """Leave out what the office says: the agency, and those of its signers who sign."""
    agency, directive = written.get("agency"), written["directive"]
    name = office.text("agency", "name")
    if isinstance(agency, Mapping) and name and _alike(agency["name"], name):
        del written["agency"]
    known = {
        tuple(_one(one.get(key)) for key in _HAND): one.text("id") for one in office.each("signers")
    }
    assert isinstance(directive, dict)  # noqa: S101 - made in this package
    signers = directive["signers"]
    for at, one in enumerate(signers):
        found = known.get(tuple(_joined(one.get(key, "")) for key in _HAND))
        if found and "group" not in one:
            signers[at] = found


def _one(node: Node | None) -> str:
    """Return a text of one line or several as one, in small letters."""
    return "" if node is None else _joined(node.plain())


def _joined(lines: object) -> str:
    return " ".join(map(str, lines) if isinstance(lines, list) else [str(lines)]).casefold()


def _alike(one: object, other: str) -> bool:
    return str(one).casefold() == other.casefold()
