"""Where a provision is cited, Điều, Mục, Chương and Phần have a capital, khoản and điểm have not.

Why: Phụ lục II, Mục V.7: "điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I". Judged where one of
them follows another, and for khoản and điểm in the middle of a sentence.

Fails: theo khoản 2 điều 5; tại Điểm a Khoản 2 Điều 5.

Passes: theo khoản 2 Điều 5; "Khoản 2 Điều 5 quy định" at the beginning of a sentence.

Fix: change the first letter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform.rule import BOTH, Basis
from thidua.conform.running import SMALL, slips
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "PL2.V.7-units"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục V.7"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the names of provisions in the wrong case."""
    for pattern in _PROVISIONS:
        yield from slips(found, pattern)


_PROVISIONS = (
    re.compile(r"\b[Kk]hoản \d{1,2}[a-zđ]? (?P<article>điều) \d{1,3}"),
    re.compile(r"\bĐiều \d{1,3}[a-zđ]? (?P<division>mục|chương|phần) (?:\d|[IVX]+\b)"),
    re.compile(rf"(?<=[{SMALL},;] )(?P<clause>Khoản) \d{{1,2}}[a-zđ]? [Đđ]iều \d"),
    re.compile(rf"(?<=[{SMALL},;] )(?P<point>Điểm) [a-zđ]{{1,2}} [Kk]hoản \d"),
)
