"""Lists as a form was sent out with them: what was called otherwise then is known all the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from thidua.catalogue.unit_forms import form_words
from thidua.model.unit_form import FormChoice
from thidua.model.workbook import Workbook, Worksheet
from thidua.source.filled.answer import folded, plain

_MOST = 4000
"""Most entries that are read of a form."""


def as_sent(
    book: Workbook, lists: Mapping[str, Sequence[FormChoice]]
) -> Mapping[str, tuple[FormChoice, ...]]:
    """Return what drop-downs offer, and after it the same ids as the form calls them.

    An office that was renamed meanwhile has other words for what its head gives.
    """
    sheet = book.sheet(form_words().lists_sheet)
    return {
        key: (*each, *(_otherwise(sheet, key, each) if sheet is not None else ()))
        for key, each in lists.items()
    }


def _otherwise(sheet: Worksheet, key: str, known: Sequence[FormChoice]) -> Iterator[FormChoice]:
    """Yield the entries of a list of the form that have other words than are ``known``."""
    ids, labels = {one.id for one in known}, {folded(one.label) for one in known}
    heads = (
        column for (row, column), cell in sheet.cells.items() if row == 1 and plain(cell) == key
    )
    column = next(heads, 0)
    for row in range(2, _MOST) if column else ():
        identifier, label = (sheet.cells.get((row, one)) for one in (column, column + 1))
        if identifier is None or label is None:
            return
        if plain(identifier) in ids and folded(plain(label)) not in labels:
            yield FormChoice(plain(identifier), plain(label))
