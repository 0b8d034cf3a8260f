"""Mark of a form: which campaign and unit it says it belongs to, and whether that was changed."""

from __future__ import annotations

from thidua.catalogue.unit_forms import form_words
from thidua.model.finding import Finding, Level, Place
from thidua.model.unit_form import FormMark
from thidua.model.workbook import Workbook
from thidua.source.filled.answer import folded, plain

RULE = "unit-form"
_PARTS = (5, 6)
"""How many parts a code has; the shorter ones do not name the office."""
_ROWS = 3


def mark(book: Workbook) -> tuple[FormMark | None, tuple[Finding, ...]]:
    """Return what a form says of itself, or why it cannot be taken for one of ours."""
    sheet = book.sheet(form_words().hidden)
    wanted = folded(form_words().code)
    for row in range(1, _ROWS + 1) if sheet is not None else ():
        named, code = (sheet.cells.get((row, column)) for column in (1, 2))  # type: ignore[union-attr]
        if named is not None and code is not None and folded(plain(named)) == wanted:
            return _read(plain(code), book)
    return None, (_told(book, "form-not-ours"),)


def _read(code: str, book: Workbook) -> tuple[FormMark | None, tuple[Finding, ...]]:
    parts = code.split("/")
    if len(parts) not in _PARTS or not (parts[2].isascii() and parts[2].isdecimal()):
        return None, (_told(book, "form-tampered", code=code),)
    said = FormMark(parts[0], parts[1], int(parts[2][:9]), *parts[3:-1])
    if said.code != code:
        return None, (_told(book, "form-tampered", code=code),)
    return said, ()


def _told(book: Workbook, message: str, **facts: str | int) -> Finding:
    return Finding(Place(book.file), RULE, Level.ERROR, message, facts)
