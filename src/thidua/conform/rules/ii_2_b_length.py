"""The line under the issuing agency is a third to a half as long as the text.

Why: Mục II.2.b: "có độ dài bằng từ 1/3 đến 1/2 độ dài của dòng chữ". Of a name on several lines the
decree does not say which is the measure: any will do; a millimetre cannot be seen.

Fails: a line as long as the name.

Passes: 9 mm under a name of 22 mm.

Fix: select the line and set its width to between a third and a half of the name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.headed import headed_groups
from thidua.conform.rule import BOTH, Basis
from thidua.conform.strokes import proportioned
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "II.2.b-length"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.2.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each issuing agency whose line is too short or too long."""
    for name in headed_groups(found, Component.ISSUER):
        yield from proportioned(view, name)
