"""The judge of revisions is shown what is right and what is wrong."""

from __future__ import annotations

import io
import zipfile

import pytest

from tools import revisions
from tools.revisions import Said

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _file(body: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        xml = f"<w:document {_W}><w:body>{body}</w:body></w:document>"
        package.writestr("word/document.xml", xml)
    return buffer.getvalue()


def _run(text: str, mark: str = "") -> str:
    tag = "delText" if mark == "del" else "t"
    run = f"<w:r><w:{tag}>{text}</w:{tag}></w:r>"
    signed = 'w:id="1" w:author="A" w:date="2024-01-05T08:00:00Z"'
    return f"<w:{mark} {signed}>{run}</w:{mark}>" if mark else run


def _paragraph(content: str, *, style: str = "body", properties: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def _texts(content: bytes) -> tuple[list[str], list[str]]:
    return revisions.accepted(content).texts(), revisions.rejected(content).texts()


def test_words_go_and_come() -> None:
    body = _paragraph(_run("năm ") + _run("2023", "del") + _run("2024", "ins"))
    assert _texts(_file(body)) == (["năm 2024"], ["năm 2023"])


def test_a_paragraph_without_its_end_joins_the_next_and_takes_its_style() -> None:
    first = _paragraph(_run("một "), properties="<w:rPr><w:del/></w:rPr>")
    content = _file(first + _paragraph(_run("hai"), style="point"))
    assert _texts(content) == (["một hai"], ["một ", "hai"])
    joined = (("một hai", False, False),)
    assert revisions.accepted(content).paragraphs == [Said("point", joined)]


def test_a_style_is_put_back() -> None:
    was = '<w:pPrChange><w:pPr><w:pStyle w:val="section"/></w:pPr></w:pPrChange>'
    content = _file(_paragraph(_run("một"), properties=was))
    assert [one.style for one in revisions.accepted(content).paragraphs] == ["body"]
    assert [one.style for one in revisions.rejected(content).paragraphs] == ["section"]


def test_rows_go_and_a_table_without_rows_too() -> None:
    cell = f"<w:tc>{_paragraph(_run('ô', 'del'))}</w:tc>"
    table = f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr>{cell}</w:tr></w:tbl>"
    content = _file(table + _paragraph(_run("cuối")))
    assert _texts(content) == (["cuối"], ["ô", "cuối"])
    assert (revisions.accepted(content).tables, revisions.rejected(content).tables) == ([], [[1]])


def test_a_sheet_is_turned_back() -> None:
    was = "<w:sectPrChange><w:sectPr><w:pgSz/></w:sectPr></w:sectPrChange>"
    content = _file(f'<w:sectPr><w:pgSz w:orient="landscape"/>{was}</w:sectPr>')
    assert revisions.accepted(content).sheets == ["landscape"]
    assert revisions.rejected(content).sheets == ["portrait"]


@pytest.mark.parametrize(
    "body",
    [
        _paragraph("<w:del><w:r><w:t>t</w:t></w:r></w:del>"),
        _paragraph("<w:r><w:delText>t</w:delText></w:r>"),
        _paragraph("", properties="<w:rPr><w:del/></w:rPr>"),
        _paragraph("", properties="<w:rPr><w:del/></w:rPr>") + "<w:tbl><w:tr/></w:tbl>",
        _paragraph("<w:moveFrom/>"),
    ],
)
def test_what_programs_would_settle_each_its_own_way_is_refused(body: str) -> None:
    with pytest.raises(ValueError, match=r"deleted text|no paragraph|does not know"):
        revisions.accepted(_file(body))


def test_a_file_that_should_have_none_has_none() -> None:
    with pytest.raises(ValueError, match="1 revisions"):
        revisions.plain(_file(_paragraph(_run("một", "ins"))))
    assert revisions.plain(_file(_paragraph(_run("một")))).texts() == ["một"]


def test_they_are_listed_with_who_and_when() -> None:
    content = _file(_paragraph(_run("một", "ins")))
    assert revisions.signatures(content) == [("1", "A", "2024-01-05T08:00:00Z")]
