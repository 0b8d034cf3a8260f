"""An administrative unit with a number for its name has a capital: Quận 1, Phường 5.

Why: Phụ lục II, Mục III.1.b. A count ("3 phường", "các quận 1, 3") is not judged.

Fails: phường 5, quận 1.

Passes: Phường 5, Quận 1.

Fix: write the first letter in capitals.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform.rule import BOTH, Basis
from thidua.conform.running import slips
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

CODE = "PL2.III.1.b-number"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục III.1.b"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the numbered units with a small letter."""
    yield from slips(found, _NUMBERED)


_NUMBERED = re.compile(
    r"(?<!các )(?<!những )(?<!\d )\b(?P<unit>quận|phường) \d{1,2}"
    r"(?=[,.;)]|$| (?:và|thuộc|tỉnh|[Tt]hành phố)\b)"
)
