"""IntakePassage: a paragraph or table of a document that comes in, and where it stood."""

from __future__ import annotations

import re

from msgspec import Struct

from thidua.intake.marking import plainly
from thidua.model.document import Paragraph, Run, Table
from thidua.source.imported.blocks import ImportedEntry

HEADINGS = frozenset({"section", "clause-heading", "division-title"})
"""Styles of ours that only headings are set in."""
_DRAWN = re.compile(r"[-–—=~*─━+\s]{4,}")
"""A line drawn with signs, and no room to be filled in."""


class OriginPlace(Struct, frozen=True):
    """A place in the original: the paragraph, counted from 1, and its page where it is known."""

    paragraph: int
    page: int = 0


class IntakePassage(Struct, frozen=True):
    """One paragraph, or a ``table``, in the order of reading.

    ``style`` is the one of ours that it is set in, or that suits it; an empty one is a table's.
    ``page`` is the one on which a table ends that was put together of several.
    """

    style: str
    spot: OriginPlace
    runs: tuple[Run, ...] = ()
    table: Table | None = None
    page: int = 0

    @property
    def text(self) -> str:
        """Its words on one line."""
        return plainly(self.runs)

    @property
    def bold(self) -> bool:
        """Whether all of its words are bold, by its style or by itself."""
        words = [run for run in self.runs if run.text.strip()]
        return bool(words) and (self.style in HEADINGS or all(run.bold for run in words))


def passage(entry: ImportedEntry) -> IntakePassage | None:
    """Return the passage that an entry is; None for pictures and what has no words."""
    block, spot = entry.block, OriginPlace(entry.paragraph + 1, entry.place.page or 0)
    if isinstance(block, Table):
        return IntakePassage("", spot, table=block)
    if isinstance(block, Paragraph) and (text := plainly(block.runs)):
        if _DRAWN.fullmatch(text):
            return None
        return IntakePassage(block.style, spot, block.runs)
    return None
