"""An electronic document is signed by the competent person and by the agency.

Why: Điều 5.1: only with both is it as good as the original on paper. Nothing of the signatures is
verified. A warning: the document may be on its way from the one to the other. Copies and
attachments in files of their own carry the agency's alone and are not judged.

Fails: a Quyết định with one digital signature.

Passes: two signatures; none (it is signed on paper).

Fix: have the agency's signature added after the person's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.corners import in_corner
from thidua.conform.found import Component
from thidua.conform.rule import PDF, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "Đ5.1-signatures"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Điều 5 khoản 1"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = PDF


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the document when it carries one signature alone."""
    alone = len(view.signatures) == 1 and not in_corner(view, found)
    if alone and found.first(Component.NUMBER) is not None:
        yield Departure("1", "2", page=view.signatures[0].page)
