"""Looks of texts: what is bold or italic, where paragraphs of a cell end, what cells span.

Words are compared as text. Where they are the same and the text was typed otherwise, how it looks
has changed: that is told as such, and not as other words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec.structs import replace

from thidua.diff.facts.claims import Claim
from thidua.diff.facts.here import Here
from thidua.model.change import Change
from thidua.model.items import Item, TableCell, TableRow, paragraphs
from thidua.texts.emphasis import unmarked

_FIELD = "look"


class ItemLook(Claim, frozen=True):
    """The lead and the paragraphs of an item, which are told once where both differ."""

    first: bool

    def changes(self, old: Any, new: Any, here: Here) -> Iterator[Change]:  # noqa: ANN401, ARG002
        """Yield that the words are the same and look otherwise."""
        before, after = here.things
        if _item_words(before) == _item_words(after) and (self.first or before.lead == after.lead):
            yield _looks(_typed_item(before), _typed_item(after), here)


class TextLook(Claim, frozen=True):
    """Paragraphs that are no items."""

    def changes(self, old: Any, new: Any, here: Here) -> Iterator[Change]:  # noqa: ANN401 - a field of any type
        """Yield each whose words are the same and look otherwise, where all words are the same."""
        if list(map(unmarked, old)) == list(map(unmarked, new)):
            yield from (
                _looks(*pair, here) for pair in zip(old, new, strict=True) if len({*pair}) > 1
            )


class RowLook(Claim, frozen=True):
    """The rows of a table."""

    def changes(self, old: Any, new: Any, here: Here) -> Iterator[Change]:  # noqa: ANN401 - a field of any type
        """Yield each row whose words are the same and look otherwise, where all words are."""
        if list(map(_row_words, old)) == list(map(_row_words, new)):
            pairs = zip(old, new, strict=True)
            yield from (
                _looks(_typed_row(before), _typed_row(after), here)
                for before, after in pairs
                if before != after
            )


def words_of(item: Item) -> str:
    """Return the words of an item's lead and paragraphs."""
    return " ".join(_item_words(item))


def words_of_row(row: TableRow) -> str:
    """Return the words of the cells of a row."""
    return " ".join(words for words, _ in _row_words(row)[1])


def _looks(old: str, new: str, here: Here) -> Change:
    return replace(here, field=here.prefix + _FIELD).changed(old, new)


def _item_words(item: Item) -> tuple[str, ...]:
    """Return what stands on paper, paragraph by paragraph."""
    first, *others = item.paragraphs or ("",)
    return tuple(map(unmarked, (f"{item.lead or ''} {first}".strip(), *others)))


def _typed_item(item: Item) -> str:
    lead = (f"[b]{item.lead}[/b]" if "[" not in item.lead else item.lead,) if item.lead else ()
    return " ".join((*lead, *item.paragraphs))


def _row_words(row: TableRow) -> tuple[str | None, tuple[tuple[str, str], ...]]:
    return row.section, tuple(map(_cell_words, row.cells))


def _cell_words(cell: str | Sequence[str] | TableCell) -> tuple[str, str]:
    """Return the words of a cell, and how the list in it is labelled, which shows in the text."""
    if not isinstance(cell, TableCell):
        return unmarked(" ".join(paragraphs(cell if isinstance(cell, str) else tuple(cell)))), ""
    texts = (*paragraphs(cell.text), *cell.items)
    return " ".join(
        map(unmarked, texts)
    ), f"{cell.numbering} {len(cell.items)}" if cell.items else ""


def _typed_row(row: TableRow) -> str:
    return " | ".join((*((row.section,) if row.section else ()), *map(_typed_cell, row.cells)))


def _typed_cell(cell: str | Sequence[str] | TableCell) -> str:
    """Return a cell on one line: its paragraphs, and behind it the columns and rows it takes."""
    if not isinstance(cell, TableCell):
        return " / ".join(paragraphs(cell if isinstance(cell, str) else tuple(cell)))
    text = " / ".join((*paragraphs(cell.text), *cell.items))
    spans = f" ({cell.columns} × {cell.rows})" if cell.columns * cell.rows > 1 else ""
    return text + spans + (f" [{cell.align}]" if cell.align else "")
