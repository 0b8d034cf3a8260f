"""Numbers follow each other without a gap, and none comes twice.

Why: it is in the word "số thứ tự" of Mục II.6.đ, though nothing says so: a notice. Điều run through
the whole text, khoản begin anew below each Điều or mục; a Mục may begin anew or go on in the next
Chương.

Fails: khoản 1, 2, 4; Chương I, III; Điều 2 twice.

Passes: 1, 2, 2.1, 2.2, 3.

Fix: number anew, or let Word number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.labels import article, clause, division, roman, section
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found, Part
    from thidua.conform.view import View

CODE = "II.6.đ-sequence"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ"
BASIS = Basis.INFERENCE
LEVEL = Level.NOTICE
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each number that does not follow the one before it of its kind."""
    last: dict[str, tuple[int, ...]] = {}
    for part in found.parts:
        if part.component in _DOCUMENTS:
            last.clear()
        for kind, number in _numbered(part):
            wrong = number not in _next(last.get(kind, ())) and not _anew(kind, number, last)
            if wrong and kind in last:
                yield Departure(_shown(kind, part), "", part)
            last[kind] = number
            for below in _BELOW.get(kind, ()):
                last.pop(below, None)


_DOCUMENTS = frozenset({Component.NATION, Component.TITLE, Component.APPENDIX_LABEL})
_BELOW = {
    "phần": ("mục", "tiểu mục", "section", "clause"),
    "chương": ("mục", "tiểu mục", "section", "clause"),
    "mục": ("tiểu mục", "section", "clause"),
    "tiểu mục": ("clause",),
    "article": ("clause",),
    "section": ("clause",),
}


def _numbered(part: Part) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield which row a part belongs to, and its place there."""
    if part.component is Component.CLAUSE and clause(part):
        yield "clause", clause(part)
    number = None
    kind = part.component.value
    if part.component is Component.ARTICLE:
        number = article(part)
    elif part.component is Component.SECTION:
        number = section(part)
    elif part.component is Component.DIVISION:
        kind, said = division(part)
        number = int(said) if said.isdecimal() else roman(said)
    if number is not None:
        yield kind, (number,)


def _next(last: tuple[int, ...]) -> set[tuple[int, ...]]:
    """Return what may follow: the next of each level, or the first below."""
    steps = {(*last[:level], last[level] + 1) for level in range(len(last))}
    return steps | {(*last, 1)}


def _anew(kind: str, number: tuple[int, ...], last: dict[str, tuple[int, ...]]) -> bool:
    """Say whether a row begins anew where nothing shows that it may."""
    return number == (1,) and last.get(kind) != (1,) and kind != "article"


def _shown(kind: str, part: Part) -> str:
    return part.text.partition(" ")[0] if kind in {"clause", "section"} else part.text[:_SHOWN]


_SHOWN = 20
"""How much of a label is quoted, in characters."""
