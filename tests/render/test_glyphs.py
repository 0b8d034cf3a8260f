"""A character that the fonts lack is seen in the PDF, with its code, and told once."""

from __future__ import annotations

import io
from pathlib import Path

import pypdf
import pytest
from msgspec.structs import replace

import built
import redlines
from command import run
from thidua.model.document import Cell, Document, Head, Paragraph, Row, RowKind, Run, Table
from thidua.render import docx, pdf
from thidua.render.glyphs import lacking, substituted

_STRANGE = {
    "✓": "□[U+2713]",
    "🙂": "□[U+1F642]",
    "漢字": "□[U+6F22 U+5B57]",
    "\uf0b7": "□[U+F0B7]",
    "\ufffd": "□[U+FFFD]",
    "א": "□[U+05D0]",
}


def everywhere(text: str) -> Document:
    """Return a short document with a text in a paragraph, a cell, the head and Nơi nhận."""
    short = built.document("short")
    paragraph = Paragraph("body", (Run(f"Trước {text} sau"),))
    cells = (Cell(text), Cell(f"a{text}b", runs=(Run("a"), Run(f"{text}b", bold=True))))
    return replace(
        short,
        head=Head(
            short.head.issuers,
            short.head.nation,
            (*short.head.number, Paragraph("subject", (Run(text),))),
            short.head.place_date,
        ),
        body=(paragraph, Table((1, 1), (Row(RowKind.BODY, cells),)), *short.body),
        recipients=(*short.recipients, Paragraph("recipient", (Run(f"- {text}."),))),
    )


def words(content: bytes) -> str:
    """Return what another reader finds in a PDF, without spaces."""
    pages = pypdf.PdfReader(io.BytesIO(content)).pages
    return "".join("".join(page.extract_text() for page in pages).split())


@pytest.mark.parametrize(("text", "shown"), _STRANGE.items())
def test_the_pdf_shows_a_box_and_the_code(text: str, shown: str) -> None:
    document = everywhere(text)
    assert set(lacking(document)) == set(text)
    assert words(pdf.render(document)).count("".join(shown.split())) == 5
    assert lacking(substituted(document)) == ()


def test_what_the_fonts_have_stays_as_it_is() -> None:
    document = built.document("2023")
    assert lacking(document) == ()
    assert substituted(document) is document


def test_the_word_file_keeps_the_character() -> None:
    assert "✓".encode() in docx.render(everywhere("✓"))


@pytest.mark.parametrize("option", ["--redline", "--table"])
def test_a_diff_says_once_what_its_pdf_could_not_show(option: str, tmp_path: Path) -> None:
    old, new = built.document("short"), everywhere("✓ và 漢")
    for name, document in (("old", old), ("new", new)):
        (tmp_path / f"{name}.docx").write_bytes(docx.render(document))
    said = run(
        "--lang", "en", "--quiet", "diff", "old.docx", "new.docx", option, "r.pdf", at=tmp_path
    )
    assert said.returncode == 0, said.stderr
    assert said.stderr.count("[no-glyph]") == 1
    assert "U+2713, U+6F22" in said.stderr
    assert "□[U+2713]và□[U+6F22]" in words((tmp_path / "r.pdf").read_bytes())


def test_a_redline_measures_the_stand_in() -> None:
    pair = everywhere("✓"), everywhere("✗")
    assert "□[U+2713]" in words(pdf.render(redlines.marked(pair)))
