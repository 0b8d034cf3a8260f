"""Formatting: what one level states about letters and paragraphs; None says nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct, structs

from thidua.model.view import BLACK, Alignment
from thidua.word.markup import W, points, toggle, twips, value, whole
from thidua.word.theme import Theme

if TYPE_CHECKING:
    from lxml.etree import _Element

_HALF_POINTS = 2
_EIGHTHS = 8
_AUTO_GAP_PT = 14.0  # what Word makes of before/afterAutospacing
_LINES = 100  # beforeLines counts hundredths of a line …
_LINE_PT = 12.0  # … of the document's grid, which is single spacing of 12 pt where there is none
_ALIGN = {
    **dict.fromkeys(("left", "start"), Alignment.LEFT),
    **dict.fromkeys(("right", "end"), Alignment.RIGHT),
    "center": Alignment.CENTER,
    **dict.fromkeys(
        ("both", "distribute", "lowKashida", "mediumKashida", "highKashida", "thaiDistribute"),
        Alignment.JUSTIFY,
    ),
}
_RAISED = {"superscript": 1, "subscript": -1, "baseline": 0}
_NOT_DRAWN = frozenset({"none", "nil", ""})
SIDES = ("top", "left", "bottom", "right")


class LetterFormat(Struct, frozen=True):
    """Formatting of text; ``ascii`` is the font of ASCII letters, ``other`` that of the rest."""

    ascii: str | None = None
    other: str | None = None
    size_pt: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    underlined: bool | None = None
    struck: bool | None = None
    colour: str | None = None
    capitals: bool | None = None
    small_capitals: bool | None = None
    raised: int | None = None
    hidden: bool | None = None


TOGGLES = ("bold", "italic", "struck", "capitals", "small_capitals", "hidden")
"""Those of them that combine by exclusive or when several styles state them (17.7.3)."""


class Border(Struct, frozen=True):
    """One side of a border; ``kind`` is Word's name of its line, "none" where it is taken away."""

    kind: str
    width_pt: float
    colour: str

    @property
    def drawn(self) -> bool:
        """Whether there is anything to see."""
        return self.kind not in _NOT_DRAWN

    @property
    def single(self) -> bool:
        """Whether it is one unbroken line."""
        return self.kind in {"single", "thick"}


class Shape(Struct, frozen=True):
    """Formatting of a paragraph, lengths in pt.

    ``line`` goes with ``rule`` ("auto": 240ths of a line, "exact" and "atLeast": twips); ``number``
    and ``level`` are those of a list; ``tabs`` are pairs of kind and position.
    """

    align: Alignment | None = None
    left: float | None = None
    right: float | None = None
    first_line: float | None = None
    before: float | None = None
    after: float | None = None
    line: int | None = None
    rule: str | None = None
    contextual: bool | None = None
    keep_next: bool | None = None
    keep_lines: bool | None = None
    page_break_before: bool | None = None
    outline: int | None = None
    number: int | None = None
    level: int | None = None
    top: Border | None = None
    left_border: Border | None = None
    bottom: Border | None = None
    right_border: Border | None = None
    tabs: tuple[tuple[str, float], ...] | None = None
    framed: str | None = None


_Level = TypeVar("_Level", LetterFormat, Shape)


def over(base: _Level, top: _Level | None) -> _Level:
    """Return ``base`` with all that ``top`` states laid over it."""
    if top is None:
        return base
    pairs = zip(structs.astuple(base), structs.astuple(top), strict=True)
    return type(base)(*(below if above is None else above for below, above in pairs))


def letters(properties: _Element | None, theme: Theme) -> LetterFormat | None:
    """Return what a ``w:rPr`` states."""
    if properties is None or not len(properties):
        return None
    ascii_font, other = theme.fonts(properties.find(f"{W}rFonts"))
    underline = value(properties, "u")
    struck = toggle(properties, "strike")
    return LetterFormat(
        ascii=ascii_font,
        other=other,
        size_pt=points(value(properties, "sz"), per=_HALF_POINTS),
        bold=toggle(properties, "b"),
        italic=toggle(properties, "i"),
        underlined=None if underline is None else underline != "none",
        struck=toggle(properties, "dstrike") if struck is None else struck,
        colour=_colour(properties.find(f"{W}color"), theme),
        capitals=toggle(properties, "caps"),
        small_capitals=toggle(properties, "smallCaps"),
        raised=_RAISED.get(value(properties, "vertAlign") or ""),
        hidden=toggle(properties, "vanish"),
    )


def shape(properties: _Element | None) -> Shape | None:
    """Return what a ``w:pPr`` states."""
    if properties is None or not len(properties):
        return None
    indent, spacing = properties.find(f"{W}ind"), properties.find(f"{W}spacing")
    listed, drawn = properties.find(f"{W}numPr"), properties.find(f"{W}pBdr")
    frame = properties.find(f"{W}framePr")
    sides = [border(drawn, side) for side in SIDES]
    return Shape(
        align=_ALIGN.get(value(properties, "jc") or ""),
        left=_either(indent, "left", "start"),
        right=_either(indent, "right", "end"),
        first_line=_first_line(indent),
        before=_gap(spacing, "before"),
        after=_gap(spacing, "after"),
        line=None if spacing is None else whole(spacing.get(f"{W}line")),
        rule=None if spacing is None else _rule(spacing),
        contextual=toggle(properties, "contextualSpacing"),
        keep_next=toggle(properties, "keepNext"),
        keep_lines=toggle(properties, "keepLines"),
        page_break_before=toggle(properties, "pageBreakBefore"),
        outline=whole(value(properties, "outlineLvl")),
        number=whole(value(listed, "numId")),
        level=whole(value(listed, "ilvl")),
        top=sides[0],
        left_border=sides[1],
        bottom=sides[2],
        right_border=sides[3],
        tabs=_tabs(properties.find(f"{W}tabs")),
        framed=None if frame is None else frame.get(f"{W}xAlign") or "",
    )


def border(parent: _Element | None, *names: str) -> Border | None:
    """Return the first of the named sides that a set of borders states."""
    if parent is None:
        return None
    side = next((one for name in names if (one := parent.find(W + name)) is not None), None)
    if side is None:
        return None
    return Border(
        kind=side.get(f"{W}val") or "none",
        width_pt=points(side.get(f"{W}sz"), per=_EIGHTHS) or 0.0,
        colour=hexadecimal(side.get(f"{W}color")) or BLACK,
    )


def hexadecimal(text: str | None) -> str | None:
    """Return a colour as RRGGBB; automatic is black, what is no colour None."""
    if text == "auto":
        return BLACK
    six = 6
    digits = (text or "").removeprefix("#").upper()
    return digits if len(digits) == six and set(digits) <= set("0123456789ABCDEF") else None


def _colour(element: _Element | None, theme: Theme) -> str | None:
    if element is None:
        return None
    stated = hexadecimal(element.get(f"{W}val"))
    themed = theme.colours.get(element.get(f"{W}themeColor") or "")
    return stated or themed


def _first_line(indent: _Element | None) -> float | None:
    if indent is None:
        return None
    hanging = twips(indent.get(f"{W}hanging"))
    return twips(indent.get(f"{W}firstLine")) if hanging is None else -hanging


def _either(element: _Element | None, *names: str) -> float | None:
    if element is None:
        return None
    found = (twips(element.get(W + name)) for name in names)
    return next((length for length in found if length is not None), None)


def _gap(spacing: _Element | None, side: str) -> float | None:
    if spacing is None:
        return None
    if spacing.get(f"{W}{side}Autospacing") in {"1", "true", "on"}:
        return _AUTO_GAP_PT
    lines = whole(spacing.get(f"{W}{side}Lines"))
    return lines * _LINE_PT / _LINES if lines else twips(spacing.get(W + side))


def _rule(spacing: _Element) -> str | None:
    stated = spacing.get(f"{W}lineRule")
    return (stated or "auto") if spacing.get(f"{W}line") else stated


def _tabs(tabs: _Element | None) -> tuple[tuple[str, float], ...] | None:
    if tabs is None:
        return None
    stops = ((tab.get(f"{W}val") or "", twips(tab.get(f"{W}pos"))) for tab in tabs)
    return tuple((kind, place) for kind, place in stops if place is not None)
