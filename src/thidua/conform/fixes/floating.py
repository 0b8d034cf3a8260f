"""Floating drawings, old shapes, frames and tables, moved along with the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import TYPE_CHECKING

from msgspec import Struct

from thidua.conform.fixes import setting
from thidua.conform.fixes.shifting import Shift
from thidua.word.inherited import Inherited
from thidua.word.markup import EMU_PER_MM, MC, TWIPS_PER_MM, WP, A, O, V, W, twips, whole
from thidua.word.markup import points as length

if TYPE_CHECKING:
    from lxml.etree import _Element

_EMU_PER_TWIP = EMU_PER_MM / TWIPS_PER_MM
_TWIPS_PER_POINT = 20
_FLAT = 45
"""What is no higher than this, in twips, is a line: it can be made shorter."""
_OFF = frozenset({"0", "false", "f"})


class FloatingShape(Struct, frozen=True):
    """A drawing as it was laid on the page, new or old; lengths in twips.

    ``origin`` is what its place across the page is measured from.
    """

    element: _Element
    floats: bool
    width: float
    height: float
    origin: str

    @property
    def flat(self) -> bool:
        """Whether it is a line."""
        return self.height <= _FLAT


def drawn(holder: _Element) -> Iterator[FloatingShape]:
    """Yield what a ``wp:anchor``, ``wp:inline``, ``w:pict`` or ``w:object`` lays on the page.

    What stands in a fallback is what a program shows that does not know the drawing beside it.
    """
    if str(holder.tag).startswith(WP):
        floats = holder.tag == f"{WP}anchor"
        yield FloatingShape(holder, floats, *_size(holder), _origin(holder, "positionH"))
        return
    if any(True for _ in holder.iterancestors(f"{MC}Fallback")):
        return
    for one in holder:
        if str(one.tag).startswith(V) and one.get("style"):
            yield FloatingShape(one, _floats(one), *_old_size(one), _old_origin(one))


def _size(holder: _Element) -> tuple[float, float]:
    extent = holder.find(f"{WP}extent")
    found = (None if extent is None else whole(extent.get(name)) for name in ("cx", "cy"))
    across, down = ((one or 0) / _EMU_PER_TWIP for one in found)
    return across, down


def in_cell(holder: _Element) -> bool:
    """Say whether a drawing in a table is placed by its cell, not by the page."""
    said = (
        one.get(name) for one in (holder, *holder) for name in ("layoutInCell", f"{O}allowincell")
    )
    return not any(one in _OFF for one in said if one is not None)


def moved(holder: _Element, shift: Shift) -> None:
    """Move what floats of a ``wp:anchor``, ``w:pict`` or ``w:object``."""
    if holder.tag == f"{WP}anchor":
        _anchor(holder, shift)
    else:
        for one in holder:
            if str(one.tag).startswith(V) and _floats(one):
                _old(one, shift)


def lower(paragraph: _Element, points: float) -> None:
    """Move the lines under a paragraph's text down when its letters have grown by so much."""
    by = points * _TWIPS_PER_POINT
    for holder in paragraph.iter(f"{WP}anchor"):
        if _size(holder)[1] <= _FLAT and _origin(holder, "positionV") in {"paragraph", "line"}:
            _offset(holder, "positionV", lambda top: top + by if top > 0 else top)
    for picture in paragraph.iter(f"{W}pict"):
        for one in picture:
            said = _said(one) if str(one.tag).startswith(V) and _floats(one) else None
            if said is None or _old_size(one)[1] > _FLAT:
                continue
            if said.get("mso-position-vertical-relative", "text") in {"text", "paragraph", "line"}:
                top = _twips(said.get("margin-top")) or 0.0
                _say(one, "margin-top", top, top + by)


def _anchor(holder: _Element, shift: Shift) -> None:
    """Move a drawing; a line that is as wide as the text stays so."""
    (width, height), origin = _size(holder), _origin(holder, "positionH")
    if height <= _FLAT and width > shift.rooms(origin)[1]:
        _narrow(holder, shift.share)
        width *= shift.share
    _offset(holder, "positionH", lambda left: shift.across(left, width, origin))
    from_above = _origin(holder, "positionV")
    _offset(holder, "positionV", lambda top: shift.down(top, height, from_above))


def _origin(holder: _Element, name: str) -> str:
    position = holder.find(WP + name)
    return "" if position is None else position.get("relativeFrom") or ""


def _narrow(holder: _Element, share: float) -> None:
    for extent in (*holder.iterfind(f"{WP}extent"), *holder.iter(f"{A}ext")):
        if (width := whole(extent.get("cx"))) is not None:
            extent.set("cx", str(round(width * share)))


def _offset(holder: _Element, name: str, shifted: Callable[[float], float]) -> None:
    stated = holder.find(f"{WP}{name}/{WP}posOffset")
    place = None if stated is None else whole((stated.text or "").strip())
    if stated is None or place is None:
        return
    new = shifted(place / _EMU_PER_TWIP)
    if abs(new - place / _EMU_PER_TWIP) >= 1:
        stated.text = str(round(new * _EMU_PER_TWIP))


def _floats(one: _Element) -> bool:
    return _said(one).get("position") == "absolute"


def _old_size(one: _Element) -> tuple[float, float]:
    said, ends = _said(one), _ends(one)
    if one.tag == f"{V}line" and ends:
        return abs(ends[1] - ends[0]), 0.0
    return _twips(said.get("width")) or 0.0, _twips(said.get("height")) or 0.0


def _old_origin(one: _Element) -> str:
    return _said(one).get("mso-position-horizontal-relative") or "text"


def _old(one: _Element, shift: Shift) -> None:
    """Move a VML shape."""
    said, (width, height), ends = _said(one), _old_size(one), _ends(one)
    begins = min(ends) if one.tag == f"{V}line" and ends else 0.0
    if said.get("mso-position-horizontal", "absolute") == "absolute":
        left = _twips(said.get("margin-left")) or 0.0
        _say(
            one, "margin-left", left, shift.across(left + begins, width, _old_origin(one)) - begins
        )
    top = _twips(said.get("margin-top")) or 0.0
    from_above = said.get("mso-position-vertical-relative") or "text"
    _say(one, "margin-top", top, shift.down(top, height, from_above))


def _said(one: _Element) -> dict[str, str]:
    pairs = (part.partition(":") for part in (one.get("style") or "").split(";"))
    return {name.strip().lower(): what.strip() for name, _, what in pairs}


def _say(one: _Element, name: str, before: float, after: float) -> None:
    """Change a length in the style of a VML shape, or add it."""
    if abs(after - before) >= 1:
        parts = (part.strip() for part in (one.get("style") or "").split(";"))
        kept = [part for part in parts if part.partition(":")[0].strip().lower() != name]
        kept.append(f"{name}:{after / _TWIPS_PER_POINT:.2f}pt")
        one.set("style", ";".join(filter(None, kept)))


def _twips(text: str | None) -> float | None:
    found = length(text, per=1)
    return None if found is None else found * _TWIPS_PER_POINT


def _ends(one: _Element) -> tuple[float, float] | None:
    """Return where a line begins and ends across the page."""
    first, last = (_twips((one.get(name) or "").partition(",")[0]) for name in ("from", "to"))
    return None if first is None or last is None else (first, last)


def frame(paragraph: _Element, shift: Shift, inherited: Inherited) -> bool:
    """Move the frame of a paragraph, be it by its style; say whether it has one."""
    own = paragraph.find(f"{W}pPr/{W}framePr")
    by_style = [one.find(f"{W}framePr") for one in inherited.properties(paragraph)]
    stated = next((one for one in (own, *reversed(by_style)) if one is not None), None)
    if stated is None:
        return False
    moved = deepcopy(stated)
    if stated.get(f"{W}dropCap") in {None, "none"}:
        width = (twips(stated.get(f"{W}w")) or 0.0) * _TWIPS_PER_POINT
        _place(moved, shift, width, ("hAnchor", "x", "xAlign"), ("vAnchor", "y"))
    if moved.attrib != stated.attrib:
        attributes = {str(key).removeprefix(W): str(one) for key, one in moved.attrib.items()}
        setting.paragraph(paragraph, "framePr", **attributes)
    return True


def table(stated: _Element, shift: Shift, width: float) -> None:
    """Move a table that floats, by its ``w:tblpPr``."""
    _place(stated, shift, width, ("horzAnchor", "tblpX", "tblpXSpec"), ("vertAnchor", "tblpY"))


def _place(
    stated: _Element,
    shift: Shift,
    width: float,
    across: tuple[str, str, str],
    down: tuple[str, str],
) -> None:
    """Change the places in whole twips that attributes state, from what others name."""
    left, top = (whole(stated.get(W + names[1])) for names in (across, down))
    if left is not None and not stated.get(W + across[2]):
        moved = shift.across(left, width, stated.get(W + across[0]) or "page")
        stated.set(W + across[1], str(round(moved)))
    if top is not None:
        moved = shift.down(top, 0.0, stated.get(W + down[0]) or "page")
        stated.set(W + down[1], str(round(moved)))
