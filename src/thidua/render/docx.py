"""DOCX: the document model in the Word frame ``templates/nd30.docx``, filled in by docxtpl.

The frame is compiled once a process; a document then costs the rendering of one Jinja template and
the writing of a package whose other parts never change.
"""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from thidua.model.campaign import Orientation
from thidua.render import word
from thidua.render.frame import FRAME, package
from thidua.render.geometry import Gap, drawn, kept_with_signatures, sign_off_rows
from thidua.render.style import house_style, twips

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jinja2 import Template

    from thidua.model.document import Appendix, Document, Paragraph, Table
    from thidua.render.style import HouseStyle

_LAST_SECTION = re.compile(r"<w:sectPr\b.*?</w:sectPr>(?=\s*</w:body>)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Frame:
    parts: Mapping[str, str]
    document: Template
    core: Template


def render(document: Document) -> bytes:
    """Return the DOCX of a document.

    Raises:
        OSError: when ``templates/nd30.docx`` cannot be read.
    """
    house = house_style()
    compiled = _frame()
    filled = dict(compiled.parts)
    filled["docProps/core.xml"] = compiled.core.render(
        title=document.title,
        author=document.author,
        language=house.language,
        date=document.date,
    )
    filled["word/document.xml"] = compiled.document.render(context(document))
    return package(filled)


def context(document: Document) -> dict[str, object]:
    """Return what the tags of the frame stand for, as WordprocessingML."""
    house = house_style()
    left, right = twips(house.head.left), twips(house.head.right)
    head = document.head
    last = document.appendices[-1] if document.appendices else None
    return {
        "issuers": _column(head.issuers, left, house),
        "nation": _column(head.nation, right, house),
        "number": _column(head.number, left, house),
        "place_date": _column(head.place_date, right, house),
        "body": _body(document.body, house),
        "sign_off": _sign_off(document, house),
        "appendices": _appendices(document.appendices, house),
        "last_section": word.section(landscape=_landscape(last), house=house),
    }


@cache
def _frame() -> _Frame:
    from docxtpl import DocxTemplate  # noqa: PLC0415 - 170 ms, only when something is rendered
    from jinja2 import StrictUndefined  # noqa: PLC0415
    from jinja2.sandbox import SandboxedEnvironment  # noqa: PLC0415

    environment = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    with zipfile.ZipFile(FRAME) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    tagged = DocxTemplate(FRAME).patch_xml(parts["word/document.xml"])
    return _Frame(
        parts=parts,
        document=environment.from_string(_LAST_SECTION.sub("{{ last_section }}", tagged)),
        core=environment.from_string(parts["docProps/core.xml"]),
    )


def _column(
    paragraphs: Sequence[Paragraph | Gap], width: int, house: HouseStyle, *, keep_next: bool = False
) -> Markup:
    content = word.blocks(drawn(paragraphs, width, house), width, house, keep_next=keep_next)
    return content or word.EMPTY


def _body(body: Sequence[Paragraph | Table], house: HouseStyle) -> Markup:
    """Return the body; its last paragraph stays with the signatures, whole unless it is long."""
    width = house.text_width()
    start = word.blocks(drawn(body[:-1], width, house), width, house)
    last = word.blocks(
        drawn(body[-1:], width, house),
        width,
        house,
        keep_next=True,
        whole=kept_with_signatures(body[-1], width, house),
    )
    return start + last


def _sign_off(document: Document, house: HouseStyle) -> list[dict[str, Markup]]:
    rows = sign_off_rows(document, twips(house.sign_off.left), house)
    widths = twips(house.sign_off.left), twips(house.sign_off.right)
    return [
        {
            side: _column(paragraphs, width, house, keep_next=index < len(rows) - 1)
            for side, paragraphs, width in zip(("left", "right"), row, widths, strict=True)
        }
        for index, row in enumerate(rows)
    ]


def _appendices(appendices: Sequence[Appendix], house: HouseStyle) -> Markup:
    """Return the appendices: a section ends where the next one begins."""
    content = Markup("")
    landscape = False
    for appendix in appendices:
        content += word.section_break(landscape=landscape, house=house)
        landscape = _landscape(appendix)
        width = house.text_width(landscape=landscape)
        content += word.blocks(drawn(appendix.body, width, house), width, house)
    return content or word.EMPTY


def _landscape(appendix: Appendix | None) -> bool:
    return appendix is not None and appendix.orientation is Orientation.LANDSCAPE
