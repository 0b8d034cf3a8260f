"""Our own frame found again in a Word file: head, body, signatures, Nơi nhận, appendices."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from thidua.model.campaign import Orientation
from thidua.model.document import Appendix, Head, Paragraph
from thidua.source.word.body import Layout, SectionEnd
from thidua.source.word.styles import OURS_BESIDE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from thidua.model.document import Block
    from thidua.source.word.body import Piece

_HEAD = frozenset(
    {"superior", "issuer", "nation", "motto", "number", "subject", "mark", "place-date"}
)
_NATION = "nation"
_SIGNERS = frozenset({"signer-authority", "signer-position", "signer-name"})
_RECIPIENTS = frozenset({"recipients-label", "recipient"})
_EMPTY = Head((), (), (), ())


class Framed(Struct, frozen=True):
    """The parts of a document."""

    head: Head
    body: tuple[Block, ...]
    signatures: tuple[tuple[Paragraph, ...], ...] = ()
    recipients: tuple[Paragraph, ...] = ()
    appendices: tuple[Appendix, ...] = ()
    orientation: Orientation = Orientation.PORTRAIT


def framed(pieces: Sequence[Piece]) -> Framed:
    """Return the parts of a document; all of it is body when it does not stand in our frame."""
    said = [piece for piece in pieces if not _beside(piece)]
    ends = [index for index, piece in enumerate(said) if _signs(piece)]
    if not (said and _heads(said[0]) and ends):
        return Framed(_EMPTY, tuple(_flat(said)), orientation=_lies(said))
    end = ends[0]
    first, *sections = _sections(said[end + 1 :])
    sign_off = said[end]
    return Framed(
        head=_head(said[0]),
        body=(*_flat(said[1:end]), *_flat(first)),
        signatures=tuple(_signatures(sign_off)),
        recipients=tuple(one for one in _paragraphs(sign_off) if one.style in _RECIPIENTS),
        appendices=tuple(Appendix(_lies(one), tuple(_flat(one))) for one in sections),
        orientation=_lies(first),
    )


def _beside(piece: Piece) -> bool:
    return isinstance(piece, Paragraph) and piece.style in OURS_BESIDE


def _heads(piece: Piece) -> bool:
    """Return whether this is the head of page 1: two by two, with the Quốc hiệu in it."""
    styles = {one.style for one in _paragraphs(piece)}
    return (
        isinstance(piece, Layout)
        and [len(row) for row in piece.rows] == [2, 2]
        and _NATION in styles <= _HEAD
    )


def _signs(piece: Piece) -> bool:
    styles = {one.style for one in _paragraphs(piece)}
    return isinstance(piece, Layout) and styles <= _SIGNERS | _RECIPIENTS


def _head(piece: Piece) -> Head:
    cells = (tuple(_paragraphs(cell)) for cell in _cells(piece))
    issuers, nation, number, place_date = cells
    return Head(issuers, nation, number, place_date)


def _signatures(piece: Piece) -> Iterator[tuple[Paragraph, ...]]:
    for cell in _cells(piece):
        if signature := tuple(one for one in _paragraphs(cell) if one.style in _SIGNERS):
            yield signature


def _cells(piece: Piece) -> Iterator[Sequence[Piece]]:
    if isinstance(piece, Layout):
        for row in piece.rows:
            yield from row


def _paragraphs(pieces: Piece | Sequence[Piece]) -> Iterator[Paragraph]:
    """Yield the paragraphs with words or without, but no gaps and lines."""
    listed = pieces if isinstance(pieces, Sequence) else (pieces,)
    yield from (one for one in _flat(listed) if isinstance(one, Paragraph))


def _flat(pieces: Iterable[Piece]) -> Iterator[Block]:
    """Yield the blocks of pieces; what stands side by side comes row by row, left before right."""
    for piece in pieces:
        if isinstance(piece, Layout):
            for cell in _cells(piece):
                yield from _flat(cell)
        elif not isinstance(piece, SectionEnd) and not _beside(piece):
            yield piece


def _sections(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Return the pieces of each section, its end among them; there is one at least."""
    sections: list[list[Piece]] = [[]]
    for piece in pieces:
        if sections[-1] and isinstance(sections[-1][-1], SectionEnd):
            sections.append([])
        sections[-1].append(piece)
    return sections


def _lies(section: Iterable[Piece]) -> Orientation:
    ends = [piece for piece in section if isinstance(piece, SectionEnd)]
    lies = bool(ends) and ends[-1].landscape
    return Orientation.LANDSCAPE if lies else Orientation.PORTRAIT
