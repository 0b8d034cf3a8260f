"""Fitting a paragraph or a table to text that has become narrower or wider, so that it looks alike.

Tables as wide as the text, tab stops that end, centre or lead text, texts that are set far in by
their indents, and whatever floats.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import TYPE_CHECKING

from thidua.conform.fixes import floating, setting
from thidua.conform.fixes.narrowing import Narrowing, fixed, narrow, width_of
from thidua.conform.fixes.shifting import SLACK, Need, Shift, cell
from thidua.word.inherited import Inherited
from thidua.word.markup import WP, W, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOVED = frozenset({"center", "right", "end", "decimal"})
_STAYS = frozenset({"clear", "bar", "num"})
_FAR = 4
"""A text set in by more than one part in so many of the width stands there, and is not indented."""


def fit(
    block: _Element, shift: Shift, inherited: Inherited, lines: Mapping[_Element, Need]
) -> None:
    """Fit a block of a page's text; nothing in it that looks right as it is changes.

    ``lines`` are the paragraphs in tables, and what room they need.
    """
    narrowed = _table(block, shift, lines) if block.tag == f"{W}tbl" else Narrowing()
    for one, holder in met(block, f"{W}p"):
        within = _within(holder, shift, narrowed)
        if holder is None and floating.frame(one, shift, inherited):
            continue
        _tabs(one, within, inherited)
        _indents(one, within, inherited)
    for one, holder in met(block, f"{WP}anchor", f"{W}pict", f"{W}object"):
        by = holder if floating.in_cell(one) else None
        floating.moved(one, _within(by, shift, narrowed))


def met(block: _Element, *tags: str) -> Iterator[tuple[_Element, _Element | None]]:
    """Yield what is in a block but in no text box, and the cell in which it stands."""
    for one in block.iter(*tags):
        if not any(True for _ in one.iterancestors(f"{W}txbxContent")):
            yield one, next(one.iterancestors(f"{W}tc"), None)


def wide(holder: _Element) -> float:
    """Return how wide a cell is, in twips; 0 where that is left to the program."""
    stated = holder.find(f"{W}tcPr/{W}tcW")
    return (whole(stated.get(f"{W}w")) or 0) if stated is not None and fixed(stated) else 0


def _within(holder: _Element | None, shift: Shift, narrowed: Narrowing) -> Shift:
    """Return how a cell has changed; the page where there is none."""
    if holder is None:
        return shift
    after = wide(holder)
    return Shift(cell(after / narrowed.of(holder)), cell(after))


def _table(table: _Element, shift: Shift, lines: Mapping[_Element, Need]) -> Narrowing:
    """Make a table narrower where it must be, and move it where it floats."""
    (width, _), narrowed = width_of(table), narrow(table, shift, lines)
    placed = table.find(f"{W}tblPr/{W}tblpPr")
    if placed is not None:
        floating.table(placed, shift, width * narrowed.share)
    return narrowed


def _tabs(paragraph: _Element, shift: Shift, inherited: Inherited) -> None:
    """Move the stops that move: the paragraph's own, and in their stead those of its styles."""
    if abs(shift.after.column - shift.before.column) < 1:
        return
    own = paragraph.findall(f"{W}pPr/{W}tabs/{W}tab")
    taken = {whole(stop.get(f"{W}pos")) for stop in own}
    others = {at: stop for at, stop in inherited.stops(paragraph).items() if at not in taken}
    alone = sum(_far(stop, shift) for stop in (*own, *others.values())) == 1
    for stop in paragraph.iterfind(f"{W}pPr//{W}tabs/{W}tab"):
        if (place := _moved(stop, shift, alone=alone)) is not None:
            stop.set(f"{W}pos", str(place))
    added: list[_Element] = []
    for at, stop in others.items():
        place = _moved(stop, shift, alone=alone)
        if place is not None:
            moved, cleared = deepcopy(stop), paragraph.makeelement(f"{W}tab")
            moved.set(f"{W}pos", str(place))
            cleared.set(f"{W}val", "clear")
            cleared.set(f"{W}pos", str(at))
            added += [cleared, moved]
    if added:
        setting.paragraph(paragraph, "tabs")
        stops = paragraph.find(f"{W}pPr/{W}tabs")
        if stops is not None:
            stops[:] = sorted([*stops, *added], key=lambda one: whole(one.get(f"{W}pos")) or 0)


def _far(stop: _Element, shift: Shift) -> bool:
    """Say whether a stop begins a text far in: that of a second column."""
    place, old = whole(stop.get(f"{W}pos")) or 0, shift.before.column
    leads = stop.get(f"{W}leader") not in {None, "none"}
    return (
        stop.get(f"{W}val") not in _MOVED | _STAYS
        and not leads
        and old / _FAR < place < old - SLACK
    )


def _moved(stop: _Element, shift: Shift, *, alone: bool) -> int | None:
    """Return the new place of a tab stop, None where it stays.

    A column that stands ``alone`` beside another keeps its width.
    """
    place, kind = whole(stop.get(f"{W}pos")), stop.get(f"{W}val")
    old, new = shift.before.column, shift.after.column
    if place is None or place <= 0 or kind in _STAYS:
        return None
    leads = stop.get(f"{W}leader") not in {None, "none"}
    if alone and _far(stop, shift):
        moved = round(place + new - old)
    elif kind in _MOVED or leads or place > old / _FAR:
        moved = round(place * shift.share)
    else:
        return None
    return moved if moved > 0 else None


def _indents(paragraph: _Element, shift: Shift, inherited: Inherited) -> None:
    """Let a text that is set far in keep its width: a signer, a line drawn by its borders."""
    old, new = shift.before.column, shift.after.column
    names = (("left", "start"), ("right", "end"))
    left, right = (whole(inherited.stated(paragraph, "ind", *one)) or 0 for one in names)
    width = old - left - right
    if abs(new - old) < 1 or max(left, right) < old / _FAR or min(left, right, width) < 0:
        return
    begins = shift.across(left, width, "column")
    setting.forget(paragraph, "ind", "start", "end", "leftChars", "rightChars")
    ends = str(round(max(new - begins - width, 0.0)))
    setting.paragraph(paragraph, "ind", left=str(round(max(begins, 0.0))), right=ends)
