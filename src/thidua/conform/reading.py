"""Reading: from the bytes of a file, whatever it is, to the view that rules look at."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from thidua import word as docx
from thidua.model.finding import Finding, Level, Place
from thidua.model.view import View
from thidua.opc import Package, Refusal, RefusedPackageError, open_package

_PDF = b"%PDF-"
_WITHIN = 1024
"""Where in a file its kind is written."""


class ReadFile(Struct, frozen=True):
    """A document that was read; ``package`` is that of a Word file."""

    view: View
    package: Package | None = None


def read(content: bytes, *, name: str) -> tuple[ReadFile | None, tuple[Finding, ...]]:
    """Return a Word file or a PDF, told apart by what it begins with, or the findings why not.

    ``name`` is its path as the user typed it. Nothing that a file holds makes this raise.
    """
    if _PDF in content[:_WITHIN] or name.lower().endswith(".pdf"):
        from thidua.pdf.reader import read as read_pdf  # noqa: PLC0415 - 0.1 s to load

        view, findings = read_pdf(content, name=name)
        return (None if view is None else ReadFile(view)), findings
    try:
        package = open_package(content)
        return ReadFile(docx.read(package, file=name), package), ()
    except RefusedPackageError as error:
        data = error.message is Refusal.OTHER and name.lower().endswith((".yaml", ".yml"))
        return None, (refused(name, "word-is-data" if data else error.message, error.facts),)


def refused(name: str, message: str, facts: Mapping[str, str | int]) -> Finding:
    """Return the finding about a Word file that is not opened."""
    return Finding(Place(name), "word-unreadable", Level.ERROR, message, facts)
