"""Word files of somebody who means ill: to read twice as much takes twice as many steps."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from steps import LINEAR, growth
from thidua.source.imported import read
from word_files import cell, file, paragraph, row, run, table

_GONE = "<w:rPr><w:del/></w:rPr>"
_BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
_RESULT = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'


def nested_fields(times: int) -> str:
    return paragraph(f"{_BEGIN}{_RESULT}{run('a')}" * times)


def open_instructions(times: int) -> str:
    return paragraph(_BEGIN * times) + paragraph(run("a")) * times


def ends_that_are_gone(times: int) -> str:
    looks = ("<w:b/>", "")
    return "".join(paragraph(run("a", looks[n % 2]), properties=_GONE) for n in range(times))


def rows_of_a_table(times: int) -> str:
    return table(*(row(cell("a"), cell("b"), cell("c")) for _ in range(times)))


def cells_that_go_on(times: int) -> str:
    on = "<w:vMerge/>"
    return table(*(row(cell("a", properties=on), cell("b", properties=on)) for _ in range(times)))


def signs_that_nobody_knows(times: int) -> str:
    font = '<w:rFonts w:ascii="Webdings" w:hAnsi="Webdings"/>'
    return "".join(paragraph(run(f"{n}" * 20, font)) for n in range(times))


@pytest.mark.parametrize(
    "body",
    [
        *(nested_fields, open_instructions, ends_that_are_gone, rows_of_a_table),
        *(cells_that_go_on, signs_that_nobody_knows),
    ],
)
def test_a_file_is_read_in_one_pass(body: Callable[[int], str]) -> None:
    def asked(times: int) -> Callable[[], object]:
        content = file(body(times) + paragraph(run("hết")))
        assert read(content, name="a.docx")[0] is not None
        return partial(read, content, name="a.docx")

    assert growth(asked, 100) < LINEAR
