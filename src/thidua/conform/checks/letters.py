"""Letters: how the text of a part is set: its size, weight, slant, case and alignment.

A rule says which parts and what is permitted; these say where that is not so. What a format does
not know (None) is no violation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from thidua.catalogue.patterns import upper
from thidua.conform.checks.ranges import Range, amount
from thidua.conform.checks.select import Select
from thidua.conform.violation import Violation
from thidua.model.view import Alignment, ViewRun, plain
from thidua.recognise.recognised import Part, Recognised


def size(select: Select) -> Callable[[Recognised, Range], Iterator[Violation]]:
    """Return the check that these parts have a permitted size."""
    return lambda found, permitted: sized(select(found), permitted)


def style(
    select: Select, *, bold: bool, italic: bool
) -> Callable[[Recognised], Iterator[Violation]]:
    """Return the check that these parts are bold or not, and slanted or upright."""
    return lambda found: emphasised(select(found), bold=bold, italic=italic)


def capitals(select: Select) -> Callable[[Recognised], Iterator[Violation]]:
    """Return the check that these parts are in capitals."""
    return lambda found: capital(select(found))


def sized(parts: Iterable[Part], permitted: Range) -> Iterator[Violation]:
    """Yield the parts in which text has a size that is not permitted."""
    for part in parts:
        sizes = {run.size_pt for run in part.runs if run.size_pt is not None and not run.raised}
        wrong = sorted(size for size in sizes if not permitted.holds(size))
        if wrong:
            found = ", ".join(amount(size, "pt") for size in wrong)
            yield Violation(found, permitted, part)


def emphasised(parts: Iterable[Part], *, bold: bool, italic: bool) -> Iterator[Violation]:
    """Yield the parts in which text is not as bold or as slanted as it should be.

    ``found`` and ``permitted`` are terms: "bold", "regular", "italic", "upright".
    """
    for part in parts:
        lettered = _lettered(part)
        for wanted, names, has in (
            (bold, ("regular", "bold"), [run.bold for run in lettered]),
            (italic, ("upright", "italic"), [run.italic for run in lettered]),
        ):
            if (not wanted) in has:
                yield Violation(names[not wanted], names[wanted], part)


def capital(parts: Iterable[Part]) -> Iterator[Violation]:
    """Yield the parts that are not in capitals."""
    yield from (Violation(part.text, "capitals", part) for part in parts if not upper(part.text))


def aligned(parts: Iterable[Part], *permitted: Alignment) -> Iterator[Violation]:
    """Yield the parts whose paragraph is aligned otherwise; one that shares it is not judged."""
    for part in parts:
        align = part.paragraph.align
        if part.piece.alone and align is not None and align not in permitted:
            yield Violation(align.value, permitted[0].value, part)


def _lettered(part: Part) -> list[ViewRun]:
    """Return the runs with something to read in them; marks of footnotes are none of the text."""
    runs = (run for run in part.runs if not run.raised)
    return [run for run in runs if any(char.isalnum() for char in plain(run.text))]
