"""In a nghị quyết or quyết định the first recipient is "Như Điều …".

Why: Mẫu 1.1, 1.2 and 1.3 print it; no clause asks for it.

Fails: QUYẾT ĐỊNH with "- UBND tỉnh;" first.

Passes: - Như Điều 3;

Fix: make "- Như Điều …;" with the number of the last Điều the first line of the list.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform import patterns
from thidua.conform.found import Component
from thidua.conform.recipients import certain, received, unfilled
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "PL3.1-as-article"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.1, 1.2, 1.3"
BASIS = Basis.FORM
LEVEL = Level.NOTICE
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the first recipient of such a document when it is another."""
    if found.kind not in _KINDS or not found.of(Component.ARTICLE):
        return
    for listing in received(found):
        if listing.label.document or not certain(listing):
            continue
        first = listing.items[0]
        if not patterns.begins(_ARTICLE, first.text) and not unfilled(first):
            yield Departure(first.text, "- Như Điều …;", first)


_KINDS = frozenset({"Nghị quyết (cá biệt)", "Quyết định (cá biệt)"})
_ARTICLE = re.compile("[-–—] ?như (?:các )?điều", re.IGNORECASE)
