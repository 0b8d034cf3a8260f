"""Every word of the seed stands in the built directive, in order; nothing else does but these."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from pypdf import PdfReader

import built
import seed

# What the decree asks of the document and the scan of its text does not have, and where it stands.
_HEAD = """
    UBND TỈNH KHÁNH HÒA SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc
"""
_NUMBER = "Số: /STNMT-TĐKT"
_MARK = "DỰ THẢO"

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def expected() -> list[str]:
    words = seed.words()
    assert " ".join(words[:2]) == _NUMBER
    assert len(words) > 1200
    return [*f"{_HEAD} {_NUMBER} {_MARK}".split(), *words[2:]]


@pytest.fixture(scope="module")
def docx(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built.write(tmp_path_factory.mktemp("built"), "docx", ("2023",))["2023"]


def test_the_word_file_as_pandoc_reads_it(
    docx: Path, expected: list[str], pandoc_texts: Callable[[Path], list[str]]
) -> None:
    assert " ".join(pandoc_texts(docx)).split() == expected


def test_the_word_file_as_it_is_stored(docx: Path, expected: list[str]) -> None:
    with zipfile.ZipFile(docx) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    paragraphs = (
        "".join(text.text or "" for text in paragraph.iter(f"{_WORD}t"))
        for paragraph in body.iter(f"{_WORD}p")
    )
    assert " ".join(paragraphs).split() == expected


def test_the_pdf(expected: list[str]) -> None:
    first, *others = PdfReader(io.BytesIO(built.content("2023", "pdf"))).pages
    words = first.extract_text().split()
    for number, page in enumerate(others, 2):
        label, *text = page.extract_text().split()
        assert label == str(number)
        words += text
    assert words == expected
