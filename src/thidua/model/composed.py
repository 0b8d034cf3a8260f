"""What a composer hands over: a document, where it belongs, and its tables as data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
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
