"""Below the head: tên loại, trích yếu, Kính gửi, who decides, căn cứ (boxes 5a and 9a, II.6.a)."""

from __future__ import annotations

from collections.abc import Sequence

from thidua.catalogue import patterns
from thidua.catalogue.patterns import folded
from thidua.recognise import levels
from thidua.recognise.heads import mark
from thidua.recognise.judging import Said, bold, capital, centred, headline, italic
from thidua.recognise.notes import note, noted
from thidua.recognise.recognised import Component, Piece

_LINES = 6
"""How many lines a trích yếu may have."""
_LONGEST = 300
_AHEAD = 3
_MOST_GROUNDS = 40
"""How many paragraphs may stand over the line that orders."""


def opening(pieces: Sequence[Piece], start: int) -> tuple[dict[int, Said], int]:
    """Return what stands between head and body, from ``start`` on, and where the body begins."""
    said: dict[int, Said] = {}
    at = _marks(pieces, start, said)
    at = _title(pieces, at, said)
    at = _marks(pieces, at, said)
    below = note(pieces, at) if said else range(at, at)
    said |= dict.fromkeys(below, (Component.APPENDIX_NOTE, 0.95))
    at = _marks(pieces, below.stop, said)
    at = _addressees(pieces, at, said)
    return said, _grounds(pieces, at, said)


def named(piece: Piece) -> bool:
    """Say whether a piece is the name of a type of document, in capitals or not."""
    return folded(piece.text).strip(" .:") in patterns.kinds()


def _marks(pieces: Sequence[Piece], at: int, said: dict[int, Said]) -> int:
    while at < len(pieces) and (one := mark(pieces[at])) is not None:
        said[at] = one
        at += 1
    return at


def _title(pieces: Sequence[Piece], at: int, said: dict[int, Said]) -> int:
    """Take the tên loại and the lines of its trích yếu."""
    if at >= len(pieces) or not _may_be_title(pieces[at]):
        return at
    said[at] = Component.TITLE, 0.95 if named(pieces[at]) else 0.75
    centring = centred(pieces[at])
    at += 1
    while at < len(pieces) and _title_goes_on(pieces, at, centring=centring):
        said[at] = Component.TITLE, 0.6
        at += 1
    begun = at
    while at < min(len(pieces), begun + _LINES) and _may_be_abstract(
        pieces, at, centring=centring, first=at == begun
    ):
        said[at] = Component.ABSTRACT, 0.9 if centring else 0.7
        at += 1
    return at


def _may_be_title(piece: Piece) -> bool:
    if piece.ruled or patterns.fits(patterns.ADDRESSEE, piece.text):
        return False
    return named(piece) or (capital(piece) and headline(piece) and levels.level(piece) is None)


def _title_goes_on(pieces: Sequence[Piece], at: int, *, centring: bool) -> bool:
    piece = pieces[at]
    if piece.ruled or noted(piece) or _decides(pieces, at) or _grounded(piece):
        return False
    return capital(piece) and centred(piece) == centring


def _may_be_abstract(pieces: Sequence[Piece], at: int, *, centring: bool, first: bool) -> bool:
    piece = pieces[at]
    if piece.ruled or _starts(pieces, at) or len(piece.text) > _LONGEST:
        return False
    announced = patterns.fits(patterns.SUBJECT, piece.text)
    if centring:
        heading = headline(piece) and (announced or (first and bold(piece)))
        return centred(piece) or not piece.alone or heading
    goes_on = piece.text[:1].islower()
    return headline(piece) and (first or announced or goes_on)


def _starts(pieces: Sequence[Piece], at: int) -> bool:
    """Say whether something else begins here that stands below a title."""
    piece = pieces[at]
    return (
        _decides(pieces, at)
        or _grounded(piece)
        or patterns.fits(patterns.ADDRESSEE, piece.text)
        or noted(piece)
        or mark(piece) is not None
        or levels.level(piece) is not None
    )


def _grounded(piece: Piece) -> bool:
    return patterns.fits(patterns.BASIS, piece.text)


def _decides(pieces: Sequence[Piece], at: int) -> bool:
    """Say whether capitals here are the line over the căn cứ that says who decides."""
    may = capital(pieces[at]) and not _grounded(pieces[at])
    may = may and not patterns.fits(patterns.SUBJECT, pieces[at].text)
    may = may and not (at and _type(pieces[at - 1]) and not _office(pieces[at]))
    if may and _office(pieces[at]) and _ordered(pieces, at + 1) > at + 1:
        return True
    for piece in pieces[at + 1 : at + 1 + _AHEAD] if may else ():
        if _grounded(piece):
            return True
        if not capital(piece) or (_office(piece) and not _office(pieces[at])):
            return False
    return False


def _type(piece: Piece) -> bool:
    return named(piece) or patterns.fits(patterns.ACT, piece.text)


def _office(piece: Piece) -> bool:
    """Say whether capitals read like an agency or a post, and not like a trích yếu."""
    known = (patterns.ORGANISATION, patterns.POSITION)
    return any(patterns.fits(one, piece.text) for one in known)


def _addressees(pieces: Sequence[Piece], at: int, said: dict[int, Said]) -> int:
    if at >= len(pieces) or not patterns.fits(patterns.ADDRESSEE, pieces[at].text):
        return at
    said[at] = Component.ADDRESSEE, 0.95
    alone = patterns.fits(patterns.ONLY_LABEL, pieces[at].text)
    at += 1
    begun = at
    while at < len(pieces) and _is_item(pieces[at], dashed=not alone or at > begun):
        listed = patterns.fits(patterns.LISTED, pieces[at].text)
        said[at] = Component.ADDRESSEE_ITEM, 0.9 if listed else 0.6
        at += 1
    return at


def _is_item(piece: Piece, *, dashed: bool) -> bool:
    if patterns.fits(patterns.LISTED, piece.text):
        return True
    return not dashed and headline(piece) and levels.level(piece) is None


def _grounds(pieces: Sequence[Piece], at: int, said: dict[int, Said]) -> int:
    """Take who decides, the căn cứ and the line that orders."""
    while at < len(pieces) and _decides(pieces, at):
        said[at] = Component.AUTHORITY, 0.9
        at += 1
    first = at
    letter = not any(component is Component.TITLE for component, _ in said.values())
    order = first if letter else _ordered(pieces, first)
    while at < len(pieces) and (
        at < order or _is_ground(pieces, at, more=at > first, letter=letter)
    ):
        said[at] = Component.BASIS, 0.95 if italic(pieces[at]) else 0.8
        at += 1
    if at < len(pieces) and (at == order > first or _orders(pieces[at], colon=True)):
        said[at] = Component.OPERATIVE, 0.95 if bold(pieces[at]) else 0.85
        at += 1
    return at


def _ordered(pieces: Sequence[Piece], first: int) -> int:
    """Return where the line that orders stands, nothing but paragraphs between it and ``first``.

    All of them are grounds, however they begin.
    """
    for at in range(first, min(first + _MOST_GROUNDS, len(pieces))):
        piece = pieces[at]
        if _orders(piece):
            return at
        found = levels.level(piece)
        if piece.ruled or capital(piece) or (found and found[0] is not Component.DASH):
            break
    return first


def _orders(piece: Piece, *, colon: bool = False) -> bool:
    """Say whether a piece orders what follows; below grounds it needs no colon."""
    text = piece.text if colon or not capital(piece) else f"{piece.text.rstrip(' :')}:"
    return patterns.fits(patterns.OPERATIVE, text)


def _is_ground(pieces: Sequence[Piece], at: int, *, more: bool, letter: bool) -> bool:
    """Say whether a paragraph is a căn cứ; in a letter the same words may begin a sentence."""
    piece = pieces[at]
    if piece.ruled or (letter and not italic(piece)):
        return False
    following = pieces[at + 1].text if at + 1 < len(pieces) else ""
    ordered = patterns.fits(patterns.OPERATIVE, following)
    if more and (italic(piece) or ordered) and not patterns.fits(patterns.OPERATIVE, piece.text):
        return True
    if patterns.fits(patterns.GROUND_BESIDE, piece.text):
        return more or patterns.fits(patterns.BASIS, following) or _beside(following)
    return _grounded(piece) and (more or ordered or italic(piece) or piece.text.endswith(";"))


def _beside(text: str) -> bool:
    return patterns.fits(patterns.GROUND_BESIDE, text)
