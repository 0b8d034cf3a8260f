"""Hands below a text that has no Nơi nhận: who signs, and what to do there."""

from __future__ import annotations

from msgspec import Struct

from thidua.compose.words import words
from thidua.model.frame import Lines


class Hand(Struct, frozen=True):
    """A place to sign: the post, what stands below it in brackets, the name if it is known."""

    position: Lines
    note: str
    name: str | None


def hand(who: str, name: str | None = None) -> Hand:
    """Return the place to sign of one whom ``words.yaml`` knows.

    Raises:
        KeyError: the words know nobody of the kind.
    """
    known = words().hands[who]
    return Hand(known.position, known.note or "", name)
