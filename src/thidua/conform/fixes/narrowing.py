"""Making a table narrower: its columns alike, but for those whose lines would break in two.

The head of a document is such a table: a Quốc hiệu that has just the room it needs keeps it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct, field

from thidua.conform.fixes import floating
from thidua.conform.fixes.case import Case
from thidua.conform.fixes.shifting import Need, Shift
from thidua.measure import line_widths_mm, longest_word_mm
from thidua.word.markup import TWIPS_PER_MM, WP, W, value, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

_OUTER = 250
"""In twips: by how much a table may be wider than the text, for the insets of its outer cells."""
INSETS = 216
"""In twips: what a cell leaves free at both sides of its text."""
_WIDTHS = tuple(W + name for name in ("gridCol", "tcW", "tblW", "tblInd", "wBefore", "wAfter"))
_LEAST = 0.6
"""To what share of its width a column may shrink for the sake of another."""


class Narrowing(Struct, frozen=True):
    """To what share of its width a table has shrunk, and its ``cells`` where they differ."""

    share: float = 1.0
    cells: dict[_Element, float] = field(default_factory=dict)

    def of(self, cell: _Element) -> float:
        """Return to what share of its width a cell has shrunk, or one in a table within it."""
        around = (one for one in (cell, *cell.iterancestors(f"{W}tc")) if one in self.cells)
        return self.cells[found] if (found := next(around, None)) is not None else self.share


def share(table: _Element, shift: Shift) -> float:
    """Return to what share of its width a table has to shrink."""
    width, indent = width_of(table)
    wide = width + max(indent, 0.0) > shift.after.column + _OUTER
    return min(shift.share, 1.0) if wide else 1.0


def narrow(table: _Element, shift: Shift, lines: Mapping[_Element, Need]) -> Narrowing:
    """Make a table and those in it narrower where it must be.

    ``lines`` are the paragraphs in tables, and what room they need.
    """
    by = share(table, shift)
    if by >= 1:
        return Narrowing()
    spans, old = _spans(table), _grid(table)
    columns = _columns(table, by, spans, lines) if spans else ()
    done = Narrowing(by)
    for holder, span in spans.items() if columns else ():
        if width := sum(old[n] for n in span):
            done.cells[holder] = sum(old[n] * columns[n] for n in span) / width
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


def lines_of(case: Case) -> Mapping[_Element, Need]:
    """Return the paragraphs of tables, and what room they need."""
    if case.opened.lines is None:
        found = {}
        for one in case.view.paragraphs:
            widths = line_widths_mm(one) if one.place.table is not None else ()
            element = case.opened.paragraph(one) if widths else None
            if element is not None:
                indents = (one.left_mm or 0.0) + (one.right_mm or 0.0) + (one.first_line_mm or 0.0)
                lengths = (widths[0] if len(widths) == 1 else 0.0), longest_word_mm(one.runs)
                found[element] = Need(*((each + indents) * TWIPS_PER_MM for each in lengths))
        case.opened.lines = found
    return case.opened.lines


def _grid(table: _Element) -> Sequence[int]:
    columns = table.findall(f"{W}tblGrid/{W}gridCol")
    return [whole(one.get(f"{W}w")) or 0 for one in columns]


def _spans(table: _Element) -> dict[_Element, range]:
    """Return the columns of each cell; nothing where a row does not fit into the grid."""
    count, spans = len(_grid(table)), {}
    for row in table.findall(f"{W}tr"):
        at = whole(value(row.find(f"{W}trPr"), "gridBefore")) or 0
        for cell in row.findall(f"{W}tc"):
            width = max(whole(value(cell.find(f"{W}tcPr"), "gridSpan")) or 1, 1)
            spans[cell] = range(at, at + width)
            at += width
        if at > count:
            return {}
    return spans


def _columns(
    table: _Element,
    by: float,
    spans: Mapping[_Element, range],
    needs: Mapping[_Element, Need],
) -> tuple[float, ...]:
    """Return to what share each column shrinks; nothing where all can, or none could be kept.

    Lines that would break are kept whole if there is room, if not words, if not all the shortest.
    """
    old = _grid(table)
    lines, words = [0.0] * len(old), [0.0] * len(old)
    for cell, span in spans.items():
        if len(span) > 1:
            continue
        held = [needs[one] for one in cell.findall(f"{W}p") if one in needs]
        drawn = [d.width for one in cell.iter(f"{WP}inline") for d in floating.drawn(one)]
        if cell.find(f"{W}tbl") is not None:
            drawn.append(old[span[0]])
        inset = _insets(table, cell)
        n = span[0]
        lines[n] = max([lines[n], *(inset + one for one in (*drawn, *(h.line for h in held)))])
        words[n] = max([words[n], *(inset + one for one in (*drawn, *(h.word for h in held)))])
    dearest = sorted(range(len(old)), key=lambda n: words[n] - old[n] * by)
    fewer = ([w if n in dearest[:k] else 0.0 for n, w in enumerate(words)] for k in _down(len(old)))
    tried = [(lines, _LEAST), (words, 0.0), *((one, 0.0) for one in fewer)]
    return next(filter(None, (_shares(old, by, least, floor) for least, floor in tried)), ())


def _down(count: int) -> range:
    return range(count - 1, 0, -1)


def _shares(
    old: Sequence[int], by: float, least: Sequence[float], floor: float
) -> tuple[float, ...]:
    """Return the shares by which each column has the ``least`` it needs, nothing where none do."""
    kept: dict[int, float] = {}
    for _ in old:
        free = sum(width for n, width in enumerate(old) if n not in kept)
        rest = (sum(old) * by - sum(kept.values())) / free if free else 0.0
        tight = {n for n, need in enumerate(least) if n not in kept and old[n] * rest < need}
        if not tight:
            break
        kept |= {n: min(old[n], least[n]) for n in tight}
    if not kept or rest <= floor or sum(kept.values()) > sum(old) * by:
        return ()
    return tuple(kept[n] / width if n in kept else rest for n, width in enumerate(old))


def _insets(table: _Element, cell: _Element) -> float:
    """Return what a cell leaves free at both sides of its text, by its own margins or the table's.

    Those that a style states are not looked at: they are taken as usual.
    """
    total = 0.0
    for names in (("left", "start"), ("right", "end")):
        stated = (
            whole(one.get(f"{W}w"))
            for name in names
            for margins in (cell.find(f"{W}tcPr/{W}tcMar"), table.find(f"{W}tblPr/{W}tblCellMar"))
            if margins is not None and (one := margins.find(W + name)) is not None
        )
        total += next((one for one in stated if one is not None), INSETS / 2)
    return total


def _scale(element: _Element, by: float) -> None:
    stated = whole(element.get(f"{W}w"))
    if stated is not None:
        element.set(f"{W}w", str(round(stated * by)))
