"""Lines that are drawn below Tiêu ngữ, agency and trích yếu: where, and how long.

Their lengths are relative to real text (Phụ lục I, Mục II.1.b, II.2.b, II.5.b). In a redline a line
comes and goes with the text above it.
"""

from __future__ import annotations

from collections.abc import Sequence

from thidua.catalogue.style import HouseStyle
from thidua.model.document import Mark, Paragraph
from thidua.render.accepted import mark_of, standing
from thidua.render.centred import lines
from thidua.render.drawn import Drawn, Stroke


def stroke(
    blocks: Sequence[Drawn], index: int, *, width: int, room: int, house: HouseStyle
) -> Stroke | None:
    """Return the line below the block at ``index``, if its component has one and ends with it.

    The text is at most ``room`` twips wide in its column of ``width``.
    """
    old, new = (_ends(blocks, index, house, gone) for gone in (Mark.INSERTED, Mark.DELETED))
    if not old and not new:
        return None
    mark = Mark.KEPT if old and new else Mark.INSERTED if new else Mark.DELETED
    gone = Mark.DELETED if new else Mark.INSERTED
    key = _style(blocks[index], gone)
    above = [one for one in blocks[: index + 1] if _style(one, gone) == key]
    length = _length(above, room, house, full=house.styles[key].stroke == "full")
    after = round(house.stroke_after[key] * 20)
    return Stroke(length, max(0, (width - length) // 2), after, mark)


def _ends(blocks: Sequence[Drawn], index: int, house: HouseStyle, gone: Mark) -> bool:
    """Say whether a line is drawn here, once what is ``gone`` is gone; names have more lines."""
    key = _style(blocks[index], gone)
    if mark_of(blocks[index]) is gone or not house.styles[key].stroke:
        return False
    following = next((one for one in blocks[index + 1 :] if mark_of(one) is not gone), None)
    return following is None or _style(following, gone) != key


def _style(block: Drawn, gone: Mark) -> str:
    """Return the style of a paragraph once what is ``gone`` is gone, "" for what is none."""
    if not isinstance(block, Paragraph):
        return ""
    return (block.was if gone is Mark.INSERTED else "") or block.style


def _length(above: Sequence[Drawn], room: int, house: HouseStyle, *, full: bool) -> int:
    """Measure the line below the texts of a component, which are ``above`` it.

    The decree does not say which line of a text of several lines is the measure, so the length
    suits the last one and, where both can be had, the longest one too.
    """
    paragraphs = [one for one in above if isinstance(one, Paragraph)]
    lengths = [
        length
        for one, style in ((one, house.styles[one.style]) for one in standing(paragraphs))
        for length in lines(one, style, room).widths
    ]
    last, longest = (lengths[-1], max(lengths)) if lengths else (0, 0)
    if full:
        return last
    least, most = house.stroke.least, house.stroke.most
    return round(min(max(longest * (least + most) / 2, last * least), last * most))
