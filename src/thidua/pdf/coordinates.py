"""Coordinates of a PDF (8.3 of ISO 32000-1) as pt from the top left of the page shown."""

from __future__ import annotations

from typing import NamedTuple


class Box(NamedTuple):
    """An upright rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high it is."""
        return self.bottom - self.top


class Matrix(NamedTuple):
    """The map (x, y) → (a·x + c·y + e, b·x + d·y + f)."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point comes to lie."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def after(self, first: Matrix) -> Matrix:
        """Return the map that does ``first`` and then this one."""
        return Matrix(
            self.a * first.a + self.c * first.b,
            self.b * first.a + self.d * first.b,
            self.a * first.c + self.c * first.d,
            self.b * first.c + self.d * first.d,
            *self.at(first.e, first.f),
        )

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Return the upright rectangle around the image of one."""
        ends = [self.at(left, bottom), self.at(right, top)]
        xs, ys = sorted(x for x, _ in ends), sorted(y for _, y in ends)
        return Box(xs[0], ys[0], xs[1], ys[1])


def shown(box: tuple[float, float, float, float], quarters: int) -> Matrix:
    """Return the map for a page whose box is (left, bottom, right, top), turned clockwise."""
    left, bottom, right, top = box
    return (
        Matrix(1, 0, 0, -1, -left, top),
        Matrix(0, 1, 1, 0, -bottom, -left),
        Matrix(-1, 0, 0, 1, right, -bottom),
        Matrix(0, -1, -1, 0, top, right),
    )[quarters % 4]
