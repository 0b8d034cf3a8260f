"""Words that YAML takes for a comment because a # stands behind a space.

``Tổ #1 tham mưu`` in plain letters is the text ``Tổ``: everything from the ``#`` on is lost without
a word from any parser. A note behind a number, a date or an id is what it looks like, and common;
behind prose it is nearly always a part of the sentence.
"""

from __future__ import annotations

import re

from thidua.model.source import Scalar

_LOST = re.compile(r"[ \t]+(#(?P<gap>\s*)(?P<first>\S).*)")

_SYMBOLIC = re.compile(r"[a-z0-9-]+|[^\s0-9/_]*+[0-9/_]\S*")
"""One word that is no prose: an id, a keyword, a symbol, a date."""


def lost(value: Scalar, line: str, end: int) -> str | None:
    """Return the words that are lost behind a plain ``value``, which ends in its line at ``end``.

    None where there are none, or where they are plainly a note: behind what is no prose, or set off
    from their ``#`` as notes are, behind a single word or with no figure first ("Tổ # 1").
    """
    match = _LOST.match(line, end)
    if match is None or not isinstance(value, str) or _SYMBOLIC.fullmatch(value):
        return None
    noted = match["gap"] and (" " not in value or match["first"].isalpha())
    return None if noted else match[1]
