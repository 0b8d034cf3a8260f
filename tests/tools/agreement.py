"""One document laid out twice: by LibreOffice from our DOCX, and by us as PDF."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tools.pdf import Stretch


class Pair(NamedTuple):
    """One document as LibreOffice lays out our DOCX, and as we do."""

    theirs: Sequence[Stretch]
    ours: Sequence[Stretch]

    def same(self) -> list[tuple[Stretch, Stretch]]:
        """Return the lines that stand on the same page in both, in order."""
        theirs, ours = ([(one.page, one.text) for one in side] for side in self)
        blocks = SequenceMatcher(None, theirs, ours, autojunk=False).get_matching_blocks()
        return [
            (self.theirs[block.a + step], self.ours[block.b + step])
            for block in blocks
            for step in range(block.size)
        ]

    def pages(self) -> tuple[int, int]:
        return self.theirs[-1].page, self.ours[-1].page

    def share(self) -> float:
        return len(self.same()) / max(len(self.theirs), len(self.ours))
