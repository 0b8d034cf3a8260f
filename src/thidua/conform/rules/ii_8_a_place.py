"""The image of the seal covers about a third of the signature's image, at its left.

Why: Mục II.8.a. "About" has no tolerance: from a fifth to a half passes. Judged where the document
has one signer and two images meet there.

Fails: the seal at the right of the signature; a seal that covers all of it.

Passes: a seal over the left third.

Fix: move the image of the seal before the agency signs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.rule import PDF, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from thidua.conform.found import Found, Part
    from thidua.conform.view import Rectangle, View

CODE = "II.8.a-place"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.8.a"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = PDF


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the signer's name where two images meet otherwise."""
    names = found.of(Component.SIGNER_NAME)
    shown = [one for one in view.signatures if one.pictured and one.area is not None]
    if len(names) != 1 or len(shown) != _BOTH or shown[0].page != shown[1].page:
        return
    hand, seal = sorted((one.area for one in shown if one.area), key=_off(names[0]))
    share = (min(hand.right, seal.right) - max(hand.left, seal.left)) / hand.width
    if seal.left >= hand.left or not _LEAST <= share <= _MOST:
        yield Departure(f"{max(round(share * 100), 0)} %", "1/3", names[0])


_BOTH = 2
_LEAST, _MOST = 0.2, 0.5


def _off(name: Part) -> Callable[[Rectangle], float]:
    """Return how far the middle of an image is from that of the name."""
    area = name.paragraph.area
    middle = (area.left + area.right) / 2 if area else 0.0
    return lambda one: abs((one.left + one.right) / 2 - middle)
