"""Letters to stretches: what stands on one baseline with nothing between that divides it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from thidua.catalogue.patterns import GOES_ON
from thidua.pdf.coordinates import Box
from thidua.pdf.drawn import DrawnStroke, Glyph
from thidua.pdf.merging import FILLER, merged, uncovered
from thidua.pdf.stretch import WORD_GAP, Stretch, stretch

_SAME_BASELINE = 0.6
"""Points two letters of one line may differ in height."""
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


def stretches(glyphs: Iterable[Glyph], uprights: Iterable[DrawnStroke]) -> list[Stretch]:
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
    words = gaps[-2] if len(gaps) > 1 and gaps[-2] > WORD_GAP * size else _COLUMN_GAP * size
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
