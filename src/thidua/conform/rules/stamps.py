"""Marks of urgency and of circulation (Mục III.2)."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.catalogue.law import forms
from thidua.catalogue.patterns import folded
from thidua.conform.checks.letters import capitals, size, style
from thidua.conform.checks.ranges import MEASURED, amount, pt
from thidua.conform.fixes import letters
from thidua.conform.rule import Rule
from thidua.conform.violation import Violation
from thidua.model.finding import Level
from thidua.model.view import BLACK, Drawing
from thidua.recognise.recognised import Component, Half, Part, Recognised
from thidua.recognise.stamps import framed, marks

_LEAST, _MOST = 0xB0, 0x60
"""How much red bright red has at least, and how much of green and blue at most."""


def _frame(found: Recognised) -> Iterator[Violation]:
    """Yield the marks without a frame, or with one of two lines."""
    frames = framed(found.view)
    for part in marks(found):
        frame = frames.get(part.paragraph.index)
        if frame is None:
            yield Violation("no-frame", "single-frame", part)
        elif frame.single is False:
            yield Violation("double-frame", "single-frame", part)


def _place(found: Recognised) -> Iterator[Violation]:
    """Yield the marks in another place."""
    for part in found.of(Component.SECRECY, Component.URGENCY):
        if _placed(part) and part.piece.side is Half.RIGHT:
            yield Violation("right", "left", part)
    nation = found.first(Component.NATION)
    for part in found.of(Component.CIRCULATION):
        if _placed(part) and part.piece.side is Half.LEFT:
            yield Violation("left", "right-margin", part)
        elif nation is not None and _below(part, nation):
            yield Violation("below-head", "right-margin", part)


def _placed(part: Part) -> bool:
    """Say whether it is certain in which half of the page a mark stands."""
    return part.piece.columns > 1 or part.paragraph.area is not None


def _below(part: Part, nation: Part) -> bool:
    mark, head = part.paragraph.area, nation.paragraph.area
    return mark is not None and head is not None and mark.top > head.bottom


def _measure(found: Recognised) -> Iterator[Violation]:
    """Yield the marks whose frame has another width or height."""
    frames = framed(found.view)
    for part in found.of(Component.URGENCY):
        frame, stated = frames.get(part.paragraph.index), _stated(part)
        if frame is None or stated is None or frame.drawing is Drawing.BORDER:
            continue
        pairs = zip((frame.width_mm, frame.height_mm), stated, strict=True)
        wrong = [one for one, wanted in pairs if one is not None and abs(one - wanted) > MEASURED]
        if wrong:
            sides = [one for one in (frame.width_mm, frame.height_mm) if one is not None]
            measured = " × ".join(amount(one, "mm") for one in sides)
            yield Violation(measured, " × ".join(amount(one, "mm") for one in stated), part)


def _stated(part: Part) -> tuple[float, float] | None:
    return forms().stamps_mm.get(folded(part.text))


def _colour(found: Recognised) -> Iterator[Violation]:
    """Yield the marks of urgency in another colour."""
    for part in found.of(Component.URGENCY):
        wrong = sorted({run.colour or BLACK for run in part.runs if not _red(run.colour or BLACK)})
        if wrong:
            yield Violation(f"#{wrong[0]}", "red", part)


def _red(colour: str) -> bool:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    return red >= _LEAST and max(green, blue) <= _MOST


RULES = (
    Rule(
        "III.2-capitals",
        capitals(marks),
        where="Phụ lục I, Phần I, Mục III.2.b, III.2.c; Mục V.10, V.13",
        fix=letters.set_capitals,
    ),
    Rule(
        "III.2-size",
        size(marks),
        where="Phụ lục I, Phần I, Mục III.2.b, III.2.c; Mục V.10, V.13",
        permitted=pt(13, 14),
        fix=letters.set_size,
    ),
    Rule(
        "III.2-style",
        style(marks, bold=True, italic=False),
        where="Phụ lục I, Phần I, Mục III.2.b, III.2.c; Mục V.10, V.13",
        fix=letters.set_style,
    ),
    Rule(
        "III.2-frame", _frame, where="Phụ lục I, Phần I, Mục III.2.b, III.2.c", graded=Level.WARNING
    ),
    Rule(
        "III.2-place",
        _place,
        where="Phụ lục I, Phần I, Mục III.2.a, III.2.b, III.2.c; Mục IV",
        graded=Level.WARNING,
    ),
    Rule("III.2.b-measure", _measure),
    Rule("III.2.b-colour", _colour, graded=Level.WARNING),
)
