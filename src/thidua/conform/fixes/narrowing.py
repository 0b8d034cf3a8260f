"""Making a table narrower: its columns alike, but for those whose lines would break in two.

The head of a document is such a table: a Quốc hiệu that has just the room it needs keeps it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml.etree import _Element  # noqa: TC002 - msgspec reads the types of fields
from msgspec import Struct, field

from thidua.conform.fixes import floating
from thidua.measure import line_widths_mm
from thidua.word.markup import TWIPS_PER_MM, WP, W, whole

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from thidua.conform.fixes.case import Case
    from thidua.conform.fixes.shifting import Shift

_OUTER = 250
"""In twips: by how much a table may be wider than the text, for the insets of its outer cells."""
INSETS = 216
"""In twips: what a cell leaves free at both sides of its text."""
_WIDTHS = tuple(W + name for name in ("gridCol", "tcW", "tblW", "tblInd", "wBefore", "wAfter"))
_LEAST = 0.6
"""To what share of its width a column may shrink for the sake of another."""


class Narrowing(Struct, frozen=True):
    """To what share of its width a table has shrunk, and its ``columns`` where they differ."""

    share: float = 1.0
    columns: tuple[float, ...] = ()
    places: dict[_Element, int] = field(default_factory=dict)

    def of(self, cell: _Element) -> float:
        """Return to what share of its width a cell has shrunk."""
        return self.columns[self.places[cell]] if cell in self.places else self.share


def share(table: _Element, shift: Shift) -> float:
    """Return to what share of its width a table has to shrink."""
    width, indent = width_of(table)
    wide = width + max(indent, 0.0) > shift.after.column + _OUTER
    return min(shift.share, 1.0) if wide else 1.0


def narrow(table: _Element, shift: Shift, lines: Mapping[_Element, float]) -> Narrowing:
    """Make a table and those in it narrower where it must be.

    ``lines`` are paragraphs that have one line and how wide it is, in twips.
    """
    by = share(table, shift)
    if by >= 1:
        return Narrowing()
    places = _places(table)
    columns = _columns(table, by, places, lines) if places else ()
    done = Narrowing(by, columns, places if columns else {})
    for n, one in enumerate(table.findall(f"{W}tblGrid/{W}gridCol")):
        _scale(one, columns[n] if columns else by)
    for one in table.iter(*_WIDTHS):
        cell = next(one.iterancestors(f"{W}tc"), None)
        if fixed(one) if one.tag != f"{W}gridCol" else cell is not None:
            _scale(one, by if cell is None else done.of(cell))
    return done


def width_of(table: _Element) -> tuple[float, float]:
    """Return how wide a table is, and how far it is set in, in twips."""
    stated, indent = (table.find(f"{W}tblPr/{W}{name}") for name in ("tblW", "tblInd"))
    columns = sum(_grid(table))
    width, inset = (
        (whole(one.get(f"{W}w")) or 0) if one is not None and fixed(one) else 0
        for one in (stated, indent)
    )
    return max(width, columns), inset


def fixed(stated: _Element) -> bool:
    """Say whether a width is a length, and not a share or left to the program."""
    return stated.get(f"{W}type") in {None, "dxa"}


def lines_of(case: Case) -> Mapping[_Element, float]:
    """Return the paragraphs of tables that have one line, and how wide that is, in twips."""
    if case.opened.lines is None:
        found = {}
        for one in case.view.paragraphs:
            widths = line_widths_mm(one) if one.place.table is not None else ()
            element = case.opened.paragraph(one) if len(widths) == 1 else None
            if element is not None:
                indents = (one.left_mm or 0.0) + (one.right_mm or 0.0) + (one.first_line_mm or 0.0)
                found[element] = (widths[0] + indents) * TWIPS_PER_MM
        case.opened.lines = found
    return case.opened.lines


def _grid(table: _Element) -> Sequence[int]:
    columns = table.findall(f"{W}tblGrid/{W}gridCol")
    return [whole(one.get(f"{W}w")) or 0 for one in columns]


def _places(table: _Element) -> dict[_Element, int]:
    """Return the column of each cell; nothing where cells are merged or hold tables."""
    count, places = len(_grid(table)), {}
    for row in table.findall(f"{W}tr"):
        cells = row.findall(f"{W}tc")
        if len(cells) != count or any(next(one.iter(f"{W}tbl"), None) is not None for one in cells):
            return {}
        places.update({one: n for n, one in enumerate(cells)})
    return places


def _columns(
    table: _Element, by: float, places: Mapping[_Element, int], lines: Mapping[_Element, float]
) -> tuple[float, ...]:
    """Return to what share each column shrinks; nothing where all can, or some could not."""
    old = _grid(table)
    least = [0.0] * len(old)
    for cell, n in places.items():
        held = [lines.get(one, 0.0) for one in cell.findall(f"{W}p")]
        held += [drawn.width for one in cell.iter(f"{WP}inline") for drawn in floating.drawn(one)]
        least[n] = max([least[n], *held])
    least = [one + INSETS for one in least]
    kept = {n: min(old[n], need) for n, need in enumerate(least) if old[n] * by < need}
    free = sum(width for n, width in enumerate(old) if n not in kept)
    rest = (sum(old) * by - sum(kept.values())) / free if free else 0.0
    fits = all(n in kept or old[n] * rest >= need for n, need in enumerate(least))
    if not kept or rest < _LEAST or not fits:
        return ()
    return tuple(kept[n] / width if n in kept else rest for n, width in enumerate(old))


def _scale(element: _Element, by: float) -> None:
    stated = whole(element.get(f"{W}w"))
    if stated is not None:
        element.set(f"{W}w", str(round(stated * by)))
