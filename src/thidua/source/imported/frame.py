"""Frame of a document put together from its blocks: head, body, signatures, Nơi nhận."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from thidua.model.document import Appendix, Beside, Block, Facing, Head, Paragraph
from thidua.model.items import Orientation
from thidua.model.view import View
from thidua.source.imported.blocks import Blocks, ImportedEntry
from thidua.source.imported.styles import FRAME, HEAD, NATION, RECIPIENTS, SIGNERS

_NAME = "signer-name"


class Framed(Struct, frozen=True):
    """The parts of a document."""

    head: Head
    body: tuple[Block, ...]
    signatures: tuple[tuple[Paragraph, ...], ...]
    recipients: tuple[Paragraph, ...]
    appendices: tuple[Appendix, ...]
    orientation: Orientation


def framed(blocks: Blocks, view: View) -> Framed:
    """Return the parts of a document.

    Appendices are the sections behind the signatures where the frame is ours, else what the
    recogniser found attached; what stands outside the text comes as the last of them.
    """
    main, rest = apart(blocks.entries)
    appendices = [Appendix(lies(held, view), tuple(_beside(held))) for held in rest]
    if blocks.outside:
        appendices.append(Appendix(Orientation.PORTRAIT, blocks.outside))
    return Framed(
        head=Head(*(_of(main, styles) for styles in HEAD)),
        body=tuple(entry.block for entry in main if entry.style not in FRAME),
        signatures=tuple(signatures(main)),
        recipients=_of(main, RECIPIENTS),
        appendices=tuple(appendices),
        orientation=lies(main, view),
    )


def apart(
    entries: Sequence[ImportedEntry],
) -> tuple[tuple[ImportedEntry, ...], tuple[tuple[ImportedEntry, ...], ...]]:
    """Return what belongs to the document itself, and what is attached, one after the other.

    Where a program lost the sections of a file of ours, a second head in what should be the
    document itself shows it, and what the recogniser says counts.
    """
    ours = any(entry.own and entry.style in NATION for entry in entries)
    end = _end(entries) if ours else 0
    first = next((entry.style for entry in entries if entry.style in NATION), "")
    heads = [entry for entry in entries if entry.style == first]
    ours = ours and sum(not _after(entry, end, ours=True) for entry in heads) == 1
    cut = [
        (tuple(held), key)
        for key, held in groupby(entries, lambda entry: _after(entry, end, ours=ours))
    ]
    main = tuple(entry for held, key in cut if not key for entry in held)
    return main, tuple(held for held, key in cut if key)


def _beside(entries: Sequence[ImportedEntry]) -> Iterator[Block]:
    """Yield the blocks of an attachment; of ours what stands in a table without lines is beside.

    That is the head that an attachment has of its own, and where a form is signed.
    """
    for key, held in groupby(entries, _row):
        if key is None:
            yield from (one.block for one in held)
            continue
        sides: tuple[list[Paragraph], list[Paragraph]] = ([], [])
        styles: set[str] = set()
        for one in held:
            if isinstance(one.block, Paragraph):
                sides[bool(one.place.column)].append(one.block)
                styles.add(one.style)
        columns = Beside.HEAD if styles & frozenset().union(*HEAD) else Beside.END
        yield Facing(tuple(sides[0]), tuple(sides[1]), columns)


def _row(entry: ImportedEntry) -> tuple[int | None, int | None] | None:
    """Return the row of a table without lines that a paragraph of ours stands in."""
    place = entry.place
    in_columns = entry.own and isinstance(entry.block, Paragraph) and place.table is not None
    return (place.table, place.row) if in_columns else None


def _end(entries: Sequence[ImportedEntry]) -> int:
    """Return the section in which the signatures and Nơi nhận stand."""
    signed = (entry for entry in entries if entry.own and entry.style in SIGNERS | RECIPIENTS)
    return next(signed, entries[-1]).place.section


def _after(entry: ImportedEntry, end: int, *, ours: bool) -> int:
    """Return 0 for what belongs to the document itself, and what counts appendices for others."""
    return max(entry.place.section - end, 0) if ours else entry.document


def _of(entries: Sequence[ImportedEntry], styles: frozenset[str]) -> tuple[Paragraph, ...]:
    blocks = (entry.block for entry in entries if entry.style in styles)
    return tuple(block for block in blocks if isinstance(block, Paragraph))


def signatures(entries: Sequence[ImportedEntry]) -> Iterator[tuple[Paragraph, ...]]:
    """Yield the lines of each who signs: one column after the other, each cut behind a name."""
    columns: dict[object, list[ImportedEntry]] = {}
    for entry in entries:
        if entry.style in SIGNERS:
            place = entry.place
            row = place.row if entry.own else None
            columns.setdefault((place.table, row, place.column, entry.side), []).append(entry)
    for held in columns.values():
        start = 0
        for index, entry in enumerate(held, 1):
            if entry.style == _NAME or index == len(held):
                yield _of(held[start:index], SIGNERS)
                start = index


def lies(entries: Sequence[ImportedEntry], view: View) -> Orientation:
    """Return how the sheet lies on which the last of these stands."""
    section = view.sections[entries[-1].place.section if entries else 0]
    return Orientation.LANDSCAPE if section.landscape else Orientation.PORTRAIT
