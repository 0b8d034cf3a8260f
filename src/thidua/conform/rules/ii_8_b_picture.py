"""On attachments and copies the agency's signature shows no image.

Why: Mục II.8.b and Phần II, Mục I.3.b: only its text is shown.

Fails: an image of the seal at the top right.

Passes: lines of text.

Fix: sign with the look that has text only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.corners import in_corner
from thidua.conform.rule import PDF, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.8.b-picture"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.8.b; Phần II, Mục I.3.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = PDF


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the signatures of such files with an image."""
    for one in in_corner(view, found):
        if one.pictured:
            yield Departure("shown", "hidden", page=one.page)
