"""What runs say as plain text: what is raised, lowered or struck out says something else.

10³ by the characters that Unicode has and our font, H^(đ) where there are none, and a line through
each letter of what is struck: a comparison tells texts, and these are to be told from plain ones.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from thidua.diff.words import STROKE, clean
from thidua.model.document import Run

_RAISED = dict(
    zip("123456789abcdefghjklmnoprstuvwxyz", "¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", strict=True)
)
_LOWERED = dict(zip("0123456789aeioruvx", "₀₁₂₃₄₅₆₇₈₉ₐₑᵢₒᵣᵤᵥₓ", strict=True))
_SIGNS = {1: (_RAISED, "^"), -1: (_LOWERED, "_")}


def said(runs: Sequence[Run]) -> str:
    """Return the text of runs, ``clean``."""
    return clean("".join(map(_said, runs)))


def _said(run: Run) -> str:
    text = run.text
    if run.raised and (words := text.strip()):
        signs, mark = _SIGNS[run.raised]
        sign = "".join(signs.get(one, "") for one in words)
        text = text.replace(words, sign if len(sign) == len(words) else f"{mark}({words})")
    if run.struck:
        letters = unicodedata.normalize("NFC", text)
        text = "".join(one if one.isspace() else one + STROKE for one in letters)
    return text
