"""Running text for the rules about capitals (Phụ lục II): what was written as sentences.

Whatever stands in capitals says nothing about them, and names in a head have rules of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.patterns import upper
from thidua.conform.rule import Departure

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

    from thidua.conform.found import Found

_SENTENCES = (
    *(Component.ABSTRACT, Component.SUBJECT, Component.BASIS, Component.SECTION),
    *(Component.ARTICLE, Component.CLAUSE, Component.POINT, Component.DASH, Component.BODY),
    *(Component.TABLE_CELL, Component.RECIPIENT, Component.ADDRESSEE_ITEM),
)
_MOST = 20
"""Findings of one rule in one document: more of the same help nobody."""


def slips(
    found: Found, pattern: re.Pattern[str], mended: Callable[[re.Match[str]], str]
) -> Iterator[Departure]:
    """Yield the places in running text that fit a pattern, with how each should read."""
    told = 0
    for part in found.of(*_SENTENCES):
        for match in () if upper(part.text) else pattern.finditer(part.text):
            told += 1
            if told > _MOST:
                return
            yield Departure(match.group(), mended(match), part)


def capitalised(group: str) -> Callable[[re.Match[str]], str]:
    """Return how to mend a match by a capital at the beginning of one of its groups."""

    def mended(match: re.Match[str]) -> str:
        at = match.start(group) - match.start()
        return f"{match[0][:at]}{match[0][at].upper()}{match[0][at + 1 :]}"

    return mended
