"""End of a document: who signs, Nơi nhận and what stands below it (boxes 7, 9b, 12 and 13)."""

from __future__ import annotations

from collections.abc import Sequence

from thidua.catalogue import patterns
from thidua.catalogue.patterns import upper
from thidua.recognise.heads import LEFT_OVER, mark
from thidua.recognise.judging import Said, bold, capital, table_of, whole_table
from thidua.recognise.levels import level
from thidua.recognise.recognised import Component, Half, Piece

_LONGEST = 120
_DEEPEST = 40
"""How far from its end a document without Nơi nhận may have its signature, in pieces."""
_NAME = 40
_CELL = 0.9
"""How surely a piece of a drawn table is a cell of it: nobody signs in a table with lines."""
_OVER = 0.6
"""How surely a line over several signers, maybe an agency's name, says on whose behalf."""
_SIGNING = frozenset({Component.SIGNER_AUTHORITY, Component.SIGNER_POSITION})


def ending(pieces: Sequence[Piece], start: int) -> tuple[dict[int, Said], int]:
    """Return what the pieces at the end are, and where that end begins.

    ``pieces`` are those of one document, ``start`` where its body begins.
    """
    begin = _begin(pieces, start)
    said: dict[int, Said] = {}
    listing: tuple[object, ...] | None = None
    last: Piece | None = None
    for index in range(begin, len(pieces)):
        piece = pieces[index]
        if piece.ruled:
            said[index] = Component.TABLE_CELL, _CELL
        elif patterns.fits(patterns.RECIPIENTS_LABEL, piece.text):
            listing = _column(piece)
            said[index] = Component.RECIPIENTS_LABEL, 0.95
        elif (listing == _column(piece) and _is_recipient(piece)) or _goes_on(piece, last):
            listed = patterns.fits(patterns.LISTED, piece.text)
            said[index] = Component.RECIPIENT, 0.95 if listed else 0.7
            last = piece
        else:
            said[index] = _signer(piece, said.get(index - 1)) or (Component.OTHER, LEFT_OVER)
            if listing == _column(piece) and said[index][0] in _SIGNING:
                listing = None  # who signs stands below the list: no more recipients follow
    return said, begin


def signs(piece: Piece) -> bool:
    """Say whether a piece reads like the quyền hạn or chức vụ of a signer."""
    if piece.ruled or len(piece.text) > _LONGEST:
        return False
    if patterns.fits(patterns.SIGNER_AUTHORITY, piece.text) and capital(piece):
        return True
    return capital(piece) and patterns.fits(patterns.POSITION, piece.text)


def names(text: str) -> bool:
    """Say whether a text reads like a person's name, with titles before it or not."""
    text = patterns.SIGNED.sub("", text)
    if len(text) > _NAME or not patterns.fits(patterns.NAME, text):
        return False
    if upper(text):  # so is the second line of a post: only a family name tells
        return patterns.fits(patterns.SURNAMED, text)
    words = [word for word in text.replace("-", " ").split() if not word.endswith(".")]
    return len(words) > 1 and all(word[0].isupper() for word in words)


def _begin(pieces: Sequence[Piece], start: int) -> int:
    """Return where the ending begins: at the signatures beside or over Nơi nhận."""
    labels = [
        index
        for index in range(start, len(pieces))
        if not pieces[index].ruled and patterns.fits(patterns.RECIPIENTS_LABEL, pieces[index].text)
    ]
    if labels:
        return _over(pieces, _table_start(pieces, labels[-1]), start)
    signed = [
        index
        for index in range(max(start, len(pieces) - _DEEPEST), len(pieces))
        if signs(pieces[index]) and _name_follows(pieces, index)
    ]
    if signed:
        return _over(pieces, _table_start(pieces, signed[0]), start)
    return _open(pieces, start)


def _open(pieces: Sequence[Piece], start: int) -> int:
    """Return where the places to sign of a form begin, which names nobody; its end without any."""
    begin = len(pieces)
    while begin > start and _to_sign(pieces[begin - 1]):
        begin -= 1
    tail = pieces[begin:]
    posted = any(signs(one) or _sign_note(one) or one.side is Half.RIGHT for one in tail)
    return begin if posted else len(pieces)


def _to_sign(piece: Piece) -> bool:
    beside = piece.side is not None and not piece.ruled
    return beside and (_in_capitals(piece) or _sign_note(piece))


def _sign_note(piece: Piece) -> bool:
    return patterns.fits(patterns.SIGN_NOTE, piece.text)


def _name_follows(pieces: Sequence[Piece], index: int) -> bool:
    return any(names(piece.text) for piece in pieces[index + 1 : index + 8])


def _over(pieces: Sequence[Piece], begin: int, start: int) -> int:
    """Go up over the lines of signers that stand right above; tables of them whole."""
    while begin > start and _belongs(pieces[begin - 1]):
        begin = max(_table_start(pieces, begin - 1), start)
    return begin


def _table_start(pieces: Sequence[Piece], index: int) -> int:
    """Return where the table begins in which a piece stands: its row, where text stands above."""
    begin = whole_table(pieces, index).start
    row = pieces[index].paragraph.place.row
    above = [at for at in range(begin, index) if pieces[at].paragraph.place.row != row]
    text = any(level(pieces[at]) or len(pieces[at].text) > _LONGEST for at in above)
    return max(above) + 1 if text else begin


def _belongs(piece: Piece) -> bool:
    if piece.ruled:
        return False
    if signs(piece) or _sign_note(piece):
        return True
    apart = piece.side is not None or table_of(piece) is not None or bold(piece)
    open_ = apart and not bold(piece) and patterns.fits(patterns.BLANK, piece.text)
    return open_ or (apart and (names(piece.text) or _in_capitals(piece)))


def _in_capitals(piece: Piece) -> bool:
    """Say whether a piece could be a further line of a post, or one over several signers."""
    return capital(piece) and len(piece.text) <= _LONGEST and level(piece) is None


def _is_recipient(piece: Piece) -> bool:
    if patterns.fits(patterns.LISTED, piece.text) or patterns.fits(patterns.FILED, piece.text):
        return True
    short = len(piece.text) <= _LONGEST
    return short and piece.side is not Half.RIGHT and not upper(piece.text) and not _other(piece)


def _goes_on(piece: Piece, last: Piece | None) -> bool:
    """Say whether a list that was not ended goes on here, on the next page perhaps.

    What stands beside it in the same table is a note to its items.
    """
    if last is None or not last.text.endswith((";", ",")) or piece.side is Half.RIGHT:
        return False
    if last.text.endswith(","):
        return _column(piece) == _column(last) and not signs(piece)
    beside = piece.paragraph.place.table == last.paragraph.place.table
    if beside and _column(piece) != _column(last):
        return False
    return patterns.fits(patterns.LISTED, piece.text) or patterns.fits(patterns.FILED, piece.text)


def _other(piece: Piece) -> bool:
    other = (patterns.DRAFTER, patterns.ADDRESS)
    return any(patterns.fits(pattern, piece.text) for pattern in other)


def _signer(piece: Piece, before: Said | None) -> Said | None:
    """Return what a piece beside or below Nơi nhận is, as its words say or else its looks."""
    if len(piece.text) > _LONGEST:
        return None
    return _by_words(piece) or mark(piece) or _by_looks(piece, before)


def _by_words(piece: Piece) -> Said | None:
    for pattern, component, in_capitals, otherwise in _WORDS:
        if patterns.fits(pattern, piece.text):
            return component, in_capitals if capital(piece) else otherwise
    return None


_WORDS = (
    (patterns.SIGNER_AUTHORITY, Component.SIGNER_AUTHORITY, 0.95, 0.7),
    (patterns.DRAFTER, Component.DRAFTER, 0.8, 0.8),
    (patterns.SIGN_NOTE, Component.OTHER, 0.8, 0.8),
    (patterns.ADDRESS, Component.ADDRESS, 0.8, 0.8),
    (patterns.POSITION, Component.SIGNER_POSITION, 0.95, 0.75),
    (patterns.BLANK, Component.SIGNER_NAME, 0.6, 0.6),
)
"""Pattern, what fits it, how surely in capitals and how surely otherwise; the first that fits."""


def _by_looks(piece: Piece, before: Said | None) -> Said | None:
    if capital(piece):
        if piece.columns > 1 and piece.side is None:  # a cell over those of several signers
            return Component.SIGNER_AUTHORITY, _OVER
        named = _after_position(before) and patterns.fits(patterns.SURNAMED, piece.text)
        return (Component.SIGNER_NAME if named else Component.SIGNER_POSITION), 0.75
    if names(piece.text):
        return Component.SIGNER_NAME, 0.9 if _after_position(before) else 0.7
    return (Component.SIGNER_POSITION, 0.4) if piece.side is Half.RIGHT else None


def _after_position(before: Said | None) -> bool:
    return before is not None and before[0] in {
        Component.SIGNER_POSITION,
        Component.SIGNER_AUTHORITY,
        Component.OTHER,
    }


def _column(piece: Piece) -> tuple[object, ...]:
    place = piece.paragraph.place
    return place.table, place.column, piece.side is Half.RIGHT
