"""A PDF that lacks a letter of its document is no PDF, and is not written."""

from __future__ import annotations

import io
import re
import shutil
from collections import Counter
from pathlib import Path

import pikepdf
import pypdf
import pytest
from msgspec.structs import replace

import built
from thidua import survey
from thidua.flows import pipeline
from thidua.model.document import (
    Appendix,
    Block,
    Cell,
    Document,
    Paragraph,
    Row,
    RowKind,
    Run,
    Table,
)
from thidua.model.items import Align, Orientation
from thidua.render import pdf
from thidua.render.formats import RENDERERS
from thidua.render.paging import RowBreak
from thidua.render.proof import LostTextError, prove
from thidua.render.shown import UnreadableTextError, shown
from tools.outside import ROOT

_TALL = " ".join(f"chữ{number}" for number in range(1500))


def with_appendix(*blocks: Block) -> Document:
    """Return a short document with an appendix."""
    sheet = Appendix(Orientation.PORTRAIT, blocks)
    return replace(built.document("short"), appendices=(sheet,))


def table(heads: tuple[tuple[Cell, ...], ...], *rows: str) -> Table:
    """Return a table of as many rows as pages need, in columns of the last row of its head."""
    columns = len(heads[-1]) if len(heads) == 1 else 3
    body = [Row(RowKind.BODY, tuple(Cell(text) for _ in range(columns))) for text in rows]
    return Table((1.0,) * columns, (*(Row(RowKind.HEAD, one) for one in heads), *body))


def test_a_row_that_is_taller_than_a_page_and_may_not_break_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    document = with_appendix(table(((Cell("Việc"),),), "ngắn", _TALL))
    assert pdf.render(document)
    stiff = tuple(RowBreak(whole=True, held=False, repeated=row == 0) for row in range(3))
    monkeypatch.setattr(pdf, "row_breaks", lambda *_, **__: stiff)
    with pytest.raises(LostTextError) as lost:
        pdf.render(document)
    assert lost.value.texts == (_TALL,)


def test_a_text_that_is_not_there_is_found() -> None:
    document = built.document("short")
    content = pdf.render(document)
    prove(content, document)
    more = replace(document, body=(*document.body, Paragraph("body", (Run("Thêm một câu."),))))
    with pytest.raises(LostTextError, match="Thêm một câu"):
        prove(content, more)
    with pytest.raises(LostTextError):
        prove(content, replace(document, body=document.body[:-1]))


def altered(content: bytes, old: bytes, new: bytes) -> bytes:
    """Return a PDF with the instructions of its first page changed in one place."""
    with pikepdf.open(io.BytesIO(content)) as opened:
        contents = opened.pages[0].Contents
        instructions = contents.read_bytes()
        assert old in instructions
        contents.write(instructions.replace(old, new, 1))
        opened.save(buffer := io.BytesIO())
    return buffer.getvalue()


def test_text_beside_or_below_the_page_is_no_text_on_it() -> None:
    document = built.document("2023")
    content = pdf.render(document)
    with pikepdf.open(io.BytesIO(content)) as opened:
        instructions = opened.pages[0].Contents.read_bytes()
    at = re.findall(rb"q 1 0 0 -1 ([\d.]+) ([\d.]+) cm", instructions)[-2]
    (left, baseline) = at
    for place in (b"590 " + baseline, b"-9 " + baseline, left + b" 50", left + b" 790"):
        spoilt = altered(content, b"q 1 0 0 -1 %s %s cm" % at, b"q 1 0 0 -1 %s cm" % place)
        with pytest.raises(LostTextError):
            prove(spoilt, document)


@pytest.mark.parametrize(("old", "new"), [(b"BT 0 Tr", b"BT 3 Tr"), (b" Tm[", b" Td[")])
def test_text_that_is_shown_in_another_way_is_an_error(old: bytes, new: bytes) -> None:
    document = built.document("short")
    with pytest.raises(UnreadableTextError):
        prove(altered(pdf.render(document), old, new), document)


@pytest.mark.parametrize("name", built.NAMES)
def test_what_is_read_is_what_another_reader_reads(name: str) -> None:
    content = built.content(name, "pdf")
    theirs = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)
    ours = "".join(one.text for one in shown(content))
    more = Counter("".join(theirs.split())) - Counter("".join(ours.split()))
    assert not Counter("".join(ours.split())) - Counter("".join(theirs.split()))
    assert sum(more.values()) <= len(theirs) / 5  # page numbers and heads that come again


_ONE, _TWO = (Cell("Việc"), Cell("Hạn")), (Cell("Việc"), Cell("Hạn"), Cell("Ghi chú"))
_GROUPED = (
    (Cell("Việc", rows=2), Cell("Hạn", Align.CENTER, span=2)),
    (Cell("Quý"), Cell("Việc Hạn")),
)


@pytest.mark.parametrize(
    "heads",
    [
        [(_ONE,)],
        [(_ONE,), (_TWO,)],
        [_GROUPED],
        [_GROUPED, (_ONE,), (_TWO,)],
    ],
    ids=["one", "one in the other", "two rows", "all"],
)
def test_heads_that_come_again_are_no_more_letters_than_were_written(
    heads: list[tuple[tuple[Cell, ...], ...]],
) -> None:
    rows = [f"Hàng {number}" for number in range(120)]
    document = with_appendix(*(table(head, *rows) for head in heads))
    content = pdf.render(document)
    shorter = with_appendix(*(table(head, *rows[:-1]) for head in heads))
    with pytest.raises(LostTextError):
        prove(content, shorter)


def test_a_document_that_loses_text_is_an_error_and_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "campaigns").mkdir()
    shutil.copy(ROOT / "tests" / "seed" / "2023.yaml", tmp_path / "campaigns" / "2023.yaml")
    surveyed = list(survey.survey(tmp_path))

    class Silent:
        def begin(self, total: int) -> None:
            assert total

        def wrote(self, path: Path) -> None:
            assert path.is_file()

    def build() -> list[tuple[str, str]]:
        found = pipeline.build(surveyed, tmp_path / "build", progress=Silent())
        return [(one.rule, one.place.file.rpartition("/")[2]) for one in found]

    assert build() == []
    folder = tmp_path / "build" / "2023"
    assert (folder / "directive.docx").is_file()

    def lossy(document: Document) -> bytes:
        if document.kind == "directive":
            raise LostTextError((document.body[0].text,))  # type: ignore[union-attr]
        return pdf.render(document)

    monkeypatch.setattr(pipeline, "RENDERERS", {**RENDERERS, "pdf": lossy})
    assert build() == [("text-lost", "directive.pdf")]
    assert not list(folder.glob("directive.*"))
    assert (folder / "forms" / "pledge.pdf").is_file()
