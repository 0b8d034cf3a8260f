"""What breaks the rules about the names of the agencies: Mục II.2."""

from __future__ import annotations

from conform.mutations import (
    Mutation,
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
    underline,
)


def _underlined(word: Word) -> None:
    stroke("issuer")(word)
    underline("issuer")(word)


LONG = frozenset({"II.2.b-length"})
"""The line was made for the name that stood there."""

MUTATIONS = (
    Mutation("II.2.a-full", "UBND", text("issuer", "UBND XÃ VÂN DU"), besides=LONG),
    Mutation("II.2.b-capitals", "the issuing agency", text("issuer", "Sở Thí dụ")),
    Mutation("II.2.b-capitals", "the superior", text("superior", "UBND tỉnh Minh Họa")),
    Mutation("II.2.b-size", "14 pt", size("issuer", 14)),
    Mutation("II.2.b-size", "11 pt, the superior", size("superior", 11)),
    Mutation("II.2.b-issuer-style", "not bold", bold("issuer", on=False)),
    Mutation("II.2.b-issuer-style", "italic", italic("issuer", on=True)),
    Mutation("II.2.b-superior-style", "bold", bold("superior", on=True)),
    Mutation("II.2.b-superior-style", "italic", italic("superior", on=True)),
    Mutation("II.2.b-align", "at the left", align("issuer", "left")),
    Mutation("II.2.b-align", "the superior at the left", align("superior", "left")),
    Mutation("II.2.b-line", "no line", stroke("issuer")),
    Mutation("II.2.b-line", "dashed", stroke("issuer", val="dashed")),
    Mutation("II.2.b-line", "underlined instead", _underlined),
    Mutation("II.2.b-length", "as long as the name", stroke_length("issuer", longer_mm=13)),
    Mutation("II.2.b-length", "too short", stroke_length("issuer", longer_mm=-5)),
    Mutation("II.2.b-balance", "5 mm to the right", moved("issuer", right_mm=5)),
    Mutation("II.2.b-spacing", "one and a half", spacing("issuer", line=360, lineRule="auto")),
    Mutation("II.2.b-spacing", "6 pt between", spacing("superior", after=120)),
)
