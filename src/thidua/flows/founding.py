"""A new office's repository from a few answers: what belongs to the office, what to the program.

What belongs to the office is written once. What belongs to the program (schemas, settings of the
editor, CI, how it is installed) is listed with its SHA-256 in ``.thidua/written.json``, by which an
update knows what somebody changed.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from difflib import unified_diff
from pathlib import Path
from unicodedata import normalize

import msgspec
from msgspec import Struct, structs

from thidua import survey
from thidua.catalogue.beginnings import DATA, FIRST_FILES, first_file
from thidua.flows.lending import names
from thidua.flows.origin import ProgramOrigin
from thidua.flows.renewal import Wanted, renew
from thidua.intake.first_document import FirstDocument, LyingCampaign
from thidua.model.composed import Artifact
from thidua.model.finding import Finding, Level, Place, about
from thidua.model.trouble import cannot_write
from thidua.publish.anchor import opened
from thidua.publish.folder import write
from thidua.publish.together import FileStep, together
from thidua.source.canonical import CanonicalError
from thidua.source.filling import Filling, filled
from thidua.source.first_answers import FirstAnswers, answers
from thidua.source.layout import is_id
from thidua.source.merging import Common
from thidua.source.reader import read_content
from thidua.source.roster import campaigns
from thidua.system.home import SCHEMAS, lock
from thidua.texts.gfm import escape

RULE = "new-office"
HOSTS = ("github", "gitlab", "none")
_RECORD = ".thidua/written.json"
_LARGEST = 20_000_000
_EXCERPT = 160
_OURS = re.compile(r"(?:\.thidua|schemas)/[A-Za-z0-9][A-Za-z0-9._+-]*")
"""What an update may remove: a file in a folder that is the program's alone."""
_DATA = ("office.yaml", "campaigns")
"""What makes a folder an office's already: nothing is begun there."""
_IGNORED = ".gitignore"
_OF_ALL = 4
"""So many lines of CODEOWNERS are of the whole office; those behind them are of one unit."""
_OWNERS = {"github": ".github/CODEOWNERS", "gitlab": ".gitlab/CODEOWNERS"}
_CI = {
    "github": {".github/workflows/thidua.yml": "github.yml"},
    "gitlab": {".gitlab-ci.yml": "gitlab.yml"},
}


class _Record(Struct, frozen=True):
    """What the program wrote: the host that was chosen, and the sum of each file."""

    host: str
    files: dict[str, str]


def found(
    folder: Path,
    wanted: FirstAnswers,
    origin: ProgramOrigin,
    *,
    document: FirstDocument | LyingCampaign | None = None,
    wrote: Callable[[Path], object] = id,
) -> Iterator[Finding]:
    """Write an office's first files into a folder; ``wrote`` hears of each.

    With a ``document``, or a campaign that lies there, that is the first one, and the one that is
    wanted begins from it; what is wrong in it stays, for ``check`` to tell.
    Yields what is there already and stays, and an error where nothing is begun: because the folder
    has an office, or because of what was answered.
    """
    values = answers(_composed(wanted)) | (document.office.filling() if document else {})
    if refused := standing(folder, lying=isinstance(document, LyingCampaign)):
        yield refused
        return
    try:
        data = _data(values, wanted.id, document)
    except CanonicalError as error:
        yield about(folder / _DATA[0], "cannot-format", reason=str(error))
        return
    if wrong := _unfit(data[:1] if document else data):
        yield from wrong
        return
    own = [*data, *_own(values, wanted, data)]
    programs = _programs(wanted.host, origin)
    there = {one.name for one in (*own, *programs) if _stands(folder, one.name)}
    yield from (_about(folder / name, "file-kept", Level.NOTICE) for name in sorted(there))
    fresh = [one for one in (*own, *programs) if one.name not in there]
    written = [one for one in programs if one.name not in there]
    record = _record(wanted.host, written)
    steps = [FileStep(folder / one.name, None, one.content) for one in (*fresh, record)]
    if failed := together(steps, root=folder):
        yield failed
        return
    for step in steps:
        wrote(step.path)
    before = _before(document, wanted, folder)
    if before:
        yield from renew(folder, Wanted(wanted.id, before, wanted.start, wanted.end), wrote=wrote)


def standing(folder: Path, *, lying: bool = False) -> Finding | None:
    """Return the refusal of a folder that has an office; with ``lying``, campaigns are none yet."""
    names = (_DATA[0], _RECORD, *(() if lying else _DATA[1:]))
    taken = next((name for name in names if _stands(folder, name)), None)
    return None if taken is None else _about(folder / taken, "office-there")


def _before(
    document: FirstDocument | LyingCampaign | None, wanted: FirstAnswers, folder: Path
) -> str:
    """Return the id of the campaign that the wanted one begins from, "" where it is there."""
    if isinstance(document, LyingCampaign):
        return "" if _stands(folder, f"campaigns/{wanted.id}.yaml") else document.id
    return document.found.id if document and document.found.earlier else ""


def update(
    folder: Path,
    origin: ProgramOrigin,
    *,
    host: str | None = None,
    force: bool,
    wrote: Callable[[Path], object] = id,
) -> Iterator[Finding]:
    """Bring the program's files in an office's repository up to date; ``wrote`` hears of each.

    What the office changed in them is told and stays, unless ``force`` says otherwise. ``host`` is
    that of a repository that has moved, or has one only now.
    """
    record = _recorded(folder)
    if record is None:
        yield _about(folder / _RECORD, "no-office-of-ours")
        return
    host = host or record.host
    programs = _programs(host, origin)
    changed = []
    for one in programs:
        there = _content(folder, one.name)
        if there in (None, one.content) or _sum(there or b"") == record.files.get(one.name):
            continue
        changed.append(one.name)
        facts = {"changes": _differing(one.content, there or b"")}
        message = "program-file-replaced" if force else "program-file-changed"
        level = Level.NOTICE if force else Level.WARNING
        yield Finding(Place((folder / one.name).as_posix()), RULE, level, message, facts)
    kept = () if force else changed
    due = [one for one in programs if one.name not in kept]
    stale = [one for one in due if _content(folder, one.name) != one.content]
    sums = {name: total for name, total in record.files.items() if name in kept}
    made = _record(host, due, sums)
    moved = host != record.host and not _stands(folder, _OWNERS.get(host, _RECORD))
    owners = [_owners(host, _stated(folder))] if moved else []
    owners += _ignoring(folder)
    after = [made] if _content(folder, _RECORD) != made.content else []
    yield from _write((*stale, *owners, *after), folder, wrote)
    yield from _withdraw(folder, record, {one.name for one in programs})


def _withdraw(folder: Path, record: _Record, due: Collection[str]) -> Iterator[Finding]:
    """Remove what an earlier version wrote and this one has no more: its wheel; as it was only."""
    for name, total in record.files.items():
        content = _content(folder, name) if name not in due and _OURS.fullmatch(name) else None
        if content and _sum(content) == total:
            target = folder / name
            try:
                with opened(target.parent, below=folder) as here:
                    here.remove(target.name)
            except OSError as error:
                yield cannot_write(target, error)


def _composed(wanted: FirstAnswers) -> FirstAnswers:
    """Return answers with their letters composed: a Mac hands over letter and mark apart."""
    said = {name: normalize("NFC", text) for name, text in structs.asdict(wanted).items()}
    return structs.replace(wanted, **said)


def _data(
    values: Filling, campaign: str, document: FirstDocument | LyingCampaign | None = None
) -> list[Artifact]:
    """Return what the office states, in canonical form."""
    places = dict(zip(("office.yaml", f"campaigns/{campaign}.yaml"), DATA, strict=True))
    made = [
        Artifact(place, filled(first_file(name), values, name=place).encode())
        for place, name in places.items()
        if document is None or name == DATA[0]
    ]
    if isinstance(document, FirstDocument):
        text = document.found.brought.text or ""
        made.append(Artifact(f"campaigns/{document.found.id}.yaml", text.encode()))
    return made


def _unfit(data: Sequence[Artifact]) -> list[Finding]:
    """Return what keeps the first files from being sound: something that was answered."""
    office, *others = data
    first = survey.check_content(office.content, Path(office.name), Common())
    told = list(first.findings)
    for one in others:
        known = survey.common([first])
        told += survey.check_content(one.content, Path(one.name), known).findings
    return [one for one in told if one.level is Level.ERROR]


def _own(values: Filling, wanted: FirstAnswers, data: Sequence[Artifact]) -> Iterator[Artifact]:
    """Yield the office's other files: it may do with them what it likes."""
    said = {"agency": escape(str(values["agency"])), "id": wanted.id}
    readme = _template("README.md")
    for name, value in said.items():
        readme = readme.replace(f"{{{name}}}", value)
    yield Artifact("README.md", readme.encode())
    yield Artifact(_IGNORED, _template("gitignore").encode())
    yield Artifact(".gitattributes", _template("gitattributes").encode())
    if wanted.host in _OWNERS:
        yield _owners(wanted.host, data)


def _owners(host: str, data: Iterable[Artifact]) -> Artifact:
    """Return who reviews what: the lines of a unit once for each that the ``data`` have."""
    lines = _template("CODEOWNERS").splitlines(keepends=True)
    each = "".join(lines[_OF_ALL:])
    units = dict.fromkeys(unit for one in data for unit in _units(one))
    said = (each.replace("{unit}", unit) for unit in units)
    return Artifact(_OWNERS[host], "".join((*lines[:_OF_ALL], *said)).encode())


def _units(data: Artifact) -> Iterator[str]:
    """Yield the units of a file that have files of their own: those that take part."""
    source, _ = read_content(data.content, name=data.name)
    for unit in source.root.each("units") if source else ():
        size = unit.get("headcount") or unit.get("counted")
        if size is not None and is_id(unit.text("id")):
            yield unit.text("id")


def _stated(folder: Path) -> Iterator[Artifact]:
    """Yield the files of a repository that may state units."""
    names_of_files = (f"campaigns/{one}.yaml" for one in sorted(campaigns(folder)))
    for one in (_DATA[0], *names_of_files):
        if content := _content(folder, one):
            yield Artifact(one, content)


def _ignoring(folder: Path) -> Iterator[Artifact]:
    """Yield what git is not to take with the folders of forms added, where it knows them not yet.

    A line that the office has made a comment of stays one.
    """
    there = _content(folder, _IGNORED)
    if not there:
        return
    known = {line.strip(" #\r") for line in there.decode("utf-8", "replace").split("\n")}
    ours = _template("gitignore").splitlines()
    folders = [line for line in ours if line.startswith("/") and line not in known]
    if folders:
        why = next(line for line in ours[1:] if line.startswith("#"))
        end = b"" if there.endswith(b"\n") else b"\n"
        yield Artifact(_IGNORED, there + end + "".join(f"{x}\n" for x in (why, *folders)).encode())


def _programs(host: str, origin: ProgramOrigin) -> list[Artifact]:
    """Return the files that belong to the program."""
    placed = {
        ".vscode/settings.json": "settings.json",
        ".vscode/extensions.json": "extensions.json",
        **_CI.get(host, {}),
    }
    made = [Artifact(place, _template(name).encode()) for place, name in placed.items()]
    made += [Artifact(f"schemas/{one}", (SCHEMAS / one).read_bytes()) for one in names()]
    made.append(Artifact(".thidua/requirements.lock", lock().encode()))
    made.append(Artifact(".thidua/thidua.txt", f"{origin.requirement}\n".encode()))
    if origin.wheel:
        made.append(Artifact(f".thidua/{origin.name}", origin.wheel))
    return made


def _template(name: str) -> str:
    return (FIRST_FILES / name).read_text(encoding="utf-8")


def _record(
    host: str, programs: Sequence[Artifact], kept: Mapping[str, str] | None = None
) -> Artifact:
    sums = {**(kept or {}), **{one.name: _sum(one.content) for one in programs}}
    said = {"host": host, "files": dict(sorted(sums.items()))}
    return Artifact(_RECORD, f"{json.dumps(said, indent=2)}\n".encode())


def _recorded(folder: Path) -> _Record | None:
    """Return what an earlier run says it wrote, None where there was none."""
    try:
        return msgspec.json.decode(_content(folder, _RECORD) or b"", type=_Record)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def _stands(folder: Path, name: str) -> bool:
    """Tell whether something of a name is there, whatever it is."""
    target = folder / name
    return target.is_symlink() or target.exists()


def _content(folder: Path, name: str) -> bytes | None:
    """Return what is in a file, nothing of what is none or too large, None where there is none."""
    target = folder / name
    try:
        with opened(target.parent, below=folder) as here:
            return here.content(target.name, limit=_LARGEST)
    except FileNotFoundError:
        return None
    except OSError:
        return b""


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _differing(ours: bytes, theirs: bytes) -> str:
    """Return the first lines that an office has otherwise than the program, on one line."""
    old, new = (one.decode("utf-8", "replace").splitlines() for one in (ours, theirs))
    lines = list(unified_diff(old, new, lineterm="", n=0))[2:]
    said = " ⏎ ".join(one for one in lines if not one.startswith("@@"))
    return said if len(said) <= _EXCERPT else f"{said[:_EXCERPT]}…"


def _write(
    artifacts: Sequence[Artifact], folder: Path, wrote: Callable[[Path], object]
) -> Iterator[Finding]:
    for one in artifacts:
        try:
            wrote(write(one, folder, below=folder))
        except OSError as error:
            yield cannot_write(folder / one.name, error)
            return


def _about(path: Path, message: str, level: Level = Level.ERROR) -> Finding:
    return Finding(Place(path.as_posix()), RULE, level, message)
