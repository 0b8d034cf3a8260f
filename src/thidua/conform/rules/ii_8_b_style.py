"""On attachments and copies the text of the agency's signature is upright and not bold.

Why: Mục II.8.b and Phần II, Mục I.3.c: small letters, upright.

Fails: bold text.

Passes: upright, not bold.

Fix: set the style in the look of the signature.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.checks import emphasised
from thidua.conform.corners import in_corner
from thidua.conform.found import Component
from thidua.conform.rule import PDF, Basis
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "II.8.b-style"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.8.b; Phần II, Mục I.3.c"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = PDF


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the lines of such signatures that are bold or slanted."""
    corner = {index for one in in_corner(view, found) for index in one.paragraphs}
    parts = [part for part in found.of(Component.STAMP) if part.paragraph.index in corner]
    yield from emphasised(parts, bold=False, italic=False)
