"""What breaks the rules about digital signatures and scans: Điều 5, Mục II.7.d, II.8, Phần II.I."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from conform.pdf_mutations import ATTACHMENT, Area, Look, PdfMutation, place_of, scanned, signed
from thidua.recognise.recognised import Component

if TYPE_CHECKING:
    from pikepdf import Pdf

NUMBERED = "Chi thi 05/CT-STD"
TIME = "05/02/2024 09:30:00 +07:00"
COPIED = "SAO Y; So Thi du"
IMAGE = Look(pictured=True)
ISSUED = "issued"


def _corner(*lines: str, area: Area | None = None, look: Look | None = None) -> Area:
    """Return a signature at the top right of page 1, or elsewhere."""
    shown = look or Look(lines)
    place = area or Area(left=140, top=5)
    return Area(place.left, place.top, place.width, place.height, place.page, shown)


def _at_name(*moves: tuple[float, float]) -> Callable[[Pdf], None]:
    """Put images over the signer's name, each moved right and down by so many mm."""

    def apply(pdf: Pdf) -> None:
        page, name = place_of(ISSUED, Component.SIGNER_NAME)
        middle = (name.left + name.right) / 2
        places = [(middle - 15 + right, name.top - 18 + down) for right, down in moves]
        areas = [Area(left, top, 30, 15, page, IMAGE) for left, top in places]
        signed(*areas)(pdf)

    return apply


def _attached(rule: str, what: str, area: Area) -> PdfMutation:
    return PdfMutation(rule, what, signed(area), on=ATTACHMENT)


def _on_appendix(pdf: Pdf) -> None:
    page, _ = place_of("regulation", Component.APPENDIX_LABEL)
    signed(Area(140, 250, page=1, look=IMAGE), Area(140, 250, page=page, look=IMAGE))(pdf)


MUTATIONS = (
    PdfMutation("Đ5.1-signatures", "the person's alone", _at_name((0, 0)), on=ISSUED),
    PdfMutation("II.7.d-place", "80 mm to the left", _at_name((-80, 0), (-90, 0)), on=ISSUED),
    PdfMutation("II.8.a-place", "the seal at the right", _at_name((0, 0), (12, 0)), on=ISSUED),
    PdfMutation("II.8.a-place", "a tenth covered", _at_name((0, 0), (-27, 0)), on=ISSUED),
    _attached("II.8.b-place", "at the foot", _corner(NUMBERED, TIME, area=Area(left=140, top=270))),
    _attached("II.8.b-place", "on page 2", _corner(NUMBERED, TIME, area=Area(140, 5, page=2))),
    _attached("II.8.b-picture", "an image", _corner(look=Look((NUMBERED, TIME), pictured=True))),
    _attached("II.8.b-size", "8 pt", _corner(look=Look((NUMBERED, TIME), points=8))),
    _attached("II.8.b-style", "bold", _corner(look=Look((NUMBERED, TIME), bold=True))),
    _attached("II.8.b-colour", "red", _corner(look=Look((NUMBERED, TIME), colour="1 0 0 rg"))),
    _attached("II.8.b-text", "no number", _corner("So Thi du", TIME)),
    _attached("II.8.b-time", "no zone", _corner(NUMBERED, "05/02/2024 09:30:00")),
    _attached("II.8.b-time", "no seconds", _corner(NUMBERED, "05/02/2024 09:30 +07:00")),
    PdfMutation("II.8.b-time", "a copy", signed(_corner(COPIED, "05/02/2024")), on=ISSUED),
    PdfMutation("P2.I.3.c-text", "no agency", signed(_corner("SAO Y", TIME)), on=ISSUED),
    PdfMutation("III.1.d-signed", "the appendix, too", _on_appendix, on="regulation"),
    PdfMutation("P2.I.2.a-version", "a scan in PDF 1.3", scanned(dots=200), on=ISSUED),
    PdfMutation("P2.I.2.c-resolution", "150 dpi", scanned(dots=150), on=ISSUED),
)
