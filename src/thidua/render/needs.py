"""Width that the cells of a table need: their words and lines, measured in their styles.

Everything is in twips and without insets.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import ceil, inf

from msgspec import Struct, field

from thidua.catalogue.style import Style
from thidua.model.document import RowKind, Run, Table
from thidua.model.items import Align
from thidua.render.breaking import pieces
from thidua.render.cells import paragraphs, placed
from thidua.render.commas import room_behind
from thidua.render.metrics import text_width

_COUNTED_ROWS = 200  # of a long table, enough to see how its texts are


class WordWidths(Struct, frozen=True):
    """A text as the widths of its words and of a space, and of its widest part between hyphens."""

    widths: tuple[float, ...]
    piece: float
    space: float

    @property
    def line(self) -> float:
        """Its width on one line."""
        return sum(self.widths) + self.space * (len(self.widths) - 1)

    @property
    def word(self) -> float:
        """The width of its widest word."""
        return max(self.widths)

    def lines(self, width: float) -> int:
        """Return how many lines it takes, none of its words being wider."""
        count, left = 0, -inf
        for word in self.widths:
            left -= self.space + word
            if left < 0:
                count, left = count + 1, width - word
        return count

    def within(self, lines: int) -> int:
        """Return the least width in which it takes at most so many lines."""
        return ceil(self.word) if lines >= len(self.widths) else _narrowest(self, lines)


class ColumnNeeds(Struct):
    """What stands in the cells of a column alone.

    ``word`` is the widest, ``piece`` the widest that no line can break, ``line`` the widest text
    below the head; ``figures`` says that none of these is set to the left.
    """

    titles: list[WordWidths] = field(default_factory=list)
    word: float = 0
    piece: float = 0
    line: float = 0
    figures: bool = True


class Needs(Struct, frozen=True):
    """What a table needs: its columns, what cells over several share, and the lines of its rows.

    ``over`` is what they need by the columns from one to before another. ``rows`` are the texts of
    several words below the head, each as its column and its width on one line; of a long table the
    first ones only.
    """

    columns: tuple[ColumnNeeds, ...]
    over: dict[tuple[int, int], ColumnNeeds] = field(default_factory=dict)
    rows: list[list[tuple[int, float]]] = field(default_factory=list)


def needs(table: Table, styles: Mapping[RowKind, Style]) -> Needs:
    """Return what the cells of a table need, set in the style of their kind of row."""
    found = Needs(tuple(ColumnNeeds() for _ in table.widths))
    room = room_behind(table, styles)
    for number, (row, cells) in enumerate(zip(table.rows, placed(table), strict=True)):
        style, head = styles[row.kind], row.kind is RowKind.HEAD
        lines: list[tuple[int, float]] = []
        for here in cells:
            if here.rest or not here.cell.text:
                continue
            behind = room.get((number, here.start), 0)
            texts = [measured(one, style, behind=behind) for one in paragraphs(here.cell)]
            column = found.columns[here.start]
            if here.cell.span > 1:
                column = found.over.setdefault((here.start, here.end), ColumnNeeds())
            column.word = max(column.word, *(one.word for one in texts))
            column.piece = max(column.piece, *(one.piece for one in texts))
            if head:
                column.titles += texts
                continue
            if here.cell.span > 1:
                continue
            column.line = max(column.line, *(one.line for one in texts))
            column.figures &= here.cell.align is not Align.LEFT
            if max(len(one.widths) for one in texts) > 1:
                lines.append((here.start, sum(one.line for one in texts)))
        if lines and len(found.rows) < _COUNTED_ROWS:
            found.rows.append(lines)
    return found


def measured(runs: Iterable[Run], style: Style, *, behind: int = 0) -> WordWidths:
    """Return the words of a text; one may be of several runs, the last has room ``behind`` it."""
    words, widest, left = [0.0], 0.0, 0.0
    for run in runs:
        bold, italic = style.bold or run.bold, style.italic or run.italic
        for index, word in enumerate(run.text.split(" ")):
            if index:
                words.append(0.0)
                left = 0.0
            for begun, piece in enumerate(pieces(word)):
                width = _width(piece, style.size, bold=bold, italic=italic)
                left = width if begun else left + width
                words[-1] += width
                widest = max(widest, left)
    words[-1] += behind
    widest = max(widest, left + behind)
    space = _width(" ", style.size, bold=style.bold, italic=style.italic)
    return WordWidths(tuple(words), widest, space)


@lru_cache(maxsize=1024)
def _narrowest(words: WordWidths, lines: int) -> int:
    low = ceil(words.word)
    tried = range(low, ceil(words.line) + 1)
    return low + bisect_left(tried, -lines, key=lambda width: -words.lines(width))


@lru_cache(maxsize=4096)
def _width(text: str, size: float, *, bold: bool, italic: bool) -> float:
    return text_width(text, size, bold=bold, italic=italic)
