"""One recogniser: which text is which component of the decree's layout, in any document.

It knows words first, then places, then looks: a file may have lost its styles, and its head may
be a table, or columns made with tabs or blanks. What it cannot tell it says with little sureness.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from msgspec import structs

from thidua.catalogue import patterns
from thidua.model.view import Story, View, ViewParagraph, plain
from thidua.recognise import endings, heads, levels, titles
from thidua.recognise.attachments import attachments
from thidua.recognise.judging import Said, bold, capital, centred, headline, table_of
from thidua.recognise.notes import note, noted
from thidua.recognise.pieces import pieces
from thidua.recognise.recognised import Component, Part, Piece, Recognised

_AHEAD = 4
_MOST_DOCUMENTS = 200
"""Documents that one file is taken apart into; what follows belongs to the last."""
_LETTER = "Công văn"


def recognise(view: View) -> Recognised:
    """Return what each piece of text in a document is.

    Pages' headers and footers come last, and then what digital signatures show.
    """
    signed = {index for one in view.signatures for index in one.paragraphs}
    cut = tuple(piece for piece in pieces(view) if piece.paragraph.index not in signed)
    pictured = {picture.paragraph for picture in view.pictures}
    parts = [
        Part(component, piece, sureness, document)
        for document, (held, attached) in enumerate(_documents(cut))
        for piece, (component, sureness) in zip(
            held, _read(held, pictured, attached=attached), strict=True
        )
    ]
    parts += _margins(view)
    parts += [
        Part(Component.STAMP, _whole(view.paragraphs[index]), 0.95) for index in sorted(signed)
    ]
    parts = [structs.replace(part, order=order) for order, part in enumerate(parts)]
    by_paragraph = {part.paragraph.index: part.component for part in reversed(parts)}
    return Recognised(view, tuple(parts), _kind(parts), _draft(parts), by_paragraph=by_paragraph)


def _documents(cut: Sequence[Piece]) -> Iterator[tuple[Sequence[Piece], bool]]:
    """Cut a file where another document begins: an attached one, an appendix, a copy's block.

    A second Quốc hiệu begins another document, as soon as the first one's head was met. Besides
    the pieces of each, say whether it is attached behind the signatures of the one before.
    """
    starts, headed, nation = [0], False, False
    attached = frozenset(attachments(cut))
    tables = _first_of_tables(cut)
    for index in range(len(cut)):
        said = None if cut[index].ruled else heads.by_words(cut[index])
        kind = said[0] if said else None
        behind = headed or (len(starts) > 1 and index - starts[-1] > _LABELS)
        behind = behind and (nation or index - starts[-1] > _TOP)  # a number may stand left of it
        again = kind is Component.COPY_FORM or (kind is Component.NATION and behind)
        begin = _first_beside(cut, tables, index) if again else index
        begun = again or index in attached or _is_appendix(cut, index)
        new = index and begun and len(starts) < _MOST_DOCUMENTS
        if new and begin > starts[-1]:
            starts.append(begin)
            headed = nation = False
        headed = headed or kind in {Component.NATION, Component.NUMBER}
        nation = nation or kind is Component.NATION
    for start, end in zip(starts, (*starts[1:], len(cut)), strict=True):
        yield cut[start:end], start in attached


_TOP = 8
"""Pieces among which the name of a certificate stands."""
_LABELS = 4
"""How many pieces may stand over the head of what is attached: "Phụ lục I", "Mẫu số 01"."""


def _first_of_tables(cut: Sequence[Piece]) -> dict[int | None, int]:
    """Return the first piece of each table of layout."""
    found: dict[int | None, int] = {}
    for index, piece in enumerate(cut):
        found.setdefault(table_of(piece), index)
    return found


def _first_beside(cut: Sequence[Piece], tables: dict[int | None, int], index: int) -> int:
    """Return the first piece of the table, or else of the paragraph, in which one stands."""
    table = table_of(cut[index])
    begin = index if table is None else tables[table]
    while begin and cut[begin - 1].paragraph.index == cut[index].paragraph.index:
        begin -= 1
    return begin


def _is_appendix(cut: Sequence[Piece], index: int) -> bool:
    """Say whether "Phụ lục" here is the label over one and not an entry of a list."""
    if cut[index].ruled or not patterns.fits(patterns.APPENDIX_LABEL, cut[index].text):
        return False
    ahead = cut[index + 1 : index + 1 + _AHEAD]
    titled = bool(ahead) and capital(ahead[0])
    below = any(map(noted, ahead))
    place, before = cut[index].paragraph.place, cut[index - 1].paragraph.place
    return titled or below or place.section != before.section


def _read(
    held: Sequence[Piece], pictured: Container[int | None], *, attached: bool
) -> Iterator[Said]:
    """Yield what each piece of one document is."""
    if any(patterns.fits(patterns.CERTIFICATE, one.text) for one in held[:_TOP]):
        yield from ((Component.OTHER, 0.9) for _ in held)  # printed on a form, no document
        return
    said, start = _head(held)
    if patterns.fits(patterns.APPENDIX_LABEL, held[0].text) if held else False:
        said, start = _appendix(held)
    else:
        more, begun = _titled(held, start)
        if not attached or (start and not _notes(more)):
            more, begun = titles.opening(held, start)
        said, start = said | more, begun
    more, end = endings.ending(held, start)
    said |= levels.body(held, start, end, pictured=pictured) | more
    for index in range(len(held)):
        yield said.get(index, (Component.OTHER, heads.LEFT_OVER))


def _head(held: Sequence[Piece]) -> tuple[dict[int, Said], int]:
    """Return the head, below the label of a form where there is one."""
    if not held or not patterns.fits(patterns.FORM_LABEL, held[0].text):
        return heads.head(held)
    said, start = heads.head(held[1:])
    return {0: (Component.OTHER, heads.LEFT_OVER)} | {
        index + 1: one for index, one in said.items()
    }, start + 1


def _notes(said: Mapping[int, Said]) -> bool:
    return any(component is Component.APPENDIX_NOTE for component, _ in said.values())


def _appendix(held: Sequence[Piece]) -> tuple[dict[int, Said], int]:
    """Take the label, title and note of an appendix."""
    said, at = _titled(held, 1)
    return {0: (Component.APPENDIX_LABEL, 0.95), **said}, at


def _titled(held: Sequence[Piece], at: int) -> tuple[dict[int, Said], int]:
    """Take the title and note of what is attached, from one of its pieces on."""
    said: dict[int, Said] = {}
    while at < len(held) and _titles_appendix(held[at]):
        said[at] = Component.APPENDIX_TITLE, 0.9
        at += 1
    below = next(filter(None, (note(held, index) for index in _titling(held, at))), None)
    if below:
        for index in range(at, below.start):
            said[index] = heads.mark(held[index]) or (Component.APPENDIX_TITLE, 0.6)
        said |= dict.fromkeys(below, (Component.APPENDIX_NOTE, 0.95))
        at = below.stop
        while at < len(held) and patterns.fits(patterns.TYPED_LINE, held[at].text):
            said[at] = Component.TYPED_LINE, 0.9
            at += 1
    return said, at


def _titling(held: Sequence[Piece], at: int) -> Iterator[int]:
    """Yield where a note may begin: below further lines of a title, which need no capitals."""
    yield at
    for index in range(at, min(at + _AHEAD, len(held))):
        line = held[index]
        lined = not line.ruled and levels.level(line) is None and headline(line)
        if index > at and not (lined and (centred(line) or bold(line))):
            return
        yield index + 1


def _titles_appendix(piece: Piece) -> bool:
    if piece.ruled or noted(piece) or levels.level(piece) is not None or endings.signs(piece):
        return False
    return capital(piece) and headline(piece)


def _margins(view: View) -> Iterator[Part]:
    """Yield what stands in headers and footers: page numbers, the address, stamps."""
    numbers = {number.paragraph for number in view.numbers}
    for paragraph in view.paragraphs:
        if paragraph.place.story not in {Story.HEADER, Story.FOOTER} or not paragraph.words:
            continue
        component, sureness = Component.OTHER, heads.LEFT_OVER
        if paragraph.index in numbers:
            component, sureness = Component.PAGE_NUMBER, 0.95
        elif patterns.fits(patterns.ADDRESS, paragraph.words):
            component, sureness = Component.ADDRESS, 0.8
        else:
            piece = _whole(paragraph)
            component, sureness = heads.mark(piece) or (component, sureness)
        yield Part(component, _whole(paragraph), sureness)


def _whole(paragraph: ViewParagraph) -> Piece:
    return Piece(paragraph, paragraph.runs, paragraph.words, 0, len(paragraph.text))


def _kind(parts: Sequence[Part]) -> str:
    """Return the type of the main document, as the catalogue calls it."""
    own = [part for part in parts if part.document == 0]
    title = next((part.text for part in own if part.component is Component.TITLE), "")
    known = patterns.kinds().get(patterns.folded(plain(title)).strip(" .:"), "")
    if known or title:
        return known
    letter = any(part.component in {Component.SUBJECT, Component.ADDRESSEE} for part in own)
    return _LETTER if letter else ""


def _draft(parts: Sequence[Part]) -> bool:
    """Say whether number or date were left blank, or the document calls itself a draft."""
    return any(_blank(part) for part in parts if part.document == 0)


def _blank(part: Part) -> bool:
    if part.component is Component.NUMBER:
        return patterns.fits(patterns.BLANK_NUMBER, part.text)
    if part.component is Component.PLACE_DATE:
        return patterns.BLANK_DATE.search(part.text) is not None
    return part.component is Component.DRAFT
