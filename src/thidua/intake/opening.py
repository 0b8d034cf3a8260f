"""Files of strangers opened for an import: whatever they are, they become a view."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from thidua import word
from thidua.catalogue import patterns
from thidua.intake.converting import ConversionError, converted, format_of
from thidua.model.finding import Finding, Level, Place
from thidua.model.view import View, ViewTable
from thidua.opc import RefusedPackageError, open_package

MOST_PARAGRAPHS = 20_000
"""More than five hundred pages."""
_PDF = b"%PDF-"
_WITHIN = 1024
_PASSAGES = 4
"""Paragraphs in one cell that are a text and no entry of a table."""


class OpenedFile(Struct, frozen=True):
    """A file that was read: its view, the parts of its package, links and the like counted."""

    view: View
    parts: Mapping[str, bytes]


def opened(content: bytes, *, name: str) -> tuple[OpenedFile | None, tuple[Finding, ...]]:
    """Return a file that was read, told by what it begins with, or the findings why not.

    ``name`` is its path as the user typed it.
    """
    kind = format_of(content, name=name)
    if kind is not None:
        try:
            made = converted(content, kind)
        except ConversionError as error:
            return None, (
                Finding(Place(name), "import-document", Level.ERROR, error.message, error.facts),
            )
        file, findings = _word(made.content, name)
        if file is not None and made.by_pandoc:
            file = replace(file, view=_lined(file.view))
        return file, findings
    if _PDF in content[:_WITHIN]:
        from thidua.pdf.reader import read as read_pdf  # noqa: PLC0415 - 0.1 s to load

        view, findings = read_pdf(content, name=name, recognised=True)
        return (OpenedFile(view, {}) if view is not None else None), findings
    return _word(content, name)


def _lined(view: View) -> View:
    """Return a view that pandoc had its hands in, which draws no table's lines.

    A table has lines unless parts of a head or an ending stand in it.
    """
    told = {
        one.index for one in view.paragraphs if one.words and _lays_out(one.words, one.place.table)
    }
    tables = tuple(
        replace(table, ruled=not any(told & set(cell.paragraphs) for cell in table.cells))
        for table in view.tables
    )
    return replace(view, tables=tables)


def _unboxed(view: View) -> View:
    """Return a view in which a table of one column is a box around text, and no table."""
    tables = tuple(replace(one, ruled=one.ruled and not _boxes(one)) for one in view.tables)
    return replace(view, tables=tables)


def _boxes(table: ViewTable) -> bool:
    """Say whether a table has one column, and whole passages of a text in it."""
    alone = all(cell.column == 0 for cell in table.cells)
    return alone and any(len(cell.paragraphs) >= _PASSAGES for cell in table.cells)


def _lays_out(text: str, table: int | None) -> bool:
    """Say whether a text in a table shows that it is there for layout."""
    if table is None:
        return False
    known = (patterns.RECIPIENTS_LABEL, patterns.NUMBER, patterns.PLACE_DATE)
    signs = patterns.upper(text) and (
        patterns.fits(patterns.SIGNER_AUTHORITY, text) or patterns.fits(patterns.POSITION, text)
    )
    head = any(patterns.resembles(text, one) for one in (patterns.NATION, patterns.MOTTO))
    return head or signs or any(patterns.fits(one, text) for one in known)


def _word(content: bytes, name: str) -> tuple[OpenedFile | None, tuple[Finding, ...]]:
    try:
        package = open_package(content)
        view = word.read(package, file=name, most=MOST_PARAGRAPHS)
    except RefusedPackageError as error:
        return None, (
            Finding(Place(name), "word-unreadable", Level.ERROR, error.message, error.facts),
        )
    return OpenedFile(_unboxed(view), package.parts), tuple(_told(view, name, len(package.links)))


def _told(view: View, name: str, links: int) -> list[Finding]:
    counts = {"word-revisions": view.revisions, "word-links": links}
    return [
        Finding(Place(name), rule, Level.NOTICE, facts={"count": count})
        for rule, count in counts.items()
        if count
    ]
