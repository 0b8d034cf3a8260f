"""Stretch: letters of one baseline that nothing divides, the least that lines are made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from thidua.pdf.drawn import Glyph

WORD_GAP = 0.15
"""Share of the type size that is a space even where no space is drawn."""


class WordGap(NamedTuple):
    """The room before a word: the position of its first letter, where the room begins and ends."""

    place: int
    left: float
    right: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left


class Stretch(Struct, frozen=True):
    """Letters of one baseline from left to right; the first and the last are no spaces.

    ``size`` is the largest type size in it, in pt; ``frame`` is the position of the drawn frame
    around it.
    """

    baseline: float
    glyphs: tuple[Glyph, ...]
    size: float
    frame: int | None = None

    @property
    def left(self) -> float:
        """Where its first letter begins."""
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        """Where its last letter ends."""
        return self.glyphs[-1].right

    @property
    def top(self) -> float:
        """Where a line of this size begins: the ascent of Times New Roman, 0.891 em."""
        return self.baseline - 0.891 * self.size

    @property
    def bottom(self) -> float:
        """Where a line of this size ends: the descent of Times New Roman, 0.216 em."""
        return self.baseline + 0.216 * self.size

    @property
    def middle(self) -> float:
        """The middle between left and right."""
        return (self.left + self.right) / 2

    @property
    def text(self) -> str:
        """What is read: a space where one is drawn, and where room for one is left."""
        return "".join(text for text, _ in self.letters())

    def gaps(self) -> Iterator[WordGap]:
        """Yield the room between its words, from left to right."""
        drawn = [place for place, glyph in enumerate(self.glyphs) if not glyph.text.isspace()]
        for one, other in pairwise(drawn):
            left, right = self.glyphs[one], self.glyphs[other]
            if other > one + 1 or right.left - left.right > WORD_GAP * right.look.size_pt:
                yield WordGap(other, left.right, right.left)

    def divided(self, place: int) -> tuple[Stretch, Stretch] | None:
        """Return what stands before and from a letter on, where words stand on both sides."""
        before, after = stretch(self.glyphs[:place]), stretch(self.glyphs[place:])
        if before is None or after is None:
            return None
        return replace(before, frame=self.frame), replace(after, frame=self.frame)

    def letters(self) -> Iterator[tuple[str, Glyph]]:
        """Yield every letter with what stands before it and the letter itself as drawn."""
        before = None
        for glyph in self.glyphs:
            gap = glyph.left - before.right if before is not None else 0.0
            spaced = before is None or before.text.isspace() or glyph.text.isspace()
            space = "" if spaced or gap <= WORD_GAP * glyph.look.size_pt else " "
            yield space + glyph.text, glyph
            before = glyph


def stretch(glyphs: Sequence[Glyph]) -> Stretch | None:
    """Return a stretch of letters without the spaces at its ends, or None where nothing is left."""
    drawn = [place for place, glyph in enumerate(glyphs) if not glyph.text.isspace()]
    if not drawn:
        return None
    kept = tuple(glyphs[drawn[0] : drawn[-1] + 1])
    size = max(glyph.look.size_pt for glyph in kept)
    return Stretch(kept[0].baseline, kept, size)
