"""Notes: the comments of a sheet (CT_Comments, 18.7.6), and the boxes in which they are drawn.

Programs of tables still draw them in VML (Part 4, 19.4.2.12): a box that names its row and column.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, TypeAlias

from thidua.model.workbook import column_letters
from thidua.opc import Refusal, RefusedPackageError
from thidua.opc.markup import root

if TYPE_CHECKING:
    from lxml import etree

Cell: TypeAlias = tuple[int, int]
"""Row and column, from one on."""
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_S = f"{{{_MAIN}}}"
_V = "{urn:schemas-microsoft-com:vml}"
_X = "{urn:schemas-microsoft-com:office:excel}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LONGEST = 32_000
"""Characters of a comment; a cell takes 32767."""
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_EMPTY = f'<comments xmlns="{_MAIN}"><authors/><commentList/></comments>'.encode()
_SPACES = """xmlns:v="urn:schemas-microsoft-com:vml"
 xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"
"""
_CANVAS = f"""<xml {_SPACES}>
<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{{number}}"/></o:shapelayout>
<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202"
 path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>
<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>"""
_LOOK = (
    "position:absolute;margin-left:59.25pt;margin-top:1.5pt;width:420px;height:160px;"
    "z-index:1;visibility:hidden"
)
_BOX = f"""<v:shape {_SPACES} id="_x0000_s{{id}}" type="#_x0000_t202" style="{_LOOK}"
 fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>
<v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>
<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>
<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill>
<x:Row>{{row}}</x:Row><x:Column>{{column}}</x:Column></x:ClientData></v:shape>"""
_IDS = 1024
"""How many ids the boxes of a sheet have."""


def annotated(
    content: bytes, said: Mapping[Cell, str], *, author: str, part: str
) -> tuple[bytes, frozenset[str]]:
    """Return a part of comments with those ``said`` by one author, whose earlier ones are gone.

    A cell has one comment: that of somebody else goes, too, where something is said. With it come
    the addresses of those that went.

    Raises:
        RefusedPackageError: the part is no good XML, or holds something else.
    """
    from lxml import etree  # noqa: PLC0415 - only when a workbook is marked

    comments = root(content or _EMPTY, part=part)
    if comments.tag != f"{_S}comments":
        raise RefusedPackageError(Refusal.PART_BROKEN, part=part)
    authors, listed = (_child(comments, name) for name in ("authors", "commentList"))
    ours = {str(at) for at, one in enumerate(authors) if one.text == author}
    wanted = {_address(cell): text for cell, text in said.items()}
    old = [one for one in listed if one.get("authorId") in ours or one.get("ref") in wanted]
    for one in old:
        listed.remove(one)
    if wanted and not ours:
        etree.SubElement(authors, f"{_S}author").text = author
        ours = {str(len(authors) - 1)}
    for ref, text in wanted.items():
        comment = etree.SubElement(listed, f"{_S}comment", ref=ref, authorId=min(ours))
        written = etree.SubElement(etree.SubElement(comment, f"{_S}text"), f"{_S}t")
        written.text = _UNWRITABLE.sub(" ", text[:_LONGEST])
        written.set(_SPACE, "preserve")
    made = etree.tostring(comments, encoding="UTF-8", xml_declaration=True, standalone=True)
    return made, frozenset(one.get("ref") or "" for one in old)


def drawn(
    content: bytes, wanted: Collection[Cell], gone: Collection[str], *, number: int, part: str
) -> bytes:
    """Return a drawing with a box for each cell that is wanted, and none for those that are gone.

    ``number`` tells the boxes of one sheet from those of another.

    Raises:
        RefusedPackageError: the part is no good XML.
    """
    from lxml import etree  # noqa: PLC0415 - as above

    canvas = root(content or _CANVAS.format(number=number).encode(), part=part)
    left = {*gone, *map(_address, wanted)}
    for box in canvas.findall(f"{_V}shape"):
        if _of_cell(box) in left:
            canvas.remove(box)
    for at, (row, column) in enumerate(wanted, start=1):
        told = _BOX.format(id=number * _IDS + at, row=row - 1, column=column - 1)
        canvas.append(etree.fromstring(told))
    return etree.tostring(canvas, encoding="UTF-8")


def _child(comments: etree._Element, name: str) -> etree._Element:
    found = comments.find(f"{_S}{name}")
    if found is None:
        found = comments.makeelement(f"{_S}{name}")
        comments.append(found)
    return found


def _of_cell(box: etree._Element) -> str:
    """Return the address of the cell whose comment a box shows."""
    said = box.find(f"{_X}ClientData")
    if said is None or said.get("ObjectType") != "Note":
        return ""
    row, column = (said.findtext(f"{_X}{name}") or "" for name in ("Row", "Column"))
    plain = all(one.isascii() and one.isdecimal() and len(one) < 8 for one in (row, column))  # noqa: PLR2004 - 1048576
    return _address((int(row) + 1, int(column) + 1)) if plain else ""


def _address(cell: Cell) -> str:
    return f"{column_letters(cell[1])}{cell[0]}"
