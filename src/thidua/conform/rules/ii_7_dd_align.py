"""The signer's name is centred under quyền hạn and chức vụ.

Why: Mục II.7.đ. No tolerance is stated; five millimetres each way can be seen. Names moved by tabs
cannot be judged in a Word file.

Fails: a name at the left edge of the column under a centred post.

Passes: both centred; both at the left with blanks that make them look centred.

Fix: select the lines of the signature and press Ctrl+E.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import amount
from thidua.conform.edges import middle, together
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.signers import blocks
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.7.đ-align"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7.đ"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the names that stand off the middle of what is above them."""
    for block in blocks(found):
        if block.name is None or not block.titles or not together(block.titles[-1], block.name):
            continue
        above, below = middle(block.titles[-1]), middle(block.name)
        if above is not None and below is not None and abs(above - below) > _OFF:
            yield Departure(amount(abs(above - below), "mm"), "center", block.name)


_OFF = 5.0
"""In mm."""
