"""Recipients: whom a document goes to: the lists under "Kính gửi" and under "Nơi nhận" (II.9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from thidua.catalogue import patterns
from thidua.recognise.recognised import Component, Part, Recognised

_OPEN = re.compile(r"(?:…|\.\.)\W*$")
_DASHED = re.compile(r"[-–—]")
_SURE = 0.9
_TAIL = 40
"""Where dots at the end of a line are looked for, in characters."""


class Listing(Struct, frozen=True):
    """A label and what is listed under it, in one document of a file."""

    label: Part
    items: tuple[Part, ...]


def addressed(found: Recognised) -> Iterator[Listing]:
    """Yield every "Kính gửi", each with the addressees that are not on its line."""
    yield from _listings(found, Component.ADDRESSEE, Component.ADDRESSEE_ITEM)


def received(found: Recognised) -> Iterator[Listing]:
    """Yield every "Nơi nhận" with its list."""
    yield from _listings(found, Component.RECIPIENTS_LABEL, Component.RECIPIENT)


def alone(label: Part) -> bool:
    """Say whether nothing but "Kính gửi:" stands on a line."""
    return patterns.fits(patterns.ONLY_LABEL, label.text)


def dashed(item: Part) -> bool:
    """Say whether an item begins with a dash, short or long: the decree does not say which."""
    return _DASHED.match(item.text) is not None


def unfilled(item: Part) -> bool:
    """Say whether an item ends with dots where something is to be filled in, as in a form."""
    return _OPEN.search(item.text[-_TAIL:]) is not None


def filed(item: Part) -> bool:
    """Say whether an item is the line "Lưu"."""
    return patterns.fits(patterns.FILED, item.text)


def certain(listing: Listing) -> tuple[Part, ...]:
    """Return the items that are items and not the next line of one."""
    return tuple(item for item in listing.items if item.sureness >= _SURE)


def _listings(found: Recognised, label: Component, item: Component) -> Iterator[Listing]:
    """Yield each label with the items up to the next one, or to the end of its document."""
    listed: list[tuple[Part, list[Part]]] = []
    for part in found.of(label, item):
        if part.component is label:
            listed.append((part, []))
        elif listed and listed[-1][0].document == part.document:
            listed[-1][1].append(part)
    yield from (Listing(one, tuple(items)) for one, items in listed)
