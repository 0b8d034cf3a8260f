"""Letters of a page: marks that are drawn apart belong to the letters that they lie over."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.pdf.drawn import Glyph, Look
from thidua.pdf.letters import PageLetters

_LOOK = Look(
    font="Times New Roman",
    embedded=False,
    bold=False,
    italic=False,
    size_pt=14.0,
    colour="000000",
    visible=True,
)


class _DrawnLetters(PageLetters):
    """Letters as they were drawn, without a page."""

    def __init__(self, *drawn: Glyph) -> None:
        self._given = drawn

    def _drawn(self) -> Iterator[Glyph]:
        return iter(self._given)


def _glyph(text: str, left: float, baseline: float = 100.0) -> Glyph:
    return Glyph(baseline, left, left + 7, text, _LOOK)


def test_a_mark_that_is_drawn_over_a_letter_belongs_to_it() -> None:
    letters = _DrawnLetters(
        *(_glyph("n", 0), _glyph("g", 7), _glyph("a", 14), _glyph("y", 21)),
        *(_glyph("\u0300", 14, 98.0), _glyph(" ", 28), _glyph("ơ", 35), _glyph("\u0301", 35)),
        _glyph("\u0301", 90),
    )
    assert "".join(one.text for one in letters) == "ngày ớ\u0301"
