"""Documents that come back: each of ours imported again, and what became of words and structure."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from msgspec import Struct

import built
from thidua.compose import directive, texts
from thidua.compose.directive import launch
from thidua.intake.bringing import bring
from thidua.intake.keeping import words_of
from thidua.intake.transcript import Wish
from thidua.model.document import Document, Facing, Paragraph, Table
from thidua.source.campaign import campaign
from thidua.source.reader import read_text
from thidua.survey import survey
from tools.outside import ROOT

OFFICES = ("examples", "demos/truong-thi-du", "demos/xa-minh-hoa")
YEAR = Wish("2024-01-01", "2024-12-31")
"""What is said where a document does not say plainly from when to when it is."""


class ComeBack(Struct, frozen=True):
    """How much of a document is in what was made of it again.

    ``words`` and ``parts`` are how many it has: a part is a paragraph with its label and style, a
    table, a line of who signs or gets it. ``added`` are words that it had not. ``lost`` are those
    that are nowhere in the file, not even where nothing prints them.
    """

    name: str
    words: int
    kept: int
    added: int
    parts: int
    same: int
    text: str = ""
    lost: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether everything is there."""
        return self.kept == self.words and self.same == self.parts


@cache
def documents() -> dict[str, Document]:
    """Return every typed document of the shapes, the examples and the demos, by name."""
    found = {name: built.document(name) for name in built.NAMES}
    for office in OFFICES:
        for surveyed in survey(ROOT / office):
            for kind in (directive, texts):
                made = kind.compose(surveyed.year) if surveyed.year else ()
                for number, one in enumerate(made):
                    year = surveyed.year.campaign.id if surveyed.year else ""
                    name = f"{Path(office).name}-{year}-{one.document.kind}-{number}"
                    found[name] = one.document
    return found


def come_back(name: str, content: bytes, *, file: str = "ban-goc.docx") -> ComeBack:
    """Return what became of a document whose file this is."""
    old = documents()[name]
    brought = bring(content, name=file, wish=YEAR)
    if brought.text is None:
        return ComeBack(name, len(words_of(old)), 0, 0, len(parts(old)), 0)
    source, findings = read_text(brought.text, name="campaigns/2024.yaml")
    assert source is not None, findings
    new = campaign(source)
    aside = new.directive.explanation or ""
    return compared(name, old, launch(new), brought.text, aside)


def compared(name: str, old: Document, new: Document, text: str = "", aside: str = "") -> ComeBack:
    """Return how much of one document is in another; ``aside`` is what the file keeps unprinted."""
    had, has = Counter(words_of(old)), Counter(words_of(new))
    everywhere = Counter(words_of(new, aside))
    before, after = parts(old), parts(new)
    match = difflib.SequenceMatcher(None, before, after, autojunk=False)
    return ComeBack(
        name,
        words=had.total(),
        kept=(had & has).total(),
        added=(has - had).total(),
        parts=len(before),
        same=sum(block.size for block in match.get_matching_blocks()),
        text=text,
        lost=tuple((had - everywhere).elements()),
    )


def parts(document: Document) -> list[tuple[str, str]]:
    """Return the parts of a document in their order, each with its style, in small letters.

    The lines of a trích yếu are one part: a page does not show which of them were typed.
    """
    found: list[tuple[str, str]] = []
    for style, text in _parts(document):
        if style == "abstract" and found and found[-1][0] == style:
            found[-1] = style, f"{found[-1][1]} {text}"
        else:
            found.append((style, text))
    return found


def _parts(document: Document) -> Iterator[tuple[str, str]]:
    head = document.head
    for blocks in (
        *(head.issuers, head.nation, head.number, head.place_date, document.body),
        *document.signatures,
        document.recipients,
        *(appendix.body for appendix in document.appendices),
    ):
        for block in blocks:
            if isinstance(block, Paragraph):
                yield block.style, _plain(block.text)
            elif isinstance(block, Table):
                for row in block.rows:
                    yield row.kind.value, " | ".join(_plain(cell.text) for cell in row.cells)
            elif isinstance(block, Facing):
                yield from ((one.style, _plain(one.text)) for one in (*block.left, *block.right))


def _plain(text: str) -> str:
    return " ".join(text.lower().split())


def table(found: list[ComeBack]) -> str:
    """Return a table of what came back, the whole ones counted and the others named."""
    rows = [one for one in found if not one.whole]
    words, kept = sum(one.words for one in found), sum(one.kept for one in found)
    all_parts, same = sum(one.parts for one in found), sum(one.same for one in found)
    first = f"{len(found)} documents, {len(found) - len(rows)} whole; "
    first += f"words {kept}/{words} = {kept / words:.2%}, "
    lines = [f"{first}parts {same}/{all_parts} = {same / all_parts:.2%}"]
    lines += [
        f"  {one.name:44} words {one.kept}/{one.words} (+{one.added})  parts {one.same}/{one.parts}"
        for one in rows
    ]
    return "\n".join(lines)


def measured(make: Callable[[str], bytes], *, file: str = "ban-goc.docx") -> list[ComeBack]:
    """Return what became of every document; ``make`` returns the file of one by its name."""
    return [come_back(name, make(name), file=file) for name in documents()]
