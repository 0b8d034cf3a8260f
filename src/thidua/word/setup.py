"""Page set-up of a Word file: its sections, and where page numbers are shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from thidua.model.view import Section
from thidua.word.markup import R, W, millimetres, through, toggle, value, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

_LETTER_MM = (215.9, 279.4)  # what Word takes where no page size is stated
MARGINS_MM = {
    "top": 25.4,
    "bottom": 25.4,
    "left": 25.4,
    "right": 25.4,
    "gutter": 0.0,
    "header": 12.7,
    "footer": 12.7,
}
"""What is taken where a section states no margins, as files made by pandoc do."""
_MOST_COLUMNS = 45
_KINDS = ("headerReference", "footerReference")


class Setup(Struct, frozen=True):
    """One ``w:sectPr``: ``references`` are relationship ids by header or footer and page.

    ``title`` says that the first page has its own; ``format`` is that of the page numbers.
    """

    width_mm: float
    height_mm: float
    landscape: bool
    top_mm: float | None
    bottom_mm: float | None
    left_mm: float | None
    right_mm: float | None
    gutter_mm: float
    header_mm: float | None
    footer_mm: float | None
    columns: int
    gap_mm: float
    title: bool
    start: int | None
    format: str
    references: dict[tuple[str, str], str]

    @property
    def between_mm(self) -> float:
        """The width between the margins, however many columns stand there."""
        margins = (self.left_mm or 0.0) + (self.right_mm or 0.0) + self.gutter_mm
        return self.width_mm - margins

    @property
    def text_mm(self) -> float:
        """The width of a column of text."""
        return (self.between_mm - self.gap_mm * (self.columns - 1)) / self.columns

    @property
    def tall_mm(self) -> float:
        """The height between the margins."""
        return self.height_mm - (self.top_mm or 0.0) - (self.bottom_mm or 0.0)

    def section(self, index: int, first: int, last: int) -> Section:
        """Return the section of the view whose paragraphs are ``first`` to ``last``."""
        shared = {name: getattr(self, name) for name in _SHARED}
        return Section(index=index, first=first, last=last, **shared)


_SHARED = [name for name in Setup.__struct_fields__ if name in Section.__struct_fields__]
"""What the view says of a section as the file does."""


def setups(body: _Element) -> tuple[Setup, ...]:
    """Return the sections of a document in order; at least one.

    A section without a header of some kind has that of the one before (17.10.5).
    """
    found: list[Setup] = []
    inherited: dict[tuple[str, str], str] = {}
    for element in _elements(body):
        inherited = {**inherited, **_references(element)}
        found.append(setup(element, inherited))
    return tuple(found)


def _elements(body: _Element) -> Iterator[_Element]:
    """Yield what ends each section: in the paragraph that is its last, or at the end of all."""
    for one in through(body):
        found = one.find(f"{W}pPr/{W}sectPr") if one.tag == f"{W}p" else None
        if found is not None:
            yield found
    last = body.find(f"{W}sectPr")
    yield body.makeelement(f"{W}sectPr") if last is None else last


def _references(element: _Element) -> dict[tuple[str, str], str]:
    return {
        (kind, one.get(f"{W}type") or "default"): one.get(f"{R}id") or ""
        for kind in _KINDS
        for one in element.findall(W + kind)
    }


def setup(element: _Element, references: dict[tuple[str, str], str]) -> Setup:
    """Return what a ``w:sectPr`` says of its pages, or what is taken where it says nothing."""
    width, height = (_stated(element, "pgSz", name) for name in ("w", "h"))
    margins = _margins(element)
    return Setup(
        width_mm=_LETTER_MM[0] if width is None else width,
        height_mm=_LETTER_MM[1] if height is None else height,
        landscape=_lies(element, width, height),
        top_mm=_upright(margins["top"]),
        bottom_mm=_upright(margins["bottom"]),
        left_mm=margins["left"],
        right_mm=margins["right"],
        gutter_mm=margins["gutter"] or 0.0,
        header_mm=margins["header"],
        footer_mm=margins["footer"],
        columns=min(max(whole(value(element, "cols", "num")) or 1, 1), _MOST_COLUMNS),
        gap_mm=_stated(element, "cols", "space") or 0.0,
        title=toggle(element, "titlePg") or False,
        start=whole(value(element, "pgNumType", "start")),
        format=value(element, "pgNumType", "fmt") or "decimal",
        references=references,
    )


def _margins(element: _Element) -> Mapping[str, float | None]:
    if element.find(f"{W}pgMar") is None:
        return MARGINS_MM
    return {side: _stated(element, "pgMar", side) for side in MARGINS_MM}


def _stated(element: _Element, name: str, attribute: str) -> float | None:
    return millimetres(value(element, name, attribute))


def _upright(margin: float | None) -> float | None:
    """Return a margin; a negative one means that text may not move out of a header's way."""
    return None if margin is None else abs(margin)


def _lies(element: _Element, width: float | None, height: float | None) -> bool:
    stated = value(element, "pgSz", "orient") == "landscape"
    return stated if width is None or height is None else width > height


class ShownHeader(Struct, frozen=True):
    """A header (``top``) or footer, its relationship's id, and on which pages it is seen."""

    section: int
    top: bool
    id: str
    on_first: bool
    on_others: bool
    format: str


def shown(setups: Sequence[Setup], *, alternate: bool) -> Iterator[ShownHeader]:
    """Yield the headers and footers of each section; ``alternate``: even pages have their own."""
    for index, one in enumerate(setups):
        for kind in _KINDS:
            usual = one.references.get((kind, "default"))
            first = one.references.get((kind, "first")) if one.title else usual
            even = one.references.get((kind, "even")) if alternate else None
            for part in dict.fromkeys((usual, even, first)):
                if part is not None:
                    others = part in {usual, even}
                    top = kind == _KINDS[0]
                    yield ShownHeader(index, top, part, part == first, others, one.format)
