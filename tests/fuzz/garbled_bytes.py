"""Ways to spoil any file: bytes changed, lost, doubled, exchanged."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

MOST = 40
"""Most bytes that are changed at once."""


def flipped(content: bytes, chance: Random) -> bytes:
    """Change single bytes."""
    spoilt = bytearray(content)
    for _ in range(chance.randint(1, MOST)):
        spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
    return bytes(spoilt)


def truncated(content: bytes, chance: Random) -> bytes:
    """Lose the end."""
    return content[: chance.randrange(1, len(content))]


def without_a_piece(content: bytes, chance: Random) -> bytes:
    """Lose something in the middle."""
    start, end = sorted(chance.randrange(len(content)) for _ in "ab")
    return content[:start] + content[min(end, start + len(content) // 10) :]


def doubled(content: bytes, chance: Random) -> bytes:
    """Say something twice."""
    start = chance.randrange(len(content))
    return content[: start + chance.randint(1, 2000)] + content[start:]


def exchanged(content: bytes, chance: Random) -> bytes:
    """Put one piece in the place of another."""
    length = chance.randint(1, min(400, len(content) - 1))
    one, other = (chance.randrange(len(content) - length) for _ in "ab")
    return content[:one] + content[other : other + length] + content[one + length :]


BYTES: tuple[Callable[[bytes, Random], bytes], ...] = (
    flipped,
    truncated,
    without_a_piece,
    doubled,
    exchanged,
)
