"""Files of strangers opened for an import: a Word file or a PDF becomes a view."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from thidua import word
from thidua.model.finding import Finding, Level, Place
from thidua.model.view import View
from thidua.opc import RefusedPackageError, open_package

MOST_PARAGRAPHS = 20_000
"""More than five hundred pages."""
_PDF = b"%PDF-"
_WITHIN = 1024


class OpenedFile(Struct, frozen=True):
    """A file that was read: its view, the parts of its package, links and the like counted."""

    view: View
    parts: Mapping[str, bytes]


def opened(content: bytes, *, name: str) -> tuple[OpenedFile | None, tuple[Finding, ...]]:
    """Return a file that was read, told by what it begins with, or the findings why not.

    ``name`` is its path as the user typed it.
    """
    if _PDF in content[:_WITHIN]:
        from thidua.pdf.reader import read as read_pdf  # noqa: PLC0415 - 0.1 s to load

        view, findings = read_pdf(content, name=name)
        return (OpenedFile(view, {}) if view is not None else None), findings
    try:
        package = open_package(content)
        view = word.read(package, file=name, most=MOST_PARAGRAPHS)
    except RefusedPackageError as error:
        return None, (
            Finding(Place(name), "word-unreadable", Level.ERROR, error.message, error.facts),
        )
    return OpenedFile(view, package.parts), tuple(_told(view, name, len(package.links)))


def _told(view: View, name: str, links: int) -> list[Finding]:
    counts = {"word-revisions": view.revisions, "word-links": links}
    return [
        Finding(Place(name), rule, Level.NOTICE, facts={"count": count})
        for rule, count in counts.items()
        if count
    ]
