"""What breaks the rules about tên loại and trích yếu: Mục II.5."""

from __future__ import annotations

from conform.mutations import (
    Mutation,
    W,
    Word,
    align,
    bold,
    italic,
    moved,
    size,
    spacing,
    stroke,
    stroke_length,
    text,
)


def _apart(word: Word) -> None:
    """Put an empty paragraph between title and trích yếu."""
    first = word.paragraphs("abstract")[0]
    first.addprevious(first.makeelement(f"{W}p"))


def _ruled(word: Word) -> None:
    """Draw a line under the trích yếu of a letter."""
    (properties,) = word.find("//w:p/w:pPr[w:pStyle[@w:val='subject']]")
    border = properties.makeelement(f"{W}pBdr")
    line = {"val": "single", "sz": "6", "space": "1", "color": "auto"}
    border.append(border.makeelement(f"{W}bottom", {W + key: said for key, said in line.items()}))
    properties.insert(1, border)


CAPITALS = "HƯỞNG ỨNG PHONG TRÀO THI ĐUA NĂM 2024"
SUBJECT = "hưởng ứng phong trào thi đua năm 2024"

MUTATIONS = (
    Mutation("II.5.a-type", "a slip of typing", text("title", "QUYẾT DỊNH")),
    Mutation("II.5.a-type", "no such type", text("title", "CAM KẾT")),
    Mutation("II.5.a-type", "Công văn", text("title", "CÔNG VĂN")),
    Mutation("II.5.b-title-capitals", "small letters", text("title", "Quyết định")),
    Mutation("II.5.b-title-size", "16 pt", size("title", 16)),
    Mutation("II.5.b-title-size", "12 pt", size("title", 12)),
    Mutation("II.5.b-title-style", "not bold", bold("title", on=False)),
    Mutation("II.5.b-title-style", "italic", italic("title", on=True)),
    Mutation("II.5.b-title-align", "at the left", align("title", "left"), on="directive"),
    Mutation(
        "II.5.b-abstract-case", "capitals", text("abstract", f"VỀ VIỆC {CAPITALS}"), on="directive"
    ),
    Mutation("II.5.b-abstract-place", "an empty line above", _apart),
    Mutation("II.5.b-abstract-size", "12 pt", size("abstract", 12)),
    Mutation("II.5.b-abstract-style", "not bold", bold("abstract", on=False)),
    Mutation("II.5.b-abstract-style", "italic", italic("abstract", on=True)),
    Mutation("II.5.b-abstract-align", "at the left", align("abstract", "left"), on="directive"),
    Mutation("II.5.b-abstract-line", "no line", stroke("abstract")),
    Mutation("II.5.b-abstract-line", "dashed", stroke("abstract", val="dashed")),
    Mutation("II.5.b-abstract-length", "too long", stroke_length("abstract", longer_mm=60)),
    Mutation("II.5.b-abstract-length", "too short", stroke_length("abstract", longer_mm=-40)),
    Mutation("II.5.b-abstract-balance", "8 mm to the right", moved("abstract", right_mm=8)),
    Mutation("II.5.b-subject-label", "V/V", text("subject", f"V/V {SUBJECT}"), on="letter"),
    Mutation("II.5.b-subject-label", "v/v", text("subject", f"v/v {SUBJECT}"), on="letter"),
    Mutation("II.5.b-subject-case", "capitals", text("subject", f"V/v {CAPITALS}"), on="letter"),
    Mutation("II.5.b-subject-size", "14 pt", size("subject", 14), on="letter"),
    Mutation("II.5.b-subject-size", "11 pt", size("subject", 11), on="letter"),
    Mutation("II.5.b-subject-style", "bold", bold("subject", on=True), on="letter"),
    Mutation("II.5.b-subject-style", "italic", italic("subject", on=True), on="letter"),
    Mutation("II.5.b-subject-align", "at the left", align("subject", "left"), on="letter"),
    Mutation("II.5.b-subject-gap", "12 pt", spacing("number", after=240), on="letter"),
    Mutation("II.5.b-subject-gap", "3 pt", spacing("number", after=60), on="letter"),
    Mutation("II.5.b-subject-line", "a line", _ruled, on="letter"),
)
