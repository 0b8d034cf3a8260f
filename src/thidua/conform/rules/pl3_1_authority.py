"""Who decides stands in bold capitals in the middle.

Why: the model forms of Nghị quyết and Quyết định (Mẫu 1.1 to 1.3) have it; no clause asks for it: a
notice.

Fails: a Quyết định with căn cứ and without this line, or with it at the left.

Passes: GIÁM ĐỐC SỞ THÍ DỤ, bold, centred.

Fix: add the line; Ctrl+B, Ctrl+E.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from thidua.conform.checks import aligned, emphasised
from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.view import Align
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "PL3.1-authority"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.1, 1.2, 1.3"
BASIS = Basis.FORM
LEVEL = Level.NOTICE
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the line that is set otherwise, and its lack in a decision with căn cứ."""
    parts = found.of(Component.AUTHORITY)
    told = (*emphasised(parts, bold=True, italic=False), *aligned(parts, Align.CENTER))
    yield from (structs.replace(one, message="PL3.1-authority-style") for one in told)
    basis = next((part for part in found.of(Component.BASIS) if part.document == 0), None)
    if basis is not None and found.kind in _KINDS and not any(part.document == 0 for part in parts):
        yield Departure("missing", "", basis)


_KINDS = frozenset({"Quyết định (cá biệt)", "Nghị quyết (cá biệt)"})
