"""What a machine misread is proposed with its place, and mended only where somebody asks."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from imports import documents
from thidua import word
from thidua.intake.bringing import Brought, bring
from thidua.intake.mending import mended, mends
from thidua.intake.transcript import Wish
from thidua.model.view import Rectangle, Section, View, ViewPicture
from thidua.opc import open_package
from thidua.recognise.components import recognise
from thidua.render.docx import render
from thidua.report import render as told
from word_files import file, paragraph, run

_YEAR = Wish("2024-01-01", "2024-12-31")
_MISREAD = (
    "QUYÉT ĐỊNH phát động phong trào thị đua năm 2024.",
    "Tập thê, cá nhân hoàn thành nhiệm vụ đê được khen thương.",
    "Các đơn vị triên khai, tô chức thực hiện từ ngày l5/O1/2024.",
    "Gửi báo cáo tông kết chậm nhất ngày lO tháng 12; thưởng 1.O00.000 đồng.",
    "Căn cứ C¨n cø Luật; khen th- ưởng theo điêm.",
)


def _view(*texts: str) -> View:
    return word.read(open_package(file("".join(paragraph(run(one)) for one in texts))), file="a")


def _found(*texts: str) -> dict[str, str]:
    return {one.before: one.after for one in mends(_view(*texts))}


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("Ngày l5/O1/2024", "l5/O1/2024", "15/01/2024"),
        ("năm 2O24", "2O24", "2024"),
        ("Nghị định số 98/2O23/NĐ-CP", "98/2O23", "98/2023"),
        ("thưởng 1.O00.000 đồng", "1.O00.000", "1.000.000"),
        ("ngày lO tháng 12", "lO", "10"),
        ("khen th- ưởng", "th- ưởng", "thưởng"),
        ("C¨n cø Luật", "C¨n", "Căn"),
    ],
)
def test_what_cannot_be_meant_is_known_anywhere(text: str, before: str, after: str) -> None:
    assert _found(text)[before] == after


@pytest.mark.parametrize(
    "text",
    [
        *("mục II.1.a", "theo I.2", "dùng 10l xăng", "O365", "----- o0o -----", "xe 29A-123.45"),
        *("Thi đua - khen thưởng", "xanh- sạch", "Đợt 1 | 2", "lít", "10°C", "I.l"),
        "phong trào thị đua",  # one wrong mark alone may be anybody's slip
    ],
)
def test_what_may_be_meant_stays(text: str) -> None:
    assert _found(text) == {}


def test_wrong_marks_are_known_by_the_words_beside_them() -> None:
    found = _found(*_MISREAD)
    assert found["thị"] == "thi"
    assert found["QUYÉT"] == "QUYẾT"
    assert found["thê"] == "thể"
    assert found["triên"] == "triển"
    assert found["tông"] == "tổng"
    assert "Luật" not in found


def test_of_sound_documents_nothing_is_misread_and_of_their_scans_hardly_a_word() -> None:
    words = wrong = 0
    for name, document in documents().items():
        if name == "hostile":
            continue
        view = word.read(open_package(render(document)), file=name)
        assert mends(view) == ()
        scan = replace(view, pictures=_scan(view), sections=_paged(view))
        words += sum(len(one.words.split()) for one in view.paragraphs)
        wrong += len(mends(scan))
    print(f"proposed wrongly: {wrong} of {words} words")  # noqa: T201 - a measure
    assert words > 15_000
    assert wrong < words / 2_000


def _paged(view: View) -> tuple[Section, ...]:
    return (replace(view.sections[0], first_page=1, pages=1),)


def _scan(view: View) -> tuple[ViewPicture, ...]:
    sheet = view.sections[0]
    area = Rectangle(0, 0, sheet.width_mm, sheet.height_mm)
    return (ViewPicture(None, sheet.width_mm, sheet.height_mm, page=1, area=area),)


def _brought(*, mend: bool) -> Brought:
    body = "".join(paragraph(run(one)) for one in _MISREAD)
    return bring(file(body), name="quét.docx", wish=replace(_YEAR, mend=mend))


def test_a_mend_is_proposed_with_its_place_and_the_text_stays() -> None:
    made = _brought(mend=False)
    assert made.text is not None
    assert "triên khai" in made.text
    said = told(made.findings, format="text", language="vi")
    assert "Đoạn 3: có lẽ máy quét đọc nhầm, “triên” là “triển”" in said
    assert "--mend" in said
    assert "“thị” là “thi”" in said


def test_mends_are_made_where_somebody_asks_and_told() -> None:
    made = _brought(mend=True)
    assert made.text is not None
    assert "triển khai" in made.text
    assert "ngày 15/01/2024" in made.text
    assert "khen thưởng theo điểm" in made.text
    said = told(made.findings, format="text", language="vi")
    assert "Đoạn 3: đã sửa “triên” thành “triển”" in said
    assert "import-not-printed" not in {one.message for one in made.findings}


def test_a_mend_goes_over_the_ends_of_runs() -> None:
    view = word.read(
        open_package(file(paragraph(run("năm 2"), run("O", "<w:b/>"), run("24")))), file="a"
    )
    (one,) = mended(view, mends(view)).paragraphs
    assert one.text == "năm 2024"
    assert [run_.text for run_ in one.runs] == ["năm 2024", "", ""]
    assert recognise(mended(view, mends(view))).view.paragraphs[0].words == "năm 2024"


def test_many_misread_words_are_told_in_some_lines() -> None:
    texts = [f"số {at}O{at}" for at in range(1, 400)]
    made = bring(file("".join(paragraph(run(one)) for one in texts)), name="a.docx", wish=_YEAR)
    counted = [one.message for one in made.findings if one.message.startswith("import-mend")]
    assert counted.count("import-mend") == 200
    assert counted[-1] == "import-mends-more"
