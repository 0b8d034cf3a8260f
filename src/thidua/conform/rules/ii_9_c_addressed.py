"""Only a công văn, and a tờ trình or báo cáo to a higher body, has "Kính gửi".

Why: Mục II.9.b names them; Mục II.9.c gives all other types "Nơi nhận" alone. A warning: slips,
invitations and the like are addressed by their nature and are not judged.

Fails: KẾ HOẠCH with "Kính gửi: Các phòng, ban".

Passes: TỜ TRÌNH, BÁO CÁO, a letter.

Fix: take "Kính gửi" away and list who gets the document under "Nơi nhận".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.forms import forms
from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.9.c-addressed"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.b, II.9.c"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the "Kính gửi" of a type that has none."""
    label = found.first(Component.ADDRESSEE)
    if label is not None and found.kind and found.kind not in forms().addressable:
        yield Departure(found.kind.partition(" (")[0], "Nơi nhận", label)
