"""A document that is cited has a capital: Nghị định số …, Luật ….

Why: Phụ lục II, Mục V.6: the first letter of the tên loại of a specific document. What has no
number or name may be any document and is not judged, nor is a plural.

Fails: theo quyết định số 12/QĐ-STD; Căn cứ luật Thi đua, khen thưởng.

Passes: theo Quyết định số 12/QĐ-STD; các quyết định số 12 và 13.

Fix: write the first letter in capitals.
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

CODE = "PL2.V.6-document"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục V.6"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the cited documents with a small letter."""
    yield from slips(found, _NUMBERED)
    yield from slips(found, _NAMED)


_NUMBERED = re.compile(
    r"(?<!các )(?<!những )(?<!hai )\b(?P<kind>nghị định|nghị quyết|thông tư|quyết định|chỉ thị"
    r"|kế hoạch|công văn|hướng dẫn|tờ trình|báo cáo|thông báo|chương trình) số:? \d\S*"
)
_NAMED = re.compile(rf"\bCăn cứ (?P<kind>(?:bộ )?luật|pháp lệnh) (?![{SMALL}])\w+")
