"""One document laid out twice: by LibreOffice from our DOCX, and by us as PDF."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from tools.pdf import Stretch

_MOST_LEFT = 2


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
        return (len(self.same()) + self.left_behind()) / max(len(self.theirs), len(self.ours))

    def left_behind(self) -> int:
        """Count the last lines of a page that we begin the next page with, two at most.

        LibreOffice 7.4 leaves such lines behind when it moves paragraphs that stay with the
        signatures and a table stands on the page.
        """
        last = self.ours[-1].page
        for many in range(_MOST_LEFT, 0, -1):
            end = [one.text for one in self.theirs if one.page == last - 1][-many:]
            start = [one.text for one in self.ours if one.page == last and not one.text.isdigit()]
            if end == start[:many]:
                return many
        return 0
