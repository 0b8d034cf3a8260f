"""Page numbers, and where they begin anew.

Each appendix is numbered on its own (III.1.đ), so its label begins a section even where no number
is seen, as on two single pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from thidua.model.view import plain
from thidua.pdf.blocks import Flow, Page
from thidua.pdf.rows import StretchRow

_MARGIN = 78.0  # pt: the widest margin that the decree allows at top and bottom, 25 mm, and a line
_NUMBER = re.compile(
    r"(?:Trang |Page )?[-\N{EN DASH}.\s]*(\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7})"
    r"(?:\s*/\s*\d{1,4})?[-\N{EN DASH}.\s]*"
)
_APPENDIX = re.compile(r"phụ lục(?: [IVXLC\d]+)?$", re.IGNORECASE)
_NUMERALS = {"decimal": re.compile(r"\d+"), "lowerRoman": re.compile("[a-z]+")}
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


class Numbered(Struct, frozen=True):
    """A page without its number, and the number if it has one: its row, whether on top."""

    page: Page
    row: StretchRow | None = None
    top: bool = False

    @property
    def shown(self) -> str:
        """The number as printed, without what stands around it; empty where there is none."""
        found = _NUMBER.fullmatch(self.row.text) if self.row is not None else None
        return found[1] if found else ""

    @property
    def format(self) -> str:
        """Word's name of the numerals."""
        return next(
            (name for name, form in _NUMERALS.items() if form.fullmatch(self.shown)), "upperRoman"
        )

    @property
    def value(self) -> int | None:
        """The number, or None where there is none."""
        if not self.shown or self.shown.isdecimal():
            return int(self.shown) if self.shown else None
        values = [_ROMAN[letter] for letter in self.shown.lower()]
        return sum(-value if value < after else value for value, after in pairwise((*values, 0)))


def numbered(page: Page) -> Numbered:
    """Find the number of a page: alone in its row, in the upper margin or in the lower one."""
    for top in (True, False):
        place = 0 if top else len(page.blocks) - 1
        if page.blocks and isinstance(flow := page.blocks[place], Flow):
            row, rest = (flow.rows[0], flow.rows[1:]) if top else (flow.rows[-1], flow.rows[:-1])
            edge = row.bottom if top else page.sheet.height - row.top
            if edge <= _MARGIN and _NUMBER.fullmatch(row.text) and len(row.parts) == 1:
                blocks = [*page.blocks]
                blocks[place : place + 1] = [Flow(rest)] if rest else []
                return Numbered(replace(page, blocks=tuple(blocks)), row, top)
    return Numbered(page)


def sections(pages: Sequence[Numbered]) -> Iterator[tuple[Numbered, ...]]:
    """Yield the pages that belong together: of one size, their numbers running on."""
    group: list[Numbered] = []
    for one in pages:
        if group and _begins(group[-1], one):
            yield tuple(group)
            group = []
        group.append(one)
    if group:
        yield tuple(group)


def _begins(before: Numbered, after: Numbered) -> bool:
    """Say whether a page begins a section: other size, an appendix, numbers that do not run on."""
    sizes = [(round(one.page.sheet.width), round(one.page.sheet.height)) for one in (before, after)]
    if sizes[0] != sizes[1] or _appendix(after.page):
        return True
    if before.value is None:
        return False
    return after.value != before.value + 1


def _appendix(page: Page) -> bool:
    """Say whether a page begins with the label of an appendix."""
    first = page.blocks[0] if page.blocks else None
    return isinstance(first, Flow) and bool(_APPENDIX.match(plain(first.rows[0].text)))
