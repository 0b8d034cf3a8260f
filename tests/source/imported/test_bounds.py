"""Word files of somebody who means ill: each takes no longer than its length does."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from thidua.source.imported import read
from word_files import cell, file, paragraph, row, run, table

if TYPE_CHECKING:
    from collections.abc import Callable

_SECONDS = 5

_GONE = "<w:rPr><w:del/></w:rPr>"
_BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
_RESULT = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'


def nested_fields() -> str:
    return paragraph(f"{_BEGIN}{_RESULT}{run('a')}" * 40_000)


def open_instructions() -> str:
    return paragraph(_BEGIN * 15_000) + paragraph(run("a")) * 2000


def ends_that_are_gone() -> str:
    looks = ("<w:b/>", "")
    return "".join(paragraph(run("a", looks[n % 2]), properties=_GONE) for n in range(18_000))


def rows_of_a_table() -> str:
    return table(*(row(cell("a"), cell("b"), cell("c")) for _ in range(6000)))


def cells_that_go_on() -> str:
    on = "<w:vMerge/>"
    return table(*(row(cell("a", properties=on), cell("b", properties=on)) for _ in range(6000)))


def signs_that_nobody_knows() -> str:
    font = '<w:rFonts w:ascii="Webdings" w:hAnsi="Webdings"/>'
    return "".join(paragraph(run(f"{n}" * 200, font)) for n in range(2000))


@pytest.mark.parametrize(
    "body",
    [
        *(nested_fields, open_instructions, ends_that_are_gone, rows_of_a_table),
        *(cells_that_go_on, signs_that_nobody_knows),
    ],
)
def test_reading_is_bounded(body: Callable[[], str]) -> None:
    content = file(body() + paragraph(run("hết")))
    began = time.process_time()
    found, findings = read(content, name="a.docx")
    assert found is not None, findings
    assert time.process_time() - began < _SECONDS
