"""Symbol of the drafter, and the address of the agency (Mục III.3, III.4)."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.conform.checks.letters import size, style
from thidua.conform.checks.ranges import amount, pt
from thidua.conform.checks.select import of
from thidua.conform.fixes import letters
from thidua.conform.rule import Rule
from thidua.conform.violation import Violation
from thidua.model.finding import Level
from thidua.recognise.recognised import Component, Recognised

_OFF = 3.0
"""In mm."""
_ADDRESS = of(Component.ADDRESS)


def _line(found: Recognised) -> Iterator[Violation]:
    """Yield the addresses without such a line."""
    lines = {one.above: one for one in found.view.strokes}
    for parts in found.groups(Component.ADDRESS):
        over = lines.get(parts[0].paragraph.index)
        width = found.view.section_of(parts[0].paragraph).text_mm
        if over is None:
            yield Violation("no-line", "solid-line", parts[0])
        elif over.solid is False:
            yield Violation("broken-line", "solid-line", parts[0])
        elif not _across(over.length_mm, width):
            found_mm, wanted = amount(over.length_mm or 0, "mm"), amount(width or 0, "mm")
            yield Violation(found_mm, wanted, parts[0], message="length")


def _across(length: float | None, width: float | None) -> bool:
    return length is None or width is None or abs(length - width) <= _OFF


_DRAFTER = of(Component.DRAFTER)

RULES = (
    Rule("III.3-size", size(_DRAFTER), "Mục V.11", permitted=pt(11, 11), fix=letters.set_size),
    Rule(
        "III.3-style", style(_DRAFTER, bold=False, italic=False), "Mục V.11", fix=letters.set_style
    ),
    Rule("III.4-size", size(_ADDRESS), "Mục V.12", permitted=pt(11, 12), fix=letters.set_size),
    Rule(
        "III.4-style", style(_ADDRESS, bold=False, italic=False), "Mục V.12", fix=letters.set_style
    ),
    Rule("III.4-line", _line, graded=Level.WARNING),
)
