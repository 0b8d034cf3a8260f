"""A new year from an earlier one: read, carry over, check what came of it, write."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from thidua.model.finding import Finding, Level, Place, about
from thidua.model.trouble import cannot_write
from thidua.publish.folder import clear, create
from thidua.source.canonical import CanonicalError
from thidua.source.reader import read, read_text
from thidua.source.renewal.begin import begin
from thidua.source.year import campaigns, files
from thidua.survey import unknown
from thidua.validate import schema

RULE = "new-year"


def renew(
    root: Path, year: int, before: int | None = None, *, wrote: Callable[[Path], object] = id
) -> Iterator[Finding]:
    """Begin ``year`` in a repository from the file of ``before``, by default the latest year.

    Yields what an editor has to look at; an error means that nothing was written. ``wrote`` hears
    of the new file. What is there already is never overwritten.
    """
    target = files(root, year).campaign
    clear(target.parent, root=root)
    known = campaigns(root)
    earlier = max((one for one in known if one < year), default=None) if before is None else before
    facts: dict[str, str | int] = {"year": year, "before": earlier or 0}
    if target.exists() or target.is_symlink():
        yield _refused(target, "year-already-begun", facts)
    elif earlier is None:
        yield _refused(target.parent, "no-earlier-year", facts)
    elif earlier >= year:
        yield _refused(target, "not-an-earlier-year", facts)
    elif earlier not in known:
        yield from unknown(root, (earlier,))
    else:
        source = files(root, earlier).campaign
        yield from _begin(source, target, root=root, year=year, wrote=wrote)


def _refused(path: Path, message: str, facts: dict[str, str | int]) -> Finding:
    return Finding(Place(path.as_posix()), RULE, Level.ERROR, message, facts)


def _begin(
    path: Path, target: Path, *, root: Path, year: int, wrote: Callable[[Path], object]
) -> Iterator[Finding]:
    source, findings = read(path, name=path.as_posix())
    wrong = [one for one in findings if one.level is Level.ERROR]
    wrong += schema.check(source, typed=True) if source else ()
    if source is None or wrong:
        yield from wrong
        return
    try:
        begun = begin(source, year=year, name=target.as_posix())
    except CanonicalError as error:
        yield about(path, "cannot-format", reason=str(error))
        return
    if unfit := _unfit(begun.text, target):
        yield from unfit
        return
    yield from _write(target, begun.text, root, wrote) or begun.findings


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
