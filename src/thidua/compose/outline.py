"""Outline: from the items of a campaign to labelled paragraphs and tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from thidua.catalogue.labels import Labelling, labels
from thidua.compose.runs import joined, lead_runs, runs
from thidua.compose.tables import typed_table
from thidua.model.document import LOOSE, Block, Paragraph, Run
from thidua.model.items import Item, Numbering
from thidua.texts.item_labels import Counting, labelled

Expand = Callable[[str], str]


def outline(
    items: Sequence[Item], numbering: Numbering, expand: Callable[[str], str]
) -> Iterator[Block]:
    """Yield the blocks of the items, labelled (Phụ lục I, Mục II.6.c to đ).

    ``numbering`` labels the items themselves; ``expand`` writes out the citations in a text and is
    called in reading order.
    """
    for one in labelled(items, numbering, _counted):
        yield from _place(one.item, one.labelling, one.label, expand)


def _counted(item: Item) -> Counting[Item]:
    return Counting(item.level, item.label is None, item.numbering, item.items)


def _place(item: Item, labelling: Labelling, label: str, expand: Expand) -> Iterator[Block]:
    """Yield what one item says itself: label and heading, paragraphs, table."""
    anchor = item.id or LOOSE
    if labelling.own_line:
        yield Paragraph(labels().own_line_style, (Run(label),), anchor)
        label = ""
    if item.heading is not None:
        heading = item.heading.upper() if labelling.caps else item.heading
        yield _labelled(labelling.heading, Run(label), (Run(expand(heading)),), anchor)
        label = ""
    lead = lead_runs(item.lead, expand) if item.lead else ()
    for index, text in enumerate(item.paragraphs or ("",) * bool(lead)):
        style = labelling.text if label or (item.heading is None and not index) else "body"
        bold = bool(label) and (labelling.bold_label or (labelling.lead and _begins_bold(lead)))
        between = (Run(" "),) if lead and text else ()
        said = (*lead, *between, *runs(text, expand))
        yield _labelled(style, Run(label, bold=bold), said, anchor)
        label, lead = "", ()
    if item.table is not None:
        yield from typed_table(item.table, anchor, expand)


def _begins_bold(lead: Sequence[Run]) -> bool:
    return bool(lead) and lead[0].bold


def _labelled(style: str, label: Run, said: Iterable[Run], anchor: str) -> Paragraph:
    """Return a paragraph behind its label."""
    runs_ = tuple(said)
    space = Run(" ", bold=label.bold and bool(runs_) and runs_[0].bold)
    begun = (label, space) if label.text else ()
    return Paragraph(style, joined((*begun, *runs_)) or (Run(""),), anchor)
