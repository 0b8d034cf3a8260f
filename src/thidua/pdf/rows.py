"""Stretches to rows: what is read from left to right before the eye goes down."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from thidua.pdf.stretch import Stretch

SAME_ROW = 6.0
"""Points two columns may differ in height and still be one row."""


class StretchRow(Struct, frozen=True):
    """Stretches side by side, from left to right."""

    parts: tuple[Stretch, ...]

    @property
    def last(self) -> Stretch:
        """Its rightmost stretch."""
        return self.parts[-1]

    @property
    def left(self) -> float:
        """Where its first letter begins."""
        return self.parts[0].left

    @property
    def right(self) -> float:
        """Where its last letter ends."""
        return self.parts[-1].right

    @property
    def middle(self) -> float:
        """The middle between left and right."""
        return (self.left + self.right) / 2

    @property
    def baseline(self) -> float:
        """The baseline of its first stretch."""
        return self.parts[0].baseline

    @property
    def size(self) -> float:
        """The largest type size in it, in pt."""
        return max(part.size for part in self.parts)

    @property
    def top(self) -> float:
        """Where its highest line begins."""
        return min(part.top for part in self.parts)

    @property
    def bottom(self) -> float:
        """Where its lowest line ends."""
        return max(part.bottom for part in self.parts)

    @property
    def frame(self) -> int | None:
        """The position of the drawn frame that all of it stands in."""
        frames = {part.frame for part in self.parts}
        return frames.pop() if len(frames) == 1 else None

    @property
    def text(self) -> str:
        """What is read, a tab between the stretches."""
        return "\t".join(part.text for part in self.parts)


def rows(found: Iterable[Stretch]) -> list[StretchRow]:
    """Return stretches as rows from top to bottom."""
    made: list[StretchRow] = []
    row: list[Stretch] = []
    for one in sorted(found, key=lambda part: (part.baseline, part.left)):
        if row and one.baseline - row[0].baseline > SAME_ROW:
            made.append(_row(row))
            row = []
        row.append(one)
    if row:
        made.append(_row(row))
    return made


def _row(found: list[Stretch]) -> StretchRow:
    return StretchRow(tuple(sorted(found, key=lambda one: one.left)))
