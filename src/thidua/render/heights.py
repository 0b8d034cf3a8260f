"""Heights of what is drawn, in twips, estimated from the lines of text.

They decide where pages may break and what stays together, for both formats alike; where lines end
is for Word and Typst to say, so that an estimate may be a line off.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from thidua.catalogue.style import TWIPS_PER_POINT, HouseStyle, Style, twips
from thidua.model.document import Facing, Paragraph, Picture, Table
from thidua.render.cell_lines import set_runs
from thidua.render.cells import PlacedCell, is_open, placed
from thidua.render.columns import column_widths, look_of
from thidua.render.drawn import Drawn, Gap, Hanging, Narrowed, Stroke
from thidua.render.geometry import gaps, sides
from thidua.render.metrics import LINE_END, line_widths


def height(block: Drawn, width: int, house: HouseStyle) -> float:
    """Return the height of a block with the gap below it, in a column ``width`` twips wide."""
    if isinstance(block, Paragraph):
        return _paragraph_height(block, width, house)
    if isinstance(block, Narrowed):
        return _paragraph_height(block.paragraph, width - 2 * block.indent, house)
    if isinstance(block, Hanging):
        return _paragraph_height(block.paragraph, width - block.others, house)
    if isinstance(block, Table):
        rows = sum(row_heights(block, column_widths(block, width, house), house))
        return rows + house.table.after * TWIPS_PER_POINT
    if isinstance(block, Facing):
        return sum(gaps(block, house)) * TWIPS_PER_POINT + max(
            sum(height(one, column, house) for one in shown)
            for shown, column in sides(block, width, house)
        )
    return _drawn_height(block, house)


def row_heights(table: Table, columns: Sequence[int], house: HouseStyle) -> list[float]:
    """Return the height of each row; a cell over several rows counts for each with its part."""
    look = look_of(table, sum(columns), house)
    styles = look.by_kind
    padding = (2 * house.table.padding + house.table.border) * TWIPS_PER_POINT
    return [
        max(
            twips(house.table.open_row) if is_open(row) else 0,
            *(
                (_cell_height(cell, styles[row.kind], columns, look.inset) + padding)
                / cell.cell.rows
                for cell in cells
            ),
        )
        for row, cells in zip(table.rows, placed(table), strict=True)
    ]


def _drawn_height(block: Picture | Stroke | Gap, house: HouseStyle) -> float:
    if isinstance(block, Picture):
        return twips(block.height) + house.styles["picture"].after * TWIPS_PER_POINT
    if isinstance(block, Stroke):
        return (house.stroke.space + house.stroke.width) * TWIPS_PER_POINT + block.after
    return block.height


def _paragraph_height(paragraph: Paragraph, width: int, house: HouseStyle) -> float:
    return _text_height(paragraph, width, house.styles[paragraph.style])


def _text_height(paragraph: Paragraph, width: int, style: Style) -> float:
    """Return the height of its lines; a word wider than the column takes several.

    A text that would have room if all its letters were as wide as they are high is not measured.
    """
    available = max(1, width - twips(style.left))
    lines, text = 1, paragraph.text
    if len(text) * style.size * TWIPS_PER_POINT > available or LINE_END in text:
        widths = line_widths(paragraph, style, available)
        lines = sum(max(1, ceil(line / available)) for line in widths) or 1
    return lines * style.line_height + style.after * TWIPS_PER_POINT


def _cell_height(here: PlacedCell, style: Style, columns: Sequence[int], inset: int) -> float:
    cell = here.cell
    width = sum(columns[here.start : here.start + cell.span]) - 2 * inset
    return _text_height(Paragraph("", set_runs(cell, style, width)), width, style)
