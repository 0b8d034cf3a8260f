"""How far an editor has looked through what was taken over from the year before."""

from __future__ import annotations

from enum import StrEnum


class Review(StrEnum):
    """The one word of a mark that an editor deletes; without it a thing is confirmed."""

    CARRIED = "carried"
    """Taken over by ``thidua new``, the year apart, and not looked at yet."""
