"""Stretches that stand in the line of others: exponents, and what was laid into blanks later.

An office that numbers and dates a finished PDF lays figures over the room or the dots left for
them, a little higher or lower than the line, in a type of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from thidua.pdf.drawn import Glyph
from thidua.pdf.stretch import Stretch

_RAISED = 0.5
"""Multiple of the type size by which an exponent may stand above its line."""
_SMALLER = 0.85
"""How much smaller than the line an exponent is."""
_BESIDE = 0.15
"""Multiple of the type size that an exponent may stand behind its line."""
_OFF = 0.3
"""Multiple of the type size by which what is laid over may miss the baseline."""
_OVER = 1.0
"""Points by which letters that are not laid over each other may overlap."""
_AHEAD = 4
FILLER = ".…_"
"""What stands where something is to be filled in, besides blanks."""


def merged(found: Sequence[Stretch]) -> list[Stretch]:
    """Return stretches, those that belong into the line of another put there."""
    lines: list[Stretch | None] = list(found)
    for place, one in enumerate(found):
        near = (*range(place + 1, place + _AHEAD), *range(place - 1, place - _AHEAD, -1))
        for other in near:
            line = lines[other] if 0 <= other < len(lines) else None
            below = other > place
            if line is not None and ((below and _exponent(one, line)) or _laid_over(one, line)):
                glyphs = sorted((*line.glyphs, *one.glyphs), key=lambda glyph: glyph.left)
                lines[other] = replace(line, glyphs=uncovered(glyphs))
                lines[place] = None
                break
    return [one for one in lines if one is not None]


def _exponent(small: Stretch, line: Stretch) -> bool:
    """Say whether a stretch is raised beside, or in a gap of, a line of larger type."""
    return (
        0 < line.baseline - small.baseline <= _RAISED * line.size
        and 0 < small.size <= _SMALLER * line.size
        and line.left < small.left <= line.right + _BESIDE * line.size
    )


def _laid_over(one: Stretch, line: Stretch) -> bool:
    """Say whether a stretch stands inside a line, where that has nothing but room or dots."""
    if not (line.left < one.left and one.right < line.right):
        return False
    if abs(one.baseline - line.baseline) > _OFF * line.size:
        return False
    return not any(
        glyph.left < one.right - _OVER and one.left + _OVER < glyph.right
        for glyph in line.glyphs
        if not _filler(glyph)
    )


def uncovered(glyphs: Sequence[Glyph]) -> tuple[Glyph, ...]:
    """Return letters from left to right without blanks and dots that others are laid over."""
    last, kept = float("-inf"), []
    for place, glyph in enumerate(glyphs):
        if not _filler(glyph):
            last = max(last, glyph.right)
        elif last > _middle(glyph) or _begins_inside(glyphs[place + 1 :], glyph):
            continue
        kept.append(glyph)
    return tuple(kept)


def _begins_inside(after: Sequence[Glyph], glyph: Glyph) -> bool:
    """Say whether a letter begins in the first half of a blank or a dot; kerning takes less."""
    for other in after:
        if other.left >= _middle(glyph):
            return False
        if not _filler(other):
            return True
    return False


def _middle(glyph: Glyph) -> float:
    return (glyph.left + glyph.right) / 2


def _filler(glyph: Glyph) -> bool:
    return glyph.text.isspace() or glyph.text in FILLER
