"""What breaks the rules about Quốc hiệu and Tiêu ngữ: Mục II.1."""

from __future__ import annotations

from conform.mutations import (
    Mutation,
    W,
    Word,
    align,
    bold,
    italic,
    size,
    spacing,
    stroke,
    stroke_length,
    text,
    underline,
    without,
)


def _swapped(word: Word) -> None:
    """Put the agency at the right and the Quốc hiệu at the left."""
    (row,) = word.find("(//w:tbl)[1]/w:tr[1]")
    left, right = row.findall(f"{W}tc")
    left.addprevious(right)


def _underlined(word: Word) -> None:
    stroke("motto")(word)
    underline("motto")(word)


MISSPELT = "CỘNG HÒA XÃ HỘI CHỦ NGHỈA VIỆT NAM"
SMALL = "Cộng hòa xã hội chủ nghĩa Việt Nam"
CAPITALS = "Độc Lập - Tự Do - Hạnh Phúc"
LENGTH = frozenset({"II.1.b-length"})
"""Tiêu ngữ set otherwise is no longer as long as its line."""

MUTATIONS = (
    Mutation("II.1.a-text", "a slip of typing", text("nation", MISSPELT)),
    Mutation("II.1.a-text", "missing", without("nation")),
    Mutation("II.1.a-capitals", "small letters", text("nation", SMALL)),
    Mutation("II.1.a-size", "14 pt", size("nation", 14)),
    Mutation("II.1.a-size", "11.5 pt", size("nation", 11.5)),
    Mutation("II.1.a-style", "not bold", bold("nation", on=False)),
    Mutation("II.1.a-style", "italic", italic("nation", on=True)),
    Mutation("II.1.a-place", "left", _swapped),
    Mutation("II.1.b-text", "en dashes", text("motto", "Độc lập – Tự do – Hạnh phúc")),
    Mutation("II.1.b-text", "no blanks", text("motto", "Độc lập-Tự do-Hạnh phúc"), besides=LENGTH),
    Mutation(
        "II.1.b-text",
        "too many capitals",
        text("motto", CAPITALS),
        besides=LENGTH,
    ),
    Mutation("II.1.b-text", "missing", without("motto")),
    Mutation("II.1.b-size", "12 pt", size("motto", 12), besides=LENGTH),
    Mutation("II.1.b-size", "15 pt", size("motto", 15), besides=LENGTH),
    Mutation("II.1.b-style", "not bold", bold("motto", on=False), besides=LENGTH),
    Mutation("II.1.b-style", "italic", italic("motto", on=True)),
    Mutation("II.1.b-align", "motto at the left", align("motto", "left")),
    Mutation("II.1.b-line", "no line", stroke("motto")),
    Mutation("II.1.b-line", "underlined instead", _underlined),
    Mutation("II.1.b-line", "dashed", stroke("motto", val="dashed")),
    Mutation("II.1.b-length", "5 mm longer", stroke_length("motto", longer_mm=5)),
    Mutation("II.1.b-length", "5 mm shorter", stroke_length("motto", longer_mm=-5)),
    Mutation("II.1.c-spacing", "one and a half lines", spacing("motto", line=360, lineRule="auto")),
    Mutation("II.1.c-spacing", "6 pt between", spacing("nation", after=120)),
)
