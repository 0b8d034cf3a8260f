"""Running text that is surely that: what rules about the paragraphs of the body may judge.

A form has dots or tabs where words are to be filled in, and a short line at the right or in the
middle may be anything (a unit of measure, a quotation): neither is judged.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from thidua.catalogue.patterns import BLANKS, lettered
from thidua.conform.checks.ranges import MEASURED, Range, amount
from thidua.conform.checks.select import Select
from thidua.conform.violation import Violation
from thidua.measure import line_widths_mm
from thidua.model.finding import Level
from thidua.model.view import Alignment, Format, Story
from thidua.recognise.recognised import Component, Part, Recognised

SURE = 0.6
"""From this sureness on a part is judged."""
SMALLEST = 12
"""In pt: no clause gives a size for the text of an appendix, and Mẫu 2.1 and 2.2 have 12 pt."""
_TEXT = (Component.BODY, Component.DASH, Component.CLAUSE, Component.POINT)
_PARAGRAPHS = frozenset({*_TEXT, Component.BASIS, Component.ARTICLE, Component.SECTION})
_ENDS = (".", ";", ":", ",")
_UNSEEN_MM = 0.3
"""By how much an indent may be off before anybody sees it."""
_INDENT_OFF = 0.1
"""In mm: what rounding to twips makes of 10 and of 12.7."""


def prose(found: Recognised, *components: Component) -> tuple[Part, ...]:
    """Return the parts of these kinds that are running text; of every kind where none is given."""
    parts = found.of(*(components or _TEXT), least=SURE)
    return tuple(part for part in parts if _judged(part))


def running(*components: Component) -> Select:
    """Return what chooses the parts of these kinds that are running text."""
    return lambda found: prose(found, *components)


def lengthy(part: Part) -> bool:
    """Say whether a part takes more than one line, as its font's widths tell."""
    return len(line_widths_mm(part.paragraph)) > 1


def sentence(part: Part) -> bool:
    """Say whether a part ends like a sentence, or one of a list."""
    return part.text.endswith(_ENDS)


def apart(part: Part) -> bool:
    """Say whether a part stands at the right or in the middle."""
    return part.paragraph.align in {Alignment.CENTER, Alignment.RIGHT}


def neighbours(found: Recognised) -> Iterator[tuple[Part, Part]]:
    """Yield each two paragraphs of a body of which one directly follows the other."""
    for before, part in pairwise(found.parts):
        follows = part.paragraph.index == before.paragraph.index + 1
        if follows and before.document == part.document and _paragraph(before) and _paragraph(part):
            yield before, part


def indent_mm(part: Part) -> float | None:
    """Return how far from the margin the first line begins, in mm; None where nobody knows."""
    paragraph = part.paragraph
    if paragraph.left_mm is None or paragraph.first_line_mm is None or not part.piece.alone:
        return None
    return paragraph.left_mm + paragraph.first_line_mm


def indent(select: Select) -> Callable[[Recognised, Range], Iterator[Violation]]:
    """Return the check that the first lines of these parts have a permitted indent."""
    return lambda found, permitted: misindented(found, select(found), permitted)


def misindented(found: Recognised, parts: Iterable[Part], permitted: Range) -> Iterator[Violation]:
    """Yield the parts whose first line is indented otherwise than permitted.

    By the letter Word's own tab of 12.51 mm is none; nobody can see it, and it is only noted.
    """
    off = MEASURED if found.view.format is Format.PDF else _INDENT_OFF
    for part in parts:
        begun = indent_mm(part)
        if begun is None or permitted.holds(begun, tolerance=off):
            continue
        level = Level.NOTICE if permitted.holds(begun, tolerance=_UNSEEN_MM) else None
        yield Violation(amount(begun, "mm"), permitted, part, level=level)


def _paragraph(part: Part) -> bool:
    return part.component in _PARAGRAPHS and part.sureness >= SURE and _judged(part)


def _judged(part: Part) -> bool:
    flowing = part.paragraph.place.story is Story.BODY and not part.piece.columns
    if not flowing or not lettered(part.text) or BLANKS.search(part.paragraph.text):
        return False
    return part.component is not Component.BODY or not apart(part) or lengthy(part)
