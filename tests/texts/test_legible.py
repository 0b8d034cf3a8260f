"""Nothing invisible is left in what a person is shown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from thidua.texts.legible import legible, visible


@given(st.text(st.characters(codec=None)))
def test_whatever_comes_in_can_be_seen(text: str) -> None:
    for shown in (visible(text), legible(text)):
        assert shown.isprintable()
        shown.encode()


def test_what_a_terminal_would_obey_is_shown_by_its_code() -> None:
    assert visible("đỏ\x1b[31m\u202e\ud800") == "đỏU+001B[31mU+202EU+D800"


def test_blanks_become_one_space() -> None:
    assert visible("một\t\n hai") == "một hai"
    assert visible("một\u00a0hai") == "mộtU+00A0hai"
    assert legible("một\u00a0\u2002hai") == "một hai"
