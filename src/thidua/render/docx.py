"""DOCX: the document model in the Word frame ``templates/nd30.docx``, filled in by docxtpl.

The frame is compiled once a process; a document then costs the rendering of one Jinja template and
the writing of a package whose other parts never change.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup
from msgspec import Struct

from thidua.catalogue.style import HouseStyle, house_style
from thidua.model.document import Appendix, Document, Head, Mark, Paragraph, Picture
from thidua.model.items import Orientation
from thidua.render import word
from thidua.render.drawing import picture_name
from thidua.render.drawn import Gap
from thidua.render.drops import dropped
from thidua.render.frame import FRAMES, relationship
from thidua.render.geometry import Side, drawn, drawn_head, sign_off
from thidua.render.package import package
from thidua.render.paging import kept_with_signatures, sides_stand, signs_table
from thidua.render.signing import signing
from thidua.render.tags import tagged
from thidua.render.tracking import signed

if TYPE_CHECKING:
    from jinja2 import Template

_RELATIONS, _END = "word/_rels/document.xml.rels", "</Relationships>"
_LAST_SECTION = re.compile(r"<w:sectPr\b.*?</w:sectPr>(?=\s*</w:body>)", re.DOTALL)


class _Frame(Struct, frozen=True):
    parts: Mapping[str, str]
    document: Template
    core: Template


def render(document: Document) -> bytes:
    """Return the DOCX of a document.

    Raises:
        OSError: when ``templates/nd30.docx`` cannot be read.
    """
    house = house_style()
    compiled = _frame(landscape=_lies(document))
    filled: dict[str, str | bytes] = dict(compiled.parts)
    filled["docProps/core.xml"] = compiled.core.render(
        title=document.title,
        author=document.author,
        language=house.language,
        date=document.date,
    )
    content = compiled.document.render(context(document))
    filled["word/document.xml"] = signed(content, document.revision)
    pictures = {picture_name(picture): picture for picture in _pictures(document)}
    relations = "".join(relationship(name, "image", f"media/{name}.png") for name in pictures)
    filled[_RELATIONS] = compiled.parts[_RELATIONS].replace(_END, relations + _END)
    filled |= {f"word/media/{name}.png": one.content for name, one in pictures.items()}
    return package(filled)


def context(document: Document) -> dict[str, object]:
    """Return what the tags of the frame stand for, as WordprocessingML."""
    house = house_style()
    lies = _lies(document)
    columns = house.sides(house.sign_off, landscape=lies)
    end = sign_off(document, columns[0], house)
    *before, last = end.tables
    above = Markup("").join(signing(rows, columns, house, landscape=lies) for rows in before)
    appendices, last_section = _appendices(document, house)
    return {
        **_head(document.head, house.sides(house.head, landscape=lies), house),
        "body": _body(document, end.held, house) + above,
        "sign_off": _sign_off(last, end.below, columns, house, landscape=lies),
        "appendices": appendices,
        "last_section": last_section,
    }


@cache
def _frame(*, landscape: bool) -> _Frame:
    from jinja2 import StrictUndefined  # noqa: PLC0415 - only when something is rendered
    from jinja2.sandbox import SandboxedEnvironment  # noqa: PLC0415

    environment = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    frame = FRAMES[landscape]
    with zipfile.ZipFile(frame) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    return _Frame(
        parts=parts,
        document=environment.from_string(_LAST_SECTION.sub("{{ last_section }}", tagged(frame))),
        core=environment.from_string(parts["docProps/core.xml"]),
    )


def _head(head: Head, columns: tuple[int, int], house: HouseStyle) -> dict[str, Markup]:
    names = (("issuers", "nation"), ("number", "place_date"))
    rows = drawn_head(head, columns, house)
    return {
        name: word.blocks(side, width, house, side=True) or word.EMPTY
        for row, named in zip(rows, names, strict=True)
        for side, width, name in zip(row, columns, named, strict=True)
    }


def _column(
    paragraphs: Sequence[Paragraph | Gap], width: int, house: HouseStyle, *, keep_next: bool = False
) -> Markup:
    shown = list(drawn(paragraphs, width, house))
    return word.blocks(shown, width, house, kept=keep_next * len(shown), side=True) or word.EMPTY


def _body(document: Document, rows: Sequence[Side], house: HouseStyle) -> Markup:
    """Return the body; its last blocks stay with the signatures."""
    lies = _lies(document)
    width = house.text_width(landscape=lies)
    columns = house.sides(house.sign_off, landscape=lies)
    shown = list(drawn(document.body, width, house))
    kept = kept_with_signatures(shown, rows, columns, house, landscape=lies)
    table = not kept and signs_table(shown, rows, columns, house, landscape=lies)
    return word.blocks(shown, width, house, kept=kept, signed=table)


def _sign_off(
    held: Sequence[Side],
    below: Sequence[Side],
    columns: tuple[int, int],
    house: HouseStyle,
    *,
    landscape: bool,
) -> list[dict[str, Markup | bool]]:
    return [
        {
            side: _column(paragraphs, width, house, keep_next=index < len(held))
            for side, paragraphs, width in zip(("left", "right"), row, columns, strict=True)
        }
        | {"whole": sides_stand(row, columns, house, landscape=landscape)}
        for index, row in enumerate((*held, *below), 1)
    ]


def _appendices(document: Document, house: HouseStyle) -> tuple[Markup, Markup]:
    """Return the appendices, and the section that they end in.

    A section is set up where it ends. The end before an appendix comes and goes with the appendix,
    and is set up as the last sheet before it that stays, on either side of a revision.
    """
    content = Markup("")
    lies = _lies(document)
    lay = lies is not document.turned
    for appendix in document.appendices:
        before = word.section(landscape=lies, house=house, turned=lay is not lies)
        content += word.section_break(before, appendix.mark, appendix.body)
        if appendix.mark is not Mark.DELETED:
            lies = _lies(appendix)
        if appendix.mark is not Mark.INSERTED:
            lay = _lies(appendix) is not appendix.turned
        width = house.text_width(landscape=lies)
        content += word.blocks(dropped(appendix.body, width, house), width, house)
    last = word.section(landscape=lies, house=house, turned=lay is not lies)
    return content or word.EMPTY, last


def _lies(part: Document | Appendix) -> bool:
    """Say whether the sheet lies on its side."""
    return part.orientation is Orientation.LANDSCAPE


def _pictures(document: Document) -> Iterator[Picture]:
    for body in (document.body, *(appendix.body for appendix in document.appendices)):
        yield from (block for block in body if isinstance(block, Picture))
