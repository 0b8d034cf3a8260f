"""Word pairs: which words stand beside each other in our own texts, by their bare letters.

Whoever reads a page that a machine has recognised knows "thị đua" for "thi đua". No dictionary is
needed for that: what is said of emulation is said in our templates, schemas and the example office.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from unicodedata import combining, normalize

from msgspec import Struct

from thidua.system.home import DEMO, SCHEMAS, TEMPLATES
from thidua.system.once import once

WORD = re.compile(r"[^\W\d_]+")
_PAIR = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)+")
_ENDINGS = frozenset({".yaml", ".j2", ".json"})
_LEAST = 2
"""How often two words have to stand together."""


class WordPairs(Struct, frozen=True):
    """How often pairs come, and by each word with bare letters: what stands before, behind it.

    ``words`` says how often a word comes in pairs.
    """

    counts: Mapping[tuple[str, str], int]
    words: Mapping[str, int]
    before: Mapping[str, Mapping[str, Mapping[str, int]]]
    behind: Mapping[str, Mapping[str, Mapping[str, int]]]


def bare(word: str) -> str:
    """Return a word without its marks, small: ơ is o; đ is a letter of its own."""
    loose = normalize("NFD", word.lower())
    return "".join(one for one in loose if not combining(one))


@once
def word_pairs() -> WordPairs:
    """Return the pairs of all of our texts."""
    counted: Counter[tuple[str, str]] = Counter()
    for path in _files():
        text = normalize("NFC", path.read_text(encoding="utf-8")).lower()
        for found in _PAIR.finditer(text):
            words = found[0].split(" ")
            counted.update(pairwise(words))
    known = {pair: count for pair, count in counted.items() if count >= _LEAST}
    before: dict[str, dict[str, dict[str, int]]] = {}
    behind: dict[str, dict[str, dict[str, int]]] = {}
    both: Counter[str] = Counter()
    for (one, other), count in known.items():
        both[one] += count
        behind.setdefault(one, {}).setdefault(bare(other), {})[other] = count
        before.setdefault(other, {}).setdefault(bare(one), {})[one] = count
    return WordPairs(known, both, before, behind)


def _files() -> Iterator[Path]:
    for folder in (TEMPLATES, SCHEMAS, DEMO):
        yield from sorted(one for one in folder.rglob("*") if one.suffix in _ENDINGS)
