"""Questions that many rules ask of a part: its size, weight, slant, case and alignment.

A rule says which parts and what is permitted; these say where that is not so. What a format does
not know (None) is never a departure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from thidua.conform.patterns import upper
from thidua.conform.rule import Departure
from thidua.conform.view import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from thidua.conform.found import Part
    from thidua.conform.view import Align, Run

TOLERANCE = 0.05
"""In mm or pt: lengths in twips are rounded, and the official forms themselves have 25.01 mm."""
MEASURED = 1.0
"""In mm, for what is measured on the page: ink does not fill the box that a file states."""


class Range(Struct, frozen=True):
    """The amounts that are permitted, ends included."""

    least: float
    most: float
    unit: str

    def holds(self, amount: float, *, tolerance: float = TOLERANCE) -> bool:
        """Say whether an amount is permitted."""
        return self.least - tolerance <= amount <= self.most + tolerance

    def __str__(self) -> str:
        """Return "12–13 pt", or "14 pt" where only one amount is permitted."""
        least, most = _number(self.least), _number(self.most)
        return f"{least} {self.unit}" if least == most else f"{least}–{most} {self.unit}"


def amount(value: float, unit: str) -> str:
    """Return an amount as sentences show it: "12.5 pt"; the language's comma is put in later."""
    return f"{_number(value)} {unit}".rstrip()


def sized(parts: Iterable[Part], permitted: Range) -> Iterator[Departure]:
    """Yield the parts in which text has a size that is not permitted."""
    for part in parts:
        sizes = {run.size_pt for run in part.runs if run.size_pt is not None and not run.raised}
        wrong = sorted(size for size in sizes if not permitted.holds(size))
        if wrong:
            found = ", ".join(amount(size, "pt") for size in wrong)
            yield Departure(found, str(permitted), part)


def emphasised(
    parts: Iterable[Part], *, bold: bool | None = None, italic: bool | None = None
) -> Iterator[Departure]:
    """Yield the parts in which text is not as bold or as slanted as it should be.

    ``found`` and ``permitted`` are terms: "bold", "regular", "italic", "upright".
    """
    for part in parts:
        for wanted, names, has in (
            (bold, ("regular", "bold"), [run.bold for run in _lettered(part)]),
            (italic, ("upright", "italic"), [run.italic for run in _lettered(part)]),
        ):
            if wanted is not None and (not wanted) in has:
                yield Departure(names[not wanted], names[wanted], part)


def capital(parts: Iterable[Part]) -> Iterator[Departure]:
    """Yield the parts that are not in capitals."""
    yield from (Departure(part.text, "capitals", part) for part in parts if not upper(part.text))


def aligned(parts: Iterable[Part], *permitted: Align) -> Iterator[Departure]:
    """Yield the parts whose paragraph is aligned otherwise; one that shares it is not judged."""
    for part in parts:
        align = part.paragraph.align
        if part.piece.alone and align is not None and align not in permitted:
            yield Departure(align.value, permitted[0].value, part)


def _lettered(part: Part) -> list[Run]:
    """Return the runs with something to read in them; marks of footnotes are none of the text."""
    runs = (run for run in part.runs if not run.raised)
    return [run for run in runs if any(char.isalnum() for char in plain(run.text))]


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
