"""Tabs of a unit's form: reviews by their printed names, as short as a tab has to be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from thidua.compose.reviewed import review_words
from thidua.model.year import Year
from thidua.review.reviews import reviews

_ROOM = 18
"""Characters of a review's name: a tab has 31, and beside it stands what is asked."""
_NOT_IN_TABS = str.maketrans("", "", "[]:*?/\\'")


def review_tabs(year: Year) -> Mapping[str, str]:
    """Return how tabs call each review, by its id; no two alike.

    Raises:
        OwnFileError: ``templates/reviews.yaml`` is wrong.
    """
    every = [(one.id, _named(review_words(year, one).short)) for one in reviews(year.campaign)]
    cut = {identifier: _cut(name, _ROOM) for identifier, name in every}
    often = Counter(name.casefold() for name in cut.values())
    for number, (identifier, name) in enumerate(every, start=1):
        if often[cut[identifier].casefold()] > 1 or not cut[identifier]:
            before = f"{number}. "
            cut[identifier] = f"{before}{_cut(name, _ROOM - len(before))}".strip()
    return cut


def _named(short: str) -> str:
    name = " ".join(short.translate(_NOT_IN_TABS).split())
    return f"{name[:1].upper()}{name[1:]}"


def _cut(name: str, room: int) -> str:
    """Return a name that has room, or its first words, and a sign that there are more."""
    if len(name) <= room:
        return name
    words = name[:room].rpartition(" ")[0] or name[: room - 1]
    return f"{words.rstrip(' ,-–')}…"
