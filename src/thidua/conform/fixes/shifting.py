"""Shift of margins: where something has to stand afterwards, if it is to look alike.

What stood at an edge of the text stays at it, what was in the middle stays in the middle, and what
stood in a margin stays there. All lengths are in twips.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from thidua.word.markup import TWIPS_PER_MM
from thidua.word.setup import Setup

SLACK = 60
"""What is so much beyond the text still counts as within it: a millimetre."""
_OF_THE_TEXT = frozenset({"", "column", "character", "text", "char"})
_OF_THE_PAGE = frozenset({"page", "margin"})


class Need(Struct, frozen=True):
    """How wide a paragraph's only line is (0 where it has more), and its longest word, in twips."""

    line: float
    word: float


class ShiftedArea(Struct, frozen=True):
    """A sheet of paper, and where the text is on it; ``column`` is one column of the text."""

    width: float
    height: float
    left: float
    top: float
    text: float
    tall: float
    column: float


def area(setup: Setup) -> ShiftedArea:
    """Return the area of a section."""
    lengths = (
        *(setup.width_mm, setup.height_mm, (setup.left_mm or 0.0) + setup.gutter_mm),
        *(setup.top_mm or 0.0, setup.between_mm, setup.tall_mm, setup.text_mm),
    )
    return ShiftedArea(*(length * TWIPS_PER_MM for length in lengths))


def cell(width: float) -> ShiftedArea:
    """Return the area of a cell of a table, for which no height is known."""
    return ShiftedArea(width, 0.0, 0.0, 0.0, width, 0.0, width)


class Shift(Struct, frozen=True):
    """The same area before and after."""

    before: ShiftedArea
    after: ShiftedArea

    @property
    def share(self) -> float:
        """How much of the width of a column of text is left."""
        return self.after.column / self.before.column if self.before.column > 0 else 1.0

    def aside(self) -> Shift:
        """Return the same for headers and footers, which stand where they stood from above."""
        kept = {name: getattr(self.before, name) for name in ("height", "top", "tall")}
        return Shift(self.before, replace(self.after, **kept))

    def rooms(self, origin: str) -> tuple[float, float]:
        """Return how wide the text is to which an ``origin`` belongs, before and after."""
        if origin in _OF_THE_PAGE:
            return self.before.text, self.after.text
        return self.before.column, self.after.column

    def across(self, left: float, width: float, origin: str) -> float:
        """Return the distance from an ``origin`` (20.4.3.4), ``left`` being that of before."""
        if self.before == self.after or origin not in _OF_THE_TEXT | _OF_THE_PAGE:
            return left
        of_page = origin == "page"
        x = left - self.before.left if of_page else left
        old, new = self.rooms(origin)
        hangs_left, hangs_right = x < -SLACK, x + width > old + SLACK
        if of_page and (hangs_left or hangs_right):
            nearer = left + width / 2 < self.before.width / 2
            return left if nearer else left + self.after.width - self.before.width
        if hangs_right:
            x += (new - old) / (2 if hangs_left else 1)
        elif not hangs_left and (free := old - width) > SLACK:
            x *= (new - width) / free
        return x + self.after.left if of_page else x

    def down(self, top: float, height: float, origin: str) -> float:
        """Return the distance from an ``origin`` (20.4.3.5) above, ``top`` being that of before."""
        before, after = self.before, self.after
        if origin == "page":
            in_text = 0 <= top - before.top <= before.tall - height
            moved = top + after.top - before.top if in_text else top
            fits, most = top + height <= before.height, after.height - height
        elif origin == "margin":
            moved, fits, most = top, top + height <= before.tall, after.tall - height
        else:
            return top
        return min(moved, max(most, 0.0)) if fits and before != after else moved
