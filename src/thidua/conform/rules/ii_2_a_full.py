"""The name of the issuing agency is not abbreviated.

Why: Mục II.2.a: the issuing agency has its "tên chính thức, đầy đủ"; only the superior one may
abbreviate common phrases. A warning: what is official is written elsewhere.

Fails: UBND XÃ VÂN DU as the agency that issues.

Passes: UBND TỈNH MINH HỌA over SỞ THÍ DỤ; ỦY BAN NHÂN DÂN XÃ VÂN DU.

Fix: write the name out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.headed import headed
from thidua.conform.law import law
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.2.a-full"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.2.a"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each line of an issuing agency's name with a known abbreviation in it."""
    for part in headed(found, Component.ISSUER):
        known = law().agency_words
        short = next((word for word in re.findall(r"\w+", part.text) if word in known), None)
        if short is not None:
            yield Departure(short, part=part)
