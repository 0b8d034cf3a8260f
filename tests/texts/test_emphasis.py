"""Bold and italic stretches of a text: pairs are followed, all else stays the text it was."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from thidua.texts.emphasis import Emphasised, MarkFault, emphasised, unmarked, wrong_marks

_PIECES = st.sampled_from(
    ["[b]", "[/b]", "[i]", "[/i]", "\\", "[", "]", "[[b]]", "a", "Điều ", " "]
)
_TEXTS = st.lists(_PIECES, max_size=12).map("".join) | st.text()


def test_pairs_stand_beside_and_inside_one_another() -> None:
    assert emphasised("Một [b]hai [i]ba[/i][/b] bốn [i]năm[/i]") == (
        Emphasised("Một "),
        Emphasised("hai ", bold=True),
        Emphasised("ba", bold=True, italic=True),
        Emphasised(" bốn "),
        Emphasised("năm", italic=True),
    )


@pytest.mark.parametrize(
    ("text", "fault", "start"),
    [
        ("a [b]b", MarkFault.UNCLOSED, 2),
        ("a[/i] b", MarkFault.UNOPENED, 1),
        ("[b][i]a[/b][/i]", MarkFault.CROSSED, 7),
        ("[b]a [b]b[/b]", MarkFault.DOUBLED, 5),
        ("a [i] [/i]", MarkFault.EMPTY, 2),
    ],
)
def test_a_mark_that_cannot_be_followed_is_named_and_the_text_left_alone(
    text: str, fault: MarkFault, start: int
) -> None:
    first = next(wrong_marks(text))
    assert (first.fault, first.start) == (fault, start)
    assert emphasised(text) == (Emphasised(text),)


@pytest.mark.parametrize(
    "text", ["[[b]]", "[B]", "[bb]", "[ b ]", "<b>a</b>", "**a** __b__", "a[1]", "\\a", "[b"]
)
def test_what_is_no_mark_is_text(text: str) -> None:
    assert emphasised(text) == (Emphasised(text),)


def test_a_backslash_makes_a_mark_plain_and_only_a_mark() -> None:
    assert unmarked(r"gõ \[b] và \[/b], C:\thu") == r"gõ [b] và [/b], C:\thu"
    assert not list(wrong_marks(r"gõ \[b]"))


@given(_TEXTS)
@example("[b]a[/b]")
@example(r"\[b]a[/b]")
def test_nothing_but_followed_marks_and_their_backslashes_goes(text: str) -> None:
    """What is left, in order, is the text; what looks otherwise says so by bold or italic only."""
    left = unmarked(text)
    if next(wrong_marks(text), None) is not None:
        assert left == text
    else:
        assert left == re.sub(r"(\\?)((?<!\[)\[/?[bi]\](?!\]))", r"\1\2", left)
        assert len(text) - len(left) == len(text) - len(
            "".join(one.text for one in emphasised(text))
        )
    assert all(one.text for one in emphasised(text)) or not left


@pytest.mark.parametrize("text", ["[b]", "[i]x[b]y", "[/b]", "[b][i]a[/b]b[/i]"])
def test_each_mark_is_told_at_most_once_however_many_there_are(text: str) -> None:
    many = text * 5000
    assert 0 < len(list(wrong_marks(many))) <= many.count("[")
