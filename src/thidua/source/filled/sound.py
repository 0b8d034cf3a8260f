"""Soundness of a form as a whole: its version, and the sheets that it should have."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.finding import Finding, Level, Place
from thidua.model.unit_form import FormMark, UnitForm
from thidua.model.workbook import Workbook
from thidua.source.filled.answer import folded, plain
from thidua.source.filled.mark import RULE
from thidua.source.filled.table import asked_names


def whole_form(book: Workbook, form: UnitForm, said: FormMark) -> Iterator[Finding]:
    """Yield what is missing of a form, and that it is not as forms are now."""
    marked = {plain(one.cells[1, 1]) for one in book.sheets if (1, 1) in one.cells}
    named = {folded(one.name) for one in book.sheets}
    there = {one.id for one in form.sheets if one.id in marked or named & asked_names(one)}
    parts = {one.part for one in form.sheets if one.id in there}
    wanted = [one for one in form.sheets if one.part in parts]
    place = Place(book.file)
    for one in wanted:
        if one.id not in there:
            facts = {"name": one.name}
            yield Finding(place, RULE, Level.ERROR, "form-sheet-missing", facts)
    now = UnitForm(form.campaign, form.unit, form.version, "", "", (), "", tuple(wanted), {}).mark
    if (now.version, now.structure) != (said.version, said.structure):
        yield Finding(place, RULE, Level.NOTICE, "form-older")
