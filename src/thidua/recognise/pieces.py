"""Cutting a view into pieces: paragraphs, and what tabs, blanks and line breaks set apart in them.

A head made with tabs has the agency and the Quốc hiệu in one paragraph; a title is often broken by
hand. Only a paragraph in which something of a head or an ending stands is cut: elsewhere a tab is
a tab.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct, structs

from thidua.catalogue import patterns
from thidua.catalogue.patterns import MOTTO, NATION, resembles, upper
from thidua.model.view import (
    Alignment,
    Story,
    View,
    ViewCell,
    ViewParagraph,
    ViewRun,
    ViewTable,
    plain,
)
from thidua.recognise.judging import bold
from thidua.recognise.recognised import Half, Piece
from thidua.recognise.soft_returns import paragraphs

_GAP = re.compile(r"[\t\n\v\f]+| {4,}|[\u00a0\u2003]{4,}")
_SEGMENT = re.compile(r"(?:(?![\t\n\v\f]| {4}|[\u00a0\u2003]{4}).)+")
_PUSHED = re.compile(r"\t{3,}|[ \u00a0]{20,}")
"""Text that was moved to the right half by hand."""
_WRAPPED = re.compile(r"(?<=,)\n(?=ngày\b)", re.IGNORECASE)
"""A line ended by hand between a long place and the day."""
_READ = frozenset({Story.BODY, Story.BOX})
_MOST = 60
"""Pieces that a paragraph may have; one with more is a text with tabs in it."""
_SUBJECT = re.compile(r"\s+(?=V ?/ ?v\b)", re.IGNORECASE)
"""What stands between a number and the trích yếu behind it, on one line."""
_FAR = 0.4
"""Beyond this share of its column an indented text stands on the right."""
_MIDDLE_OFF = 0.08
_TELLING = (
    *(patterns.NUMBER, patterns.PLACE_DATE, patterns.SHORT_SUBJECT, patterns.RECIPIENTS_LABEL),
    *(patterns.SIGNER_AUTHORITY, patterns.DRAFT, patterns.URGENCY, patterns.SECRECY),
    patterns.COPY_FORM,
)


def pieces(view: View) -> Iterator[Piece]:
    """Yield every piece of the body with something to read in it, in reading order."""
    rooms = {
        index: _CellRoom(_side_of_cell(table, cell, columns, view), columns, table.ruled)
        for table in view.tables
        for columns in [max((one.column + one.columns for one in table.cells), default=0)]
        for cell in table.cells
        for index in cell.paragraphs
        if view.paragraphs[index].place.table == table.index
    }
    for paragraph in view.paragraphs:
        if paragraph.place.story not in _READ or not paragraph.words:
            continue
        room = rooms.get(paragraph.index)
        cut = [] if room and room.ruled else _cut(paragraph) or _parted(paragraph, view)
        for piece in cut or [_whole(paragraph, view)]:
            yield structs.replace(piece, **structs.asdict(room)) if room else piece


class _CellRoom(Struct, frozen=True):
    """What a cell says of the pieces in it: fields of theirs."""

    side: Half | None
    columns: int
    ruled: bool


def _parted(paragraph: ViewParagraph, view: View) -> list[Piece]:
    """Return the paragraphs of which soft returns made one; nothing where it is one."""
    side = _side_of_area(paragraph, view)
    spans = (_trimmed(paragraph.text, *one) for one in paragraphs(paragraph.text))
    return [
        Piece(paragraph, _runs(paragraph, *span), plain(paragraph.text[slice(*span)]), *span, side)
        for span in spans
    ]


def _whole(paragraph: ViewParagraph, view: View) -> Piece:
    start, end = _trimmed(paragraph.text, 0, len(paragraph.text))
    runs = _runs(paragraph, start, end)
    return Piece(paragraph, runs, paragraph.words, start, end, _side_of_area(paragraph, view))


def _cut(paragraph: ViewParagraph) -> list[Piece]:
    """Return the pieces of a paragraph that is more than one thing; nothing where it is one."""
    text = paragraph.text
    behind = _SUBJECT.search(text)
    if behind and patterns.fits(patterns.NUMBER, plain(text[: behind.start()])):
        spans = [(0, behind.start()), (behind.end(), len(text))]
    elif not _GAP.search(text):
        return []
    else:
        spans = [one.span() for one in _SEGMENT.finditer(text)]
    spans = [_trimmed(text, *one) for one in spans]
    spans = _joined(text, [(start, end) for start, end in spans if start < end])
    if len(spans) > _MOST:
        return []
    texts = [plain(text[start:end]) for start, end in spans]
    beside = "\n" not in text[spans[0][1] : spans[1][0]] if len(spans) > 1 else False
    found = [
        Piece(
            paragraph,
            _runs(paragraph, start, end),
            words,
            start,
            end,
            _side_of_tabs(text, start, end),
        )
        for (start, end), words in zip(spans, texts, strict=True)
    ]
    told = any(map(_telling, texts)) or (beside and _listed_beside_name(texts))
    return found if told or _two_names(found) else []


def _joined(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join what the room left for a number or a date set apart: "Số:      /QĐ"; place and day."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        gap = text[joined[-1][1] : start] if joined else "\t"
        blank = not gap.strip(" \u00a0\u2003") and patterns.GOES_ON.match(text, start, end)
        if joined and (blank or _wrapped(text, joined[-1], start)):
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return joined


def _wrapped(text: str, before: tuple[int, int], start: int) -> bool:
    """Say whether a place, or a trích yếu behind V/v, goes on in the line below."""
    if _WRAPPED.match(text, before[1]):
        return True
    short = patterns.fits(patterns.SHORT_SUBJECT, plain(text[slice(*before)]))
    return short and text[before[1] : start] == "\n" and not text[start].isupper()


def _telling(text: str) -> bool:
    """Say whether a text alone shows that it is part of a head or an ending."""
    if resembles(text, NATION) or resembles(text, MOTTO):
        return True
    return any(patterns.fits(pattern, text) for pattern in _TELLING)


def _two_names(found: Sequence[Piece]) -> bool:
    """Say whether lines are the names of two agencies: each set in a weight of its own."""
    begun = [
        one for one, before in zip(found, (None, *found), strict=False) if _reweighed(one, before)
    ]
    named = all(patterns.fits(patterns.ORGANISATION, one.text) for one in begun)
    return len(begun) > 1 and named and all(upper(one.text) for one in found)


def _reweighed(piece: Piece, before: Piece | None) -> bool:
    return before is None or bold(piece) is not bold(before)


def _listed_beside_name(texts: list[str]) -> bool:
    """Say whether it is a line of Nơi nhận with a title or name of the signer beside it."""
    listed = patterns.fits(patterns.LISTED, texts[0])
    return listed and all(upper(text) or _named(text) or _noted(text) for text in texts[1:])


def _named(text: str) -> bool:
    return patterns.fits(patterns.NAME, text) and text.istitle()


def _noted(text: str) -> bool:
    return patterns.fits(patterns.SIGN_NOTE, text)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _runs(paragraph: ViewParagraph, start: int, end: int) -> tuple[ViewRun, ...]:
    """Return the runs between two places of a paragraph's text, cut there."""
    found = []
    at = 0
    for run in paragraph.runs:
        left, right = max(start - at, 0), min(end - at, len(run.text))
        if left < right:
            found.append(structs.replace(run, text=run.text[left:right]))
        at += len(run.text)
    return tuple(found)


def _side_of_tabs(text: str, start: int, end: int) -> Half | None:
    """Return the half of a piece: what something stands behind on its line is on the left."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    behind = text[end:].partition("\n")[0]
    first = not line.strip() and behind.strip()
    return Half.RIGHT if _GAP.search(line) and not first else Half.LEFT


def _side_of_cell(table: ViewTable, cell: ViewCell, columns: int, view: View) -> Half | None:
    """Return the half in which a cell stands; None where it spans the table."""
    if cell.columns >= columns:
        return None
    if cell.left_mm is None or cell.width_mm is None:
        return Half.LEFT if cell.column * 2 < columns else Half.RIGHT
    section = view.sections[table.section]
    middle = (section.left_mm or 0.0) + (section.text_mm or section.width_mm) / 2
    return Half.LEFT if cell.left_mm + cell.width_mm / 2 < middle else Half.RIGHT


def _side_of_area(paragraph: ViewParagraph, view: View) -> Half | None:
    """Return the half in which free text stands: from its place, its indent or its alignment."""
    section = view.section_of(paragraph)
    width = section.text_mm or section.width_mm
    area = paragraph.area
    if area is not None:
        middle = (section.left_mm or 0.0) + width / 2
        off = (area.left + area.right) / 2 - middle
        wide = area.width > width * (1 - _FAR)
        return None if wide or abs(off) < width * _MIDDLE_OFF else _half(right=off > 0)
    if paragraph.align is Alignment.RIGHT:
        return Half.RIGHT
    indent = (paragraph.left_mm or 0.0) + max(paragraph.first_line_mm or 0.0, 0.0)
    far = indent > width * _FAR or _PUSHED.match(paragraph.text)
    return Half.RIGHT if far else None


def _half(*, right: bool) -> Half:
    return Half.RIGHT if right else Half.LEFT
