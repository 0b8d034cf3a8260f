"""Carrying along what stands on a page when its margins or its paper change.

What was as wide as the text before is so afterwards, and what stood at its edge or in its middle
still does: nothing may run off the page because a margin was put right. Where a picture would not
fit any more, the page stays as it is, and it is said which picture that is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from thidua.conform.fixes.case import Case
from thidua.conform.fixes.endings import keep_together
from thidua.conform.fixes.fitting import fit
from thidua.conform.fixes.hindrance import hindrances
from thidua.conform.fixes.narrowing import lines_of, share
from thidua.conform.fixes.shifting import Shift, area
from thidua.conform.fixes.stretch import typed
from thidua.word.markup import R, W, through, whole
from thidua.word.setup import setup

if TYPE_CHECKING:
    from lxml.etree import _Element


def carried(case: Case, change: Callable[[_Element], None]) -> bool:
    """Change a section's page set-up, and what stands on its pages with it; say whether it fits.

    ``change`` gets the ``w:sectPr``. Where a picture would be wider than the text, nothing changes.
    """
    at = case.violation.section
    element = None if at is None else case.opened.section(at)
    if element is None or at is None:
        return False
    stated = {name: dict(_child(element, name)) for name in ("pgSz", "pgMar")}
    before = area(setup(element, {}))
    change(element)
    shift = Shift(before, area(setup(element, {})))
    blocks = [(one, shift) for one in case.opened.blocks(at)]
    blocks += [(one, shift.aside()) for one in _margins(case, element, at)]
    inherited = case.opened.inherited
    for block, within in blocks:
        if hindrance := next(hindrances(block, within, inherited), None):
            case.opened.hindered.append(hindrance.facts(case))
            _restore(element, stated)
            return False
    for column in element.iterfind(f"{W}cols/{W}col"):
        for name in (f"{W}w", f"{W}space"):
            if (width := whole(column.get(name))) is not None:
                column.set(name, str(int(width * shift.share)))
    lines = lines_of(case)
    for block, within in blocks:
        if block.tag == f"{W}tbl" and share(block, within) < 1:
            words = filter(None, (typed(one).strip() for one in block.iter(f"{W}p")))
            case.opened.narrowed.append(next(words, ""))
        fit(block, within, inherited, lines)
    keep_together(case, case.opened.blocks(at))
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


def _margins(case: Case, element: _Element, at: int) -> Iterator[_Element]:
    """Yield the blocks of a section's headers and footers that no section before it has."""
    package, links = case.opened.package, case.opened.links
    for name in ("headerReference", "footerReference"):
        for one in element.findall(W + name):
            part = links.get(one.get(f"{R}id") or "", "")
            if part in package.parts and case.opened.carried.setdefault(part, at) == at:
                yield from through(case.opened.root(part))
