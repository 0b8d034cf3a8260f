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
from thidua.render.sense import costs, joints

_WIDEST_WORD = 1100  # twips, of two syllables of which nothing is known
_WIDEST_NAME = 2500  # twips; longer ones are broken
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


class TitleWidths(Struct, frozen=True):
    """A title of a column, and of each of its words but the last whether the next belongs to it."""

    words: WordWidths
    joined: tuple[bool, ...]

    def kept(self, most: float) -> WordWidths:
        """Return it with words that belong together as one, where that is at most so wide."""
        words, space = self.words, self.words.space
        widths = list(words.widths[:1])
        for joined, width in zip(self.joined, words.widths[1:], strict=True):
            if joined and widths[-1] + space + width <= most:
                widths[-1] += space + width
            else:
                widths.append(width)
        return WordWidths(tuple(widths), words.piece, space)


class ColumnNeeds(Struct):
    """What stands in the cells of a column alone.

    ``word`` is the widest, ``piece`` the widest that no line can break, ``line`` the widest text
    below the head, ``name`` the widest that is nothing but a name or a word; ``figures`` says that
    none of these is set to the left.
    """

    titles: list[TitleWidths] = field(default_factory=list)
    word: float = 0
    piece: float = 0
    line: float = 0
    name: float = 0
    figures: bool = True
    held: dict[float, list[WordWidths]] = field(default_factory=dict)

    def kept(self, most: float) -> list[WordWidths]:
        """Return the titles with words that belong together as one, up to a width."""
        if most not in self.held:
            self.held[most] = [title.kept(most) for title in self.titles]
        return self.held[most]


class RowText(Struct, frozen=True):
    """A text of several words: its column, its width on one line, whether it is but a name."""

    column: int
    line: float
    name: bool


class Needs(Struct, frozen=True):
    """What a table needs: its columns, what cells over several share, and the lines of its rows.

    ``over`` is what they need by the columns from one to before another. ``rows`` are the texts of
    several words below the head, of a long table the first ones only.
    """

    columns: tuple[ColumnNeeds, ...]
    over: dict[tuple[int, int], ColumnNeeds] = field(default_factory=dict)
    rows: list[list[RowText]] = field(default_factory=list)


def needs(table: Table, styles: Mapping[RowKind, Style]) -> Needs:
    """Return what the cells of a table need, set in the style of their kind of row."""
    found = Needs(tuple(ColumnNeeds() for _ in table.widths))
    room = room_behind(table, styles)
    for number, (row, cells) in enumerate(zip(table.rows, placed(table), strict=True)):
        style, head = styles[row.kind], row.kind is RowKind.HEAD
        lines: list[RowText] = []
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
                said = ("".join(run.text for run in one) for one in paragraphs(here.cell))
                column.titles += map(_title, texts, said)
                continue
            if here.cell.span > 1:
                continue
            column.line = max(column.line, *(one.line for one in texts))
            column.figures &= here.cell.align is not Align.LEFT
            if max(len(one.widths) for one in texts) > 1:
                line = sum(one.line for one in texts)
                name = line <= _WIDEST_NAME and len(texts) == 1 and _is_name(here.cell.text)
                lines.append(RowText(here.start, line, name))
                column.name = max(column.name, line * name)
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


def _title(words: WordWidths, text: str) -> TitleWidths:
    """Return a title; two short syllables alone are mostly one word."""
    whole = costs().torn
    joined = tuple(cost >= whole for cost in joints(text))
    if len(joined) != len(words.widths) - 1:  # spaces side by side
        joined = (False,) * (len(words.widths) - 1)
    alone = len(joined) == 1 and words.line <= _WIDEST_WORD
    return TitleWidths(words, (True,) if alone else joined)


@lru_cache(maxsize=4096)
def _is_name(text: str) -> bool:
    """Say whether no line should end anywhere in it."""
    return min(joints(text), default=0) >= costs().name


@lru_cache(maxsize=1024)
def _narrowest(words: WordWidths, lines: int) -> int:
    low = ceil(words.word)
    tried = range(low, ceil(words.line) + 1)
    return low + bisect_left(tried, -lines, key=lambda width: -words.lines(width))


@lru_cache(maxsize=4096)
def _width(text: str, size: float, *, bold: bool, italic: bool) -> float:
    return text_width(text, size, bold=bold, italic=italic)
