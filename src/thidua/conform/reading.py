"""From the bytes of a file, whatever it is, to the view that rules look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from thidua import word as docx
from thidua.model.finding import Finding, Level, Place
from thidua.model.view import View  # noqa: TC001 - msgspec reads the types of fields
from thidua.opc import Package, Refusal, RefusedPackageError, open_package

if TYPE_CHECKING:
    from collections.abc import Mapping

_PDF = b"%PDF-"
_WITHIN = 1024
"""Where in a file its kind is written."""


class Document(Struct, frozen=True):
    """A document that was read; ``package`` is that of a Word file."""

    view: View
    package: Package | None = None


def read(content: bytes, *, name: str) -> tuple[Document | None, tuple[Finding, ...]]:
    """Return a Word file or a PDF, told apart by what it begins with, or the findings why not.

    ``name`` is its path as the user typed it. Nothing that a file holds makes this raise.
    """
    if _PDF in content[:_WITHIN] or name.lower().endswith(".pdf"):
        from thidua.pdf.reader import read as read_pdf  # noqa: PLC0415 - 0.1 s to load

        view, findings = read_pdf(content, name=name)
        return (None if view is None else Document(view)), findings
    try:
        package = open_package(content)
        return Document(docx.read(package, file=name), package), ()
    except RefusedPackageError as error:
        data = error.message is Refusal.OTHER and name.lower().endswith((".yaml", ".yml"))
        return None, (refused(name, "word-is-data" if data else error.message, error.facts),)


def refused(name: str, message: str, facts: Mapping[str, str | int]) -> Finding:
    """Return the finding about a Word file that is not opened."""
    return Finding(Place(name), "word-unreadable", Level.ERROR, message, facts)
