"""Numbers that Word makes, wherever a list is stated (ISO/IEC 29500-1, 17.9)."""

from __future__ import annotations

import pytest

from conform.wordml import paragraph, run, style, view


def level(depth: int, text: str, form: str = "decimal", more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(key: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{key}">{"".join(levels)}</w:abstractNum>'


def number(key: int, of: int, more: str = "") -> str:
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def listed(depth: int, key: int = 1, text: str = "x", mark: str = "") -> str:
    said = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{key}"/></w:numPr>{mark}'
    return paragraph(run(text) if text else "", said)


def labels(body: str, **parts: str) -> list[str]:
    return [one.label for one in view(body, **parts).paragraphs]


CHAPTERS = level(0, "Chương %1", "upperRoman")


@pytest.mark.parametrize(
    ("restart", "shown"),
    [
        ("", ["Chương I", "Điều 1.", "Điều 2.", "Chương II", "Điều 1."]),
        ('<w:lvlRestart w:val="0"/>', ["Chương I", "Điều 1.", "Điều 2.", "Chương II", "Điều 3."]),
    ],
)
def test_articles_may_count_on_through_chapters(restart: str, shown: list[str]) -> None:
    numbering = abstract(0, CHAPTERS, level(1, "Điều %2.", more=restart)) + number(1, 0)
    assert labels("".join(map(listed, (0, 1, 1, 0, 1))), numbering=numbering) == shown


def test_a_level_may_begin_anew_below_one_level_only() -> None:
    deep = level(2, "%3)", more='<w:lvlRestart w:val="1"/>')
    numbering = abstract(0, CHAPTERS, level(1, "%2."), deep) + number(1, 0)
    found = labels("".join(map(listed, (0, 1, 2, 1, 2, 0, 2))), numbering=numbering)
    assert found == ["Chương I", "1.", "1)", "2.", "2)", "Chương II", "1)"]


LINK = '<w:styleLink w:val="L"/>'


@pytest.mark.parametrize("link", [LINK, ""])
def test_a_list_may_name_a_list_style(link: str) -> None:
    numbering = abstract(1, link, level(0, "Điều %1.")) + abstract(2, '<w:numStyleLink w:val="L"/>')
    numbering += number(1, 1) + number(2, 2)
    styles = style("L", "numbering", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    found = labels(listed(0, 2) + listed(0, 2), numbering=numbering, styles=styles)
    assert found == ["Điều 1.", "Điều 2."]


def test_a_style_may_be_numbered_through_what_it_is_based_on() -> None:
    numbered = '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = style("a", "paragraph", numbered) + style("b", "paragraph", "", based="a")
    numbering = abstract(0, CHAPTERS, level(1, "%2.")) + number(1, 0)
    body = paragraph(run("x"), '<w:pStyle w:val="b"/>') * 2
    off = paragraph(run("x"), '<w:pStyle w:val="b"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    assert labels(body + off, styles=styles, numbering=numbering) == ["1.", "2.", ""]


def test_a_level_may_be_that_of_a_style() -> None:
    numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = style("chuong", "paragraph", numbered) + style("dieu", "paragraph", numbered)
    kept = '<w:pStyle w:val="dieu"/>'
    numbering = abstract(0, CHAPTERS, level(1, "Điều %2.", more=kept)) + number(1, 0)
    body = "".join(
        paragraph(run("x"), f'<w:pStyle w:val="{key}"/>') for key in ("chuong", "dieu", "dieu")
    )
    found = labels(body, styles=styles, numbering=numbering)
    assert found == ["Chương I", "Điều 1.", "Điều 2."]


def test_legal_numbers_are_decimal() -> None:
    numbering = abstract(0, CHAPTERS, level(1, "%1.%2", more="<w:isLgl/>")) + number(1, 0)
    assert labels(listed(0) + listed(1), numbering=numbering) == ["Chương I", "1.1"]


def test_a_list_may_start_elsewhere() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = abstract(0, level(0, "%1.")) + number(1, 0) + number(2, 0, anew)
    body = listed(0) + listed(0, 2) + listed(0, 2) + listed(0)
    assert labels(body, numbering=numbering) == ["1.", "5.", "6.", "7."]


def test_a_list_that_starts_elsewhere_does_so_each_time() -> None:
    anew = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="4"/></w:lvlOverride>'
    numbering = abstract(0, CHAPTERS, level(1, "%2.")) + number(1, 0, anew)
    found = labels("".join(map(listed, (0, 1, 1, 0, 1))), numbering=numbering)
    assert found == ["Chương I", "4.", "5.", "Chương II", "4."]


def test_a_level_that_is_left_out_counts_as_begun() -> None:
    decimals = level(0, "%1."), level(1, "%1.%2."), level(2, "%1.%2.%3.")
    numbering = abstract(0, *decimals) + number(1, 0)
    assert labels("".join(map(listed, (0, 2, 1))), numbering=numbering) == ["1.", "1.1.1.", "1.2."]
    assert labels("".join(map(listed, (1, 0, 1))), numbering=numbering) == ["1.1.", "2.", "2.1."]


def test_tables_and_boxes_count_on() -> None:
    numbering = abstract(0, level(0, "%1.")) + number(1, 0)
    table = f"<w:tbl><w:tr><w:tc>{listed(0)}</w:tc></w:tr></w:tbl>"
    box = f"<v:rect><v:textbox><w:txbxContent>{listed(0)}</w:txbxContent></v:textbox></v:rect>"
    body = listed(0) + table + paragraph(f"<w:r><w:pict>{box}</w:pict></w:r>") + listed(0)
    assert labels(body, numbering=numbering) == ["1.", "2.", "", "3.", "4."]


@pytest.mark.parametrize("mark", ["<w:del/>", "<w:moveFrom/>", "<w:vanish/>"])
def test_a_paragraph_whose_end_is_gone_is_not_counted(mark: str) -> None:
    numbering = abstract(0, level(0, "%1.")) + number(1, 0)
    body = listed(0) + listed(0, text="a ", mark=f"<w:rPr>{mark}</w:rPr>") + listed(0, text="b")
    found = [one.text for one in view(body, numbering=numbering).paragraphs]
    assert found == ["1. x", "2. a b"]


def test_an_empty_paragraph_has_its_number() -> None:
    numbering = abstract(0, level(0, "%1.")) + number(1, 0)
    assert labels(listed(0, text="") + listed(0), numbering=numbering) == ["1.", "2."]


@pytest.mark.parametrize(
    ("font", "sign", "shown"),
    [
        *(("Symbol", "\uf0b7", "•"), ("Wingdings", "\uf0a7", "▪"), ("Wingdings", "\uf0d8", "➢")),
        *(("Symbol", "\uf0f0", "□[Symbol F0F0]"), ("", "\uf0b7", "•"), ("Symbol", "\uf0b4", "×")),
    ],
)
def test_a_sign_of_a_list_is_what_it_depicts(font: str, sign: str, shown: str) -> None:
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>' if font else ""
    bullet = level(0, sign, "bullet").replace("</w:lvl>", f"{fonts}</w:lvl>")
    assert labels(listed(0), numbering=abstract(0, bullet) + number(1, 0)) == [shown]


def test_a_label_has_a_bound() -> None:
    endless = abstract(0, level(0, "%1" * 999)) + number(1, 0)
    (label,) = labels(listed(0), numbering=endless)
    assert label == "1" * 32
