"""Sentences: where a paragraph is broken in a file, so that one that changes is a changed line."""

from __future__ import annotations

import re

_CLOSING = "”’\"')]"
_END = re.compile(
    r".*[!?…;]"
    r"|(?:.*[^A-ZĐ]|\W*[IVXLC]+)\.",  # after XIII., but not after KT. or TP.
)


def sentences(text: str) -> list[str]:
    """Return ``text``, one paragraph, cut after each sentence and each semicolon.

    The parts joined by single spaces are ``text`` again, and none begins or ends with a space.
    Vietnamese abbreviations with a point are in capitals ("KT. GIÁM ĐỐC"), so a point after a
    capital ends nothing unless it follows a Roman numeral.
    """
    first, *words = text.split(" ")
    parts = [[first]]
    for word in words:
        if _END.fullmatch(parts[-1][-1].rstrip(_CLOSING)) and word and not word[0].isspace():
            parts.append([])
        parts[-1].append(word)
    return [" ".join(part) for part in parts]
