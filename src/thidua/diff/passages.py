"""Passages of a document: every place that a reader would point at, label apart from words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence
from typing import Literal, TypeAlias

from msgspec import Struct, field
from msgspec.structs import replace

from thidua.diff.closing import closing, heads
from thidua.diff.labels import alone, cut, first, signs_off
from thidua.diff.rows import columns, rows
from thidua.diff.said import said
from thidua.diff.styles import FACTS, FRAME, OUTSIDE
from thidua.diff.words import clean
from thidua.model.change import Subject
from thidua.model.document import LOOSE, Block, Document, Facing, Paragraph, Table

Role: TypeAlias = Literal["heading", "text", "caption", "table"]
Rank: TypeAlias = tuple[Role, str]
"""Role and kind of label: a place ends where the next of its rank begins."""

NOWHERE = -1
"""The parent of what stands below nothing."""


class Passage(Struct, frozen=True):
    """One passage.

    ``text`` is in NFC, with single blanks and without its ``label``; a row's is its cells with bars
    between them. ``parent`` is the index of the passage it stands below. ``blocks`` are positions
    among the blocks that were read: two where the label of a division has a line of its own; a row
    has its table's. ``key`` is stable id, role and count: an item may have a heading, a text and a
    table. Rows, and paragraphs that are no items, have none.
    """

    text: str
    subject: Subject
    style: str
    label: str = ""
    parent: int = NOWHERE
    blocks: tuple[int, ...] = ()
    id: str = ""
    key: tuple[str, Role, int] | None = None

    @property
    def said(self) -> str:
        """Label and words, as a reader sees them."""
        return f"{self.label} {self.text}".strip()


def passages(
    document: Document, *, whole: bool = False, paged: bool = False
) -> tuple[Passage, ...]:
    """Return the passages of a document's text: titles, body, appendices.

    ``whole`` adds what a campaign states as facts: the head, grounds, recipients, signatures.
    ``paged``: what stands below what goes by labels and styles alone, as on a page.
    """
    reader = _PassageReader(paged=paged)
    head = document.head
    if whole:
        reader.read((*head.issuers, *head.nation, *head.number, *head.place_date))
    reader.read(tuple(block for block in document.body if whole or not _is_fact(block)))
    if whole:
        reader.read((*document.recipients, *(one for each in document.signatures for one in each)))
    for appendix in document.appendices:
        body = tuple(block for block in appendix.body if whole or not _is_fact(block))
        reader.open.clear()
        reader.read(body, appendix=appendix.anchor)
    return tuple(reader.found)


def of_blocks(blocks: Sequence[Block]) -> tuple[Passage, ...]:
    """Return the passages of some blocks; ``Passage.blocks`` are positions among them."""
    reader = _PassageReader()
    reader.read(blocks)
    return tuple(reader.found)


def within(found: Sequence[Passage], index: int) -> tuple[str, ...]:
    """Return the places above a passage, outermost first; a table by its caption, if it has one."""
    above: list[str] = []
    while (index := found[index].parent) != NOWHERE:
        passage = found[index]
        if passage.style != "table":
            above.append(passage.said)
        elif index and found[index - 1].style == "table-caption":
            above.append(found[index - 1].text)
    return tuple(reversed(above))


def _is_fact(block: Block) -> bool:
    return isinstance(block, Facing) or (isinstance(block, Paragraph) and block.style in FACTS)


class _PassageReader(Struct):
    """What has been read, and the open places, outermost first, that the next may stand below.

    ``outside`` are the blocks that stand below none of them; ``part`` is the id of the appendix, or
    of the document behind the first one. ``paged``: ids name places and say nothing else.
    """

    found: list[Passage] = field(default_factory=list)
    open: list[tuple[Rank, int]] = field(default_factory=list)
    roles: Counter[tuple[str, Role]] = field(default_factory=Counter)
    label: tuple[Paragraph, int] | None = None
    outside: Container[int] = ()
    part: str = ""
    paged: bool = False

    def read(self, blocks: Sequence[Block], *, appendix: str = "") -> None:
        """Read blocks that follow one another; ``appendix`` is the id of the title among them."""
        self.outside = closing(blocks) if self.paged else _outside(blocks, appendix)
        self.part = appendix
        for index, block in enumerate(blocks):
            if isinstance(block, Paragraph):
                anchor = appendix if block.style == "appendix-title" else block.anchor
                self._paragraph(block, "" if anchor == LOOSE else anchor, index)
            elif isinstance(block, Table):
                self._untitled()
                self._table(block, index)
            elif isinstance(block, Facing):
                for one in (*block.left, *block.right):
                    self._paragraph(one, one.anchor, index)
        self._untitled()

    def _paragraph(self, block: Paragraph, anchor: str, index: int) -> None:
        text = said(block.runs)
        if block.story in OUTSIDE:
            self.found.append(
                Passage(text, OUTSIDE[block.story], f"in-{block.story}", blocks=(index,))
            )
            return
        if signs_off(text):
            self.open.clear()
        if block.style == "attachment-subject" and self._entitles(index):
            kind = self.found.pop()
            both = (*kind.blocks, index)
            self.found.append(replace(kind, text=text, label=kind.text, blocks=both))
        elif block.style in FRAME:
            self._untitled()
            framed = Passage(text, FRAME[block.style], block.style, blocks=(index,), id=self.part)
            self.found.append(framed)
        elif block.style == "appendix-label" or alone(text):
            self._untitled()
            self.label = (block, index)
        elif text and self.label is not None:
            above, place = self.label
            label = clean(above.text)
            self.label = None
            self._place(block, anchor, (cut(label)[0], label, text), (place, index))
        elif text:
            self._place(block, anchor, cut(text), (index,))

    def _entitles(self, index: int) -> bool:
        """Say whether what was read last, right above, names the kind of an attachment."""
        above = self.found[-1] if self.found else None
        return above is not None and (above.style, above.blocks) == ("appendix-title", (index - 1,))

    def _untitled(self) -> None:
        """Let a label that waits for its title stand alone: there is none."""
        if self.label is not None:
            (block, index), self.label = self.label, None
            label = clean(block.text)
            self._place(block, block.anchor, (cut(label)[0], label, ""), (index,))

    def _place(
        self, block: Paragraph, anchor: str, said: tuple[str, str, str], blocks: tuple[int, ...]
    ) -> None:
        kind, label, text = said
        known = "" if self.paged else anchor
        heading = heads(block) or (len(blocks) > 1 and all(run.bold for run in block.runs))
        if block.style == "appendix-title":
            self.open.clear()
        role = _role(block.style, heading=heading)
        if role == "text" and not kind and not known:
            parent = NOWHERE if blocks[-1] in self.outside else self._section()
        else:
            parent = self._below((role, kind), known, label)
        subject = _subject(block.style, heading=heading, item=bool(kind or known))
        key = self._key(anchor, role)
        self.found.append(
            Passage(*(text, subject, block.style, label, parent, blocks, anchor, key))
        )

    def _section(self) -> int:
        """Return the heading that plain text stands below."""
        headings = (index for _, index in reversed(self.open) if not self._is_text(index))
        return next(headings, NOWHERE)

    def _below(self, rank: Rank, anchor: str, label: str) -> int:
        """Return what the next passage stands below, and let it be what others stand below."""
        top = self.open[-1][1] if self.open else NOWHERE
        if rank[0] == "caption" or (anchor and top >= 0 and self.found[top].id == anchor):
            return top
        self._close(rank, label)
        parent = self.open[-1][1] if self.open else NOWHERE
        self.open.append((rank, len(self.found)))
        return parent

    def _close(self, rank: Rank, label: str) -> None:
        """Close the places that end where one of this rank begins.

        "2." goes on what "1." began, be that a heading; "1." below a heading "1." begins anew.
        """
        role, kind = rank
        ranks = [one for one, _ in self.open]
        if rank not in ranks and not first(label):
            rank = ("heading", kind)
        if rank in ranks:
            del self.open[ranks.index(rank) :]
        while role == "heading" and self.open and self._is_text(self.open[-1][1]):
            self.open.pop()

    def _is_text(self, index: int) -> bool:
        return self.found[index].subject not in {Subject.SECTION, Subject.APPENDIX}

    def _table(self, table: Table, index: int) -> None:
        parent = self.open[-1][1] if self.open else NOWHERE
        head = columns(table)
        anchor = "" if table.anchor == LOOSE else table.anchor
        if head is not None:
            key = self._key(anchor, "table")
            passage = Passage(*(head, Subject.TABLE, "table", "", parent, (index,), anchor, key))
            parent = len(self.found)
            self.found.append(passage)
        start = len(self.found)
        for row in rows(table):
            above = parent if row.above is None else start + row.above
            self.found.append(
                Passage(row.text, Subject.ROW, row.kind, row.label, above, (index,), anchor)
            )

    def _key(self, anchor: str, role: Role) -> tuple[str, Role, int] | None:
        if not anchor:
            return None
        self.roles[anchor, role] += 1
        return anchor, role, self.roles[anchor, role]


def _role(style: str, *, heading: bool) -> Role:
    if style == "table-caption":
        return "caption"
    return "heading" if heading else "text"


def _subject(style: str, *, heading: bool, item: bool) -> Subject:
    if style == "appendix-title":
        return Subject.APPENDIX
    if style == "table-caption":
        return Subject.TABLE
    if heading:
        return Subject.SECTION
    return Subject.ITEM if item else Subject.PARAGRAPH


def _outside(blocks: Sequence[Block], appendix: str) -> Container[int]:
    """Return what stands below no place; where items are known, whatever is none."""
    anchors = [block.anchor if isinstance(block, Paragraph | Table) else "" for block in blocks]
    if any(anchors) and not appendix:
        return frozenset(index for index, anchor in enumerate(anchors) if not anchor)
    return closing(blocks)
