"""A redline in each format: Word's revisions and what becomes of them, and the same look in PDF."""

from __future__ import annotations

import io
import re
from functools import cache
from typing import TYPE_CHECKING

import pikepdf
import pytest
from markdown_it import MarkdownIt
from msgspec.structs import replace

import redlines
from thidua.model.document import Mark, Paragraph, Run
from thidua.model.revisions import accepted, rejected
from thidua.render import docx, markdown, pdf
from tools import libreoffice as word_processor
from tools import revisions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from thidua.model.document import Document
    from tools.revisions import Reading

NAMES = tuple(redlines.pairs())
_SOME = tuple(name for name in NAMES if not name.endswith("-back"))


@cache
def _word(name: str) -> bytes:
    return docx.render(redlines.marked(redlines.pairs()[name]))


@pytest.mark.parametrize("name", NAMES)
def test_through_its_xml_it_is_accepted_to_the_new_and_rejected_to_the_old(name: str) -> None:
    old, new = (revisions.plain(docx.render(one)) for one in redlines.pairs()[name])
    assert revisions.accepted(_word(name)) == new
    assert revisions.rejected(_word(name)) == old


def test_libreoffice_accepts_to_the_new_and_rejects_to_the_old(tmp_path: Path) -> None:
    files = {name: tmp_path / f"{name}.docx" for name in NAMES}
    for name, file in files.items():
        file.write_bytes(_word(name))
    plain = _plain_files(tmp_path)
    (tmp_path / "libreoffice").mkdir()
    made = word_processor.settled([*files.values(), *plain.values()], tmp_path / "libreoffice")
    assert len(made) > 100
    for name, pair in redlines.pairs().items():
        for found, document in zip(made[files[name]], reversed(pair), strict=True):
            expected = revisions.plain(made[plain[document]][0].read_bytes())
            assert _told(revisions.plain(found.read_bytes())) == _told(expected), name


def _plain_files(folder: Path) -> dict[Document, Path]:
    """Write each side once as a file without revisions: LibreOffice has its own way of saving."""
    documents = {document for pair in redlines.pairs().values() for document in pair}
    files = {one: folder / f"plain-{number}.docx" for number, one in enumerate(documents)}
    for document, file in files.items():
        file.write_bytes(docx.render(document))
    return files


def _told(reading: Reading) -> object:
    return reading.texts(), [one.style for one in reading.paragraphs], reading.tables
