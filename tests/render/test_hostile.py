"""Text that looks like markup comes out as plain text in every format, whatever field it is in."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import pypandoc
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml import etree
from markdown_it import MarkdownIt
from msgspec import Struct
from msgspec.structs import replace
from pypdf import PdfReader

import built
import long_texts
from command import run
from thidua.compose.composers import composers
from thidua.compose.directive import launch
from thidua.model.campaign import Campaign
from thidua.model.document import Document, Paragraph, Run, Table
from thidua.model.items import Column, Item, TableData, TableRow
from thidua.render import xlsx
from thidua.render.formats import RENDERERS
from tools.outside import ROOT

if TYPE_CHECKING:
    from markdown_it.token import Token

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_Thing = TypeVar("_Thing")

_MARKUP = """
# ## #set #eval("1") - + * ** _ __ ~ ~~ ` ``` = == --- ... /* // {{ }} {% raw %} {# #} {.title}
{.slot} ::: | || \\ \\n & &amp; &#65; < > <b> </w:t> <w:p/> <!-- --> ]]> <![CDATA[ [a](b) ![a](b)
[^1] [x] $ $x$ @a @all http://a.vn www.a.vn a@b.vn ' " “ ” % ^ 1. 1) 12. a) ( ) { } [ ] ; : , . ! ?
"""
_PIECES = _MARKUP.split()
_WORDS = st.sampled_from([*_PIECES, "Điều", "thi đua", "Hòa", "KH&ĐT", "2023", "ß", "ﬁ", "İ", "  "])
_LETTERS = st.characters(codec="utf-8", exclude_categories=["C", "Z"], exclude_characters="\ufffd")
_TEXTS = st.one_of(
    st.lists(_WORDS, min_size=1, max_size=6).map(" ".join),
    st.lists(_WORDS, min_size=1, max_size=6).map("".join),
    st.text(_LETTERS | st.just(" "), min_size=1, max_size=30),
).filter(lambda text: text.strip(" ") == text and "[[" not in text)
"""Texts that a file may hold: one line, no control characters, no reference of ours."""

_NOT_TEXT = {
    *("id", "document", "due", "start", "end", "date", "source", "regime"),
    *("type", "form", "head_form"),
}


def _filled(thing: _Thing, text: str) -> _Thing:
    """Return a part of a campaign with ``text`` in every field that is free text."""
    if type(thing) is str:
        return text  # type: ignore[return-value]
    if isinstance(thing, tuple):
        return tuple(_filled(one, text) for one in thing)  # type: ignore[return-value]
    if not isinstance(thing, Struct):
        return thing
    known = {name: getattr(thing, name) for name in thing.__struct_fields__}
    free = {name: value for name, value in known.items() if name not in _NOT_TEXT}
    return replace(thing, **{name: _filled(value, text) for name, value in free.items()})


def _campaigns(text: str) -> Iterator[Campaign]:
    """Yield campaigns that together have every field: a letter, a decision, tables, appendices."""
    for name in ("letter-many", "regulation", "plan", "launch-joint"):
        yield _filled(built.campaign(name), text)


def _said(document: Document) -> list[str]:
    return [text for text in document.texts() if text]


def _word(content: bytes) -> list[str]:
    """Return the text of every paragraph of a DOCX that has any; a line's end parts two words."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    texts = (
        "".join(one.text or "" if one.tag == f"{_W}t" else " " for one in _words(paragraph))
        for paragraph in body.iter(f"{_W}p")
    )
    return [text for text in texts if text]


def _words(paragraph: etree._Element) -> Iterator[etree._Element]:
    return paragraph.iter(f"{_W}t", f"{_W}br")


_ALLOWED = re.compile(r"(heading|paragraph|table|thead|tbody|tr|th|td)_(open|close)|inline|hr")
_SETTING = ("em_open", "em_close")
"""What we set around the description of a picture, which is no text of the document."""
_ALLOWED_INSIDE = {"text", "html_inline", "text_special"}
_FOREIGN = {
    *("Link", "Image", "Math", "Note", "Code", "CodeBlock", "BulletList", "OrderedList"),
    *("BlockQuote", "Strikeout", "Superscript", "Subscript", "Emph", "Strong", "RawBlock", "Span"),
}
_OURS = {"<b>", "</b>", "<i>", "</i>", "<br>"}


def _shown(content: bytes) -> list[str]:
    """Return what a reader of the Markdown sees, line by line; fail on markup that is not ours."""
    lines = []
    for token in MarkdownIt("gfm-like", {"linkify": False}).parse(content.decode()):
        assert _ALLOWED.fullmatch(token.type), token
        if token.type == "inline":
            lines += _inside(token.children or [])
    return [line.strip(" ") for line in lines if line.strip(" ")]


def _inside(tokens: list[Token]) -> list[str]:
    if tuple(one.type for one in (*tokens[:1], *tokens[-1:])) == _SETTING:
        assert {one.type for one in tokens[1:-1]} <= _ALLOWED_INSIDE, tokens
        return []
    assert {token.type for token in tokens} <= _ALLOWED_INSIDE, tokens
    tags = {token.content for token in tokens if token.type == "html_inline"}
    assert tags <= _OURS, tags
    text = "".join(
        ("\n" if token.content == "<br>" else "") if token.type == "html_inline" else token.content
        for token in tokens
    )
    return text.split("\n")


def _stripped(document: Document) -> list[str]:
    return [text.strip(" ") for text in document.texts() if text.strip(" ")]


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(_TEXTS)
@example("{{ 7*7 }} {% raw %} {.title}")
@example("1. - # ::: [a](http://b.vn) ![c](d) <b>&amp;</b> | `x` $y$ www.a.vn")
def test_any_text_in_any_field_comes_out_as_it_is(text: str) -> None:
    for campaign in _campaigns(text):
        document = launch(campaign)
        said = _said(document)
        assert sum(text in one or text.upper() in one for one in said) > len(said) / 2
        assert _word(RENDERERS["docx"](document)) == said
        assert _shown(RENDERERS["md"](document)) == _stripped(document)


@pytest.mark.parametrize(
    "text", [" ".join(_PIECES), "{{ 7*7 }} {% raw %}", "=1+1", "| x |", "- x", "1. x"]
)
def test_every_field_of_a_year_that_is_for_texts_is_only_text(text: str) -> None:
    """Whatever the schemas have for texts, in all that is made of a year, its sheets included."""
    kinds, words = set(), 0
    for one in long_texts.every_field(text):
        document = one.document
        kinds.add(document.kind)
        assert _word(RENDERERS["docx"](document)) == _said(document), one.name
        assert _shown(RENDERERS["md"](document)) == _stripped(document), one.name
        words += _typed(xlsx.render(one.sheets, date="2024-01-01"), text)
    assert kinds == {*composers()}
    assert words > 30


def _typed(content: bytes, text: str) -> int:
    """Return how many words of a workbook are a text; no formula has one, and nothing leads out."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert not [one for one in package.namelist() if "external" in one.lower()]
        parts = [package.read(one) for one in package.namelist() if one.endswith(".xml")]
    trees = [etree.fromstring(part) for part in parts]
    assert not [one for tree in trees for one in tree.iter("{*}f") if text in (one.text or "")]
    assert not [one for tree in trees for one in tree.iter("{*}hyperlink")]
    return sum(
        text in "".join(map(str, one.itertext())) for tree in trees for one in tree.iter("{*}si")
    )


@pytest.mark.parametrize("name", built.NAMES)
def test_the_markdown_of_every_document_shows_its_texts(name: str) -> None:
    assert _shown(built.content(name, "md")) == _stripped(built.document(name))


@pytest.mark.parametrize("name", [*built.NAMES, "every piece of markup"])
def test_pandoc_finds_no_markup_of_github_but_ours(name: str) -> None:
    """It knows what GitHub adds: bare links, mathematics, footnotes, task lists, emoji."""
    content = built.content(name, "md") if name in built.NAMES else _everything("md")
    tree = json.loads(pypandoc.convert_text(content.decode(), to="json", format="gfm"))
    kinds = set(_kinds(tree["blocks"]))
    assert {"Para", "Table", "Str"} <= kinds
    assert kinds & _FOREIGN == set()


def _kinds(node: Any) -> Iterator[str]:  # noqa: ANN401 - a JSON tree
    if isinstance(node, list):
        for child in node:
            yield from _kinds(child)
    elif isinstance(node, dict):
        yield str(node["t"])
        yield from _kinds(node.get("c"))


def test_the_pdf_shows_them_too() -> None:
    pages = PdfReader(io.BytesIO(_everything("pdf"))).pages
    shown = "".join("".join(page.extract_text().split()) for page in pages)
    text = "".join(_PIECES)
    assert shown.count(text) + shown.count(text.upper()) > 30


def _everything(form: str) -> bytes:
    """Return a document with all the markup that we know in every field."""
    campaign = _filled(built.campaign("regulation"), " ".join(_PIECES))
    return RENDERERS[form](launch(campaign))


@pytest.mark.parametrize("char", ["😀", "中", "שלום", "\u05b0", "ع", "\uf004", "\ufffd"])
def test_a_character_that_the_fonts_cannot_set_is_found_before_anything_is_built(
    char: str, tmp_path: Path
) -> None:
    text = (ROOT / "tests" / "shapes" / "short.yaml").read_text(encoding="utf-8")
    (tmp_path / "campaigns").mkdir()
    changed = text.replace("Mỗi tuần", f"Mỗi {char} tuần")
    (tmp_path / "campaigns" / "2024.yaml").write_text(changed, encoding="utf-8")
    answer = run("build", at=tmp_path)
    assert answer.returncode == 1, answer.stderr
    assert "campaigns/2024.yaml:" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_what_is_marked_bold_or_italic_is_still_only_text() -> None:
    """Between marks of ours every piece of markup stays what was typed, and only that is set."""
    text = " ".join(_PIECES)
    campaign = built.campaign("items")
    marked = Item(
        lead=f"{text} x",
        text=(f"[b]{text}[/b] và [i]{text}[/i]", text),
        table=TableData((Column("Ô"),), (TableRow((f"[i]{text}[/i]",)),)),
    )
    document = launch(replace(campaign, directive=replace(campaign.directive, items=(marked,))))
    said = [one for one in document.texts() if _PIECES[0] in one]
    assert said == [f"A. {text} x {text} và {text}", text, text]
    looks = [(run.bold, run.italic) for run in _runs(document) if run.text.strip() == text]
    assert looks == [(True, False), (False, True), (False, False), (False, True)]
    assert _word(RENDERERS["docx"](document)) == _said(document)
    assert _shown(RENDERERS["md"](document)) == _stripped(document)


def _runs(document: Document) -> Iterator[Run]:
    for block in document.body:
        if isinstance(block, Paragraph):
            yield from block.runs
        elif isinstance(block, Table):
            yield from (run for row in block.rows for cell in row.cells for run in cell.runs)
