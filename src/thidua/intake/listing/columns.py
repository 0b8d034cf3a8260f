"""Columns of a list: which of them is what, by their heads or as the user says it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field

from thidua.catalogue.patterns import folded
from thidua.catalogue.vocabulary import vocabulary
from thidua.intake.listing.grid import Grid, ListCell

_HEADS = 15
"""Rows among which the head of a table is looked for."""
_LEAST = 2
_BRACKETS = re.compile(r"\(.*?\)")
IGNORED = "-"
"""What a mapping says of a column that is not read."""


class ListColumns(Struct):
    """The columns of one table: by number the key of the data, and where its rows begin.

    ``order`` is the column that counts the rows, 0 where there is none; ``twice`` are heads that
    seem to be the same thing, ``unread`` those of which nothing is known; ``ticked`` are columns to
    be ticked, by number with the title or award that the head names.
    """

    first: int = 0
    order: int = 0
    keys: dict[int, str] = field(default_factory=dict)
    ticked: dict[int, str] = field(default_factory=dict)
    twice: list[tuple[ListCell, str]] = field(default_factory=list)
    unread: list[ListCell] = field(default_factory=list)


class ListRow(Struct, frozen=True):
    """A row of a list: its cells by the key of the data, the titles ticked, a title over it."""

    cells: Mapping[str, ListCell]
    ticked: tuple[str, ...] = ()
    section: str = ""


def columns(
    grid: Grid, kind: str, *, said: Mapping[str, str], named: Mapping[str, str]
) -> ListColumns | None:
    """Return the columns of a table, None where none of its rows is a head of such a list.

    ``said`` are the keys of columns by their heads, as the user says them; ``named`` what a head
    may be that is to be ticked, by its words.
    """
    known = vocabulary().lists[kind]
    best: ListColumns | None = None
    for at, row in enumerate(grid.rows[:_HEADS]):
        found = _read(row, known, said, named)
        found.first = at + 1
        if len(set(found.keys.values())) + bool(found.order and found.keys) >= _LEAST and (
            best is None or len(found.keys) > len(best.keys)
        ):
            best = found
    return best


def rows(grid: Grid, found: ListColumns, *, needed: str) -> Iterator[ListRow]:
    """Yield the rows below the head; a row that has only a title stands over those behind it."""
    section = ""
    ticks = vocabulary().ticks
    for row in grid.rows[found.first :]:
        cells = {found.keys[at]: cell for at, cell in row.items() if at in found.keys}
        ticked = [
            found.ticked[at]
            for at, cell in row.items()
            if at in found.ticked and cell.text.lower() in ticks
        ]
        counted = found.order in row and row[found.order].text.isdecimal()
        others = [cell for at, cell in row.items() if at != found.order]
        titled = len({cell.text for cell in others}) == 1 and not counted
        if titled:
            section = others[0].text
        elif needed in cells:
            yield ListRow(cells, tuple(ticked), section)


def _read(
    row: Mapping[int, ListCell],
    known: Mapping[str, Sequence[str]],
    said: Mapping[str, str],
    named: Mapping[str, str],
) -> ListColumns:
    found = ListColumns()
    asked = {_plain(head): key for head, key in said.items()}
    for at, cell in sorted(row.items()):
        head = _plain(cell.text)
        key = asked.get(head) or _known(head, known)
        if head in vocabulary().order:
            found.order = at
            continue
        if key == IGNORED:
            continue
        if head in named and head not in asked:
            found.ticked[at] = named[head]
        elif not key:
            found.unread.append(cell)
        elif key in found.keys.values():
            found.twice.append((cell, key))
        else:
            found.keys[at] = key
    return found


def _known(head: str, known: Mapping[str, Sequence[str]]) -> str:
    """Return the key whose words a head begins with, the longest that fit."""
    words = [(folded(begun), key) for key, listed in known.items() for begun in listed]
    fitting = [(len(one), key) for one, key in words if head == one]
    fitting = fitting or [(len(one), key) for one, key in words if head.startswith(f"{one} ")]
    return max(fitting)[1] if fitting else ""


def _plain(text: str) -> str:
    return " ".join(_BRACKETS.sub(" ", folded(text)).replace("/", " ").split()).strip(" .:*")
