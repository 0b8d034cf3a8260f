"""Judging a piece: what the recogniser asks of a single piece, and how it answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from thidua.catalogue.patterns import upper
from thidua.model.view import Alignment
from thidua.recognise.recognised import Component, Piece

Said: TypeAlias = "tuple[Component, float]"
"""What a piece is taken for, and how surely."""

_HEADLINE = 160
_ENDS = (".", ";", ":", ",", "/.")


def bold(piece: Piece) -> bool:
    """Say whether most of a piece is bold."""
    return _share(piece, "bold")


def italic(piece: Piece) -> bool:
    """Say whether most of a piece is italic."""
    return _share(piece, "italic")


def centred(piece: Piece) -> bool:
    """Say whether a piece is a centred paragraph, or a line of one."""
    return piece.lined and piece.paragraph.align is Alignment.CENTER


def capital(piece: Piece) -> bool:
    """Say whether a piece is in capitals."""
    return upper(piece.text)


def headline(piece: Piece) -> bool:
    """Say whether a piece could be a heading: short, and not ended like a sentence."""
    return len(piece.text) <= _HEADLINE and not piece.text.endswith(_ENDS)


def table_of(piece: Piece) -> int | None:
    """Return the table that a piece stands in, unless its borders make it one of data."""
    return None if piece.ruled else piece.paragraph.place.table


def whole_table(pieces: Sequence[Piece], index: int) -> range:
    """Return the pieces of the table in which one stands: that one alone where there is none."""
    table = table_of(pieces[index])
    if table is None:
        return range(index, index + 1)
    first = last = index
    while first and pieces[first - 1].paragraph.place.table == table:
        first -= 1
    while last + 1 < len(pieces) and pieces[last + 1].paragraph.place.table == table:
        last += 1
    return range(first, last + 1)


def _share(piece: Piece, name: str) -> bool:
    letters = [(sum(map(str.isalpha, run.text)), getattr(run, name)) for run in piece.runs]
    return 2 * sum(count for count, has in letters if has) > sum(count for count, _ in letters)
