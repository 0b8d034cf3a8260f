"""Escaped text is shown by GitHub Flavored Markdown as it stands."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from thidua.texts.gfm import escape, escape_inside

_MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_PIECES = st.sampled_from(
    ["*", "_", "`", "[a](b)", "![", "<b>", "&amp;", "|", "~~", "#", "1.", "- ", "+ ", "=", "a", " "]
)


@given(st.lists(_PIECES, min_size=1).map("".join).filter(str.strip))
def test_a_line_stays_text(text: str) -> None:
    (_, line, _) = _MARKDOWN.parse(escape(text))
    children = line.children or ()
    assert {one.type for one in children} <= {"text", "text_special"}
    assert "".join(one.content for one in children).strip() == text.strip()


@given(st.lists(_PIECES, min_size=1).map("".join))
def test_a_text_inside_a_line_stays_text(text: str) -> None:
    (_, line, _) = _MARKDOWN.parse(f"x{escape_inside(text)}x")
    assert "".join(one.content for one in line.children or ()) == f"x{text}x"


def test_only_the_beginning_of_a_line_needs_more() -> None:
    assert escape("- một") == "\\- một"
    assert escape_inside("- một") == "- một"
