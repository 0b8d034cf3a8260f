"""The place of issue is written in full and with a capital.

Why: Decree 30/2020, Phụ lục I, Phần I, Mục II.4.a and II.4.c: the official name of the place, not
abbreviated ("Thành phố Hồ Chí Minh"), its initials in capitals.

Fails::

    agency:
      place: TP. Hồ Chí Minh

Passes::

    agency:
      place: Thành phố Hồ Chí Minh

Fix: write the name in full.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.model.finding import Finding, Level
from thidua.model.source import Source
from thidua.validate.passages import text_of

ID = "place-in-full"
LEVEL = Level.WARNING
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4.a; Phụ lục I, Phần I, Mục II.4.c"

_AGENCIES = (("agency",), ("directive", "joint_with"))
_ABBREVIATED = re.compile(r"\.|\b(?:TP|TX|TT)(?:\b|[A-ZĐ])")


def check(source: Source) -> Iterator[Finding]:
    """Yield places that are abbreviated or begin with a small letter."""
    for path in _AGENCIES:
        node = source.root.get(*path, "place")
        text = text_of(node) if node is not None else ""
        if node is None or not text:
            continue
        if _ABBREVIATED.search(text):
            yield Finding(node.place, ID, LEVEL, "place-abbreviated", {"place": text})
        elif text[0].islower():
            yield Finding(node.place, ID, LEVEL, "place-in-small", {"place": text})
