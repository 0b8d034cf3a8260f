"""What an import tells of the original: pages, pictures, what is not guessed or too much."""

from __future__ import annotations

import pytest

from pdf.handmade import CATALOGUE, FONT, stream
from pdf.handmade import pdf as handmade
from thidua.intake.bringing import Brought, bring
from thidua.intake.transcript import Wish
from thidua.model.finding import Level
from thidua.report import render as told
from word_files import drawing, file, paragraph, run

_YEAR = Wish("2024-01-01", "2024-12-31")
_PICTURE = "<a:graphic><a:graphicData><pic:pic><pic:spPr/></pic:pic></a:graphicData></a:graphic>"


def _said(made: Brought, message: str) -> str:
    found = [one for one in made.findings if one.message == message]
    return told(found, format="text", language="vi")


@pytest.fixture(scope="module")
def scanned() -> Brought:
    """Return what becomes of a page of text with a picture of a page behind it."""
    picture = stream(
        bytes(100),
        b"/Type/XObject/Subtype/Image/Width 1654/Height 2339/BitsPerComponent 8"
        b"/ColorSpace/DeviceGray",
    )
    words = [f"Lam viec so {at} cua nam 2024, den ngay l5/O1/2024." for at in range(1, 30)]
    text = "".join(
        f"/F 12 Tf 1 0 0 1 80 {800 - 20 * at} Tm ({one}) Tj " for at, one in enumerate(words)
    )
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R"
        b"/Resources<</Font<</F 5 0 R>>/XObject<</I 8 0 R>>>>>>"
    )
    content = handmade(
        CATALOGUE,
        b"<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]>>",
        page % 6,
        page % 7,
        FONT,
        stream(f"BT {text} ET".encode()),
        stream(b"q 595 0 0 842 0 0 cm /I Do Q"),
        picture,
    )
    return bring(content, name="a.pdf", wish=_YEAR)


def test_what_stands_in_a_pdf_is_told_with_its_page(scanned: Brought) -> None:
    said = _said(scanned, "import-mend")
    assert "“l5/O1/2024” là “15/01/2024”" in said
    assert "Ở: trang 1" in said


def test_a_page_that_is_a_picture_only_is_told_in_one_line(scanned: Brought) -> None:
    assert scanned.text is not None
    said = _said(scanned, "import-picture-pages")
    assert "Trang 2 chỉ là ảnh" in said
    assert "OCR" in said


def test_a_picture_that_no_file_can_hold_is_told() -> None:
    body = paragraph(run("Thi đua năm 2024.")) + paragraph(drawing(_PICTURE))
    made = bring(file(body), name="a.docx", wish=_YEAR)
    assert "1 ảnh" in _said(made, "import-pictures")
    bare = bring(file(paragraph(run("Thi đua."))), name="a.docx", wish=_YEAR)
    assert _said(bare, "import-pictures") == ""


def test_it_is_told_that_milestones_are_not_guessed() -> None:
    made = bring(file(paragraph(run("Thi đua năm 2024."))), name="a.docx", wish=_YEAR)
    assert "milestones" in _said(made, "import-no-milestones")


def test_more_items_of_a_level_than_a_file_holds_are_refused_plainly() -> None:
    body = "".join(paragraph(run(f"- Việc thứ {at};")) for at in range(2_001))
    made = bring(file(body), name="a.docx", wish=_YEAR)
    assert made.text is None
    errors = [one.message for one in made.findings if one.level is Level.ERROR]
    assert errors == ["import-too-many"]
    assert "2000" in _said(made, "import-too-many")
