"""What breaks the rules about the page: Mục I and the footnote of Mục V."""

from __future__ import annotations

from conform.mutations import (
    HEADER,
    Mutation,
    Word,
    align,
    bold,
    colour,
    each,
    font,
    italic,
    margin,
    removed,
    section,
    size,
)


def without_number(word: Word) -> None:
    """Take the page number away; the program that saved the file counted three pages."""
    each("//w:fldSimple", removed, HEADER)(word)
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties"
    relation = f'<Relationship Id="rIdApp" Type="{kind}" Target="docProps/app.xml"/>'
    relations = word.parts["_rels/.rels"].decode()
    end = "</Relationships>"
    word.parts["_rels/.rels"] = relations.replace(end, relation + end).encode()
    space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    word.parts["docProps/app.xml"] = (
        f'<Properties xmlns="{space}"><Pages>3</Pages></Properties>'.encode()
    )


LENGTH = frozenset({"II.1.b-length"})
"""Tiêu ngữ in another size is no longer as long as its line."""

MUTATIONS = (
    Mutation("I.1-size", "Letter paper", section("pgSz", w="12240", h="15840")),
    Mutation(
        "I.2-orientation",
        "text on its side",
        section("pgSz", w="16838", h="11906", orient="landscape"),
        # the head keeps its width and is now all at the left; the line's margins keep theirs
        besides=frozenset({"II.1.a-place", "II.5.b-abstract-length"}),
    ),
    Mutation("I.3-top", "15 mm", margin("top", 15)),
    Mutation("I.3-top", "30 mm", margin("top", 30)),
    Mutation("I.3-top", "half a millimetre too little", margin("top", 19.5)),
    Mutation("I.3-bottom", "19 mm", margin("bottom", 19)),
    Mutation("I.3-bottom", "26 mm", margin("bottom", 26)),
    Mutation("I.3-left", "25 mm", margin("left", 25)),
    Mutation("I.3-left", "36 mm", margin("left", 36)),
    Mutation("I.3-right", "14 mm", margin("right", 14)),
    Mutation("I.3-right", "25 mm", margin("right", 25)),
    Mutation("I.4-font", "body in Calibri", font("clause", "Calibri")),
    Mutation("I.4-font", "page number in Arial", font("page-number", "Arial")),
    Mutation("I.4-unicode", "body in .VnTime", font("clause", ".VnTime")),
    Mutation("I.4-colour", "blue title", colour("title", "0000FF")),
    Mutation("I.7-start", "from 0", section("pgNumType", start="0")),
    Mutation("I.7-arabic", "Roman", section("pgNumType", fmt="lowerRoman")),
    Mutation("I.7-size", "11 pt", size("page-number", 11)),
    Mutation("I.7-style", "italic", italic("page-number", on=True)),
    Mutation("I.7-style", "bold", bold("page-number", on=True)),
    Mutation("I.7-place", "at the right", align("page-number", "right")),
    Mutation("I.7-first", "on every page", each("//w:titlePg", removed)),
    Mutation("I.7-missing", "three pages, no number", without_number),
    Mutation("V-sizes", "13, 13, 13", size("nation", 13)),
    Mutation("V-sizes", "12, 14, 13", size("motto", 14), besides=LENGTH),
)
