"""Letter with its marks as one character each (Unicode form NFC), in time that has a bound.

Decree 30/2020, Phụ lục I, Phần I, Mục I.4 wants Unicode (TCVN 6909:2001), which allows "ế" as one
character or as "e" with two marks behind it. They look alike, but searching, sorting and comparing
see different texts, and some fonts set the loose marks beside their letter. So there is one form.
"""

from __future__ import annotations

import re
from unicodedata import is_normalized, normalize

_CLUSTER = re.compile("[\x00-\x7f]?[^\x00-\x7f]{1,60}")
"""A letter and what may belong to it: Python sorts marks in a time that grows with their square."""


def composed(text: str) -> str:
    """Return ``text`` with each letter and its marks as one character."""
    if is_normalized("NFC", text):
        return text
    return _CLUSTER.sub(lambda cluster: normalize("NFC", cluster[0]), text)


def loose(text: str) -> int:
    """Return where the first letter stands that ``composed`` would change; -1 without any."""
    changed = (one.start() for one in _CLUSTER.finditer(text) if composed(one[0]) != one[0])
    cluster = next(changed, -1)
    pairs = enumerate(zip(text[cluster:], composed(text[cluster : cluster + 61]), strict=False))
    first = next((at for at, (typed, wanted) in pairs if typed != wanted), 0)
    return cluster + first if cluster >= 0 else -1
