"""List of a derived document as the data want it: title, ordinals, parts, columns."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from thidua.model.frame import Lines


class ListKind(StrEnum):
    """As which kind of attachment a list is printed."""

    APPENDIX = "appendix"
    """Phụ lục."""
    LIST = "list"
    """Danh sách."""


class ListNumbering(StrEnum):
    """Where the ordinals of a list begin."""

    PARTS = "parts"
    """From 1 in each part."""
    THROUGH = "through"
    """Once, running on through the parts."""


class PartLabels(StrEnum):
    """What stands before the names of the parts of a list."""

    ROMAN = "roman"
    """I, II, III."""
    NONE = "none"
    """Nothing."""


class ListColumn(Struct, frozen=True):
    """A column that a list has, under another title if it is to have one."""

    id: str
    title: str | None = None


class PaperList(Struct, frozen=True):
    """How the list of a derived document is to look, where not as the program makes it.

    ``note`` is the line "(Kèm theo …)" as issued; ``ordinal`` the head of the ordinals, which are
    "1." where they are ``dotted``. With ``columns`` there are these, in this order.
    """

    kind: ListKind = ListKind.APPENDIX
    title: Lines | None = None
    note: str | None = None
    numbering: ListNumbering = ListNumbering.PARTS
    dotted: bool = False
    parts: PartLabels = PartLabels.ROMAN
    ordinal: str | None = None
    columns: tuple[ListColumn, ...] = ()
