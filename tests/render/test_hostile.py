"""Text that looks like markup comes out as plain text in every format, whatever field it is in."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml import etree
from markdown_it import MarkdownIt
from pypdf import PdfReader

import built
from command import run
from thidua.model.document import Paragraph
from thidua.pipeline import COMPOSERS, RENDERERS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from markdown_it.token import Token

    from thidua.model.campaign import Campaign
    from thidua.model.document import Document

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_Thing = TypeVar("_Thing")

_PIECES = """
# ## #set #eval("1") - + * ** _ __ ~ ~~ ` ``` = == --- ... /* // {{ }} {% raw %} {# #} {.title}
{.slot} ::: | || \\ \\n & &amp; &#65; < > <b> </w:t> <w:p/> <!-- --> ]]> <![CDATA[ [a](b) ![a](b)
[^1] [x] $ $x$ @a @all http://a.vn www.a.vn a@b.vn ' " “ ” % ^ 1. 1) 12. a) ( ) { } [ ] ; : , . ! ?
""".split()
_WORDS = st.sampled_from([*_PIECES, "Điều", "thi đua", "Hòa", "KH&ĐT", "2023", "ß", "ﬁ", "İ", "  "])
_LETTERS = st.characters(codec="utf-8", exclude_categories=["C", "Z"], exclude_characters="\ufffd")
_TEXTS = st.one_of(
    st.lists(_WORDS, min_size=1, max_size=6).map(" ".join),
    st.lists(_WORDS, min_size=1, max_size=6).map("".join),
    st.text(_LETTERS | st.just(" "), min_size=1, max_size=30),
).filter(lambda text: text.strip(" ") == text and "[[" not in text)
"""Texts that a file may hold: one line, no control characters, no reference of ours."""

_NOT_TEXT = {"id", "document", "due", "start", "end", "date", "source", "regime"}


def _filled(thing: _Thing, text: str) -> _Thing:
    """Return a part of a campaign with ``text`` in every field that is free text."""
    if type(thing) is str:
        return text  # type: ignore[return-value]
    if isinstance(thing, tuple):
        return tuple(_filled(one, text) for one in thing)  # type: ignore[return-value]
    if not is_dataclass(thing) or isinstance(thing, type):
        return thing
    known = {one.name: getattr(thing, one.name) for one in fields(thing)}
    free = {name: value for name, value in known.items() if name not in _NOT_TEXT}
    return replace(thing, **{name: _filled(value, text) for name, value in free.items()})


def _campaigns(text: str) -> Iterator[Campaign]:
    """Yield campaigns that together have every field: a letter, a decision, tables, appendices."""
    for name in ("letter-many", "regulation", "plan", "launch-joint"):
        yield _filled(built.campaign(name), text)


def _said(document: Document) -> list[str]:
    return [text for text in document.texts() if text]


def _word(content: bytes) -> list[str]:
    """Return the text of every paragraph of a DOCX that has any."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    texts = (
        "".join(one.text or "" for one in paragraph.iter(f"{_W}t"))
        for paragraph in body.iter(f"{_W}p")
    )
    return [text for text in texts if text]


_ALLOWED = re.compile(r"(heading|paragraph|table|thead|tbody|tr|th|td)_(open|close)|inline|hr")
_ALLOWED_INSIDE = {"text", "html_inline", "text_special"}
_OURS = {"<b>", "</b>", "<i>", "</i>", "<br>"}


def _shown(content: bytes) -> list[str]:
    """Return what a reader of the Markdown sees, line by line; fail on markup that is not ours."""
    lines = []
    for token in MarkdownIt("gfm-like").parse(content.decode()):
        assert _ALLOWED.fullmatch(token.type), token
        if token.type == "inline":
            lines += _inside(token.children or [])
    return [line for line in lines if line.strip(" ")]


def _inside(tokens: list[Token]) -> list[str]:
    assert {token.type for token in tokens} <= _ALLOWED_INSIDE, tokens
    tags = {token.content for token in tokens if token.type == "html_inline"}
    assert tags <= _OURS, tags
    text = "".join(
        ("\n" if token.content == "<br>" else "") if token.type == "html_inline" else token.content
        for token in tokens
    )
    return text.split("\n")


def _markdown(document: Document) -> list[str]:
    return [text for text in document.texts() if text.strip(" ")]


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(_TEXTS)
@example("{{ 7*7 }} {% raw %} {.title}")
@example("1. - # ::: [a](http://b.vn) ![c](d) <b>&amp;</b> | `x` $y$ www.a.vn")
def test_any_text_in_any_field_comes_out_as_it_is(text: str) -> None:
    for campaign in _campaigns(text):
        document = COMPOSERS["directive"](campaign)
        said = _said(document)
        assert sum(text in one or text.upper() in one for one in said) > len(said) / 2
        assert _word(RENDERERS["docx"](document)) == said
        assert _shown(RENDERERS["md"](document)) == _markdown(document)


@pytest.mark.parametrize("name", built.NAMES)
def test_the_markdown_of_every_document_shows_its_texts(name: str) -> None:
    assert _shown(built.content(name, "md")) == _markdown(built.document(name))


def test_the_pdf_shows_them_too() -> None:
    text = " ".join(_PIECES)
    document = COMPOSERS["directive"](_filled(built.campaign("regulation"), text))
    pages = PdfReader(io.BytesIO(RENDERERS["pdf"](document))).pages
    shown = "".join("".join(page.extract_text().split()) for page in pages)
    squeezed = "".join(text.split())
    assert shown.count(squeezed) + shown.count(squeezed.upper()) > 30
