"""What people do to a form, by the words of ``tests/cases/spoilt-forms.yaml``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from thidua.model.unit_form import FormMark, office_sum

_Book = Any  # openpyxl has no types


def spoil(book: _Book, steps: Sequence[Sequence[Any]]) -> None:
    """Do to a workbook what the steps say, one after the other."""
    for word, sheet, *rest in steps:
        _WAYS[word](book, book[sheet], *rest)


def _cell(_book: _Book, sheet: _Book, address: str, value: Any) -> None:  # noqa: ANN401
    quoted = isinstance(value, str) and value.startswith("'=")
    sheet[address].value = value[1:] if quoted else value
    if quoted:
        sheet[address].data_type = "s"


def _date(_book: _Book, sheet: _Book, address: str, day: str) -> None:
    sheet[address].value = dt.date.fromisoformat(day)


def _format(_book: _Book, sheet: _Book, address: str, shown: str) -> None:
    sheet[address].number_format = shown


def _suffix(_book: _Book, sheet: _Book, address: str, words: str) -> None:
    sheet[address].value += words


def _near(_book: _Book, sheet: _Book, address: str) -> None:
    """Write a name with another letter at its end."""
    sheet[address].value += "h"


def _rename(_book: _Book, sheet: _Book, name: str) -> None:
    sheet.title = name


def _drop(book: _Book, sheet: _Book) -> None:
    book.remove(sheet)


def _copy(book: _Book, sheet: _Book) -> None:
    book.copy_worksheet(sheet)


def _code(_book: _Book, sheet: _Book, unit: str) -> None:
    campaign, _, version, structure, office, _ = sheet["B1"].value.split("/")
    sheet["B1"].value = FormMark(campaign, unit, int(version), structure, office).code


def _office(_book: _Book, sheet: _Book, name: str, superior: str) -> None:
    """Make a form that of an office which is called so; of none, as forms once were made."""
    campaign, unit, version, structure, *_ = sheet["B1"].value.split("/")
    office = office_sum(name, superior) if name else ""
    sheet["B1"].value = FormMark(campaign, unit, int(version), structure, office).code


def _swap(_book: _Book, sheet: _Book, one: int, other: int) -> None:
    """Swap two rows, as a sort does that leaves the hidden column alone."""
    for column in range(2, sheet.max_column + 1):
        here, there = sheet.cell(one, column), sheet.cell(other, column)
        here.value, there.value = there.value, here.value


def _row(_book: _Book, sheet: _Book, one: int, other: int) -> None:
    for column in range(1, sheet.max_column + 1):
        sheet.cell(other, column).value = sheet.cell(one, column).value


def _move(_book: _Book, sheet: _Book, one: str, other: str) -> None:
    for row in range(4, sheet.max_row + 1):
        sheet[f"{other}{row}"].value = sheet[f"{one}{row}"].value
        sheet[f"{one}{row}"].value = None


_WAYS: dict[str, Callable[..., object]] = {
    "cell": _cell,
    "date": _date,
    "format": _format,
    "suffix": _suffix,
    "near": _near,
    "rename": _rename,
    "drop": _drop,
    "copy": _copy,
    "code": _code,
    "office": _office,
    "swap": _swap,
    "row": _row,
    "move": _move,
    "merge": lambda _, sheet, area: sheet.merge_cells(area),
    "rows": lambda _, sheet, at, count: sheet.insert_rows(at, count),
    "cols": lambda _, sheet, at, count: sheet.insert_cols(at, count),
    "norow": lambda _, sheet, at: sheet.delete_rows(at),
    "nocol": lambda _, sheet, at: sheet.delete_cols(at),
}
