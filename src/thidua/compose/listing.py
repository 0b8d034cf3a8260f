"""List of a derived document as its data want it: title, ordinals, parts, heads of columns."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from msgspec.structs import replace

from thidua.compose.attachment import appendix
from thidua.compose.grid import grid
from thidua.compose.paper import Paper
from thidua.compose.words import capital, words
from thidua.model.document import Appendix
from thidua.model.frame import AttachmentKind, flat
from thidua.model.items import Orientation
from thidua.model.listing import ListNumbering, PaperList, PartLabels
from thidua.model.sheet import Sheet, SheetColumn, SheetGroup, SheetRow


def shaped(names: Sheet, wanted: PaperList) -> Sheet:
    """Return a table under the title, heads and ordinals that the data want.

    There is no row of sums where they want none of the columns that are summed.
    """
    summed = any(one.total for one in names.columns) or not wanted.columns
    return replace(
        names,
        title=flat(wanted.title) if wanted.title else names.title,
        columns=tuple(_columns(names, wanted)),
        rows=tuple(_part(row, wanted.parts) for row in names.rows),
        total=names.total if summed else "",
        ordinal=wanted.ordinal or names.ordinal,
        through=wanted.numbering is ListNumbering.THROUGH,
        dotted=wanted.dotted,
    )


def _columns(names: Sheet, wanted: PaperList) -> Iterator[SheetColumn]:
    for column, asked in zip_longest(names.columns, wanted.columns):
        yield replace(column, title=asked.title) if asked and asked.title else column


def _part(row: SheetRow | SheetGroup, labels: PartLabels) -> SheetRow | SheetGroup:
    unlabelled = labels is PartLabels.NONE and isinstance(row, SheetGroup) and row.level == 1
    return replace(row, label="") if unlabelled else row


def attached(
    paper: Paper, names: Sheet, *, orientation: Orientation = Orientation.LANDSCAPE
) -> Appendix:
    """Return the one list of a document as its attachment.

    What the program calls it begins with the word that the kind of attachment prints by itself.
    """
    wanted = paper.list or PaperList()
    word = words().attachments[AttachmentKind(wanted.kind)].name
    title = wanted.title or capital(names.title.removeprefix(word or "").strip())
    return appendix(paper, title, "", grid(names), orientation=orientation, wanted=wanted)
