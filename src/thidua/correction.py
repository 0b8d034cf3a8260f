"""Files made of a document that was looked at: with comments at what was found, or mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform import waivers as waiving
from thidua.conform.checking import examine
from thidua.conform.marking import Note, mark
from thidua.conform.reading import read, refused
from thidua.model.finding import about
from thidua.model.trouble import trouble
from thidua.opc import RefusedPackageError
from thidua.opc.archive import FILE_LIMIT
from thidua.publish.folder import replace as put
from thidua.render.package import package as packed
from thidua.report.wording import remark
from thidua.source.decoding import load

if TYPE_CHECKING:
    from pathlib import Path

    from thidua.conformance import House
    from thidua.model.finding import Finding

AUTHOR = "thidua"
"""Who makes the comments."""
UNDATED = "1980-01-01"
"""Their day where none is given, as in a zip."""
_MIDNIGHT = "T00:00:00Z"


def marked(
    path: Path, target: Path, house: House, *, language: str, date: str
) -> tuple[Finding, ...]:
    """Write the Word file at ``path`` with a comment at each finding; or return why not."""
    content, _ = load(path, name=path.as_posix(), limit=FILE_LIMIT)
    document, _ = (None, ()) if content is None else read(content, name=path.as_posix())
    if document is None or document.package is None:
        return (about(path, "only-word"),)
    (told,), _ = waiving.waive([examine(document.view, house.limits)], house.waivers)
    notes = [Note(remark(one, language=language), _paragraph(one)) for one in told.findings]
    try:
        parts = mark(document.package, document.view, notes, author=AUTHOR, date=date + _MIDNIGHT)
    except RefusedPackageError as error:
        return (refused(path.as_posix(), error.message, error.facts),)
    if parts is None:
        return (about(path, "nothing-to-mark"),)
    return _written(target, packed(parts))


def _paragraph(finding: Finding) -> int | None:
    """Return the index of the paragraph that a finding is about."""
    counted = int(finding.facts["paragraph"])
    return counted - 1 if counted else None


def _written(target: Path, content: bytes) -> tuple[Finding, ...]:
    try:
        put(target, content)
    except OSError as error:
        return (about(target, "cannot-write", reason=trouble(error)),)
    return ()
