"""A deputy signs for the head: "KT." and the head's post stand over the deputy's.

Why: Mục II.7.b and Điều 13.1, which says so also of a deputy who leads the agency for a time. A
warning: minutes and agreements have signers who sign as what they are, and are not judged.

Fails: PHÓ GIÁM ĐỐC alone over the name.

Passes: KT. GIÁM ĐỐC over PHÓ GIÁM ĐỐC; PHÓ GIÁM ĐỐC in minutes.

Fix: put "KT." and the post of the head on a line above.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform import patterns
from thidua.conform.forms import forms
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.signers import SURE, blocks
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.7.b-deputy"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7.b; Điều 13 khoản 1"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the posts of deputies over which nothing says for whom they sign."""
    if found.kind in forms().undeputed:
        return
    for block in blocks(found):
        first = block.lines[0] if block.lines else None
        if first is None or block.authorities or first.sureness < SURE:
            continue
        if patterns.begins(patterns.DEPUTY, first.text):
            yield Departure(first.text, "KT.", first)
