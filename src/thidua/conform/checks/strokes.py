"""Drawn lines as rules ask for them: the one under a part, how long it is, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from thidua.conform.checks.centring import middle_mm
from thidua.conform.checks.ranges import MEASURED, Range, amount, mm
from thidua.conform.violation import Violation
from thidua.measure import line_widths_mm, width_mm
from thidua.model.view import View, ViewStroke
from thidua.recognise.copies import headed_groups
from thidua.recognise.recognised import Component, Part, Recognised

_OFF_BALANCE = 3.0
"""In mm: the decree gives no tolerance for "cân đối", and less is hardly seen."""
_SOLID = re.compile(r"[_\u2500\u2501]{3,}")
"""Signs that, typed in a row, join to a line."""


def under(view: View, *parts: Part) -> tuple[ViewStroke, ...]:
    """Return the lines drawn under the paragraphs of parts."""
    indexes = {part.paragraph.index for part in parts}
    return tuple(one for one in view.strokes if one.below in indexes)


def line_width(part: Part) -> float | None:
    """Return how wide the last line of a part's text is, in mm; None where there is none."""
    widths = _widths(part)
    return widths[-1] if widths else None


def line(
    component: Component, *, main: bool = False
) -> Callable[[Recognised], Iterator[Violation]]:
    """Return the check that a line stands under parts in heads; ``main``: in the main document."""

    def check(found: Recognised) -> Iterator[Violation]:
        for group in _names(found, component):
            if not main or group[0].document == 0:
                yield from ruled(found, group)

    return check


def line_length(component: Component) -> Callable[[Recognised, Range], Iterator[Violation]]:
    """Return the check of how long that line is, as a share of the text above it."""

    def check(found: Recognised, permitted: Range) -> Iterator[Violation]:
        for group in _names(found, component):
            yield from _proportioned(found.view, group, permitted)

    return check


def line_middle(component: Component) -> Callable[[Recognised], Iterator[Violation]]:
    """Return the check that the line stands in the middle of the text above it."""

    def check(found: Recognised) -> Iterator[Violation]:
        for group in _names(found, component):
            yield from _balanced(found.view, group)

    return check


def _names(found: Recognised, component: Component) -> Iterator[tuple[Part, ...]]:
    """Yield the lines of each name, those in rows of a table one below the other together."""
    held: list[list[Part]] = []
    for group in headed_groups(found, component):
        above = next((one for one in held if _stacked(one[-1], group[0])), None)
        if above is None:
            held.append(list(group))
        else:
            above += group
    yield from map(tuple, held)


def _stacked(above: Part, below: Part) -> bool:
    """Say whether a part stands in the cell right below that of another."""
    upper, lower = above.paragraph.place, below.paragraph.place
    if upper.table is None or upper.row is None or lower.row is None:
        return False
    same = (upper.table, upper.column) == (lower.table, lower.column)
    return same and lower.row == upper.row + 1 and above.document == below.document


def ruled(found: Recognised, parts: Sequence[Part]) -> Iterator[Violation]:
    """Yield that there is no line under a text of one or more lines, or one that is not solid.

    A row of underscores looks like one, and the official forms have it: it passes.
    """
    lines = under(found.view, *parts)
    after = found.after(parts[-1])
    if not lines and after is not None and _SOLID.fullmatch(after.text):
        return
    if not lines:
        yield Violation(_instead(parts[-1], found), "solid-line", parts[-1])
    elif all(line.solid is False for line in lines):
        yield Violation("broken-line", "solid-line", parts[-1])


def _proportioned(view: View, parts: Sequence[Part], share: Range) -> Iterator[Violation]:
    """Yield that the line is shorter or longer than permitted of every line of the text.

    Of a text on several lines the decree does not say which one is the measure: any will do.
    """
    lengths = [line.length_mm for line in under(view, *parts) if line.length_mm is not None]
    texts = [width for part in parts for width in _widths(part) if width]
    ranges = [mm(text * share.least, text * share.most) for text in texts]
    fitting = (one.holds(length, tolerance=MEASURED) for one in ranges for length in lengths)
    if lengths and texts and not any(fitting):
        longest = max(texts)
        permitted = mm(round(longest * share.least, 1), round(longest * share.most, 1))
        yield Violation(amount(lengths[0], "mm"), permitted, parts[-1])


def _balanced(view: View, parts: Sequence[Part]) -> Iterator[Violation]:
    """Yield that the line does not stand in the middle of the text, where both places are known."""
    text = middle_mm(view, parts[-1])
    middles = [
        (line.left_mm + line.right_mm) / 2
        for line in under(view, *parts)
        if line.left_mm is not None and line.right_mm is not None
    ]
    if text is None or not middles:
        return
    off = min(abs(middle - text) for middle in middles)
    if off > _OFF_BALANCE:
        yield Violation(amount(off, "mm"), amount(0, "mm"), parts[-1])


def _widths(part: Part) -> tuple[float, ...]:
    if not part.piece.alone:
        width = width_mm(part.runs)
        return (width,) if width else ()
    return line_widths_mm(part.paragraph)


def _instead(part: Part, found: Recognised) -> str:
    """Return what there is in place of a line, as a term."""
    if any(run.underlined for run in part.runs):
        return "underline"
    after = found.after(part)
    typed = after is not None and after.component is Component.TYPED_LINE
    return "typed-line" if typed else "no-line"
