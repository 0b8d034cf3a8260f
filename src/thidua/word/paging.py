"""Page numbers: whether a PAGE field stands in the middle of the page."""

from __future__ import annotations

from thidua.model.view import Alignment, PageNumber, ViewRun
from thidua.word.flow import FlowColumn, Raw
from thidua.word.markup import POINTS_PER_MM
from thidua.word.setup import ShownHeader

_OFF_MM = 2.0
"""How far from the middle still looks centred; Word's own tab stops are for another paper."""


def page_number(
    raw: Raw, runs: tuple[ViewRun, ...], area: FlowColumn, where: ShownHeader
) -> PageNumber:
    """Return the page number in a paragraph of a header or footer.

    ``area`` is the text area of the page on which the paragraph was laid out.
    """
    return PageNumber(
        section=where.section,
        paragraph=raw.index,
        top=where.top,
        centred=_centred(raw, runs, area),
        runs=runs,
        on_first=where.on_first,
        on_others=where.on_others,
        format=where.format,
    )


def _centred(raw: Raw, runs: tuple[ViewRun, ...], area: FlowColumn) -> bool:
    if raw.shape.framed:
        return raw.shape.framed == "center"
    middle = (area.left_mm or 0.0) + area.width_mm / 2
    if raw.left_mm is None:
        return raw.shape.align is Alignment.CENTER
    shown = runs[0].text if runs else ""
    tabs = (raw.text.partition(shown)[0] if shown else raw.text).count("\t")
    if tabs:
        return _at_stop(raw, tabs, middle)
    centre = raw.left_mm + raw.width_mm / 2
    return raw.shape.align is Alignment.CENTER and abs(centre - middle) <= _OFF_MM


def _at_stop(raw: Raw, tabs: int, middle: float) -> bool:
    """Say whether the tab stop before the number centres text in the middle of the page."""
    stops = sorted(raw.shape.tabs or (), key=lambda stop: stop[1])
    stops = [stop for stop in stops if stop[0] != "clear"]
    if len(stops) < tabs:
        return False
    kind, place = stops[tabs - 1]
    at = (raw.column.left_mm or 0.0) + place / POINTS_PER_MM
    return kind == "center" and abs(at - middle) <= _OFF_MM
