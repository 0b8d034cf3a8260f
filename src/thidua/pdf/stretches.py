"""Letters to stretches: what stands on one baseline with nothing between that divides it."""

from __future__ import annotations

import unicodedata
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from thidua.catalogue.patterns import GOES_ON
from thidua.pdf.merging import FILLER, merged, uncovered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from thidua.pdf.drawn import Box, Glyph, Stroke

_SAME_BASELINE = 0.6
"""Points two letters of one line may differ in height."""
_WORD_GAP = 0.15
"""Share of the type size that is a space even where no space is drawn."""
_COLUMN_GAP = 0.6
"""Multiple of the type size without a space that only another column or a tab makes."""
_COLUMN_GAP_UNSPACED = 2.0
"""The same in files that never draw spaces, where the words of a line do not show it."""
_WIDER = 2.5
"""How much wider than the room between its words such a line is, where they do."""
_COLUMN_GAP_AFTER_SPACE = 3.0
"""Multiple of the type size beside a drawn space that justifying a line does not reach."""
_WORD = 9
"""Letters that are looked at to see with which word a stretch begins."""


class Gap(NamedTuple):
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

    def gaps(self) -> Iterator[Gap]:
        """Yield the room between its words, from left to right."""
        drawn = [place for place, glyph in enumerate(self.glyphs) if not glyph.text.isspace()]
        for one, other in pairwise(drawn):
            left, right = self.glyphs[one], self.glyphs[other]
            if other > one + 1 or right.left - left.right > _WORD_GAP * right.look.size_pt:
                yield Gap(other, left.right, right.left)

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
            space = "" if spaced or gap <= _WORD_GAP * glyph.look.size_pt else " "
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


def stretches(glyphs: Iterable[Glyph], uprights: Iterable[Stroke]) -> list[Stretch]:
    """Return the stretches of a page from top to bottom, cut where an upright line stands."""
    seen = [glyph for glyph in glyphs if glyph.look.visible]
    spaced = any(glyph.text.isspace() for glyph in seen)
    walls = sorted((one.box for one in uprights), key=lambda box: box.left)
    found = [
        made
        for line in _baselines(seen)
        for part in _cut(line, walls, spaced=spaced)
        if (made := stretch(part)) is not None
    ]
    lines = groupby(merged(found), key=lambda one: one.baseline)
    return [one for _, line in lines for one in sorted(line, key=lambda one: one.left)]


def _baselines(glyphs: list[Glyph]) -> Iterator[list[Glyph]]:
    """Yield the letters of each baseline from left to right."""
    line: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda one: one.baseline):
        if line and glyph.baseline - line[0].baseline > _SAME_BASELINE:
            yield _from_left(line)
            line = []
        line.append(glyph)
    if line:
        yield _from_left(line)


def _from_left(line: list[Glyph]) -> list[Glyph]:
    ordered = sorted(line, key=lambda one: (one.left, one.right))
    overlap = any(left.right - right.left > 1 for left, right in pairwise(ordered))
    return list(uncovered(ordered)) if overlap else ordered


def _cut(line: list[Glyph], walls: list[Box], *, spaced: bool) -> Iterator[list[Glyph]]:
    """Yield the parts of a baseline between columns and walls."""
    level = line[0].baseline - line[0].look.size_pt / 4
    near = [wall.left for wall in walls if wall.top <= level <= wall.bottom]
    start = 0
    least = 0.0 if spaced else _least(line)
    for place, (left, right) in enumerate(pairwise(line), 1):
        if (_apart(left, right, least) and not _filled_in(line[place:])) or (
            near and any(left.right - 1 <= wall <= right.left + 1 for wall in near)
        ):
            yield line[start:place]
            start = place
    yield line[start:]


def _filled_in(rest: Sequence[Glyph]) -> bool:
    """Say whether the room before some letters is left for a number, a day or a month."""
    shown = "".join(glyph.text for glyph in rest[:_WORD]).lstrip(FILLER)
    return GOES_ON.match(unicodedata.normalize("NFC", shown)) is not None


def _least(line: list[Glyph]) -> float:
    """Return how far apart columns are in a line without spaces, by the room between its words."""
    gaps = sorted(right.left - left.right for left, right in pairwise(line))
    size = max(glyph.look.size_pt for glyph in line)
    words = gaps[-2] if len(gaps) > 1 and gaps[-2] > _WORD_GAP * size else _COLUMN_GAP * size
    return min(_WIDER * words, _COLUMN_GAP_UNSPACED * size)


def _apart(left: Glyph, right: Glyph, least: float) -> bool:
    """Say whether two letters are so far apart that another column begins."""
    gap = right.left - left.right
    size = max(left.look.size_pt, right.look.size_pt)
    if gap <= _COLUMN_GAP * size:
        return False
    if left.text.isspace() or right.text.isspace():
        return gap > _COLUMN_GAP_AFTER_SPACE * size
    return gap > least
