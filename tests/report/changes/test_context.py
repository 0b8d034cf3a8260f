"""What did not change is cut to what is near a change, never a word of the change itself."""

from __future__ import annotations

import pytest

from thidua.model.document import Mark
from thidua.report.changes.context import BESIDE, elided
from thidua.report.changes.entries import TextPiece

_LONG = "một hai ba bốn năm sáu bảy tám chín mười " * 8


def _said(*pieces: tuple[str, Mark]) -> list[str]:
    return [one.text for one in elided([TextPiece(*piece) for piece in pieces])]


def test_short_texts_stay() -> None:
    pieces = (("Các đơn vị ", Mark.KEPT), ("nộp", Mark.DELETED), (" báo cáo.", Mark.KEPT))
    assert _said(*pieces) == [text for text, _ in pieces]


def test_a_change_stays_whole_however_long() -> None:
    assert _said((_LONG, Mark.INSERTED), (_LONG, Mark.DELETED)) == [_LONG, _LONG]


def test_only_what_is_beside_a_change_stays() -> None:
    before, change, between, other, after = _said(
        (_LONG, Mark.KEPT),
        ("x", Mark.DELETED),
        (" " + _LONG, Mark.KEPT),
        ("y", Mark.INSERTED),
        (" " + _LONG, Mark.KEPT),
    )
    assert (change, other) == ("x", "y")
    assert before.startswith("… ")
    assert _LONG.endswith(before.removeprefix("…"))
    assert between.startswith(" một ")
    assert between.endswith(" mười ")
    assert between.count("…") == 1
    assert after.endswith(" …")
    assert max(map(len, (before, after))) <= BESIDE + 3
    assert len(between) <= 2 * BESIDE + 5


def test_words_are_not_broken() -> None:
    kept = " ".join(_said((_LONG, Mark.KEPT), ("x", Mark.DELETED), (_LONG, Mark.KEPT)))
    assert set(kept.replace("…", " ").split()) <= {*_LONG.split(), "x"}


@pytest.mark.parametrize("text", ["ơ" * 500, "ơ" * 500 + " ", " " + "ơ" * 500])
def test_a_text_without_blanks_is_cut_all_the_same(text: str) -> None:
    (kept, _) = _said((text, Mark.KEPT), ("x", Mark.DELETED))
    assert kept.startswith("…")
    assert 0 < kept.count("ơ") <= BESIDE + 1
