"""Notes of what is attached: "(Kèm theo …)" below a title, of one paragraph or more (III.1.c)."""

from __future__ import annotations

from collections.abc import Sequence

from thidua.catalogue import patterns
from thidua.recognise.judging import capital
from thidua.recognise.recognised import Piece

_LINES = 4
"""How many paragraphs a note may have."""


def note(pieces: Sequence[Piece], at: int) -> range:
    """Return the pieces of the note that begins at one; none where there is no note.

    A bracket that is open is closed in one of the next paragraphs, or the note is one paragraph.
    """
    if at >= len(pieces) or not noted(pieces[at]):
        return range(at, at)
    if not pieces[at].text.startswith("(") or ")" in pieces[at].text:
        return range(at, at + 1)
    for end in range(at + 1, min(at + _LINES, len(pieces))):
        if pieces[end].ruled or capital(pieces[end]):
            break
        if pieces[end].text.rstrip(" .").endswith(")"):
            return range(at, end + 1)
    return range(at, at + 1)


def noted(piece: Piece) -> bool:
    """Say whether a piece begins a note."""
    return not piece.ruled and patterns.fits(patterns.APPENDIX_NOTE, piece.text)
