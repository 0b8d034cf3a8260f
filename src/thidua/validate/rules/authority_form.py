"""Who signs for another says so with TM., Q., KT., TL. or TUQ., in capitals and with the dot.

Why: Decree 30/2020, Phụ lục I, Phần I, Mục II.7.b gives these five. "T/M", "K/T" and "T/L" are the
forms of Party documents.

Fails::

    directive:
      signers:
        - authority:
            - K/T GIÁM ĐỐC
          position: PHÓ GIÁM ĐỐC
          name: Nguyễn Văn Mẫu

Passes::

    directive:
      signers:
        - authority:
            - KT. GIÁM ĐỐC
          position: PHÓ GIÁM ĐỐC
          name: Nguyễn Văn Mẫu

Fix: write the abbreviation with its dot and a space, as the message shows.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from thidua.catalogue.law import forms
from thidua.model.finding import Finding, Level
from thidua.validate.passages import papers, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.model.source import Source

ID = "authority-form"
LEVEL = Level.WARNING
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7.b"


def check(source: Source) -> Iterator[Finding]:
    """Yield the abbreviations before a post that are not written as the decree has them."""
    for paper in papers(source):
        for signer in paper.each("signers"):
            for node in signer.each("authority"):
                for proper, written in _spellings().items():
                    match = written.match(text_of(node))
                    if match and match[0] != proper:
                        facts = {"typed": match[0], "proper": proper}
                        yield Finding(node.place, ID, LEVEL, "authority-form", facts)


@lru_cache
def _spellings() -> dict[str, re.Pattern[str]]:
    """Return each abbreviation with every way of writing it, as the first word of a line."""
    return {
        proper: re.compile("[./]?".join(proper.rstrip(".")) + r"(?:\.|(?![^\W\d_]))", re.IGNORECASE)
        for proper in forms().authority
    }
