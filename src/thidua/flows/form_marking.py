"""Marked copies of forms that came back: what is wrong is said beside the cell it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from thidua.conform.fixes.opened import Opened
from thidua.conform.marking import comment, uncomment
from thidua.model.filled_form import CollectedForm
from thidua.model.finding import Finding, Level, Place
from thidua.model.trouble import cannot_write
from thidua.opc import RefusedPackageError, open_package
from thidua.publish.folder import create
from thidua.render.package import package
from thidua.report.wording import remark, tell
from thidua.source.filled.mark import RULE
from thidua.source.filled.word_form import is_word, word_cells
from thidua.word.markup import W
from thidua.workbook.marking import AUTHOR, marked
from thidua.workbook.refusal import RefusedWorkbookError

if TYPE_CHECKING:
    from lxml.etree import _Element

_OURS = frozenset({"form-data-there", "form-twice", "form-campaign-broken"})
"""What the office has to settle, not the unit."""
_ASKED = frozenset({"form-other-campaign", "form-other-unit", "form-other-office"})
"""What is mended by another command, of which a unit knows nothing."""
_Remark = tuple[str, Place, str]
"""A sheet, a cell of it by its place, and what is to be said there; no sheet for the whole."""


def mark_copies(
    forms: Sequence[CollectedForm], folder: Path, *, root: Path, language: str, day: str
) -> tuple[Sequence[Path], Sequence[Finding]]:
    """Write a copy of each form that has something wrong, with comments at the wrong cells.

    What is wrong with the whole is said at the top: a unit reads the copy and nothing else.
    Returns what was written, and what could not be; ``day`` is what Word shows with a comment.
    """
    written, failed = [], []
    for form in forms:
        remarks = tuple(_remarks(form, language))
        if not remarks:
            continue
        target = folder / form.path.name
        try:
            word = is_word(form.content)
            content = _word(form.content, remarks, day) if word else marked(form.content, remarks)
            create(target, content, root=root, make=True)
        except (RefusedWorkbookError, RefusedPackageError):
            if not any(sheet for sheet, *_ in remarks):
                continue
            place = Place(form.path.as_posix())
            failed.append(Finding(place, RULE, Level.ERROR, "form-marking-failed"))
        except OSError as error:
            failed.append(cannot_write(target, error))
        else:
            written.append(target)
    return written, failed


def _remarks(form: CollectedForm, language: str) -> Iterator[_Remark]:
    """Yield what is said of the form as a whole, then what is said of its cells."""
    for one in form.findings:
        if "sheet" not in one.facts and form.refused and _of_whole(one, form):
            brief = one.wording in _ASKED
            said = f"{tell(one, language=language).message}." if brief else ""
            yield "", one.place, said or remark(one, language=language)
    for one in form.findings:
        if "sheet" in one.facts:
            yield str(one.facts["sheet"]), one.place, remark(one, language=language)


def _of_whole(one: Finding, form: CollectedForm) -> bool:
    """Tell whether a finding without a cell is for the unit: nothing of the office's own files."""
    mine = one.place.file == form.path.as_posix() and one.level is not Level.NOTICE
    return mine and one.wording not in _OURS


def _word(content: bytes, remarks: Sequence[_Remark], day: str) -> bytes:
    """Return a copy of a Word form with remarks; those of an earlier copy are gone."""
    opened = Opened(open_package(content))
    uncomment(opened, author=AUTHOR)
    body = opened.root().find(f"{W}body")
    cells = word_cells(body) if body is not None else {}
    said: dict[_Element, list[str]] = {}
    for sheet, place, words in remarks:
        near = ((sheet, place.line, place.column), (sheet, place.line, 2), (sheet, 2, 2))
        found = next((cells[one] for one in near if sheet and one in cells), body)
        paragraph = next(found.iter(f"{W}p"), None) if found is not None else None
        if paragraph is not None:
            said.setdefault(paragraph, []).append(words)
    each = ((paragraph, "\n".join(words)) for paragraph, words in said.items())
    comment(opened, each, author=AUTHOR, date=f"{day}T00:00:00Z")
    return package(opened.parts(), deflated=True)
