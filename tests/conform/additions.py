"""Adding to a conforming Word file what ours never have: stamps, an address, the block of a copy.

Every paragraph is set by hand, as it would be in a file that anybody brings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from lxml import etree

from conform.mutations import Word
from thidua.opc.markup import WORD

if TYPE_CHECKING:
    from lxml.etree import _Element

_BORDER = "".join(
    f'<w:{side} w:val="single" w:sz="6" w:space="1" w:color="{{0}}"/>'
    for side in ("top", "left", "bottom", "right")
)


def paragraph(  # noqa: PLR0913 - what Word can say of one, and all of it has names
    words: str,
    points: float = 14,
    *,
    bold: bool = False,
    italic: bool = False,
    align: str = "center",
    colour: str = "auto",
    boxed: bool = False,
    ruled: str = "",
) -> str:
    """Return the markup of a paragraph; ``ruled`` is the kind of a line over it ("single")."""
    box = f"<w:pBdr>{_BORDER.format(colour)}</w:pBdr>" if boxed else ""
    if ruled:
        box = f'<w:pBdr><w:top w:val="{ruled}" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
    looks = f'<w:b w:val="{bold:d}"/><w:i w:val="{italic:d}"/><w:color w:val="{colour}"/>'
    return (
        f'<w:p><w:pPr>{box}<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
        f'<w:ind w:left="0" w:firstLine="0"/><w:jc w:val="{align}"/></w:pPr>'
        f'<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>{looks}'
        f'<w:sz w:val="{round(points * 2)}"/></w:rPr>'
        f'<w:t xml:space="preserve">{escape(words)}</w:t></w:r></w:p>'
    )


def table(left: str, right: str, *, widths: tuple[int, int] = (3686, 5670)) -> str:
    """Return the markup of a table without borders that makes two columns."""
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{held}</w:tc>'
        for width, held in zip(widths, (left, right), strict=True)
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid><w:tr>{cells}</w:tr></w:tbl>"
    )


def boxed(held: str, width_mm: float, *, border: str = "single") -> str:
    """Return the markup of a table of one cell with a border, and the paragraph it must have."""
    twips = round(width_mm * 1440 / 25.4)
    sides = "".join(
        f'<w:{side} w:val="{border}" w:sz="6" w:color="FF0000"/>'
        for side in ("top", "left", "bottom", "right")
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{twips}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'</w:tblPr><w:tblGrid><w:gridCol w:w="{twips}"/></w:tblGrid><w:tr><w:tc><w:tcPr>'
        f'<w:tcW w:w="{twips}" w:type="dxa"/><w:tcBorders>{sides}</w:tcBorders></w:tcPr>'
        f"{held}</w:tc></w:tr></w:tbl>{paragraph('')}"
    )


def elements(markup: str) -> Iterator[_Element]:
    """Yield what a piece of markup holds."""
    yield from etree.fromstring(f'<w:body xmlns:w="{WORD}">{markup}</w:body>')


def instead(style: str, markup: str) -> Callable[[Word], None]:
    """Put markup where the first paragraph of a style stands."""

    def apply(word: Word) -> None:
        place = word.paragraphs(style)[0]
        for one in elements(markup):
            place.addprevious(one)
        parent = place.getparent()
        assert parent is not None
        parent.remove(place)

    return apply


def before(style: str, markup: str) -> Callable[[Word], None]:
    """Put markup before the first paragraph of a style."""

    def apply(word: Word) -> None:
        place = word.paragraphs(style)[0]
        for one in elements(markup):
            place.addprevious(one)

    return apply


def at_end(markup: str) -> Callable[[Word], None]:
    """Put markup at the end of the document, on its last page."""

    def apply(word: Word) -> None:
        end = word.find("/w:document/w:body/w:sectPr")[0]
        for one in elements(markup):
            end.addprevious(one)

    return apply


def after(style: str, markup: str) -> Callable[[Word], None]:
    """Put markup behind the last paragraph of a style."""

    def apply(word: Word) -> None:
        place = word.paragraphs(style)[-1]
        for one in reversed(tuple(elements(markup))):
            place.addnext(one)

    return apply


def copy(
    *,
    form: str = "SAO Y",
    number: str = "Số: 01/SY-STD",
    swapped: bool = False,
    ruled: str = "single",
    dated: bool = True,
) -> str:
    """Return the block of a paper copy, as Mẫu 3.1 has it; ``form`` may be a whole paragraph."""
    agency = "".join(
        (
            paragraph("UBND TỈNH MINH HỌA", 13),
            paragraph("SỞ THÍ DỤ", 13, bold=True),
            paragraph(number, 13),
        )
    )
    made = form if form.startswith("<") else paragraph(form, 14, bold=True)
    if dated:
        made += paragraph("Minh Họa, ngày 20 tháng 5 năm 2024", 14, italic=True)
    head = table(made, agency) if swapped else table(agency, made)
    listed = "".join(
        (
            paragraph("Nơi nhận:", 12, bold=True, italic=True, align="left"),
            paragraph("- Các phòng thuộc Sở;", 11, align="left"),
            paragraph("- Lưu: VT.", 11, align="left"),
        )
    )
    signed = "".join(
        (
            paragraph("TL. GIÁM ĐỐC", 14, bold=True),
            paragraph("CHÁNH VĂN PHÒNG", 14, bold=True),
            paragraph(""),
            paragraph("Phạm Văn Giả Định", 14, bold=True),
        )
    )
    line = paragraph("", ruled=ruled) if ruled else ""
    return line + head + table(listed, signed)
