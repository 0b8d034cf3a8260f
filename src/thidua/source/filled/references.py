"""References between the sheets of a form: which row of another sheet a cell means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from types import MappingProxyType

from rapidfuzz import fuzz, process

from thidua.source.filled.answer import Unreadable, folded

_NEAR = 72


class References:
    """What the rows of a sheet are called, as they are now and as they were sent out."""

    def __init__(
        self, now: Mapping[str, str], before: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        """Begin with the rows as they are ``now``, and as they were ``before``."""
        self._now, self._before = now, before
        self._by_words: defaultdict[str, list[str]] = defaultdict(list)
        for identifier, words in now.items():
            self._by_words[folded(words)].append(identifier)
            self._by_words[folded(f"{words} ({identifier})")].append(identifier)

    def meant(self, words: str, hidden: str) -> str | Unreadable:
        """Return the id of the row that is meant, by its words, and by the id that is hidden."""
        found = self._by_words.get(folded(words), [])
        if hidden in found:
            return hidden
        if len(found) == 1:
            return found[0]
        renamed = self._before.get(hidden, "")
        if hidden in self._now and folded(renamed) in {folded(words), *self._numbered(words)}:
            return hidden
        if found:
            return Unreadable("answer-several-alike", {"value": words, "count": len(found)})
        near = process.extractOne(
            words, list(self._now.values()), scorer=fuzz.ratio, processor=folded, score_cutoff=_NEAR
        )
        if near is not None:
            return Unreadable("answer-no-such-row-near", {"value": words, "near": near[0]})
        return Unreadable("answer-no-such-row", {"value": words})

    def _numbered(self, words: str) -> tuple[str, ...]:
        """Return a name without the id behind it, by which a form tells namesakes apart."""
        bare, bracket, _ = words.rpartition(" (")
        return (folded(bare),) if bracket else ()
