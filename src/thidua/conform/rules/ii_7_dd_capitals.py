"""Quyền hạn and chức vụ are in capitals.

Why: Mục II.7.đ. What else the signer is stands in small letters over the name and is not judged,
nor are roles such as "Người lập".

Fails: KT. Giám đốc; Giám đốc.

Passes: KT. GIÁM ĐỐC.

Fix: select the lines and choose Change Case, UPPERCASE.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform.checks import capital
from thidua.conform.rule import BOTH, Basis
from thidua.conform.signers import SURE, blocks
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.signers import Block
    from thidua.conform.view import View

CODE = "II.7.đ-capitals"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7.đ; Mục V.7"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the lines of signatures that should be in capitals and are not."""
    for block in blocks(found):
        posts = block.positions[:1] if not block.authorities or _ends_small(block) else ()
        lines = [one for one in (*block.authorities, *posts) if one.sureness >= SURE]
        yield from capital(one for one in lines if not _ROLE.match(one.text))


_ROLE = re.compile("người|đại diện", re.IGNORECASE)


def _ends_small(block: Block) -> bool:
    """Say whether the post under the quyền hạn is all there is between that and the name."""
    return len(block.positions) == 1
