"""Drawings in a Word file, DrawingML and VML: lines, frames, pictures, and the text in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from lxml import etree
from msgspec import Struct

from thidua.model.view import BLACK
from thidua.word.formatting import hexadecimal
from thidua.word.markup import (
    EMU_PER_MM,
    MC,
    POINTS_PER_MM,
    WP,
    WPS,
    A,
    O,
    R,
    V,
    W,
    points,
    whole,
)
from thidua.word.theme import Theme

if TYPE_CHECKING:
    from lxml.etree import _Element

_FLAT_MM = 0.8
"""What is no higher than this is a line, even if it was drawn as a rectangle."""
_SHORTEST_MM = 3.0
_EMU_PER_POINT = 12700
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
_VML = frozenset(
    V + name
    for name in ("line", "shape", "rect", "roundrect", "polyline", "oval", "arc", "curve", "image")
)
_PAIR = re.compile(r"\s*+([^,\s]*)(?:\s++,?|,)\s*+([^,\s]*)\s*")
_DEFAULT_PT = 0.75
_STYLE = f"{WPS}style/{A}lnRef"
"""Which line of the theme a shape has where it states none itself (20.1.4.2.19)."""
_LEFT_OUT = frozenset({f"{W}txbxContent", f"{MC}Fallback"})


class Where(Struct, frozen=True):
    """Where a shape stands, relative to what ``across`` and ``down`` name.

    They are words of 20.4.3.4 and 20.4.3.5 ("column", "page", "paragraph") or "inline";
    ``aligned`` is "left", "center" or "right" where no distance is given.
    """

    across: str
    down: str
    left_mm: float | None
    top_mm: float | None
    aligned: str


class Drawn(Struct, frozen=True):
    """One shape; ``text`` is its text box, ``outlined`` says that its edge can be seen.

    ``image`` is the relationship of the picture in it.
    """

    where: Where
    width_mm: float
    height_mm: float
    outlined: bool
    width_pt: float
    colour: str
    solid: bool
    picture: bool
    description: str
    text: _Element | None
    image: str = ""

    @property
    def line(self) -> bool:
        """Whether it is a horizontal line."""
        flat = self.height_mm <= _FLAT_MM and self.width_mm >= _SHORTEST_MM
        return flat and self.text is None and not self.picture


def drawings(element: _Element, theme: Theme) -> Iterator[Drawn]:
    """Yield every shape of a ``w:drawing``, ``w:pict`` or ``w:object``, in document order."""
    if element.tag == f"{W}drawing":
        for holder in element:
            if holder.tag in {f"{WP}anchor", f"{WP}inline"}:
                yield from _drawing_ml(holder, theme)
    else:
        yield from (_vml(shape) for shape in _inside(element) if shape.tag in _VML)


def _inside(element: _Element) -> Iterator[_Element]:
    """Yield what is below an element, but not what is in its text boxes."""
    for child in element:
        if child.tag in _LEFT_OUT:
            continue
        if isinstance(child.tag, str):
            yield child
            yield from _inside(child)


def _drawing_ml(holder: _Element, theme: Theme) -> Iterator[Drawn]:
    where = _anchored(holder)
    extent = holder.find(f"{WP}extent")
    named = holder.find(f"{WP}docPr")
    description = "" if named is None else (named.get("descr") or "")
    for shape in _inside(holder):
        if shape.tag not in {f"{WPS}wsp", _PICTURE}:
            continue
        own = next((one for one in _inside(shape) if one.tag == f"{A}ext" and one.get("cx")), None)
        width, height = _extent(own if own is not None else extent)
        line = shape.find(f"{WPS}spPr/{A}ln")
        yield Drawn(
            *(where, width, height),
            outlined=_outlined(line, shape.find(_STYLE)),
            width_pt=_emu(None if line is None else line.get("w"), _EMU_PER_POINT) or _DEFAULT_PT,
            colour=_line_colour(line, shape.find(_STYLE), theme),
            solid=_dash(line) in {None, "solid"},
            picture=shape.tag == _PICTURE,
            description=description,
            text=next(shape.iter(f"{W}txbxContent"), None),
            image=_related(shape, f"{A}blip", f"{R}embed"),
        )


def _anchored(holder: _Element) -> Where:
    if holder.tag == f"{WP}inline":
        return Where("inline", "inline", None, None, "")
    across, down = holder.find(f"{WP}positionH"), holder.find(f"{WP}positionV")
    align = None if across is None else across.findtext(f"{WP}align")
    return Where(
        across=(across.get("relativeFrom") or "") if across is not None else "",
        down=(down.get("relativeFrom") or "") if down is not None else "",
        left_mm=_offset(across),
        top_mm=_offset(down),
        aligned=(align or "").strip(),
    )


def _offset(position: _Element | None) -> float | None:
    return None if position is None else _emu(position.findtext(f"{WP}posOffset"), EMU_PER_MM)


def _extent(extent: _Element | None) -> tuple[float, float]:
    if extent is None:
        return 0.0, 0.0
    width, height = (_emu(extent.get(name), EMU_PER_MM) or 0.0 for name in ("cx", "cy"))
    return width, height


def _emu(text: str | None, per: int) -> float | None:
    number = whole((text or "").strip())
    return None if number is None else number / per


def _outlined(line: _Element | None, style: _Element | None) -> bool:
    """Say whether an edge is drawn: by the shape itself, or by the line of the theme it names."""
    if line is not None and line.find(f"{A}noFill") is not None:
        return False
    named = style is not None and style.get("idx") not in {None, "0"}
    return named or (line is not None and (style is None or len(line) > 0))


def _line_colour(line: _Element | None, style: _Element | None, theme: Theme) -> str:
    """Return the colour that the shape gives its edge, or else the one its style names."""
    for holder in (None if line is None else line.find(f"{A}solidFill"), style):
        for one in () if holder is None else holder:
            said = one.get("val") or ""
            if one.tag == f"{A}schemeClr" and said in theme.colours:
                return theme.colours[said]
            if one.tag == f"{A}srgbClr" and hexadecimal(said):
                return hexadecimal(said) or BLACK
    return BLACK


def _dash(line: _Element | None) -> str | None:
    dash = None if line is None else line.find(f"{A}prstDash")
    return None if dash is None else dash.get("val")


def _vml(shape: _Element) -> Drawn:
    style = _declared(shape.get("style") or "")
    where, width, height = _vml_place(shape, style)
    stroke = shape.find(f"{V}stroke")
    dashed = None if stroke is None else stroke.get("dashstyle")
    stroked = shape.get("stroked") not in {"f", "false"}
    ruler = shape.get(f"{O}hr") in {"t", "true"}
    return Drawn(
        *(where, width, height),
        outlined=stroked or ruler,
        width_pt=points(shape.get("strokeweight"), per=_EMU_PER_POINT) or _DEFAULT_PT,
        colour=hexadecimal((shape.get("strokecolor") or "").split(" ")[0]) or BLACK,
        solid=dashed in {None, "solid"},
        picture=shape.find(f"{V}imagedata") is not None,
        description=shape.get("alt") or "",
        text=next(shape.iter(f"{W}txbxContent"), _word_art(shape)),
        image=_related(shape, f"{V}imagedata", f"{R}id"),
    )


def _word_art(shape: _Element) -> _Element | None:
    """Return the text that a shape is bent from, as if it stood in a text box."""
    path = shape.find(f"{V}textpath")
    if path is None or not path.get("string"):
        return None
    box = path.makeelement(f"{W}txbxContent")
    text = box
    for name in ("p", "r", "t"):
        text = etree.SubElement(text, W + name)
    text.text = path.get("string")
    return box


def _related(shape: _Element, name: str, attribute: str) -> str:
    held = next((one for one in _inside(shape) if one.tag == name), None)
    return "" if held is None else held.get(attribute) or ""


def _declared(style: str) -> dict[str, str]:
    pairs = (one.partition(":") for one in style.split(";"))
    return {name.strip().lower(): said.strip() for name, _, said in pairs}


def _vml_place(shape: _Element, style: Mapping[str, str]) -> tuple[Where, float, float]:
    left, top = _mm(style.get("margin-left")), _mm(style.get("margin-top"))
    width, height = _mm(style.get("width")) or 0.0, _mm(style.get("height")) or 0.0
    ends = [_point(shape.get(name)) for name in ("from", "to")]
    if shape.tag == f"{V}line" and ends[0] and ends[1]:
        (x0, y0), (x1, y1) = ends[0], ends[1]
        width, height = abs(x1 - x0), abs(y1 - y0)
        left, top = (left or 0.0) + min(x0, x1), (top or 0.0) + min(y0, y1)
    inline = style.get("position") != "absolute"
    where = Where(
        across="inline" if inline else _anchor(style.get("mso-position-horizontal-relative")),
        down="inline" if inline else _anchor(style.get("mso-position-vertical-relative")),
        left_mm=left,
        top_mm=top,
        aligned=(style.get("mso-position-horizontal") or "").replace("absolute", ""),
    )
    return where, width, height


def _anchor(name: str | None) -> str:
    return {"text": "column", None: "column", "char": "character"}.get(name, name or "column")


def _mm(text: str | None) -> float | None:
    length = points(text, per=1)
    return None if length is None else length / POINTS_PER_MM


def _point(text: str | None) -> tuple[float, float] | None:
    pair = _PAIR.fullmatch(text or "")
    if pair is None:
        return None
    x, y = _mm(pair[1] or "0"), _mm(pair[2] or "0")
    return None if x is None or y is None else (x, y)
