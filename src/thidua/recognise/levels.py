"""Levels of the body: Phần, Chương, Mục, Điều, khoản, điểm, or I. / 1. / a) (II.6.d, đ)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence

from thidua.catalogue import patterns
from thidua.recognise.judging import Said, bold, capital, centred, headline
from thidua.recognise.recognised import Component, Piece, Recognised

_LEVELS = (
    (Component.DIVISION, patterns.DIVISION, 0.9),
    (Component.DIVISION, patterns.TITLED_DIVISION, 0.7),
    (Component.ARTICLE, patterns.ARTICLE, 0.95),
    (Component.SECTION, patterns.SECTION, 0.9),
    (Component.CLAUSE, patterns.CLAUSE, 0.9),
    (Component.POINT, patterns.POINT, 0.9),
    (Component.DASH, patterns.DASH, 0.9),
)
_CELL = 0.9
_LAYOUT_CELL = 0.6
_LAYOUT = 2
"""A table without borders of no more columns may be there for layout alone."""
_TEXT = 0.7
_CONTENT = frozenset(
    {
        *(Component.BODY, Component.DASH, Component.CLAUSE, Component.POINT),
        *(Component.TABLE_CAPTION, Component.TABLE_CELL),
    }
)
"""What may stand below the title of an article."""


def level(piece: Piece) -> Said | None:
    """Return the level that the label of a piece shows; None for text without a label."""
    for component, pattern, sureness in _LEVELS:
        if patterns.begins(pattern, piece.text):
            return component, sureness
    return None


def titled_articles(found: Recognised) -> frozenset[int]:
    """Return the order of each article whose line is a title: its content follows below.

    In a document most articles of which have their content on the line, a sentence without its
    full stop is a sentence.
    """
    titled: dict[int, list[int]] = {}
    articles = found.of(Component.ARTICLE)
    for part in articles:
        below = found.after(part)
        content = below is not None and below.component in _CONTENT
        if content and headline(part.piece):
            titled.setdefault(part.document, []).append(part.order)
    all_of = Counter(part.document for part in articles)
    return frozenset(
        order
        for document, orders in titled.items()
        if 2 * len(orders) >= all_of[document]
        for order in orders
    )


def body(
    pieces: Sequence[Piece], start: int, end: int, *, pictured: Container[int | None]
) -> dict[int, Said]:
    """Return what the pieces from ``start`` to before ``end`` are.

    ``pictured`` are the indexes of paragraphs that hold a picture.
    """
    said: dict[int, Said] = {}
    for index in range(start, end):
        piece = pieces[index]
        before = said.get(index - 1)
        if piece.ruled:
            said[index] = Component.TABLE_CELL, _CELL
        elif before is not None and _titles(before, piece):
            said[index] = Component.DIVISION_TITLE, 0.9 if capital(piece) else 0.6
        elif _captions(pieces, index, end, pictured):
            said[index] = Component.TABLE_CAPTION, 0.8
        else:
            said[index] = _plain(piece)
    return said


def _titles(before: Said, piece: Piece) -> bool:
    """Say whether a piece is the title of the Phần, Chương or Mục right before it."""
    if before[0] is Component.DIVISION:
        broken = capital(piece) and piece.text.endswith(",")  # it goes on in the next line
        return level(piece) is None and (headline(piece) or broken)
    return before[0] is Component.DIVISION_TITLE and capital(piece) and level(piece) is None


def _captions(
    pieces: Sequence[Piece], index: int, end: int, pictured: Container[int | None]
) -> bool:
    """Say whether a piece stands over a table or beside a picture as its caption."""
    piece = pieces[index]
    over = index + 1 < end and pieces[index + 1].ruled
    beside = any(piece.paragraph.index + step in pictured for step in (-1, 1))
    if not (over or beside) or not headline(piece):
        return False
    return patterns.fits(patterns.CAPTION, piece.text) or (centred(piece) and level(piece) is None)


def _plain(piece: Piece) -> Said:
    """Return what text is that neither stands in a ruled table nor heads anything."""
    labelled = level(piece)
    if piece.columns > _LAYOUT or (labelled is None and piece.columns):
        return Component.TABLE_CELL, _LAYOUT_CELL
    if labelled is not None:
        return labelled
    return Component.BODY, 0.5 if centred(piece) and bold(piece) else _TEXT
