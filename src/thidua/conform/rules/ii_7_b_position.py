"""Below the quyền hạn stands the post of who signs.

Why: Mục II.7.b: under "TM. …", "KT. …", "TL. …" and "TUQ. …" comes the signer's own chức vụ.

Fails: KT. GIÁM ĐỐC with the name right below it; KT. GIÁM ĐỐC over GIÁM ĐỐC.

Passes: KT. GIÁM ĐỐC over PHÓ GIÁM ĐỐC.

Fix: write the signer's own post on a line of its own under the quyền hạn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.signers import SURE, blocks, read_mark
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.7.b-position"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the signatures without a post of the signer's own."""
    for block in blocks(found):
        last = block.authorities[-1] if block.authorities else None
        if last is None or last.sureness < SURE:
            continue
        if not block.positions and block.name is not None and block.name.sureness >= SURE:
            yield Departure("missing", "shown", last)
        elif block.positions and read_mark(last.text)[1] == block.positions[0].text:
            own = block.positions[0]
            yield Departure(own.text, "shown", own, message="II.7.b-position-same")
