"""The numbers that Word writes before lists."""

from __future__ import annotations

from word_files import paragraph, run
from word_reading import texts

LEVELS = (
    ("upperRoman", "%1."),
    ("decimal", "%2."),
    ("lowerLetter", "%3)"),
    ("decimal", "%2.%4."),
    ("bullet", "-"),
    ("bullet", "\uf0b7"),
)


def numbering(*lists: str) -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for level, (form, text) in enumerate(LEVELS)
    )
    return f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{"".join(lists)}'


def numbered(level: int, chosen: str = "1", text: str = "x") -> str:
    said = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{chosen}"/></w:numPr>'
    return paragraph(run(text), properties=said)


def test_the_numbers_of_lists_are_written_out() -> None:
    lists = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        (
            '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1">'
            '<w:startOverride w:val="5"/></w:lvlOverride></w:num>'
        ),
    )
    asked = [(0, "1"), (1, "1"), (2, "1"), (2, "1"), (1, "1"), (2, "1"), (3, "1"), (4, "1")]
    asked += [(5, "1"), (0, "1"), (1, "1"), (1, "2"), (1, "2"), (0, "0"), (0, "9"), (8, "1")]
    said = texts("".join(numbered(*one) for one in asked), numbering=numbering(*lists))
    assert said == [
        *("I. x", "1. x", "a) x", "b) x", "2. x", "a) x", "2.1. x", "- x"),
        *("• x", "II. x", "1. x", "5. x", "6. x", "x", "x", "x"),
    ]


def test_counting_goes_on_where_letters_and_roman_numbers_end() -> None:
    one = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    body = "".join(numbered(2) for _ in range(28)) + "".join(numbered(0) for _ in range(9))
    said = texts(body, numbering=numbering(one))
    assert said[25:28] == ["z) x", "aa) x", "bb) x"]
    assert said[-6:] == ["V. x", "VI. x", "VII. x", "VIII. x", "IX. x", "X. x"]


def test_a_list_may_come_with_a_style_and_name_a_style_of_lists() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="s"><w:pPr><w:numPr><w:ilvl w:val="1"/>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    lists = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    linked = numbering(lists).replace('Id="0">', 'Id="0"><w:styleLink w:val="L"/>', 1)
    body = paragraph(run("x"), properties='<w:pStyle w:val="s"/>') * 2
    assert texts(body, styles=styles, numbering=linked) == ["1. x", "2. x"]
