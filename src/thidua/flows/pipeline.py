"""Flow on one screen: read, check, compose, render, publish.

The only module that knows all stages. Everything between reading and writing is pure.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Protocol

from msgspec import Struct, structs

from thidua import fonts
from thidua.compose.composers import composers, office_composers
from thidua.diff.drafts import is_draft
from thidua.model.composed import Artifact, Composed
from thidua.model.dossier import CampaignHead
from thidua.model.finding import Finding, Level, Place, about
from thidua.model.holder import Holder
from thidua.model.sheet import Sheet
from thidua.model.status import Status
from thidua.model.trouble import cannot_write
from thidua.model.year import Filed
from thidua.publish.documents import publish
from thidua.publish.folder import ChangedError, clear, replace
from thidua.publish.manifest import withdraw
from thidua.render import xlsx
from thidua.render.crowding import crowding
from thidua.render.floats import settle
from thidua.render.formats import RENDERERS
from thidua.render.proof import LostTextError
from thidua.review.past import holders
from thidua.review.status import status
from thidua.source.canonical import MENDED, CanonicalError
from thidua.source.confirmed import confirmed
from thidua.source.decoding import load
from thidua.source.identified import identified
from thidua.source.layout import OFFICE_FOLDER, is_data, stray
from thidua.source.listing import entries, opens
from thidua.source.reader import read_content
from thidua.source.roster import heads, ids, meant
from thidua.source.strays import astray
from thidua.survey import Surveyed, fingerprint, survey, surveyed

_WORKSHEETS = "xlsx"
_AHEAD = 4  # documents in the making while an earlier one is written


class Progress(Protocol):
    """Somebody who is told how far a build is."""

    def begin(self, total: int) -> None:
        """Hear how many files there will be."""

    def wrote(self, path: Path) -> None:
        """Hear of a finished file."""


class Rewriting(Struct, frozen=True):
    """What else is done to files: all ``ids`` written; of those ``reviewed``, the marks deleted."""

    ids: bool = False
    reviewed: bool = False


_AS_IT_IS = Rewriting()


def fmt(
    paths: Iterable[Path],
    *,
    root: Path,
    only_check: bool,
    also: Rewriting = _AS_IT_IS,
    wrote: Callable[[Path], object] = id,
) -> Iterator[Finding]:
    """Bring files into canonical form, or only say which are not; strays are told and left alone.

    Items get the ids that something refers to; what ``also`` is done, is said there.
    ``wrote`` hears of each file that was changed. A file that somebody saved meanwhile is theirs;
    what rewriting mends is no finding any more.
    """
    paths = tuple(paths)
    for folder in () if only_check else dict.fromkeys(path.parent for path in paths):
        clear(folder, root=root)
    for path in paths:
        if stray(path) and opens(path):
            yield structs.replace(astray(path), level=Level.NOTICE)
            continue
        content, unreadable = load(path, name=path.as_posix())
        yield from unreadable
        if content is None:
            continue
        text, findings = _formatted(content, path, also, only_check=only_check)
        yield from findings
        if text is None or text == content:
            continue
        if only_check:
            yield about(path, "not-canonical")
            continue
        try:
            replace(path, text, root=root, expected=content)
        except ChangedError:
            yield about(path, "changed-meanwhile")
        except OSError as error:
            yield cannot_write(path, error)
        else:
            wrote(path)


def _formatted(
    content: bytes, path: Path, also: Rewriting, *, only_check: bool
) -> tuple[bytes | None, Sequence[Finding]]:
    """Return what is in a file in canonical form, or the findings why not."""
    source, findings = read_content(content, name=path.as_posix())
    if source is not None and not is_data(source.file, source.root):
        return None, (about(path, "not-data"),)
    left = [one for one in findings if one.rule not in MENDED]
    told = findings if source is None or only_check else left
    if source is None or any(one.level is Level.ERROR for one in left):
        return None, told
    try:
        text = confirmed(source.text) if also.reviewed else source.text
        return identified(text, every=also.ids).encode(), told
    except CanonicalError as error:
        return None, (*told, about(path, "cannot-format", reason=str(error)))


def standing(
    root: Path, name: str, as_of: str
) -> Iterator[tuple[Status | None, Sequence[Finding]]]:
    """Yield how far the units of the campaigns of one name are on a day, or what is in the way."""
    told = heads(root)
    for one in meant(name, ids(root), told) or (name,):
        found = surveyed(root, one, told, alone=True)
        standing = status(found.year, as_of=date.fromisoformat(as_of)) if found.year else None
        yield standing, found.findings


def besides(root: Path, name: str) -> tuple[str, ...]:
    """Return the other campaigns of a year that is one campaign's id as well."""
    told = heads(root)
    if not (name.isdecimal() and meant(name, ids(root), told) == (name,)):
        return ()
    return tuple(one for one, head in told.items() if one != name and head.touches(int(name)))


def honoured(root: Path) -> tuple[tuple[Holder, ...], Sequence[Finding]]:
    """Return who holds what by the sound campaigns of a repository, and what is in the way."""
    surveys = tuple(survey(root))
    wrong = [
        finding
        for one in surveys
        if one.year is None
        for finding in one.findings
        if finding.level is Level.ERROR
    ]
    return holders([one.year for one in surveys if one.year is not None]), wrong


def worksheet(sheets: Iterable[Sheet], path: Path, day: str, *, root: Path) -> Iterator[Finding]:
    """Write sheets as a workbook of their own, dated with a day."""
    try:
        replace(path, xlsx.render(tuple(sheets), date=day), root=root)
    except OSError as error:
        yield cannot_write(path, error)


def build(
    campaigns: Iterable[Surveyed],
    out: Path,
    *,
    kinds: Sequence[str] = (),
    progress: Progress,
) -> Iterator[Finding]:
    """Make the documents of sound campaigns under ``out``/ID and yield what went wrong.

    Only the ``kinds`` that are named, or all of them.

    Raises:
        OwnFileError: when the list of kinds is wrong; nothing is written then.
        KeyboardInterrupt: when the user interrupts; the files on the disk are whole all the same.
    """
    if absent := fonts.missing():
        yield from (about(path, "missing-font") for path in absent)
        return
    surveyed = tuple(campaigns)
    sound = (one.year.campaign.id for one in surveyed if one.year is not None)
    prints = {name: fingerprint(out.parent, name) for name in sound}
    composed = _composed(surveyed, kinds)
    progress.begin(sum(map(_files, chain.from_iterable(composed.values()))) + len(composed))
    for name, documents in composed.items():
        folder = out / name
        yield from chain.from_iterable(_crowded(one, folder) for one in documents)
        ours = office_composers() if name.startswith(OFFICE_FOLDER) else composers()
        whole = not kinds or set(kinds) >= ours.keys()
        made = _artifacts(documents, folder)
        source = prints.get(name, "")
        yield from publish(made, folder, progress.wrote, whole=whole, source=source)
    if not kinds:
        yield from _withdrawn(out, surveyed, composed)


def _withdrawn(
    out: Path, campaigns: Sequence[Surveyed], composed: Mapping[str, Sequence[Composed]]
) -> Iterator[Finding]:
    """Take away the documents of years over which there are none any more.

    A year of a campaign that is not sound, or not built now, keeps them.
    """
    sound = {one.year.campaign.id for one in campaigns if one.year is not None}
    told = next((one.dossier.campaigns for one in campaigns if one.dossier), None) or {}
    sure = {one.year for one in filed(campaigns)}
    every = sound >= set(ids(out.parent))
    for folder in entries(out):
        named = folder.name.removeprefix(OFFICE_FOLDER)
        if folder.name == named or not (named.isascii() and named.isdecimal()):
            continue
        year = int(named)
        of_nobody = every and year not in set(_years(told.values()))
        if folder.name not in composed and (of_nobody or year in sure):
            try:
                withdraw(folder, below=out.parent)
            except OSError as error:
                yield cannot_write(folder, error)


def _composed(
    campaigns: Sequence[Surveyed], kinds: Sequence[str]
) -> Mapping[str, Sequence[Composed]]:
    """Return the documents of each folder that has any: of each campaign, then of each year."""
    known, over = composers(), office_composers()
    made = {
        one.year.campaign.id: [
            document
            for kind in kinds or known
            if kind in known
            for document in known[kind](one.year)
        ]
        for one in campaigns
        if one.year is not None
    }
    for one in filed(campaigns):
        wanted = (over[kind] for kind in kinds or over if kind in over)
        folder = f"{OFFICE_FOLDER}{one.year:04}"
        made[folder] = [document for compose in wanted for document in compose(one)]
    return {name: documents for name, documents in made.items() if documents}


def filed(campaigns: Sequence[Surveyed]) -> Iterator[Filed]:
    """Yield each calendar year that campaigns touch or end before, if all of them are sound."""
    sound = {one.year.campaign.id: one.year for one in campaigns if one.year is not None}
    told = next((one.dossier.campaigns for one in campaigns if one.dossier), None) or {}
    for number in sorted({*_years(told.values())}):
        there = [name for name, head in told.items() if head.touches(number)]
        before = [name for name, head in told.items() if int(head.end[:4]) == number - 1]
        if sound.keys() >= {*there, *before}:
            yield Filed(
                number,
                tuple(sound[name] for name in there),
                tuple(sound[name] for name in before),
            )


def _years(heads: Iterable[CampaignHead]) -> Iterator[int]:
    """Yield the calendar years that campaigns touch, and those behind them."""
    spans = (range(int(one.start[:4]), int(one.end[:4]) + 2) for one in heads)
    return chain.from_iterable(spans)


def _crowded(composed: Composed, folder: Path) -> Iterator[Finding]:
    """Yield the columns of a document's tables that are narrower than a word of theirs."""
    place = Place((folder / f"{composed.name}.docx").as_posix())
    for one in crowding(composed.document):
        facts: dict[str, str | int] = {"table": one.table, "column": one.column}
        yield Finding(place, "narrow-column", Level.WARNING, facts=facts)


def _files(composed: Composed) -> int:
    return len(RENDERERS) + bool(composed.sheets)


def _artifacts(composed: Iterable[Composed], folder: Path) -> Iterator[Artifact | Finding]:
    """Yield the files of each document, in order, or why it has none.

    Each format has a thread of its own.

    The PDF compiler, of which a process has one, works outside Python's lock: the other formats,
    and writing, go on beside it.
    """
    with ExitStack() as stack:
        pools = {
            ending: stack.enter_context(ThreadPoolExecutor(max_workers=1))
            for ending in (*RENDERERS, _WORKSHEETS)
        }
        ahead: deque[list[tuple[Composed, str, Future[bytes]]]] = deque()
        for one in composed:
            ahead.append([(one, ending, made) for ending, made in _made(one, pools)])
            if len(ahead) > _AHEAD:
                yield from _finished(ahead.popleft(), folder)
        for made in ahead:
            yield from _finished(made, folder)


def _made(
    one: Composed, pools: Mapping[str, ThreadPoolExecutor]
) -> Iterator[tuple[str, Future[bytes]]]:
    document = settle(one.document)
    for ending, render in RENDERERS.items():
        yield ending, pools[ending].submit(render, document)
    if one.sheets:
        date_of = one.document.date
        yield _WORKSHEETS, pools[_WORKSHEETS].submit(xlsx.render, one.sheets, date=date_of)


def _finished(
    made: Sequence[tuple[Composed, str, Future[bytes]]], folder: Path
) -> Iterable[Artifact | Finding]:
    try:
        return [
            Artifact(f"{one.name}.{ending}", content.result(), one.public, is_draft(one.document))
            for one, ending, content in made
        ]
    except LostTextError as error:
        name = next(f"{one.name}.pdf" for one, _, _ in made)
        return [about(folder / name, "text-lost", text=error.texts[0])]
