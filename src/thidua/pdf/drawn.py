"""Drawn page, before anybody has understood it: letters, strokes, boxes, pictures.

Places are in pt from the top left corner of the page as it is shown, x to the right, y down.
"""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct

from thidua.pdf.coordinates import Box, Matrix


class Look(Struct, frozen=True):
    """How letters look: what is the same for all that one instruction draws."""

    font: str
    """The family, as a person would name it: "Times New Roman"."""
    embedded: bool
    bold: bool
    italic: bool
    size_pt: float
    colour: str | None
    """Six hexadecimal digits, or None where it is a pattern."""
    visible: bool
    """False for the text behind a scanned picture (rendering mode 3)."""


class Glyph(NamedTuple):
    """One letter: from where to where it takes room on its baseline."""

    baseline: float
    left: float
    right: float
    text: str
    look: Look


class DrawnStroke(NamedTuple):
    """A drawn line that is level or upright: its middle line, its thickness, how it looks."""

    box: Box
    thickness: float
    colour: str | None
    dashed: bool

    @property
    def level(self) -> bool:
        """Whether it runs from left to right."""
        return self.box.width >= self.box.height


class DrawnPicture(NamedTuple):
    """A picture: where it is and how many pixels it has, across and down."""

    box: Box
    pixels: tuple[int, int]


class DrawnPage(Struct, frozen=True):
    """A page: its size in pt as it is shown, and what is drawn on it, in the order of drawing.

    ``shown`` is the map from the file's own coordinates.
    """

    width: float
    height: float
    shown: Matrix
    glyphs: tuple[Glyph, ...]
    strokes: tuple[DrawnStroke, ...]
    pictures: tuple[DrawnPicture, ...]
    turned: int
    """Letters that do not run from left to right, such as a seal's or a watermark's."""
