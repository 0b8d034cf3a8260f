"""Code page of a terminal that has no UTF-8: Vietnamese as far as it goes, the rest readable.

Windows code page 1258 has the tone marks by themselves, 1252 has â, ê and ô; what a page lacks is
shown by the nearest letters that it has: "Kế hoạch" as "Kê hoach", never as question marks.
"""

from __future__ import annotations

import codecs
from unicodedata import normalize

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_LIKE = {
    **dict.fromkeys("\u2013\u2014\u2010\u2011\u2012\u2212\u2500\u2501\u2574\u257a\u2578", "-"),
    **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2018\u2019\u201a", "'"),
    **dict.fromkeys("\u2022\u25cf\u00b7", "*"),
    **dict.fromkeys("\u2502\u2503", "|"),
    **dict.fromkeys("\u203a\u25b6\u276f", ">"),
    **dict.fromkeys("\u00a0\u2009\u202f\u2003", " "),
    "\u0111": "d",
    "\u0110": "D",
    "\u2026": "...",
    "\u2192": "->",
    "\u2190": "<-",
    "\u00d7": "x",
    "\u2265": ">=",
    "\u2264": "<=",
    "\u2423": "_",
    "\u21e5": "->|",
    "\u2713": "v",
    "\u20ab": "d",
    "\u25a1": "[]",
}
"""Signs of messages, reports and tables, and what stands for them."""


def readable(encoding: str) -> str:
    """Return the name of how a stream of this encoding writes what it lacks; it is registered."""
    name = f"thidua-{codecs.lookup(encoding).name}"

    def written(error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeEncodeError):
            raise error
        lacking = error.object[error.start : error.end]
        return "".join(_nearest(one, encoding) for one in lacking), error.end

    codecs.register_error(name, written)
    return name


def _nearest(character: str, encoding: str) -> str:
    """Return what an encoding has that is most like a character."""
    parts = normalize("NFD", character)
    toneless = normalize("NFC", "".join(one for one in parts if one not in _TONES))
    tones = "".join(one for one in parts if one in _TONES)
    plain = normalize("NFKD", character).encode("ascii", "ignore").decode()
    forms = (toneless + tones, toneless, _LIKE.get(character, ""), plain)
    return next((one for one in forms if one and _has(encoding, one)), "?")


def _has(encoding: str, text: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
