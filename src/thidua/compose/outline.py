"""Outline: from the items of a campaign to labelled paragraphs and tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct, field

from thidua.compose.labels import Labelling, labels
from thidua.model.campaign import Align, Division, Item, Numbering, TableData
from thidua.model.document import Block, Cell, Paragraph, Row, RowKind, Run, Table

Expand = Callable[[str], str]


class _Counter(Struct):
    """Positions that run through a whole text, not anew below every place."""

    through: dict[Division, int] = field(default_factory=dict)

    def position(self, item: Item, before: Sequence[Item]) -> int:
        if item.level is not None and labels().divisions[item.level].through:
            self.through[item.level] = self.through.get(item.level, 0) + 1
            return self.through[item.level]
        return 1 + sum(1 for other in before if other.level == item.level)


def outline(
    items: Sequence[Item], numbering: Numbering, expand: Callable[[str], str]
) -> Iterator[Block]:
    """Yield the blocks of the items, labelled (Phụ lục I, Mục II.6.c to đ).

    ``numbering`` labels the items themselves; ``expand`` writes out the citations in a text and is
    called in reading order.
    """
    yield from _items(items, numbering, "", _Counter(), expand)


def _items(
    items: Sequence[Item],
    numbering: Numbering,
    parent: str,
    counter: _Counter,
    expand: Expand,
) -> Iterator[Block]:
    for index, item in enumerate(items):
        labelling = _labelling(item, numbering)
        position = counter.position(item, items[:index])
        label = labels().label(labelling, position, parent=parent)
        yield from _place(item, labelling, label, expand)
        yield from _items(item.items, item.numbering or labelling.below, label, counter, expand)


def _labelling(item: Item, numbering: Numbering) -> Labelling:
    return labels().numbering[numbering] if item.level is None else labels().divisions[item.level]


def _place(item: Item, labelling: Labelling, label: str, expand: Expand) -> Iterator[Block]:
    """Yield what one item says itself: label and heading, text, table."""
    if labelling.own_line:
        yield Paragraph(labels().own_line_style, (Run(label),), item.id)
        label = ""
    if item.heading is not None:
        heading = item.heading.upper() if labelling.caps else item.heading
        yield _labelled(labelling.heading, label, expand(heading), item.id)
        label = ""
    if item.text is not None:
        style = labelling.text if label or item.heading is None else "body"
        bold = labelling.bold_label and bool(label)
        yield _labelled(style, label, expand(item.text), item.id, bold_label=bold)
    if item.table is not None:
        yield from _table(item.table, item.id, expand)


def _labelled(
    style: str, label: str, text: str, anchor: str, *, bold_label: bool = False
) -> Paragraph:
    if bold_label:
        return Paragraph(style, (Run(label, bold=True), Run(f" {text}")), anchor)
    return Paragraph(style, (Run(f"{label} {text}" if label else text),), anchor)


def _table(table: TableData, anchor: str, expand: Expand) -> Iterator[Block]:
    if table.caption is not None:
        yield Paragraph("table-caption", (Run(expand(table.caption)),), anchor)
    head = Row(RowKind.HEAD, tuple(Cell(one.title, Align.CENTER) for one in table.columns))
    body = (
        Row(RowKind.SECTION, (Cell(expand(row.section), span=len(table.columns)),))
        if row.section is not None
        else Row(
            RowKind.BODY,
            tuple(
                Cell(expand(text), column.align)
                for text, column in zip(row.cells, table.columns, strict=True)
            ),
        )
        for row in table.rows
    )
    yield Table(tuple(column.width for column in table.columns), (head, *body), anchor)
