"""Hands below a text that has no Nơi nhận: who signs."""

from __future__ import annotations

from msgspec import Struct

from thidua.compose.words import words
from thidua.model.frame import Lines


class Hand(Struct, frozen=True):
    """A place to sign: the post, the name if it is known."""

    position: Lines
    name: str | None


def hand(who: str, name: str | None = None) -> Hand:
    """Return the place to sign of one whom ``words.yaml`` knows.

    Raises:
        KeyError: the words know nobody of the kind.
    """
    return Hand(words().hands[who], name)
