"""The signer's name is in small letters with capital initials.

Why: Mục II.7.đ: "bằng chữ in thường"; Phụ lục II, Mục II.1 has the initials.

Fails: NGUYỄN VĂN MẪU.

Passes: Nguyễn Văn Mẫu.

Fix: select the name and choose Change Case, Capitalize Each Word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.patterns import upper
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.signers import SURE
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.7.đ-name"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7.đ; Mục V.7"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the names in capitals."""
    for part in found.of(Component.SIGNER_NAME, least=SURE):
        if upper(part.text):
            yield Departure(part.text, part.text.title(), part)
