"""Running text for the rules about capitals (Phụ lục II): what was written as sentences.

Whatever stands in capitals says nothing about them, and names in a head have rules of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain

from thidua.catalogue.patterns import upper
from thidua.conform.violation import Violation
from thidua.recognise.recognised import Component, Recognised

_SENTENCES = (
    *(Component.ABSTRACT, Component.SUBJECT, Component.BASIS, Component.SECTION),
    *(Component.ARTICLE, Component.CLAUSE, Component.POINT, Component.DASH, Component.BODY),
    *(Component.TABLE_CELL, Component.RECIPIENT, Component.ADDRESSEE_ITEM),
)
SMALL = "a-zàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
"""The small letters, for the brackets of a pattern."""
_MOST = 20
"""Findings of one rule in one document: more of the same help nobody."""


def spelt(*patterns: re.Pattern[str]) -> Callable[[Recognised], Iterator[Violation]]:
    """Return the check that nothing in running text fits one of these patterns."""
    return lambda found: chain.from_iterable(_slips(found, one) for one in patterns)


def _slips(found: Recognised, pattern: re.Pattern[str]) -> Iterator[Violation]:
    """Yield the places in running text that fit a pattern, with how each should read.

    The named group of the pattern that fits is what has the wrong case.
    """
    told = 0
    for part in found.of(*_SENTENCES):
        for match in () if upper(part.text) else pattern.finditer(part.text):
            told += 1
            if told > _MOST:
                return
            yield Violation(match[0], recased(match), part)


def recased(match: re.Match[str]) -> str:
    """Return a match with the first letter of its named group the other case."""
    at = match.start(match.lastgroup or 0) - match.start()
    text = match[0]
    return f"{text[:at]}{text[at].swapcase()}{text[at + 1 :]}"
