"""Blanks to fill in by hand: rows of dots as long as the line they stand on, and no longer.

A wording leaves one with ``gap("fill")``. What has little room left takes a line more; the dots
of a line are one word, so that it never ends inside them, and a text behind them stays on it.
"""

from __future__ import annotations

from msgspec.structs import replace

from thidua.catalogue.style import house_style
from thidua.compose.words import words
from thidua.measure import line_widths_mm, width_mm
from thidua.model.document import Paragraph
from thidua.model.view import ViewParagraph, ViewRun

_ENOUGH_MM = 60.0
"""Of dots; where a line has less a full line follows."""
_LEAST = 3
"""Dots (…) that are worth their place at the end of a line."""
_SLACK_MM = 1.0


def fitted(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph with its blank, if there is one, drawn to the right margin."""
    gaps = words().gaps
    blank = gaps.open("fill")
    before, found, behind = paragraph.text.partition(blank)
    if not found or behind.startswith(gaps.form):
        return paragraph
    at = next(n for n, run in enumerate(paragraph.runs) if blank in run.text)
    run = paragraph.runs[at]
    text = run.text.replace(blank, _dots(paragraph.style, before, behind), 1)
    runs = (*paragraph.runs[:at], replace(run, text=text), *paragraph.runs[at + 1 :])
    return replace(paragraph, runs=runs)


def _dots(style: str, before: str, behind: str) -> str:
    """Return the dots for between two texts of a paragraph: on their line, on one of their own."""
    form = words().gaps.form
    said, page = house_style().styles[style], house_style().page
    column = page.width - page.left - page.right
    room = column - said.left - _SLACK_MM

    def width(text: str) -> float:
        return width_mm((_run(text, said.size),))

    one, tail = width(form), width(behind)
    lines = line_widths_mm(
        ViewParagraph(
            0,
            before,
            (_run(before, said.size),),
            width_mm=column,
            left_mm=said.left,
            first_line_mm=said.first_line,
        )
    )
    used = lines[-1] + width(" ") + (said.first_line if len(lines) == 1 else 0)
    here = int((room - used - tail) / one)
    full = int((room - tail) / one)
    if here * one >= _ENOUGH_MM:
        return form * here
    here = int((room - used) / one)
    return f"{form * here} {form * full}" if here >= _LEAST else form * full


def _run(text: str, size: float) -> ViewRun:
    return ViewRun(text, size_pt=size)
