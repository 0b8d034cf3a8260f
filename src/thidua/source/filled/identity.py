"""Identity of rows: which of them mean a thing that is known, whatever was moved or renamed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from rapidfuzz import fuzz

from thidua.source.filled.answer import folded
from thidua.texts.item_ids import free, slug

_ID = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST = 60


class Named(NamedTuple):
    """The id that a row has, and whether it was taken for something new despite a hidden id."""

    id: str
    replaced: str = ""
    stranger: bool = False


class Identities:
    """The ids of one sheet of one unit: those it knows, and those that its new rows get."""

    def __init__(
        self,
        known: Mapping[str, str],
        *,
        alike: int,
        prefix: str = "",
        taken: frozenset[str] = frozenset(),
    ) -> None:
        """Begin with what is known; new ids begin with the ``prefix``, or are made of words."""
        self._known = dict(known)
        self._alike = alike
        self._prefix = prefix
        self._taken = {*known, *taken}
        self._used: set[str] = set()
        self._by_words: dict[str, list[str]] = {}
        for identifier, words in known.items():
            self._by_words.setdefault(folded(words), []).append(identifier)

    def named(self, hidden: str, words: str) -> Named:
        """Return the id of a row by its hidden id and its words; no two rows get the same."""
        exact = [one for one in self._by_words.get(folded(words), []) if one not in self._used]
        if hidden in self._known and hidden not in self._used:
            if hidden in exact or (not exact and self._means(hidden, words)):
                return self._take(hidden)
            made = exact[0] if exact else self._new(words)
            return Named(self._take(made).id, "" if exact else self._known[hidden])
        if exact:
            return self._take(exact[0])
        if (
            _ID.fullmatch(hidden)
            and len(hidden) <= _LONGEST
            and hidden not in {*self._used, *self._known}
        ):
            stranger = bool(self._prefix) and hidden not in self._taken
            return Named(self._take(hidden).id, stranger=stranger)
        return self._take(self._new(words))

    def used(self, words: str) -> bool:
        """Tell whether a row with the same words has come already."""
        return any(one in self._used for one in self._by_words.get(folded(words), []))

    def _means(self, identifier: str, words: str) -> bool:
        before = folded(self._known[identifier])
        return fuzz.token_sort_ratio(before, folded(words)) >= self._alike

    def _take(self, identifier: str) -> Named:
        self._used.add(identifier)
        self._taken.add(identifier)
        return Named(identifier)

    def _new(self, words: str) -> str:
        if self._prefix:
            number = 1
            while (made := f"{self._prefix}-{number:02}") in self._taken:
                number += 1
        else:
            made = free(slug(words) or "muc", self._taken)
        self._by_words.setdefault(folded(words), []).append(made)
        return made
