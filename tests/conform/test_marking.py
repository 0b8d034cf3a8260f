"""A marked file is the same file with comments, and opens wherever Word files open."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from lxml import etree

import built
from conform.mutations import MAIN, W, Word, section, size, text
from thidua.conform.marking import Note, mark
from thidua.opc import open_package
from thidua.render.package import package as packed
from thidua.word import read

COMMENTS = "word/comments.xml"
CHANGED = {MAIN, COMMENTS, "word/_rels/document.xml.rels", "[Content_Types].xml"}
DAY = "2024-01-05T00:00:00Z"


def marked(content: bytes, *notes: Note) -> Mapping[str, bytes]:
    package = open_package(content)
    parts = mark(package, read(package, file="x"), notes, author="thidua", date=DAY)
    assert parts is not None
    return parts


def comments(parts: Mapping[str, bytes]) -> list[tuple[str, str]]:
    """Return id and words of each comment."""
    root = etree.fromstring(parts[COMMENTS])
    return [(str(one.get(f"{W}id")), "".join(map(str, one.itertext()))) for one in root]


def standing(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Return the words of the paragraph that each comment stands at."""
    root = etree.fromstring(parts[MAIN])
    return {
        str(one.get(f"{W}id")): "".join(str(t.text) for t in parent.iter(f"{W}t"))
        for one in root.iter(f"{W}commentReference")
        for parent in (next(one.iterancestors(f"{W}p")),)
    }


def test_a_comment_stands_at_its_paragraph_and_all_else_is_as_it_was() -> None:
    content = built.content("decision", "docx")
    before = open_package(content).parts
    view = read(open_package(content), file="x")
    (title,) = [one.index for one in view.paragraphs if one.style == "title"]
    parts = marked(content, Note("Sai cỡ chữ <b>& màu", title), Note("Thiếu số trang"))
    assert comments(parts) == [("0", "Sai cỡ chữ <b>& màu"), ("1", "Thiếu số trang")]
    places = standing(parts)
    assert places["0"] == view.paragraphs[title].text
    assert places["1"] == view.paragraphs[0].text
    assert {name for name in parts if parts[name] != before.get(name)} == CHANGED
    plain = re.sub(rb"<w:comment(Range|Reference)[^>]*>|<w:r></w:r>|<w:r/>", b"", parts[MAIN])
    again = etree.tostring(etree.fromstring(before[MAIN]), method="c14n")
    assert etree.tostring(etree.fromstring(plain.replace(b"<w:r></w:r>", b"")), method="c14n") == (
        again
    )


def test_comments_that_are_there_stay_and_ids_go_on() -> None:
    first = packed(marked(built.content("decision", "docx"), Note("một"), Note("hai")))
    parts = marked(first, Note("ba"))
    assert comments(parts) == [("0", "một"), ("1", "hai"), ("2", "ba")]
    assert len(standing(parts)) == 3
    assert parts["word/_rels/document.xml.rels"].count(b"/comments") == 1
    assert parts["[Content_Types].xml"].count(b"comments+xml") == 1


def test_what_is_said_of_a_header_stands_in_the_body() -> None:
    content = built.content("decision", "docx")
    view = read(open_package(content), file="x")
    number = view.numbers[0].paragraph
    parts = marked(content, Note("số trang", number))
    assert standing(parts) == {"0": view.paragraphs[0].text}


def test_author_and_day_are_those_that_were_given() -> None:
    (comment,) = etree.fromstring(marked(built.content("decision", "docx"), Note("a"))[COMMENTS])
    assert (comment.get(f"{W}author"), comment.get(f"{W}date")) == ("thidua", DAY)


def test_a_file_without_a_paragraph_cannot_be_marked() -> None:
    word = Word(built.content("short", "docx"))
    (body,) = word.find("//w:body")
    for child in list(body)[:-1]:
        body.remove(child)
    for name in [name for name in word.parts if "header" in name]:
        word.root(name)[:] = []
    package = open_package(word.save())
    view = read(package, file="x")
    assert mark(package, view, [Note("thiếu")], author="thidua", date=DAY) is None


def test_nothing_to_say_changes_nothing() -> None:
    content = built.content("decision", "docx")
    assert marked(content) == open_package(content).parts


def test_the_strict_variant_stays_strict() -> None:
    strict = b"http://purl.oclc.org/ooxml/"
    loose = b"http://schemas.openxmlformats.org/"
    names = {
        loose + b"wordprocessingml/2006/main": strict + b"wordprocessingml/main",
        loose + b"officeDocument/2006/relationships": strict + b"officeDocument/relationships",
    }
    parts = dict(open_package(built.content("decision", "docx")).parts)
    for old, new in names.items():
        parts = {name: content.replace(old, new) for name, content in parts.items()}
    done = marked(packed(parts), Note("a", 0))
    assert loose + b"wordprocessingml" not in done[MAIN] + done[COMMENTS]
    assert loose + b"officeDocument" not in done["word/_rels/document.xml.rels"]
    assert comments({**done, COMMENTS: _loosened(done[COMMENTS])}) == [("0", "a")]


def _loosened(content: bytes) -> bytes:
    return content.replace(
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    )


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Marked files: of each shape with a few faults, every finding at its place."""
    from thidua.conform.checking import check  # noqa: PLC0415
    from thidua.report.wording import remark  # noqa: PLC0415

    folder = tmp_path_factory.mktemp("marked")
    made = []
    for name in built.SHAPES:
        word = Word(built.content(name, "docx"))
        for change in (size("nation", 15), text("motto", "Độc lập"), section("pgMar", left="850")):
            change(word)
        content = word.save()
        found = check(read(open_package(content), file=name))
        assert len(found) >= 3
        notes = [
            Note(remark(one, language="vi"), int(one.facts["paragraph"]) - 1 or None)
            for one in found
        ]
        made.append(folder / f"{name}.docx")
        made[-1].write_bytes(packed(marked(content, *notes)))
    return made


def test_the_open_xml_sdk_finds_nothing_wrong(
    files: list[Path], openxml_errors: Callable[[list[Path]], list[str]]
) -> None:
    assert openxml_errors(files) == []


def test_libreoffice_opens_them(
    files: list[Path], libreoffice: Callable[[list[Path]], dict[Path, Path]]
) -> None:
    assert all(pdf.is_file() for pdf in libreoffice(files).values())


def test_marking_is_the_same_twice() -> None:
    content = built.content("decision", "docx")
    parts = [marked(content, Note("a", 3), Note("b")) for _ in range(2)]
    assert packed(parts[0]) == packed(parts[1])
    assert zipfile.is_zipfile(io.BytesIO(packed(parts[0])))
