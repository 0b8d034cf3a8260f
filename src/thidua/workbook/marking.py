"""Marking a workbook: a copy with comments at cells, all else as it was."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterable, Sequence

from thidua.model.finding import Place
from thidua.opc.archive import unpacked
from thidua.opc.markup import root
from thidua.opc.refusal import RefusedPackageError
from thidua.workbook.opening import opened
from thidua.workbook.refusal import RefusedWorkbookError, WorkbookRefusal

AUTHOR = "thidua"
_CORE = "docProps/core.xml"
_WIDE, _HIGH = 420, 160
_DATE = (1980, 1, 1, 0, 0, 0)
_XML = (".xml", ".rels", ".vml")


def marked(content: bytes, remarks: Sequence[tuple[str, Place, str]]) -> bytes:
    """Return a copy of a workbook with remarks: each names a sheet, a cell by its place, words.

    Several remarks at one cell are one comment. Those of an earlier copy that came back are gone.

    Raises:
        RefusedWorkbookError: as ``opened``, or openpyxl cannot make sense of all of it.
    """
    import openpyxl  # noqa: PLC0415 - only when a workbook is marked

    opened(content)
    try:
        parts = unpacked(content)
        for name, part in parts.items():
            if name.endswith(_XML):
                root(part, part=name)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(content), keep_links=False)
            _write(book, remarks)
            buffer = io.BytesIO()
            book.save(buffer)
    except RefusedPackageError as error:
        raise RefusedWorkbookError(WorkbookRefusal.DAMAGED) from error
    except Exception as error:  # openpyxl has no exception of its own for what it cannot read
        raise RefusedWorkbookError(WorkbookRefusal.DAMAGED) from error
    return _undated(buffer.getvalue(), parts.get(_CORE))


def _write(book: object, remarks: Iterable[tuple[str, Place, str]]) -> None:
    from openpyxl.comments import Comment  # noqa: PLC0415 - as above

    for worksheet in book:  # type: ignore[attr-defined]
        for row in worksheet.iter_rows():
            for cell in row:
                if cell.comment is not None and cell.comment.author == AUTHOR:
                    cell.comment = None
    said: dict[tuple[str, int, int], list[str]] = {}
    for sheet, place, words in remarks:
        said.setdefault((sheet, place.line, place.column), []).append(words)
    for (sheet, row, column), each in said.items():
        if sheet in book.sheetnames:  # type: ignore[attr-defined]
            cell = book[sheet].cell(row, column)  # type: ignore[index]
            for area in book[sheet].merged_cells.ranges:  # type: ignore[index]
                if cell.coordinate in area:
                    cell = book[sheet].cell(area.min_row, area.min_col)  # type: ignore[index]
            cell.comment = Comment("\n\n".join(each), AUTHOR, height=_HIGH, width=_WIDE)


def _undated(content: bytes, core: bytes | None) -> bytes:
    """Return the same workbook without the moment at which it was made."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as new,
    ):
        for name in old.namelist():
            part = core if name == _CORE and core is not None else old.read(name)
            new.writestr(zipfile.ZipInfo(name, _DATE), part)
    return buffer.getvalue()
