"""Drops: how much white it takes to begin at a height of the sheet that a printed form asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thidua.catalogue.style import HouseStyle, twips
from thidua.model.document import Block, Drop
from thidua.render.drawn import Drawn, Gap
from thidua.render.geometry import drawn
from thidua.render.heights import height


def dropped(blocks: Sequence[Block], width: int, house: HouseStyle) -> Iterator[Drawn]:
    """Yield the blocks of an attachment as drawn, each drop as the white that is left to it.

    The heights above are those of ``heights``, for both formats alike.
    """
    above, start = 0.0, 0
    for index, block in enumerate(blocks):
        if not isinstance(block, Drop):
            continue
        shown = tuple(drawn(blocks[start:index], width, house))
        yield from shown
        above += sum(height(one, width, house) for one in shown)
        white = twips(block.to - house.page.top) - above
        if white > 0:
            yield Gap(round(white))
            above += white
        start = index + 1
    yield from drawn(blocks[start:], width, house)
