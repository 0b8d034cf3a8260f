"""What breaks the rules about stamps, the drafter's symbol and the address: Mục III.2 to III.4."""

from __future__ import annotations

from conform.additions import after, at_end, boxed, instead, paragraph
from conform.mutations import Mutation

RED, BLACK = "FF0000", "000000"
ADDRESS = "Số: 5 đường Thí Dụ, ĐT: 0200 3000 000, E-Mail: sothidu@example.com"


def _urgent(
    words: str = "KHẨN", points: float = 13, *, bold: bool = True, colour: str = RED
) -> str:
    return paragraph(words, points, bold=bold, colour=colour)


def _mark(markup: str, rule: str, what: str) -> Mutation:
    return Mutation(rule, what, instead("mark", markup))


def _address(points: float = 11, *, italic: bool = False, ruled: str = "single") -> str:
    return paragraph(ADDRESS, points, italic=italic, align="left", ruled=ruled)


URGENT = boxed(_urgent(), 20)
ISSUED = "issued"
CIRCULATED = paragraph("LƯU HÀNH NỘI BỘ", 13, bold=True, boxed=True)
DRAFTER = paragraph("PL.(300)", 11, align="right")

MUTATIONS = (
    _mark(boxed(_urgent("Khẩn"), 20), "III.2-capitals", "KHẨN in small letters"),
    _mark(boxed(_urgent(points=16), 20), "III.2-size", "KHẨN in 16 pt"),
    _mark(boxed(_urgent(bold=False), 20), "III.2-style", "KHẨN not bold"),
    _mark(_urgent(), "III.2-frame", "no frame"),
    _mark(boxed(_urgent(), 20, border="double"), "III.2-frame", "two lines"),
    _mark(boxed(_urgent(), 30), "III.2.b-measure", "KHẨN 30 mm wide"),
    _mark(boxed(_urgent("HỎA TỐC"), 20), "III.2.b-measure", "HỎA TỐC 20 mm wide"),
    _mark(boxed(_urgent(colour=BLACK), 20), "III.2.b-colour", "black"),
    Mutation("III.2-place", "MẬT at the right", after("place-date", paragraph("MẬT", bold=True))),
    Mutation("III.2-place", "circulation at the left", instead("mark", CIRCULATED)),
    Mutation("III.3-size", "13 pt", after("recipient", DRAFTER.replace('"22"', '"26"'))),
    Mutation(
        "III.3-style",
        "italics",
        after("recipient", paragraph("PL.(300)", 11, italic=True, align="right")),
    ),
    Mutation("III.4-size", "9 pt", at_end(_address(9)), on=ISSUED),
    Mutation("III.4-style", "italics", at_end(_address(italic=True)), on=ISSUED),
    Mutation("III.4-line", "no line", at_end(_address(ruled="")), on=ISSUED),
    Mutation("III.4-line", "dashed", at_end(_address(ruled="dashed")), on=ISSUED),
    Mutation(
        "III.4-line",
        "60 mm",
        at_end(_address().replace('w:left="0"', 'w:left="2900" w:right="2900"')),
        on=ISSUED,
    ),
)
"""A head has room for one mark: that of a draft is where an urgent document has its stamp."""
