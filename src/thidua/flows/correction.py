"""Files made of a document that was looked at: with comments at what was found, or mended."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from thidua.conform import waivers as waiving
from thidua.conform.checking import examine
from thidua.conform.fixes.protection import protection
from thidua.conform.marking import Note, mark
from thidua.conform.mending import Mend, mend
from thidua.conform.reading import ReadFile, read, refused
from thidua.flows.conformance import House
from thidua.model.examined import Examined
from thidua.model.finding import Finding, Level, Place, about
from thidua.model.trouble import cannot_write
from thidua.opc import Refusal, RefusedPackageError
from thidua.opc.archive import FILE_LIMIT
from thidua.publish.folder import replace as put
from thidua.render.package import package as packed
from thidua.report.wording import ToldFinding, conformance, remark, shortened, tell
from thidua.source.decoding import load
from thidua.texts.legible import visible

AUTHOR = "thidua"
"""Who makes the comments."""
_UNDATED = "1980-01-01"
"""Their day where neither the user nor the document says one, as in a zip."""
_MIDNIGHT = "T00:00:00Z"


def marked(  # noqa: PLR0913 - each is a choice of the user
    path: Path, target: Path, house: House, *, root: Path, language: str, date: str | None
) -> tuple[Finding, ...]:
    """Write the Word file at ``path`` with a comment at each finding; or return why not.

    The comments are of ``date``, by default the day of the document.
    """
    document = _document(path)
    if document is None or document.package is None:
        return (about(path, "only-word"),)
    if len(document.view.paragraphs) > _MOST_MARKED:
        return (_too_long(path, _MOST_MARKED),)
    (told,), _ = waiving.waive([examine(document.view, house.limits)], house.waivers)
    notes = [Note(remark(one, language=language), _paragraph(one)) for one in told.findings]
    when = f"{date or told.date or _UNDATED}{_MIDNIGHT}"
    try:
        parts = mark(document.package, document.view, notes, author=AUTHOR, date=when)
    except RefusedPackageError as error:
        return (refused(path.as_posix(), error.message, error.facts),)
    if parts is None:
        return (about(path, "nothing-to-mark"),)
    return _written(target, packed(parts, deflated=True), root)


_MOST_MARKED, _MOST_MENDED = 20_000, 4_000
"""Paragraphs that a file may have to be marked or mended: seconds, even where all are wrong."""


class Corrected(Struct, frozen=True):
    """What came of mending a file: what was mended, what it still has, or why it was not written.

    ``kept`` is what a machine could have mended, had it not spoilt something else.

    ``left`` is known by the name of the file that was mended, its findings by that of the new one.
    """

    mends: tuple[Mend, ...] = ()
    left: Examined | None = None
    failures: tuple[Finding, ...] = ()
    kept: tuple[Finding, ...] = ()

    def told(self, *, language: str) -> Iterator[str]:
        """Yield what was mended: where, what was found, what is there now."""
        for one in self.mends:
            said = tell(one.finding, language=language)
            change = f"{said.message} → {said.expected}"
            if one.old:  # what was added is told by what was missing
                change = f"“{visible(one.old)}” → “{visible(one.new)}”"
            narrowed = (_narrowed(words, language) for words in one.narrowed)
            yield _sentence(said, " ".join((change, *narrowed)))

    def reasons(self, *, language: str) -> Iterator[str]:
        """Yield why something was not mended: where, what is in the way, what to do."""
        for one in self.kept:
            said = tell(one, language=language)
            yield _sentence(said, f"{said.message}. {said.hint}")


def _narrowed(words: str, language: str) -> str:
    said: str = conformance()["report"]["narrowed"][language]
    return f"({said.format(words=shortened(visible(words)))})"


def _sentence(said: ToldFinding, change: str) -> str:
    return " ".join(filter(None, (said.where and f"{said.where}:", change, f"[{said.rule}]")))


def mended(path: Path, target: Path, house: House, *, root: Path) -> Corrected:
    """Write the Word file at ``path`` with whatever can be mended mended, what is waived aside."""
    document, name = _document(path), target.as_posix()
    if document is None or document.package is None:
        return Corrected(failures=(about(path, "only-word"),))

    def wanted(finding: Finding) -> bool:
        (one,), _ = waiving.waive([Examined(path.as_posix(), (finding,))], house.waivers)
        return bool(one.findings)

    if len(document.view.paragraphs) > _MOST_MENDED:
        return Corrected(failures=(_too_long(path, _MOST_MENDED),))
    try:
        if message := protection(document.package):
            return Corrected(failures=(_not_mended(path, message),))
        stranger = examine(document.view, house.limits)
        if not stranger.judged:
            return Corrected(failures=stranger.findings)
        done = mend(document.package, file=name, limits=house.limits, wanted=wanted)
    except RefusedPackageError as error:
        return Corrected(failures=(refused(path.as_posix(), error.message, error.facts),))
    failures = _written(target, packed(done.package.parts, deflated=True), root)
    tried = tuple(map(_tried, done.left.findings))
    left = replace(done.left, file=path.as_posix(), findings=tried)
    (left,), _ = waiving.waive([left], house.waivers)
    return Corrected(failures=failures) if failures else Corrected(done.mends, left, kept=done.kept)


def _tried(finding: Finding) -> Finding:
    """Return what is left without the promise that a machine can mend it: it could not."""
    facts = {key: one for key, one in finding.facts.items() if key != "mendable"}
    return replace(finding, facts=facts)


def _too_long(path: Path, limit: int) -> Finding:
    return refused(path.as_posix(), Refusal.TOO_LONG, {"limit": limit})


def _not_mended(path: Path, message: str) -> Finding:
    return Finding(Place(path.as_posix()), "not-mended", Level.ERROR, message)


def _paragraph(finding: Finding) -> int | None:
    """Return the index of the paragraph that a finding is about."""
    counted = int(finding.facts["paragraph"])
    return counted - 1 if counted else None


def _document(path: Path) -> ReadFile | None:
    """Return a document that can be read; whoever looked at it before knows why it cannot."""
    content, _ = load(path, name=path.as_posix(), limit=FILE_LIMIT)
    return None if content is None else read(content, name=path.as_posix())[0]


def _written(target: Path, content: bytes, root: Path) -> tuple[Finding, ...]:
    try:
        put(target, content, root=root)
    except OSError as error:
        return (cannot_write(target, error),)
    return ()
