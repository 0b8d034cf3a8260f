"""Changing a PDF of ours: signing it, cutting it, covering a page with a picture.

A signature is only what a reader sees of one: a field, its dictionary, its look. Nothing is signed.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, String

import built
from conform.mutations import Change
from thidua.model.view import Rectangle, View
from thidua.pdf.reader import read
from thidua.recognise.components import recognise
from thidua.recognise.recognised import Component

if TYPE_CHECKING:
    from pikepdf import Object, Pdf

ATTACHMENT = "attachment"
"""The appendix of the regulation as a file of its own."""
_POINTS_PER_MM = 72 / 25.4
_FONTS = {False: "/TimesNewRomanPSMT", True: "/TimesNewRomanPS-BoldMT"}


class PdfMutation(Change["Pdf"]):
    """A change of a PDF; ``on`` may also be ``ATTACHMENT``."""

    def view(self) -> View:
        """Return the document with its one change."""
        made = io.BytesIO()
        with pikepdf.open(io.BytesIO(_content(self.on))) as pdf:
            self.apply(pdf)
            pdf.save(made, min_version=self.version, force_version=self.version)
        return _viewed(made.getvalue())

    @property
    def version(self) -> str:
        """The version of the file that is written."""
        return "1.3" if "PDF 1.3" in self.what else "1.7"


@dataclass(frozen=True)
class Look:
    """What a signature shows: lines of ASCII, their size, colour and weight, and a picture."""

    lines: tuple[str, ...] = ()
    points: float = 10.0
    colour: str = "0 g"
    bold: bool = False
    pictured: bool = False


@dataclass(frozen=True)
class Area:
    """Where a signature stands: mm from the upper left corner of a page, which counts from 1."""

    left: float
    top: float
    width: float = 50.0
    height: float = 12.0
    page: int = 1
    look: Look = field(default_factory=Look)


def signed(*areas: Area) -> Callable[[Pdf], None]:
    """Put signatures on a PDF."""

    def apply(pdf: Pdf) -> None:
        fields = [_field(pdf, area, number) for number, area in enumerate(areas, 1)]
        pdf.Root.AcroForm = Dictionary(SigFlags=3, Fields=Array(fields))

    return apply


def scanned(*, dots: int) -> Callable[[Pdf], None]:
    """Put a picture of so many dots an inch in place of every page."""

    def apply(pdf: Pdf) -> None:
        for page in pdf.pages:
            left, bottom, right, top = (float(edge) for edge in page.mediabox)
            across, down = (round((right - left) / 72 * dots), round((top - bottom) / 72 * dots))
            page.obj.Contents = pdf.make_stream(
                f"q {right - left} 0 0 {top - bottom} 0 0 cm /Im Do Q".encode()
            )
            image = _picture(pdf, across, down)
            page.obj.Resources = Dictionary(XObject=Dictionary(Im=image))

    return apply


@cache
def place_of(name: str, component: Component) -> tuple[int, Rectangle]:
    """Return the page and area of the first part of a kind in one of our PDFs."""
    part = recognise(_viewed(_content(name))).first(component)
    assert part is not None
    assert part.paragraph.area is not None
    assert part.paragraph.place.page is not None
    return part.paragraph.place.page, part.paragraph.area


@cache
def _content(name: str) -> bytes:
    if name != ATTACHMENT:
        return built.content(name, "pdf")
    content = built.content("regulation", "pdf")
    begun, _ = place_of("regulation", Component.APPENDIX_LABEL)
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for _ in range(begun - 1):
            del pdf.pages[0]
        pdf.save(made)
    return made.getvalue()


def _viewed(content: bytes) -> View:
    found, _ = read(content, name="x.pdf")
    assert found is not None
    return found


def _field(pdf: Pdf, area: Area, number: int) -> Object:
    page = pdf.pages[area.page - 1]
    top = float(page.mediabox[3])
    left, upper = area.left * _POINTS_PER_MM, top - area.top * _POINTS_PER_MM
    width, height = area.width * _POINTS_PER_MM, area.height * _POINTS_PER_MM
    made = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Sig,
            T=String(f"Signature{number}"),
            Rect=Array([left, upper - height, left + width, upper]),
            V=pdf.make_indirect(Dictionary(Type=Name.Sig, M=String("D:20240205093000+07'00'"))),
            AP=Dictionary(N=_look(pdf, area.look, width, height)),
        )
    )
    page.obj.Annots = Array([*page.obj.get("/Annots", Array([])), made])
    return made


def _look(pdf: Pdf, look: Look, width: float, height: float) -> Object:
    drawn = f"{look.colour} " if look.lines else ""
    for number, line in enumerate(look.lines, 1):
        down = height - number * (look.points + 1)
        drawn += f"BT /F {look.points} Tf 1 0 0 1 2 {down} Tm ({line}) Tj ET "
    if look.pictured:
        drawn += f"q {width} 0 0 {height} 0 0 cm /Im Do Q"
    made = pdf.make_stream(drawn.encode())
    made.Type, made.Subtype = Name.XObject, Name.Form
    made.BBox = Array([0, 0, width, height])
    font = Dictionary(Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name(_FONTS[look.bold]))
    made.Resources = Dictionary(Font=Dictionary(F=font), XObject=Dictionary(Im=_picture(pdf, 8, 8)))
    return made


def _picture(pdf: Pdf, across: int, down: int) -> Object:
    made = pdf.make_stream(bytes(across * down))
    made.Type, made.Subtype = Name.XObject, Name.Image
    made.Width, made.Height, made.BitsPerComponent = across, down, 8
    made.ColorSpace = Name.DeviceGray
    return made
