"""Where there is "Kính gửi", the first line under "Nơi nhận" is "Như trên".

Why: Mục II.9.b, for letters, submissions and reports.

Fails: "- UBND tỉnh;" first; "- Như kính gửi;".

Passes: - Như trên;

Fix: make "- Như trên;" the first line of the list.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform import patterns
from thidua.conform.forms import forms
from thidua.conform.found import Component
from thidua.conform.recipients import certain, received, unfilled
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.9.b-as-above"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.b; Mục V.8.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the first recipient of such a document when it is another."""
    if found.kind not in forms().above or found.first(Component.ADDRESSEE) is None:
        return
    for listing in received(found):
        if listing.label.document or not certain(listing):
            continue
        first = listing.items[0]
        if not patterns.begins(_ABOVE, first.text) and not unfilled(first):
            yield Departure(first.text, "- Như trên;", first)


_ABOVE = re.compile("[-–—] ?như trên", re.IGNORECASE)
