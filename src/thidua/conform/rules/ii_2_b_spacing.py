"""The names of the agencies are single-spaced.

Why: Mục II.2.b: "cách nhau dòng đơn"; a long name may go over several lines.

Fails: 1.5 lines; 6 pt between the two.

Passes: single spacing, no gap before or after.

Fix: select both names, Line Spacing 1.0, Spacing Before and After 0 pt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.headed import headed
from thidua.conform.leading import apart, single
from thidua.conform.rule import DOCX, Basis
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "II.2.b-spacing"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.2.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = DOCX


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the lines of the names that stand further apart, or closer."""
    names = headed(found, Component.SUPERIOR, Component.ISSUER)
    yield from single(names)
    yield from apart(names, message="II.2.b-spacing-gap")
