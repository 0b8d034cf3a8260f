"""Hindrance: what keeps a page from being changed: a picture or a box that would not fit any more.

Pictures are not made smaller by a machine, nor boxes whose text would then be cut off.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from thidua.conform.fixes import floating
from thidua.conform.fixes.case import Case
from thidua.conform.fixes.fitting import met, wide
from thidua.conform.fixes.floating import FloatingShape
from thidua.conform.fixes.narrowing import INSETS, share
from thidua.conform.fixes.shifting import SLACK, Shift
from thidua.model.finding import Finding
from thidua.word.inherited import Inherited
from thidua.word.markup import TWIPS_PER_MM, WP, W, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

_EXCERPT = 80
"""How much of a paragraph is quoted, in characters."""


class Hindrance(Struct, frozen=True):
    """A drawing that would not fit: how wide or tall it is, the room it has and would have."""

    element: _Element
    found: float
    before: float
    after: float
    tall: bool = False

    def facts(self, case: Case) -> dict[str, str | int]:
        """Return what there is to say of it: what it is, where it stands, by how much.

        ``had`` and ``lost`` are the room there is and the room that would be gone, in twips.
        """
        named = self.element.find(f"{WP}docPr")
        name = self.element.get("alt") if named is None else named.get("descr") or named.get("name")
        box = any(True for _ in self.element.iter(f"{W}txbxContent"))
        return {
            "thing": "text-box" if box else "drawing",
            "name": f" “{name}”" if name else "",
            "side": "tall" if self.tall else "wide",
            "size": _millimetres(self.found),
            "had": round(self.before),
            "lost": round(self.before - self.after),
            **_place(self.element, case),
        }


def joined(reasons: Iterable[Finding]) -> Iterator[Finding]:
    """Yield one finding for each drawing that is in the way, with the room that it may take.

    Each margin by itself may take something of that room.
    """
    kept: dict[object, list[Finding]] = {}
    for one in reasons:
        kept.setdefault(tuple(one.facts[key] for key in ("at", "name", "side", "size")), []).append(
            one
        )
    for first, *others in kept.values():
        lost = sum(int(one.facts["lost"]) for one in (first, *others))
        room = _millimetres(int(first.facts["had"]) - lost)
        yield replace(first, message="page-kept", facts={**first.facts, "room": room})


def _millimetres(length: float) -> str:
    return f"{max(length, 0.0) / TWIPS_PER_MM:.1f}".removesuffix(".0") + " mm"


def _place(element: _Element, case: Case) -> dict[str, str | int]:
    """Return the paragraph where a drawing is anchored, counted from 1, and its page and words."""
    anchored = next(element.iterancestors(f"{W}p"), None)
    for one in case.view.paragraphs:
        if case.opened.paragraph(one) is anchored:
            part = case.found.by_paragraph.get(one.index)
            component = part.value if part else ""
            page = one.place.page or 0
            return {
                "at": one.index + 1,
                "page": page,
                "component": component,
                "words": one.words[:_EXCERPT],
            }
    return {"at": 0, "page": 0, "component": "", "words": ""}


def hindrances(block: _Element, shift: Shift, inherited: Inherited) -> Iterator[Hindrance]:
    """Yield what would not fit into the text of a block any more.

    What floats and is wider than the text as it is was meant to be; in a line of text, which begins
    at the left margin, it would run even further out of the page.
    """
    narrowed = share(block, shift) if block.tag == f"{W}tbl" else 1.0
    for one, holder in met(block, f"{WP}inline", f"{WP}anchor", f"{W}pict", f"{W}object"):
        for drawn in floating.drawn(one):
            rooms = shift.rooms(drawn.origin), (shift.before.tall, shift.after.tall)
            if not drawn.floats:
                rooms = _rooms(one, holder, shift, narrowed, inherited), rooms[1]
            if not (drawn.flat or (drawn.floats and holder is not None)):
                yield from _tight(drawn, drawn.width, *rooms[0])
            yield from _tight(drawn, drawn.height, *rooms[1], tall=True)


def _tight(
    drawn: FloatingShape, size: float, old: float, new: float, *, tall: bool = False
) -> Iterator[Hindrance]:
    fitted = size <= old + SLACK or not (drawn.floats or tall)
    if new < size and new < old and fitted:
        yield Hindrance(drawn.element, size, old, new, tall)


def _rooms(
    one: _Element,
    holder: _Element | None,
    shift: Shift,
    narrowed: float,
    inherited: Inherited,
) -> tuple[float, float]:
    """Return how much room the line has in which a picture stands, before and after."""
    if holder is not None:
        room = wide(holder)
        return room, (room * narrowed - INSETS if room and narrowed < 1 else room)
    paragraph = next(one.iterancestors(f"{W}p"), None)
    indents = 0
    if paragraph is not None and narrowed == 1:
        for names in (("left", "start"), ("right", "end"), ("firstLine",)):
            indents += max(whole(inherited.stated(paragraph, "ind", *names)) or 0, 0)
    return shift.before.column - indents, shift.after.column - indents
