"""The main text refers to its appendices.

Why: Mục III.1.a: "Trường hợp văn bản có Phụ lục kèm theo thì trong văn bản phải có chỉ dẫn về Phụ
lục đó". "Phụ lục" or "kèm theo" anywhere in the main document is enough. A file with an appendix
alone is not judged.

Fails: a Kế hoạch with Phụ lục I that speaks of none.

Passes: … theo Phụ lục I kèm theo Kế hoạch này.

Fix: refer to the appendix where its matter comes up.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.conform.appendices import appendices
from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "III.1.a-reference"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.1.a"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the first appendix when the main document speaks of none."""
    labels = appendices(found)
    main = [part for part in found.parts if part.document == 0]
    content = any(part.component in _CONTENT for part in main)
    if labels and content and not any(_REFERENCE.search(part.text) for part in main):
        yield Departure(labels[0].text, "", labels[0])


_REFERENCE = re.compile(r"(?i)phụ lục|kèm theo|đính kèm")
_CONTENT = frozenset({Component.BODY, Component.ARTICLE, Component.CLAUSE, Component.POINT})
