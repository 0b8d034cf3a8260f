"""Head of a document: boxes 1 to 4, 5b, 10 and 11 of the decree's layout (Mục IV).

Quốc hiệu, Tiêu ngữ, number and date are known by their words; the names of the agencies are what
stands in capitals beside them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from thidua.catalogue import patterns
from thidua.catalogue.patterns import MOTTO, NATION, folded, resembles
from thidua.recognise.judging import Said, bold, capital, table_of, whole_table
from thidua.recognise.notes import noted
from thidua.recognise.recognised import Component, Half, Piece

_MOTTO = "độc lập - tự do - hạnh phúc"
_DEEPEST = 40
"""How many pieces a head may have."""
_TOP = 12
"""How many pieces stand before the right side of a head is over."""
_LONGEST = 200
_MARKS = (
    (Component.STAMP, patterns.STAMP, 0.8),
    (Component.SECRECY, patterns.SECRECY, 0.9),
    (Component.URGENCY, patterns.URGENCY, 0.9),
    (Component.CIRCULATION, patterns.CIRCULATION, 0.9),
    (Component.DRAFT, patterns.DRAFT, 0.9),
    (Component.COPY_FORM, patterns.COPY_FORM, 0.9),
    (Component.TYPED_LINE, patterns.TYPED_LINE, 0.9),
)
_ANCHORS = frozenset({Component.NATION, Component.MOTTO, Component.NUMBER})
_DATED = frozenset({Component.NUMBER, Component.PLACE_DATE, Component.SUBJECT})


def head(pieces: Sequence[Piece]) -> tuple[dict[int, Said], int]:
    """Return what the pieces of the head are, and where it ends; nothing where there is none.

    ``pieces`` are those of one document, from its beginning.
    """
    said = dict(_by_words(pieces))
    bodies = _bodies(pieces)
    if not (bodies or any(component in _ANCHORS for component, _ in said.values())):
        return {}, 0
    said |= bodies
    end = _end(pieces, said)
    said = {index: one for index, one in said.items() if index < end}
    rest = [index for index in range(end) if index not in said]
    said |= _subject_goes_on(pieces, rest, said)
    said |= _agencies(pieces, [index for index in rest if index not in said], said)
    return {**dict.fromkeys(range(end), (Component.OTHER, LEFT_OVER)), **said}, end


LEFT_OVER = 0.3
"""How surely a piece is nothing in particular."""


def mark(piece: Piece) -> Said | None:
    """Return which stamp or mark a piece is, if it is one: these stand in many places."""
    for component, pattern, sureness in _MARKS:
        if patterns.fits(pattern, piece.text):
            return component, sureness
    return None


def by_words(piece: Piece) -> Said | None:
    """Return what the words of a piece alone say that it is in a head."""
    if resembles(piece.text, NATION):
        return Component.NATION, 1.0 if folded(piece.text) == NATION else 0.9
    if resembles(piece.text, MOTTO):
        return Component.MOTTO, 1.0 if folded(piece.text) == _MOTTO else 0.9
    if patterns.fits(patterns.PLACE_DATE, piece.text):
        return Component.PLACE_DATE, 0.95
    if patterns.fits(patterns.NUMBER, piece.text):
        return Component.NUMBER, 0.95
    if patterns.fits(patterns.SHORT_SUBJECT, piece.text):
        return Component.SUBJECT, 0.9
    return mark(piece)


def _by_words(pieces: Sequence[Piece]) -> Iterator[tuple[int, Said]]:
    for index, piece in enumerate(pieces[:_DEEPEST]):
        said = by_words(piece)
        if said is not None:
            yield index, said
    for index, (piece, below) in enumerate(pairwise(pieces[:_DEEPEST])):
        if folded(f"{piece.text} {below.text}") == NATION:  # too long for its column
            yield from ((at, (Component.NATION, 0.9)) for at in (index, index + 1))


def _bodies(pieces: Sequence[Piece]) -> dict[int, Said]:
    """Return the name of the Party or the Đoàn, where others have the Quốc hiệu."""
    return {
        index: (Component.OTHER, 0.9)
        for index, one in enumerate(pieces[:_TOP])
        if (one.side is Half.RIGHT or table_of(one) is not None)
        and patterns.fits(patterns.BODY_NAME, one.text)
    }


def _end(pieces: Sequence[Piece], said: Mapping[int, Said]) -> int:
    """Return where the head ends: behind the last table or line in which a part of it stands."""
    end, dated, nation = 0, False, False
    number = max((at for at, one in said.items() if one[0] is Component.NUMBER), default=-1)
    for index, piece in enumerate(pieces[:_DEEPEST]):
        component = said[index][0] if index in said else None
        nation = nation or component is Component.NATION
        dated = dated or (index < end and component in _DATED)
        if index < end:
            continue
        below = nation and index > number
        if component is None and (
            dated or len(piece.text) > _LONGEST or not _may_name(piece, below=below)
        ):
            break
        if component is not None:
            held = _above_title(pieces, whole_table(pieces, index), said)
            end = max(held.stop, index + 1) if _small(pieces, held) else index + 1
            dated = dated or component in _DATED
    return end


def _may_name(piece: Piece, *, below: bool) -> bool:
    """Say whether a piece could be the name of an agency: beside a Quốc hiệu, over a number.

    What stands ``below`` a Quốc hiệu, with no number under it, is a title.
    """
    if noted(piece) or (below and table_of(piece) is None and piece.side is not Half.LEFT):
        return False
    said = patterns.fits(patterns.ADDRESSEE, piece.text) or folded(piece.text) in patterns.kinds()
    return not said and (capital(piece) or table_of(piece) is not None or piece.side is Half.LEFT)


def _above_title(pieces: Sequence[Piece], held: range, said: Mapping[int, Said]) -> range:
    """Return what of a table stands above a title in it, no part of a head below that."""
    last = max((index for index in held if index in said), default=held.start)
    for index in range(last + 1, held.stop):
        if folded(pieces[index].text).strip(" .:") in patterns.kinds() and capital(pieces[index]):
            return range(held.start, index)
    return held


def _small(pieces: Sequence[Piece], held: range) -> bool:
    """Say whether a table is a head and not the whole letter laid out in one."""
    return len(held) <= _DEEPEST and all(len(pieces[index].text) <= _LONGEST for index in held)


def _subject_goes_on(
    pieces: Sequence[Piece], rest: Sequence[int], said: Mapping[int, Said]
) -> dict[int, Said]:
    """Return the further lines of a "V/v": left, below it, in the same cell."""
    found: dict[int, Said] = {}
    for index in rest:
        before = index - 1
        over = found.get(before) or said.get(before)
        alike = index and _cell(pieces[index]) == _cell(pieces[before])
        if (
            over is not None
            and over[0] is Component.SUBJECT
            and alike
            and not capital(pieces[index])
        ):
            found[index] = Component.SUBJECT, 0.75
    return found


def _agencies(
    pieces: Sequence[Piece], rest: Sequence[int], said: Mapping[int, Said]
) -> dict[int, Said]:
    """Return which pieces over the number name the superior and the issuing agency."""
    numbers = [index for index, (component, _) in said.items() if component is Component.NUMBER]
    last = min(numbers, default=len(pieces))
    names = [
        index
        for index in rest
        if index < last and pieces[index].side is not Half.RIGHT and len(pieces[index].text) > 1
    ]
    names = [index for index in names if _is_name(pieces[index])] or names
    first = _first_of_issuer([pieces[index] for index in names])
    sureness = 0.9 if numbers else 0.7
    return {
        index: (
            Component.SUPERIOR if place < first else Component.ISSUER,
            sureness if capital(pieces[index]) else 0.6,
        )
        for place, index in enumerate(names)
    }


def _is_name(piece: Piece) -> bool:
    known = (patterns.BLANK, patterns.ORGANISATION)
    return capital(piece) or any(patterns.fits(pattern, piece.text) for pattern in known)


def _first_of_issuer(names: Sequence[Piece]) -> int:
    """Return which of the lines is the first of the issuing agency's name.

    The one that is bold; where all are set alike, the last that begins like an agency's name.
    """
    heavy = [bold(piece) for piece in names]
    if any(heavy) and not all(heavy):
        return heavy.index(True)
    first = len(names) - 1
    while first > 0 and _goes_on(names[first - 1], names[first]):
        first -= 1
    return max(first, 0)


def _goes_on(before: Piece, piece: Piece) -> bool:
    """Say whether a line goes on with the name that the line before it began."""
    hyphen = before.text.endswith(("-", "–", ",", "VÀ"))
    begun = (patterns.ORGANISATION, patterns.BLANK)
    return hyphen or not any(patterns.fits(pattern, piece.text) for pattern in begun)


def _cell(piece: Piece) -> tuple[int | None, int | None, int | None, Half | None]:
    place = piece.paragraph.place
    return place.table, place.row, place.column, piece.side
