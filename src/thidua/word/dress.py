"""What a table's style and properties do to its borders and to the text in it (17.7.6)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.word.formatting import Border, Letters, Shape, border, letters, over, shape
from thidua.word.markup import POINTS_PER_MM, W, millimetres, value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from thidua.word.grid import Box
    from thidua.word.styles import Sheet
    from thidua.word.theme import Theme

_INSET_MM = 5.4 / POINTS_PER_MM  # left and right of a cell's text where nothing is stated
_LOOKS = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100}
_CONDITIONS = {"firstRow": "firstRow", "lastRow": "lastRow"} | {
    "firstCol": "firstColumn",
    "lastCol": "lastColumn",
}
_HEXADECIMAL = re.compile("[0-9A-Fa-f]{4}")
NAMES = {"left": ("left", "start"), "right": ("right", "end")}
"""The two names that a side may have."""


class Dress:
    """What a table's style and properties do to its cells, their borders and their text."""

    def __init__(self, table: _Element, sheet: Sheet, theme: Theme) -> None:
        """Look up the style of a ``w:tbl``."""
        self.own = table.find(f"{W}tblPr")
        stated = value(self.own, "tblStyle") or sheet.table_default
        style = sheet.style("table", stated)
        self.letters: Letters | None = style.letters if style else None
        self.shape: Shape | None = style.shape if style else None
        self._chain = [one.find(f"{W}tblPr") for one in sheet.chain("table", stated)]
        self._conditions = _conditions(list(sheet.chain("table", stated)), theme)
        self._looks = _looks(None if self.own is None else self.own.find(f"{W}tblLook"))

    def text(self, box: Box, rows: int, columns: int) -> tuple[Letters | None, Shape | None]:
        """Return how the text of a cell is set by the style, its first and last rows apart."""
        said_letters, said_shape = self.letters, self.shape
        for name in self._applying(box, rows, columns):
            condition_letters, condition_shape = self._conditions[name]
            said_letters = over(said_letters or Letters(), condition_letters)
            said_shape = over(said_shape or Shape(), condition_shape)
        return said_letters, said_shape

    def stated(self, name: str, side: str) -> _Element | None:
        """Return ``side`` of a group of table properties, the table's own before its styles'."""
        for properties in (self.own, *self._chain):
            group = None if properties is None else properties.find(W + name)
            for one in NAMES.get(side, (side,)):
                if group is not None and (found := group.find(W + one)) is not None:
                    return found
        return None

    def inset_mm(self, side: str) -> float:
        """Return the room between a cell's edge and its text."""
        found = self.stated("tblCellMar", side)
        stated = None if found is None else millimetres(found.get(f"{W}w"))
        return _INSET_MM if stated is None else stated

    def border(self, side: str) -> Border | None:
        """Return the border that the table as a whole has on a side, or between its cells."""
        found = self.stated("tblBorders", side)
        parent = None if found is None else found.getparent()
        return border(parent, *NAMES.get(side, (side,)))

    def _applying(self, box: Box, rows: int, columns: int) -> Iterator[str]:
        met = {
            "firstCol": box.column == 0,
            "lastCol": box.column + box.columns == columns,
            "firstRow": box.row == 0,
            "lastRow": box.row + box.rows == rows,
        }
        for name, holds in met.items():
            if holds and name in self._conditions and _CONDITIONS[name] in self._looks:
                yield name


def _looks(look: _Element | None) -> set[str]:
    if look is None:
        return set()
    bits = look.get(f"{W}val") or ""
    mask = int(bits, 16) if _HEXADECIMAL.fullmatch(bits) else 0
    return {
        name
        for name, bit in _LOOKS.items()
        if look.get(W + name) in {"1", "true", "on"} or (look.get(W + name) is None and mask & bit)
    }


def _conditions(
    chain: list[_Element], theme: Theme
) -> dict[str, tuple[Letters | None, Shape | None]]:
    found: dict[str, tuple[Letters | None, Shape | None]] = {}
    for style in chain:
        for one in style.findall(f"{W}tblStylePr"):
            name = one.get(f"{W}type") or ""
            if name in _CONDITIONS:
                said = letters(one.find(f"{W}rPr"), theme), shape(one.find(f"{W}pPr"))
                found.setdefault(name, said)
    return found
