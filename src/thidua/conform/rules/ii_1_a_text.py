"""The Quốc hiệu reads "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM".

Why: Mục II.1.a. The decree itself writes HÒA and HOÀ: both pass, composed or decomposed. A document
in which nothing like it is found lacks its Quốc hiệu (Điều 8.2.a); appendices have none.

Fails: CỘNG HÒA XÃ HỘI CHỦ NGHỈA VIỆT NAM.

Passes: CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM.

Fix: type the line anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.patterns import folded
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.1.a-text"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.1.a"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH

_TEXT = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each Quốc hiệu with other words, and its lack."""
    groups = list(found.groups(Component.NATION))
    attached = found.parts[:1] and found.parts[0].component is Component.APPENDIX_LABEL
    if not groups and found.parts and not attached:
        yield Departure("missing", _TEXT, message="II.1.a-text-missing")
    for group in groups:
        text = " ".join(part.text for part in group)
        if folded(text) != folded(_TEXT):
            yield Departure(text, _TEXT, group[0])
