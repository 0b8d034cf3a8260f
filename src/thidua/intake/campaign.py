"""Campaign from a document: read, brought into form, fitted to its office, written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from thidua.intake.bringing import Brought, bring, fitted
from thidua.intake.growing import Written
from thidua.intake.predecessor import Sought, own_id, predecessor, stating
from thidua.intake.telling import RULE
from thidua.intake.transcript import Wish
from thidua.model.finding import Finding, Level, Place
from thidua.model.source import FileKind, Node
from thidua.model.trouble import cannot_write
from thidua.opc.archive import FILE_LIMIT
from thidua.publish.folder import clear, create, replace
from thidua.source.decoding import load
from thidua.source.reader import read
from thidua.source.roster import campaigns, order
from thidua.source.year import files
from thidua.survey import common_files

_HAND = ("authority", "position", "name")


class Bidden(Struct, frozen=True):
    """What the user asks for: the id, the file to be written, the days.

    And whether to write over what is there, and to mend what a machine misread.
    """

    id: str | None = None
    output: Path | None = None
    start: str | None = None
    end: str | None = None
    force: bool = False
    mend: bool = False


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
        wish=Wish(bidden.start, bidden.end, mend=bidden.mend),
        fit=lambda written: _fit(written, office) if office else None,
    )
    if brought.text is None or show is not None:
        yield from brought.findings
        if brought.text is not None and show is not None:
            show(brought.text)
        return
    name = bidden.id or own_id(brought, name=path.name, taken=campaigns(root))
    target = bidden.output or files(root, name).campaign
    yield from _place(brought, target, root, bidden, wrote)


def import_before(
    path: Path,
    sought: Sought,
    *,
    root: Path,
    wrote: Callable[[Path], object] = id,
    knew: Callable[[Path], object] = id,
) -> Iterator[Finding]:
    """Write what a document is for a campaign that is sought: one before it, or that one itself.

    Where a campaign before it states that very document already, nothing is written and ``knew``
    hears of its file.
    """
    content, unreadable = load(path, name=path.as_posix(), limit=FILE_LIMIT)
    yield from unreadable
    if content is None:
        return
    office, name = _office(root), path.as_posix()
    first = bring(content, name=name, wish=Wish())
    found = predecessor(content, first, sought, name=name, taken=campaigns(root))
    if known := stating(found.brought, _roots(root)) if found.earlier else "":
        knew(files(root, known).campaign)
        return
    whole = fitted(found.brought, lambda said: _fit(said, office) if office else None, name=name)
    if whole.text is None:
        yield from whole.findings
        return
    yield from _place(whole, files(root, found.id).campaign, root, Bidden(found.id), wrote)


def _roots(root: Path) -> Iterator[tuple[str, Node]]:
    for name in sorted(campaigns(root), key=order):
        path = files(root, name).campaign
        source, _ = read(path, name=path.as_posix())
        if source is not None:
            yield name, source.root


def _place(
    brought: Brought, target: Path, root: Path, bidden: Bidden, wrote: Callable[[Path], object]
) -> Iterator[Finding]:
    """Write a campaign where none is."""
    if (target.exists() or target.is_symlink()) and not bidden.force:
        place = Place(target.as_posix())
        yield Finding(place, RULE, Level.ERROR, "import-target-there", {"path": target.as_posix()})
        return
    yield from brought.findings
    yield from _write(target, brought.text or "", root, bidden, wrote)


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
