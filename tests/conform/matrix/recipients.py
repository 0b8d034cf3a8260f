"""What breaks the rules about Kính gửi and Nơi nhận: Mục II.9, Mẫu 1.1 to 1.3."""

from __future__ import annotations

from conform.additions import after, before, paragraph
from conform.mutations import (
    Mutation,
    W,
    Word,
    bold,
    indent,
    italic,
    size,
    text,
    without,
)

GREETING, GREETED, ADDRESSED = "addressee-label", "addressee", "addressee-item"
LABEL, LISTED = "recipients-label", "recipient"
MANY = "letter-many"


def _only_first(word: Word) -> None:
    """Leave one addressee below "Kính gửi:"."""
    for other in word.paragraphs(ADDRESSED)[1:]:
        parent = other.getparent()
        assert parent is not None
        parent.remove(other)


def _indented_last(word: Word) -> None:
    """Move the last addressee to the right."""
    (place,) = word.paragraphs(ADDRESSED)[-1].findall(f"{W}pPr")
    place.append(place.makeelement(f"{W}ind", {f"{W}left": "3700", f"{W}hanging": "164"}))


def _label_last(word: Word) -> None:
    """Put Nơi nhận and its list below the table with the signature."""
    table = word.find("(//w:tbl)[last()]")[0]
    for one in reversed([*word.paragraphs(LABEL), *word.paragraphs(LISTED)]):
        table.addnext(one)
    left = word.find("(//w:tbl)[last()]//w:tc[1]")[0]
    left.append(left.makeelement(f"{W}p", {}))


TO_ALL = paragraph("Kính gửi: Các phòng, đơn vị thuộc Sở.", align="left")

MUTATIONS = (
    Mutation("II.9.b-missing", "nobody", without(GREETED), on="letter"),
    Mutation("II.9.c-addressed", "a decision", before("authority", TO_ALL)),
    Mutation(
        "II.9.d-greeting", "capitals", text(GREETED, "KÍNH GỬI: Ban Thí dụ tỉnh."), on="letter"
    ),
    Mutation(
        "II.9.d-greeting", "no colon", text(GREETED, "Kính gửi Ban Thí dụ tỉnh."), on="letter"
    ),
    Mutation("II.9.d-addressee-size", "12 pt", size(GREETED, 12), on="letter"),
    Mutation("II.9.d-addressee-size", "items in 12 pt", size(ADDRESSED, 12), on=MANY),
    Mutation("II.9.d-addressee-style", "bold", bold(GREETED, on=True), on="letter"),
    Mutation("II.9.d-addressee-style", "items in italics", italic(ADDRESSED, on=True), on=MANY),
    Mutation("II.9.d-one-addressee", "below", _only_first, on=MANY),
    Mutation(
        "II.9.d-addressee-lines",
        "first on the line",
        text(GREETING, "Kính gửi: - Văn phòng Sở;"),
        on=MANY,
    ),
    Mutation(
        "II.9.d-addressee-lines",
        "two on the line",
        text(GREETED, "Kính gửi: Ban Thí dụ; Văn phòng UBND tỉnh."),
        on="letter",
    ),
    Mutation("II.9.d-addressee-marks", "comma", text(ADDRESSED, "- Các phòng,"), on=MANY),
    Mutation("II.9.d-addressee-marks", "last", text(ADDRESSED, "- Các trường;", place=-1), on=MANY),
    Mutation("II.9.d-dashes", "one further right", _indented_last, on=MANY),
    Mutation("II.9.d-dashes", "at the margin", indent(ADDRESSED, left=164, hanging=164), on=MANY),
    Mutation("II.9.d-label", "capitals", text(LABEL, "NƠI NHẬN:")),
    Mutation("II.9.d-label", "no colon", text(LABEL, "Nơi nhận")),
    Mutation("II.9.d-label", "list behind it", text(LABEL, "Nơi nhận: - Như Điều 4;")),
    Mutation("II.9.d-label-size", "13 pt", size(LABEL, 13)),
    Mutation("II.9.d-label-style", "upright", italic(LABEL, on=False)),
    Mutation("II.9.d-label-style", "not bold", bold(LABEL, on=False)),
    Mutation("II.9.d-level", "below the signature", _label_last),
    Mutation("II.9.d-left", "label 10 mm in", indent(LABEL, left=567)),
    Mutation("II.9.d-left", "list 10 mm in", indent(LISTED, left=567)),
    Mutation("II.9.d-list-size", "12 pt", size(LISTED, 12)),
    Mutation("II.9.d-list-style", "bold", bold(LISTED, on=True)),
    Mutation("II.9.d-list-style", "italics", italic(LISTED, on=True)),
    Mutation("II.9.d-list-marks", "comma", text(LISTED, "- UBND tỉnh,", place=1)),
    Mutation("II.9.d-list-marks", "bullet", text(LISTED, "• UBND tỉnh;", place=1)),
    Mutation("II.9.b-as-above", "another", text(LISTED, "- UBND tỉnh;"), on="letter"),
    Mutation("II.9.d-filed", "missing", text(LISTED, "- Văn phòng Sở.", place=-1)),
    Mutation(
        "II.9.d-filed", "not last", after(LISTED, paragraph("- Văn phòng Sở;", 11, align="left"))
    ),
    Mutation("II.9.d-filed-form", "no colon", text(LISTED, "- Lưu VT, VP.", place=-1)),
    Mutation("II.9.d-filed-form", "no VT", text(LISTED, "- Lưu: VP.", place=-1)),
    Mutation("II.9.d-filed-form", "semicolon", text(LISTED, "- Lưu: VT; VP.", place=-1)),
    Mutation("II.9.d-filed-form", "no stop", text(LISTED, "- Lưu: VT, VP", place=-1)),
    Mutation("PL3.1-as-article", "another", text(LISTED, "- UBND tỉnh;")),
)
