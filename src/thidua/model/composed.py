"""Composed document: what a composer hands over, where it belongs, and its tables as data."""

from __future__ import annotations

from msgspec import Struct

from thidua.model.document import Document
from thidua.model.sheet import Sheet


class Composed(Struct, frozen=True):
    """A document and its ``name``: the path below ``build/YEAR`` without ending.

    ``sheets`` are tables of the document that are wanted as a spreadsheet, too; ``public`` says
    whether the document may leave the office (no list of names in it).
    """

    name: str
    document: Document
    public: bool
    sheets: tuple[Sheet, ...] = ()


class Artifact(Struct, frozen=True):
    """One finished file, not yet written; ``name`` is relative to the folder of its year.

    What is not ``public`` (a list of names) never leaves that folder; a ``draft`` says that it is
    one.
    """

    name: str
    content: bytes
    public: bool = True
    draft: bool = False
