"""Blocks of a document from a view, in the order of reading, each with what it is and its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from thidua.measure import line_ends as measured_ends
from thidua.model import view
from thidua.model.document import Cell, Paragraph, Picture, Run, Table
from thidua.model.items import Align
from thidua.model.revisions import flattened
from thidua.model.view import Story
from thidua.recognise.recognised import LEAST, Component, Half, Part, Recognised
from thidua.source.imported.pictures import picture
from thidua.source.imported.runs import in_line, line_ends, paragraph_ends, runs
from thidua.source.imported.styles import BESIDE, FRAME, looks, ours, suiting
from thidua.source.imported.tables import table as read_table

Block = Paragraph | Table | Picture

_FLOWING = frozenset({Story.BODY, Story.BOX})
_BROKEN = FRAME | {"appendix-title", "attachment-subject"}
"""Styles of ours whose lines the data may end: names, positions, titles of attachments."""
_ALIGNS: Mapping[view.Alignment | None, Align] = {
    view.Alignment.CENTER: Align.CENTER,
    view.Alignment.RIGHT: Align.RIGHT,
}


class ImportedEntry(Struct, frozen=True):
    """One block and where it stands in the view.

    ``document`` counts the documents in a file, ``side`` is the half of the page; ``own`` says that
    its style is one of ours and not taken from what the recogniser says. ``paragraph`` is the index
    in the view of the paragraph that it is, or that a table begins with.
    """

    block: Block
    place: view.ViewPlace
    document: int = 0
    side: Half | None = None
    own: bool = False
    paragraph: int = 0

    @property
    def style(self) -> str:
        """The style of a paragraph, an empty text for anything else."""
        return self.block.style if isinstance(self.block, Paragraph) else ""


class Blocks:
    """The blocks of a file; ``skipped`` counts pictures that are left out.

    ``outside`` is what stands in headers, footers and notes, each text of one of them once.
    """

    def __init__(
        self, found: Recognised, parts: Mapping[str, bytes], *, parted: bool = False
    ) -> None:
        """Read them; ``parts`` are those of the package, by name.

        ``parted``: cells of strangers, too, say where their paragraphs end.
        """
        self._view = found.view
        self._parted = parted
        self._tables = dict(_tables(found.view))
        self._parts: dict[int, list[Part]] = {}
        for part in found.parts:
            self._parts.setdefault(part.paragraph.index, []).append(part)
        self._pictures: dict[int, list[Picture]] = {}
        self.skipped = 0
        for shown in found.view.pictures:
            one = None if shown.paragraph in self._tables else picture(shown, parts)
            self.skipped += one is None
            if one is not None and shown.paragraph is not None:
                self._pictures.setdefault(shown.paragraph, []).append(one)
        self.entries = tuple(self._entries())
        self.outside = tuple(dict.fromkeys(self._outside()))

    def _entries(self) -> Iterator[ImportedEntry]:
        document = 0
        told: set[int] = set()
        for paragraph in self._view.paragraphs:
            if paragraph.place.story not in _FLOWING:
                continue
            table = self._tables.get(paragraph.index)
            if table is None:
                for entry in self._of(paragraph, document):
                    document = entry.document
                    yield entry
            elif table.index not in told:
                told.add(table.index)
                if (held := read_table(table, self._cell)) is not None:
                    yield ImportedEntry(held, paragraph.place, document, paragraph=paragraph.index)

    def _of(self, paragraph: view.ViewParagraph, document: int) -> Iterator[ImportedEntry]:
        """Yield a paragraph, or what the recogniser cut it into, and the pictures in it."""
        parts, place = self._parts.get(paragraph.index, []), paragraph.place
        document = parts[0].document if parts else document
        pictures = self._pictures.get(paragraph.index, [])
        key = ours(paragraph.style, self._view.styles)
        if key and key not in BESIDE:
            said = runs(paragraph.runs, looks()[key])
            if said or not pictures:
                side = parts[0].piece.side if parts else None
                ends = _ends(paragraph, said, key)
                block = Paragraph(key, said, ends=ends)
                yield ImportedEntry(
                    block, place, document, side, own=True, paragraph=paragraph.index
                )
        else:
            for part in parts:
                if part.component is not Component.TYPED_LINE or part.sureness < LEAST:
                    yield self._part(part)
        for one in pictures:
            yield ImportedEntry(one, place, document, paragraph=paragraph.index)

    def _part(self, part: Part) -> ImportedEntry:
        said = runs(part.piece.runs)
        style = suiting(part, said)
        block = Paragraph(style, runs(part.piece.runs, looks()[style]))
        if part.paragraph.place.story is Story.BOX and style not in FRAME:
            block = Paragraph("body", said, story=Story.BOX)
        return ImportedEntry(
            block,
            part.paragraph.place,
            part.document,
            part.piece.side,
            paragraph=part.paragraph.index,
        )

    def _outside(self) -> Iterator[Paragraph]:
        """Yield what stands outside the flow, but no page numbers."""
        for paragraph in self._view.paragraphs:
            if paragraph.place.story in _FLOWING or not paragraph.words:
                continue
            said = runs([run for run in paragraph.runs if not run.counted])
            if any(map(str.isalnum, "".join(run.text for run in said))):
                yield Paragraph("body", said, story=paragraph.place.story)

    def _cell(self, cell: view.ViewCell) -> tuple[Cell, str]:
        """Return a cell, its paragraphs as one text, and our style of the first of them.

        Where they end is told of our own only: a stranger's cell is compared word by word.
        """
        held = [self._view.paragraphs[index] for index in cell.paragraphs]
        keys = [ours(one.style, self._view.styles) for one in held]
        told = [runs(one.runs, looks().get(key)) for one, key in zip(held, keys, strict=True)]
        said = flattened(in_line(told))
        text = "".join(run.text for run in said)
        align = _ALIGNS.get(held[0].align if held else None, Align.LEFT)
        plain = all(run.plain for run in said)
        ends = paragraph_ends(told) if self._parted or all(keys) else ()
        return Cell(text, align, runs=() if plain else said, ends=ends), keys[0] if keys else ""


def _ends(paragraph: view.ViewParagraph, said: Sequence[Run], key: str) -> tuple[int, ...]:
    """Return where lines end that data of ours may have ended: by a break, or a narrow column."""
    if key not in _BROKEN:
        return ()
    narrow = looks()[key].align == "center" and paragraph.left_mm and paragraph.right_mm
    return line_ends(paragraph.runs, said) or (measured_ends(paragraph) if narrow else ())


def _tables(shown: view.View) -> Iterator[tuple[int, view.ViewTable]]:
    """Yield the paragraphs that stand in tables with borders, each with the outermost of these."""
    inner: set[int] = set()
    for table in shown.tables:
        if table.ruled and table.index not in inner and table.within not in inner:
            for cell in table.cells:
                yield from ((index, table) for index in cell.paragraphs)
        if table.ruled or table.within in inner:
            inner.add(table.index)
