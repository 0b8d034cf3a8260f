"""What an unquoted word means: YAML 1.2's core schema, and less of it.

``true``, ``false``, ``null``, ``~`` and nothing at all, whole numbers and decimal fractions. All
else is text: ``no``, ``on``, ``True``, ``0123``, ``1_000``, ``1e5``, ``.inf``, ``0x1F``,
``2023-01-11``, ``12:30:00``, and numbers of more than 18 digits, which are never quantities.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thidua.model.source import Scalar

_WORDS: dict[str, Scalar] = {"": None, "~": None, "null": None, "true": True, "false": False}
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_FRACTION = re.compile(r"-?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,18}")


def resolve(word: str) -> Scalar:
    """Return the value that a plain, unquoted scalar stands for."""
    if word in _WORDS:
        return _WORDS[word]
    if _INTEGER.fullmatch(word):
        return int(word)
    if _FRACTION.fullmatch(word):
        return float(word)
    return word
