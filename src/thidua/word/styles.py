"""Styles of a Word file, resolved (ISO/IEC 29500-1, 17.7.2 and 17.7.3).

Defaults of the document, then the table's style, then the paragraph's, then the character's; what
is formatted directly comes on top and is the reader's business.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import reduce
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from thidua.word.formatting import TOGGLES, LetterFormat, Shape, letters, over, shape
from thidua.word.markup import W, value
from thidua.word.theme import Theme

if TYPE_CHECKING:
    from lxml.etree import _Element

_DEEPEST = 20  # styles based on styles; Word allows ten

_UNSTATED = LetterFormat(ascii="Times New Roman", other="Times New Roman", size_pt=10.0)
"""What Word uses where a file says nothing at all."""


class WordStyle(Struct, frozen=True):
    """A style with all it is based on; ``element`` is where its tables' borders are found."""

    letters: LetterFormat
    shape: Shape
    element: _Element


class StyleSheet:
    """All styles, each looked up and put together once."""

    def __init__(self, root: _Element | None, theme: Theme) -> None:
        """Read a styles part; ``root`` is None where the file has none."""
        styles = [] if root is None else root.findall(f"{W}style")
        self._elements = {(one.get(f"{W}type"), one.get(f"{W}styleId")): one for one in styles}
        self._theme = theme
        self._styles: dict[tuple[str, str], WordStyle | None] = {}
        self._letters: dict[tuple[LetterFormat | None, str, str], LetterFormat] = {}
        defaults = None if root is None else root.find(f"{W}docDefaults")
        stated = _below(defaults, "rPrDefault", "rPr"), _below(defaults, "pPrDefault", "pPr")
        self._default_letters = over(_UNSTATED, letters(stated[0], theme))
        self._default_shape = over(Shape(), shape(stated[1]))
        self.paragraph_default = self._default("paragraph")
        self.table_default = self._default("table")

    @property
    def names(self) -> Mapping[str, str]:
        """What the styles of paragraphs are called, by their ids."""
        return {
            key or "": value(one, "name") or ""
            for (kind, key), one in self._elements.items()
            if kind == "paragraph"
        }

    def style(self, kind: str, key: str) -> WordStyle | None:
        """Return a style of a kind ("paragraph", "character", "table"), or None."""
        if (kind, key) not in self._styles:
            self._styles[kind, key] = self._made(list(self.chain(kind, key)))
        return self._styles[kind, key]

    def letters(self, table: LetterFormat | None, paragraph: str, character: str) -> LetterFormat:
        """Return how text is set before direct formatting.

        A toggle is on when the defaults say so, or when an odd number of the three styles does.
        """
        key = (table, paragraph, character)
        if key not in self._letters:
            styles = self.style("paragraph", paragraph), self.style("character", character)
            levels = [table, *(one.letters if one else None for one in styles)]
            combined = reduce(over, levels, self._default_letters)
            toggled = {
                name: getattr(self._default_letters, name)
                or sum(getattr(level, name) or False for level in levels if level) % 2 == 1
                for name in TOGGLES
            }
            self._letters[key] = structs.replace(combined, **toggled)
        return self._letters[key]

    def shape(self, table: Shape | None, listed: Shape | None, paragraph: str) -> Shape:
        """Return how a paragraph is set before direct formatting; ``listed`` is by its list."""
        style = self.style("paragraph", paragraph)
        return reduce(over, (table, listed, style.shape if style else None), self._default_shape)

    def line(self, key: str) -> tuple[str, ...]:
        """Return the ids of a paragraph style and of those it is based on."""
        return tuple(one.get(f"{W}styleId") or "" for one in self.chain("paragraph", key))

    def chain(self, kind: str, key: str) -> Iterator[_Element]:
        """Yield the element of a style and of those it is based on, itself first."""
        for _ in range(_DEEPEST):
            element = self._elements.get((kind, key))
            if element is None:
                return
            yield element
            key = value(element, "basedOn") or ""

    def _made(self, chain: list[_Element]) -> WordStyle | None:
        if not chain:
            return None
        own = [
            (letters(one.find(f"{W}rPr"), self._theme), shape(one.find(f"{W}pPr"))) for one in chain
        ]
        return WordStyle(
            reduce(over, (one for one, _ in reversed(own)), LetterFormat()),
            reduce(over, (one for _, one in reversed(own)), Shape()),
            chain[0],
        )

    def _default(self, wanted: str) -> str:
        """Return the style that text of a kind has where none is stated."""
        marked = (
            key
            for (kind, key), one in self._elements.items()
            if kind == wanted and one.get(f"{W}default") in {"1", "true", "on"}
        )
        return next(marked, None) or ""


def _below(parent: _Element | None, *names: str) -> _Element | None:
    return None if parent is None else parent.find("/".join(W + name for name in names))
