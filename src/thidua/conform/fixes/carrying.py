"""Carrying tables and tabs along when the text area of a page becomes narrower.

What was as wide as the text before is so afterwards: nothing may run off the page because a margin
was put right. Pictures are not made smaller by a machine: where one would not fit any more, the
page stays as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.word.markup import EMU_PER_MM, TWIPS_PER_MM, WP, R, W, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element

    from thidua.conform.fixes.case import Case

_SLACK = 250
"""In twips: by how much a table may be wider than the text, for the insets of its outer cells."""
_WIDTHS = tuple(W + name for name in ("gridCol", "tcW", "tblW", "tblInd"))


def carried(case: Case, change: Callable[[_Element], None]) -> bool:
    """Change a section's page set-up, and what stands on its pages with it; say whether it fits.

    ``change`` gets the ``w:sectPr``. Where a picture would be wider than the text, nothing changes.
    """
    at = case.violation.section
    element = None if at is None else case.opened.section(at)
    if element is None or at is None:
        return False
    stated = {name: dict(_child(element, name)) for name in ("pgSz", "pgMar")}
    before = _text(element)
    change(element)
    after = _text(element)
    if before is None or after is None or after >= before:
        return True
    blocks = case.opened.blocks(at)
    if any(after < width <= before for one in blocks for width in _pictures(one)):
        _restore(element, stated)
        return False
    for block in blocks:
        if block.tag == f"{W}tbl" and (_width(block) or 0.0) > after + _SLACK:
            _narrow(block, after / before)
    for root in (*blocks, *_margins(case, element)):
        _shift(root, after / before, after)
    return True


def _child(element: _Element, name: str) -> dict[str, str]:
    found = element.find(W + name)
    return {} if found is None else {str(key): str(one) for key, one in found.items()}


def _restore(element: _Element, stated: dict[str, dict[str, str]]) -> None:
    for name, attributes in stated.items():
        found = element.find(W + name)
        if found is not None and not attributes:
            element.remove(found)
        elif found is not None:
            found.attrib.clear()
            for key, value in attributes.items():
                found.set(key, value)


def _text(element: _Element) -> float | None:
    """Return how wide the text area is, in twips; None where the file does not say."""
    size, margins = element.find(f"{W}pgSz"), element.find(f"{W}pgMar")
    page = None if size is None else whole(size.get(f"{W}w"))
    if page is None or margins is None:
        return None
    return page - sum(whole(margins.get(W + side)) or 0 for side in ("left", "right", "gutter"))


def _pictures(block: _Element) -> Iterator[float]:
    """Yield how wide what is drawn in the text is, in twips."""
    for inline in block.iter(f"{WP}inline"):
        extent = inline.find(f"{WP}extent")
        width = None if extent is None else whole(extent.get("cx"))
        if width is not None:
            yield width / EMU_PER_MM * TWIPS_PER_MM


def _width(table: _Element) -> float | None:
    """Return how wide a table is, its own indent included, in twips."""
    stated = table.find(f"{W}tblPr/{W}tblW")
    columns = sum(whole(one.get(f"{W}w")) or 0 for one in table.findall(f"{W}tblGrid/{W}gridCol"))
    width = whole(stated.get(f"{W}w")) if stated is not None and _fixed(stated) else None
    return max(width or 0, columns) or None


def _fixed(stated: _Element) -> bool:
    return stated.get(f"{W}type") in {None, "dxa"}


def _narrow(table: _Element, share: float) -> None:
    """Make a table and those in it narrower, its indent likewise."""
    for one in table.iter(*_WIDTHS):
        if one.tag == f"{W}gridCol" or _fixed(one):
            _scale(one, "w", share)


def _margins(case: Case, element: _Element) -> Iterator[_Element]:
    """Yield the headers and footers of a section, each once a round."""
    package, links = case.opened.package, case.opened.links
    for name in ("headerReference", "footerReference"):
        for one in element.findall(W + name):
            part = links.get(one.get(f"{R}id") or "", "")
            if part in package.parts and part not in case.opened.carried:
                case.opened.carried.add(part)
                yield case.opened.root(part)


def _shift(root: _Element, share: float, after: float) -> None:
    """Move tab stops that centre or end text, and those that would lie outside."""
    for stop in root.iter(f"{W}tab"):
        place = whole(stop.get(f"{W}pos"))
        moves = stop.get(f"{W}val") in {"center", "right", "end", "decimal"}
        if place is not None and place > 0 and (moves or place > after):
            _scale(stop, "pos", share)


def _scale(element: _Element, name: str, share: float) -> None:
    stated = whole(element.get(W + name))
    if stated is not None:
        element.set(W + name, str(round(stated * share)))
