"""The image of the signature stands between the signer's post and name, in the middle.

Why: Mục II.7.d. Judged where the document has one signer; ten millimetres each way pass.

Fails: an image at the left margin; one over the post.

Passes: an image under the post and over the name.

Fix: move the image of the signature before signing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.rule import PDF, Basis, Departure
from thidua.conform.signers import blocks
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import Paragraph, Rectangle, View

CODE = "II.7.d-place"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7.d"
BASIS = Basis.CLAUSE
LEVEL = Level.WARNING
FORMATS = PDF


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the name of the only signer when no image of a signature stands over it."""
    signed = [block for block in blocks(found) if block.name and block.titles]
    if len(signed) != 1 or signed[0].name is None:
        return
    title, name = signed[0].titles[-1].paragraph, signed[0].name.paragraph
    shown = [one.area for one in view.signatures if one.pictured and one.page == name.place.page]
    areas = [area for area in shown if area is not None]
    if areas and not any(_between(area, title, name) for area in areas):
        yield Departure("missing", "shown", signed[0].name)


_OFF = 10.0
"""In mm."""


def _between(area: Rectangle, title: Paragraph, name: Paragraph) -> bool:
    if title.area is None or name.area is None:
        return True
    across = abs(area.left + area.right - name.area.left - name.area.right) / 2
    down = (area.top + area.bottom) / 2
    return across <= _OFF and title.area.top - _OFF <= down <= name.area.bottom + _OFF
