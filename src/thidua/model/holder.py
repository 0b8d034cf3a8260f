"""Holders: who was commended with what over the years: the register of awards (sổ vàng)."""

from __future__ import annotations

from msgspec import Struct


class Held(Struct, frozen=True):
    """A title (danh hiệu) or an award (hình thức) that somebody has.

    ``name`` is what it is called; ``campaign`` is that whose decision gave it, empty where it was
    typed; ``number`` is empty where the decision was not issued yet.
    """

    year: int
    award: str
    name: str
    title: bool
    number: str
    date: str
    issuer: str
    campaign: str = ""


class Holder(Struct, frozen=True):
    """A person or a unit with all that they were commended with, by year.

    ``position`` and ``unit`` are those of the latest campaign that knows them.
    """

    id: str
    name: str
    collective: bool
    position: str
    unit: str
    held: tuple[Held, ...]
