"""What a paragraph says: fields, breaks, list numbers, revisions, hidden text, text boxes."""

from __future__ import annotations

import pytest

from conform.wordml import document, one, paragraph, run, view
from thidua.model.view import Story
from thidua.opc import Refusal, RefusedPackageError, open_package
from thidua.word import read
from thidua.word.numbering import numeral

FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> {} </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def test_breaks_tabs_and_signs_are_text() -> None:
    signs = "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/></w:r>"
    found = one(paragraph(signs + '<w:r><w:sym w:font="Wingdings" w:char="00FC"/></w:r>'))
    assert found.text == "a\nb\tc-✓"
    assert found.runs[-1].font == "Wingdings"
    assert found.words == "a b c-✓"


def test_the_result_of_a_field_is_text_and_its_instruction_is_not() -> None:
    body = paragraph(run("a ") + FIELD.format("DATE", run("hôm nay")) + run(" b"))
    assert one(body).text == "a hôm nay b"


def test_a_field_without_an_end_takes_nothing_away() -> None:
    torn = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>X</w:instrText></w:r>'
    first, second = view(paragraph(run("a") + torn) + paragraph(run("b"))).paragraphs
    assert (first.text, second.text) == ("a", "b")


def test_tracked_changes_are_taken_as_accepted() -> None:
    body = paragraph(
        run("a")
        + f"<w:ins>{run('b')}</w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del>"
        + f"<w:moveFrom>{run('d')}</w:moveFrom><w:moveTo>{run('e')}</w:moveTo>"
    )
    found = view(body)
    assert found.paragraphs[0].text == "abe"
    assert found.revisions == 4
    assert not view(paragraph(run("a"))).revisions


def test_a_deleted_end_joins_two_paragraphs() -> None:
    deleted = paragraph(run("a"), "<w:rPr><w:del/></w:rPr>")
    (found,) = view(deleted + paragraph(run("b"))).paragraphs
    assert found.text == "ab"
    assert found.place.number == 1


def test_hidden_text_is_left_out_and_said_to_be() -> None:
    found = view(paragraph(run("a") + run("b", "<w:vanish/>")))
    assert found.paragraphs[0].text == "a"
    assert found.hidden


def test_wrappers_are_opened_and_one_alternative_read() -> None:
    body = (
        f"<w:sdt><w:sdtContent>{paragraph(run('a'))}</w:sdtContent></w:sdt>"
        + paragraph(f"<w:hyperlink>{run('b')}</w:hyperlink><w:smartTag>{run('c')}</w:smartTag>")
        + "<mc:AlternateContent><mc:Choice>"
        + paragraph(run("d"))
        + "</mc:Choice><mc:Fallback>"
        + paragraph(run("e"))
        + "</mc:Fallback></mc:AlternateContent>"
    )
    assert [one.text for one in view(body).paragraphs] == ["a", "bc", "d"]


def test_a_text_box_follows_the_paragraph_it_hangs_on() -> None:
    box = (
        "<w:r><w:pict><v:shape style='width:100pt;height:20pt'><v:textbox><w:txbxContent>"
        f"{paragraph(run('KHẨN'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    found = view(paragraph(run("a") + box) + paragraph(run("b")))
    assert [one.text for one in found.paragraphs] == ["a", "KHẨN", "b"]
    assert found.paragraphs[1].place.story is Story.BOX
    (frame,) = found.frames
    assert frame.paragraphs == (1,)
    assert frame.width_mm == pytest.approx(35.3, abs=0.1)


LISTS = (
    '<w:abstractNum w:abstractNumId="7">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/>'
    "<w:rPr><w:b/></w:rPr></w:lvl>"
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2.%1)"/>'
    "</w:lvl></w:abstractNum>"
    '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="9"/></w:lvlOverride></w:num>'
)


def listed(text: str, depth: int, number: int = 3) -> str:
    return paragraph(
        run(text), f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    )


def test_automatic_numbers_are_written_out() -> None:
    body = (
        listed("a", 0) + listed("b", 1) + listed("c", 1) + listed("d", 0) + listed("e", 1)
    ) + listed("f", 0, number=4)
    found = view(body, numbering=LISTS).paragraphs
    assert [one.text for one in found] == [
        *("I. a", "1.I) b", "2.I) c", "II. d", "1.II) e", "IX. f"),
    ]
    assert [one.label for one in found[:2]] == ["I.", "1.I)"]
    assert [(one.automatic, one.bold) for one in found[0].runs] == [(True, True), (False, False)]


@pytest.mark.parametrize(
    ("number", "form", "shown"),
    [
        *((4, "upperRoman", "IV"), (1999, "lowerRoman", "mcmxcix"), (4000, "upperRoman", "4000")),
        *((2, "lowerLetter", "b"), (28, "upperLetter", "BB"), (0, "lowerLetter", "0")),
        *((7, "decimalZero", "07"), (7, "none", ""), (7, "thaiNumbers", "7")),
    ],
)
def test_numerals(number: int, form: str, shown: str) -> None:
    assert numeral(number, form) == shown


def test_too_many_paragraphs_are_refused() -> None:
    package = open_package(document(paragraph("") * 4))
    with pytest.raises(RefusedPackageError) as refused:
        read(package, file="long.docx", most=3)
    assert refused.value.message is Refusal.TOO_LONG
