"""No value can become markup, and every value comes back as it was."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from thidua.compose.protection import protect, reveal
from thidua.source.reader import read_text

_MARKUP = st.sampled_from("ab đ \n\t#-+*_`~[](){}<>!|:;.=\\&/'\"0123456789")
_OURS = st.characters(min_codepoint=0xF0000, max_codepoint=0xFFFFD)
_OTHERS = st.characters().filter(lambda char: not 0xF0000 <= ord(char) <= 0xFFFFD)
_TEXT = st.text(_MARKUP | _OTHERS)


@given(_TEXT)
def test_what_is_protected_is_revealed_again(text: str) -> None:
    assert reveal(protect(text)) == text


@given(_TEXT)
def test_protecting_twice_is_protecting_once(text: str) -> None:
    assert protect(protect(text)) == protect(text)


@given(_TEXT.filter(bool))
@example("# a")
@example("1. a")
@example("a\n\nb")
@example("    a")
@example("<b>a</b> &amp; https://a.b")
@example("{.title}")
def test_markdown_sees_one_plain_paragraph(text: str) -> None:
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(protect(text))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    children = tokens[1].children or []
    assert [(child.type, reveal(child.content)) for child in children] == [("text", text)]


@given(_OURS, st.sampled_from(["{}", "\\U{:08x}"]))
def test_no_file_can_bring_characters_of_the_plane_in_between(char: str, spelling: str) -> None:
    typed = spelling.format(ord(char) if ":" in spelling else char)
    assert read_text(f'name: "{typed}"\n', name="x.yaml")[1]


def test_letters_and_digits_stay_readable_in_between() -> None:
    assert protect("Điều9") == "Điều9"
    assert protect(2023) == "2023"
