"""Hands below a text that has no Nơi nhận: who signs, in pairs, a single one on the right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thidua.compose.wording import paragraphs
from thidua.compose.words import words
from thidua.model.document import Beside, Facing, Paragraph

_TEMPLATE = "parts/hand.md.j2"


def hands(*given: tuple[str, str | None] | None) -> Sequence[Facing]:
    """Return the places to sign: the word of ``words.yaml`` for each, the name if it is known.

    None is a place that nobody signs in.

    Raises:
        OwnFileError: the wording template is wrong.
        KeyError: the words know nothing of somebody.
    """
    places = [_hand(one) for one in given]
    if len(places) % 2:
        places.insert(0, ())
    return tuple(_pairs(places))


def _pairs(places: Sequence[tuple[Paragraph, ...]]) -> Iterator[Facing]:
    for left, right in zip(places[::2], places[1::2], strict=True):
        yield Facing(left, right, Beside.END)


def _hand(one: tuple[str, str | None] | None) -> tuple[Paragraph, ...]:
    if one is None:
        return ()
    known = words().hands[one[0]]
    said = paragraphs(_TEMPLATE, position=known.position, note=known.note, name=one[1])
    return tuple(said)
