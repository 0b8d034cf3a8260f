"""What a Word file says, in the order of reading: paragraphs, tables, pictures, section ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from thidua.model.document import Paragraph, Picture, Run, Table
from thidua.source.word import tables
from thidua.source.word.names import at, number, w
from thidua.source.word.pictures import picture
from thidua.source.word.runs import Words, joined
from thidua.source.word.styles import draws

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lxml.etree import _Element

    from thidua.source.word.numbering import Numbering
    from thidua.source.word.styles import Styles


class Layout(Struct, frozen=True):
    """A table without lines, which only puts things side by side: rows of cells of pieces."""

    rows: tuple[tuple[tuple[Piece, ...], ...], ...]


class SectionEnd(Struct, frozen=True):
    """Where a section ends; ``landscape`` says how its sheets lie."""

    landscape: bool


Piece: TypeAlias = "Paragraph | Table | Picture | Layout | SectionEnd"

_AROUND = frozenset(map(w, ("sdt", "sdtContent", "customXml", "ins", "moveTo")))
_SHAPES = (
    (re.compile(r"[IVXLC]+\.\s"), "section", "section"),
    (re.compile(r"\d+\.(?:\d++\.?)*\s"), "clause-heading", "clause"),
    (re.compile(r"[a-zđ]\)\s"), "point", "point"),
    (re.compile(r"[-–—•]\s"), "dash", "dash"),
    (re.compile(r"\+\s"), "plus", "plus"),
)
"""How a label looks → our style of a heading, and of a text, that has such a label."""
_HEADINGS = ("section", "clause-heading")
"""Our styles of headings without a label, by outline level."""
_BODY = "body"


class Body:
    """The reader of one file; lists count on from one part of it to the next.

    ``skipped`` counts pictures that are left out; ``notes`` are the references to footnotes and
    endnotes that were met.
    """

    def __init__(
        self,
        styles: Styles,
        numbering: Numbering,
        *,
        targets: Mapping[str, str],
        parts: Mapping[str, bytes],
    ) -> None:
        """Begin; ``targets`` are the parts that the document points at, by relationship."""
        self._styles = styles
        self._numbering = numbering
        self._targets = targets
        self._parts = parts
        self.skipped = 0
        self.notes: list[_Element] = []

    def pieces(self, container: _Element) -> Iterator[Piece]:
        """Yield what stands in a body, a cell, a text box or a note."""
        carried: tuple[Run, ...] = ()
        for element in _elements(container):
            if element.tag == w("p"):
                if at(element, "pPr", "rPr", "del") is not None:
                    carried += self._words(element)
                    continue
                yield from self._paragraph(element, carried)
                carried = ()
            elif element.tag == w("tbl"):
                yield from self._table(element)
            else:
                yield _section_end(element)
        if carried:
            yield Paragraph(_BODY, carried)

    def _words(self, paragraph: _Element) -> tuple[Run, ...]:
        words = Words(paragraph, self._styles)
        self.notes += words.notes
        return words.runs

    def _paragraph(self, element: _Element, carried: tuple[Run, ...]) -> Iterator[Piece]:
        """Yield a paragraph, what is anchored in it, and the section that it ends."""
        words = Words(element, self._styles)
        self.notes += words.notes
        key = self._styles.ours(self._styles.of(element))
        runs = joined((*carried, *words.runs))
        if runs or (key and not words.drawings):
            yield self._styled(element, key, runs)
        for drawing in words.drawings:
            shown = picture(drawing, self._targets, self._parts)
            self.skipped += shown is None
            if shown is not None:
                yield shown
        for box in words.boxes:
            yield from self.pieces(box)
        if (section := at(element, "pPr", "sectPr")) is not None:
            yield _section_end(section)

    def _styled(self, element: _Element, key: str, runs: tuple[Run, ...]) -> Paragraph:
        chosen = self._styles.numbered(element) if runs else None
        label = self._numbering.label(*chosen) if chosen else ""
        if label:
            runs = joined((Run(label, runs[0].bold, runs[0].italic), *runs))
        if key:
            return Paragraph(key, runs)
        style = _style(runs, self._styles.outline(element))
        heading = style in _HEADINGS
        return Paragraph(
            style, tuple(Run(one.text, italic=one.italic) for one in runs) if heading else runs
        )

    def _table(self, element: _Element) -> Iterator[Piece]:
        if not self._ruled(element):
            yield Layout(
                tuple(
                    tuple(tuple(self.pieces(cell)) for cell in tables.cells(row))
                    for row in tables.rows(element)
                )
            )
            return
        grid = at(element, "tblGrid")
        widths = [] if grid is None else [number(one.get(w("w"))) for one in grid]
        said = tables.table([self._line(row) for row in tables.rows(element)], widths)
        if said is not None:
            yield said

    def _line(self, row: _Element) -> tables.Line:
        free = tables.before(row)
        gap = (tables.Box("", span=free),) if free else ()
        boxes = tuple(self._box(cell) for cell in tables.cells(row))
        return tables.Line((*gap, *boxes), head=tables.heads(row))

    def _box(self, cell: _Element) -> tables.Box:
        pieces = tuple(self.pieces(cell))
        first = next((one for one in pieces if isinstance(one, Paragraph)), None)
        runs = joined(_said(pieces))
        plain = not any(run.bold or run.italic for run in runs)
        return tables.Box(
            text="".join(run.text for run in runs),
            runs=() if plain else runs,
            style=first.style if first else "",
            align=tables.aligned(at(cell, "p")),
            span=tables.span(cell),
            rest=tables.goes_on(cell),
        )

    def _ruled(self, table: _Element) -> bool:
        """Return whether any line of a table is drawn."""
        own = at(table, "tblPr", "tblBorders")
        if own is not None and draws(own):
            return True
        style = at(table, "tblPr", "tblStyle")
        if own is None and style is not None and self._styles.ruled(str(style.get(w("val")))):
            return True
        properties = (
            at(cell, "tcPr", "tcBorders")
            for row in tables.rows(table)
            for cell in tables.cells(row)
        )
        return any(map(draws, properties))


def _said(pieces: Iterable[Piece]) -> Iterator[Run]:
    """Yield the runs of a cell, its paragraphs set apart by a space."""
    begun = False
    for piece in pieces:
        emphasised = piece.runs if isinstance(piece, Paragraph) else ()
        runs = emphasised or tuple(Run(text) for text in texts([piece]) if text)
        for index, run in enumerate(runs):
            apart = begun and (index == 0 or not emphasised)
            yield Run(f" {run.text}", run.bold, run.italic) if apart else run
            begun = True


def texts(pieces: Iterable[Piece]) -> Iterator[str]:
    """Yield the words of pieces, cell by cell."""
    for piece in pieces:
        if isinstance(piece, Paragraph):
            yield piece.text
        elif isinstance(piece, Table):
            yield from (cell.text for row in piece.rows for cell in row.cells)
        elif isinstance(piece, Layout):
            for row in piece.rows:
                for cell in row:
                    yield from texts(cell)


def _elements(container: _Element) -> Iterator[_Element]:
    """Yield paragraphs, tables and the last section, those in content controls included."""
    for child in container:
        if child.tag in _AROUND:
            yield from _elements(child)
        elif child.tag in (w("p"), w("tbl"), w("sectPr")):
            yield child


def _section_end(section: _Element) -> SectionEnd:
    size = at(section, "pgSz")
    return SectionEnd(size is not None and size.get(w("orient")) == "landscape")


def _style(runs: tuple[Run, ...], outline: int | None) -> str:
    """Return our style that suits a paragraph of somebody else's: by its label and its weight."""
    text = "".join(run.text for run in runs)
    heading = outline is not None or all(run.bold for run in runs)
    for shape, of_heading, of_text in _SHAPES:
        if shape.match(text):
            return of_heading if heading else of_text
    return _BODY if outline is None else _HEADINGS[min(outline, len(_HEADINGS) - 1)]
