"""Long stretches that did not change, shortened to what stands beside a change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from thidua.model.document import Mark
from thidua.report.changes.entries import TextPiece

BESIDE = 48
"""How many characters of what did not change are shown on each side of a change."""

_ELLIPSIS = "…"


def elided(pieces: Sequence[TextPiece]) -> tuple[TextPiece, ...]:
    """Return the pieces of a text, those that did not change cut at words to what is near."""
    return tuple(_pieces(pieces))


def _pieces(pieces: Sequence[TextPiece]) -> Iterator[TextPiece]:
    last = len(pieces) - 1
    for index, piece in enumerate(pieces):
        if piece.mark is not Mark.KEPT:
            yield piece
            continue
        # What opens the text needs only its end; what closes it, or is alone, only its beginning.
        before = 0 if index == 0 and last else BESIDE
        after = 0 if index == last else BESIDE
        yield replace(piece, text=_cut(piece.text, before, after))


def _cut(text: str, before: int, after: int) -> str:
    """Return the first ``before`` and the last ``after`` characters, to whole words."""
    if len(text) <= before + after + BESIDE:
        return text
    head = _whole(text[: before + 1]) if before else ""
    tail = _whole(text[-after - 1 :][::-1])[::-1] if after else ""
    return " ".join(filter(None, (head, _ELLIPSIS, tail)))


def _whole(text: str) -> str:
    """Return a text without its last word, which may be broken, unless there is no other."""
    words, _, _ = text.rpartition(" ")
    return words if words.strip() else text
