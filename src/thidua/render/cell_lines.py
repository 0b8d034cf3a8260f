"""Lines of table cells, and of what is set to the left: at sense, no more than they take anyway.

Word and Typst fill lines word by word, which tears compounds ("khen / thưởng"), a number from its
noun and names of people. Where that happens and other ends of lines do better the lines are ended
in the text, as in titles. A head is set as titles are: its lines alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from thidua.catalogue.style import Style
from thidua.model.document import Cell, Mark, Paragraph, Run
from thidua.render.cells import paragraphs
from thidua.render.centred import WeighedText, cheapest, line_starts
from thidua.render.metrics import LINE_END, MeasuredWord, filled, measure, space_width, with_ends
from thidua.render.sense import costs, joints

_SLACK = 5  # twips that a line has to spare, against rounding: less than a column has
_KEPT = 4096


def set_paragraphs(cell: Cell, style: Style, width: int) -> tuple[tuple[Run, ...], ...]:
    """Return the paragraphs of a cell ``width`` twips wide, with ends of lines where needed.

    What a revision marks is left as it comes.
    """
    said = paragraphs(cell)
    if any(run.mark is not Mark.KEPT for one in said for run in one):
        return said
    return tuple(_set(one, style, width) for one in said)


def set_runs(cell: Cell, style: Style, width: int) -> tuple[Run, ...]:
    """Return the same in one piece, with a line's end where a paragraph ends, too."""
    first, *others = set_paragraphs(cell, style, width)
    for begun, *rest in others:
        first += (Run(LINE_END, mark=begun.mark), begun, *rest)
    return first


def sense_ends(paragraph: Paragraph, style: Style, width: int) -> tuple[int, ...]:
    """Return the places of the spaces at which lines of a paragraph set to the left end at sense.

    Nothing where filled lines end there, or nothing better can be had.
    """
    words, space = measure(paragraph, style), space_width(style)
    if len(words) == 1 or max((word.width for word in words), default=width) >= width:
        return ()
    greedy = filled(words, space, width)
    starts = _body_starts(paragraph.text, words, space, width, greedy)
    return () if starts == greedy else tuple(words[start - 1].end for start in starts)


@lru_cache(maxsize=_KEPT)
def _set(runs: tuple[Run, ...], style: Style, width: int) -> tuple[Run, ...]:
    paragraph = Paragraph("", runs)
    words = measure(paragraph, style)
    if len(words) == 1 or max((word.width for word in words), default=width) >= width:
        return runs
    space = space_width(style)
    greedy = filled(words, space, width)
    if style.bold and style.align == "center":
        starts = line_starts(paragraph, words, space, width - _SLACK)
    else:
        starts = _body_starts(paragraph.text, words, space, width, greedy)
    if starts == greedy:
        tight, loose = (filled(words, space, width + more) for more in (-_SLACK, _SLACK))
        if tight != greedy or loose == greedy:
            return runs  # else another program may find room for a word more
    return tuple(with_ends(runs, [words[start - 1].end for start in starts]))


def _body_starts(
    text: str, words: Sequence[MeasuredWord], space: float, width: int, greedy: tuple[int, ...]
) -> tuple[int, ...]:
    """Return the words that begin lines where fewer are torn than in lines that are filled.

    A word alone on the last line is torn off, too.
    """
    stated, price = costs(), list(joints(text))
    if len(price) > 1:
        price[-1] += stated.lone
    if not any(price[start - 1] >= stated.lone for start in greedy):
        return greedy
    weighed = WeighedText(words, space, price, frozenset())
    cost, starts = cheapest(weighed, width - _SLACK, len(greedy) + 1, alike=0)
    torn = sum(price[start - 1] for start in greedy)
    return starts if cost < torn - stated.after else greedy
