"""Nearest of the known words, "did you mean", for the first findings only.

To compare a word with thousands of others takes milliseconds; a hostile file asks for it thousands
of times. Whoever mends the first few findings knows the list.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from itertools import islice

MOST = 10
"""How many words of a file are compared."""

CANDIDATES = 200
"""With how many known ones."""


class Guesses:
    """Guesses for one file and one rule."""

    def __init__(self) -> None:
        """Begin with all guesses left."""
        self._left = MOST

    def near(self, word: str, known: Iterable[str], *, most: int, alike: float) -> list[str]:
        """Return up to ``most`` of the ``known`` that are at least so much ``alike`` (0 to 1)."""
        if not self._left:
            return []
        self._left -= 1
        return get_close_matches(word, list(islice(known, CANDIDATES)), n=most, cutoff=alike)
