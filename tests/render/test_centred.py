"""Centred lines: few, alike in length, ended at sense; and lines that the data give."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace

import built
from thidua.catalogue.style import house_style, twips
from thidua.compose.directive import launch
from thidua.diff.redline import redline
from thidua.model.document import Document, Mark, Paragraph, Run
from thidua.render.centred import ended, lines
from thidua.render.formats import RENDERERS
from thidua.render.metrics import LINE_END, filled, line_widths, measure, space_width
from thidua.source import imported
from tools import pdf

_STYLES = house_style().styles
_PAGE, _LEFT, _SIGNER = 165.0, 65.0, 82.5


def _one(style: str, text: str) -> Paragraph:
    return Paragraph(style, (Run(text),))


def _set(style: str, *runs: Run, mm: float, ends: tuple[int, ...] = ()) -> list[str]:
    """Return the lines of a text in a column, as Word fills it or as they are ended in the text."""
    paragraph, look = Paragraph(style, runs, ends=ends), _STYLES[style]
    said = lines(paragraph, look, twips(mm))
    if said.ends:
        return ended(paragraph, said.ends).text.split(LINE_END)
    words = measure(paragraph, look)
    starts = filled(words, space_width(look), said.column or twips(mm))
    cuts = [words[start - 1].end for start in starts]
    edges = zip((0, *cuts), (*cuts, len(paragraph.text)), strict=True)
    return [paragraph.text[start:end].strip() for start, end in edges]


@pytest.mark.parametrize(
    ("style", "mm", "expected"),
    [
        ("abstract", 70, "Kết quả phong trào thi đua / 6 tháng đầu năm 2024"),
        ("abstract", 100, "Kết quả phong trào thi đua / 6 tháng đầu năm 2024"),
        ("abstract", 75, "Phát động phong trào / thi đua năm 2025"),
        ("abstract", 100, "Phát động phong trào thi đua / “Đẩy mạnh chuyển đổi số” năm 2025"),
        ("abstract", 90, "Về việc công nhận danh hiệu thi đua / và khen thưởng năm 2024"),
        ("abstract", 95, "Kế hoạch phát triển du lịch / giai đoạn 2021 - 2025"),
        ("abstract", 95, "Chào mừng Đại hội Đảng bộ lần thứ XIX, / nhiệm kỳ 2025 - 2030"),
        ("abstract", 60, "Thi đua của ngành y tế / tại thành phố Hồ Chí Minh"),
        (
            "appendix-note",
            80,
            "(Kèm theo Kế hoạch số 01/KH-STD / ngày 02 tháng 01 năm 2025 của Sở Thí dụ)",
        ),
        ("place-date", 80, "Thành phố Hồ Chí Minh, / ngày 05 tháng 02 năm 2025"),
        ("subject", 60, "V/v đôn đốc thực hiện / phong trào thi đua năm 2024"),
        ("signer-position", _SIGNER, "CHỦ TỊCH HỘI ĐỒNG / THI ĐUA - KHEN THƯỞNG"),
        ("issuer", _LEFT, "ỦY BAN NHÂN DÂN / TỈNH NGHỆ AN"),
        ("issuer", _LEFT, "VĂN PHÒNG / HỘI ĐỒNG NHÂN DÂN / VÀ ỦY BAN NHÂN DÂN XÃ"),
        ("issuer", 120, "ỦY BAN NHÂN DÂN / XÃ ĐƠN DƯƠNG"),
        ("superior", _LEFT, "UBND PHƯỜNG / XUÂN HƯƠNG - ĐÀ LẠT"),
        ("superior", _LEFT, "SỞ NÔNG NGHIỆP / VÀ MÔI TRƯỜNG / TỈNH LÂM ĐỒNG"),
        ("issuer", _LEFT, "CHI CỤC TIÊU CHUẨN / ĐO LƯỜNG CHẤT LƯỢNG"),
        ("appendix-title", 130, "DANH MỤC CHỈ TIÊU THI ĐUA / TRÊN ĐỊA BÀN TỈNH NĂM 2025"),
    ],
)
def test_lines_end_at_sense(style: str, mm: float, expected: str) -> None:
    text = expected.replace(" / ", " ")
    assert _set(style, Run(text), mm=mm) == expected.split(" / ")


def test_the_data_come_before_every_rule() -> None:
    name = "ỦY BAN NHÂN DÂN TỈNH NGHỆ AN"
    given = name.index(" NHÂN"), name.index(" AN")
    shown = ["ỦY BAN", "NHÂN DÂN TỈNH NGHỆ", "AN"]
    assert _set("issuer", Run(name), mm=_LEFT, ends=given) == shown
    assert _set("issuer", Run(name), mm=200, ends=given) == shown


def test_a_line_that_is_given_and_too_long_is_broken_at_sense() -> None:
    name = "CỤC QUẢN LÝ CHẤT LƯỢNG NÔNG NGHIỆP VÀ MÔI TRƯỜNG"
    assert _set("issuer", Run(name), mm=_LEFT, ends=(3,)) == [
        *("CỤC", "QUẢN LÝ CHẤT LƯỢNG", "NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"),
    ]


def test_a_word_wider_than_its_column_keeps_within_it() -> None:
    said = lines(_one("issuer", "SỞ " + "M" * 40), _STYLES["issuer"], twips(_LEFT))
    assert (said.column, said.ends) == (twips(_LEFT), ())


def test_a_line_never_begins_inside_a_word_with_a_hyphen() -> None:
    """Word would fill the line above with the part before the hyphen."""
    text = "Tăng cường phòng, chống dịch COVID-19-và-các-bệnh-khác-trong-cộng-đồng-dân-cư"
    said = lines(_one("abstract", text), _STYLES["abstract"], twips(120))
    assert [text[end:].strip() for end in said.ends] == [text.partition("dịch ")[2]]


def test_a_long_text_is_set_as_it_comes() -> None:
    text = " ".join(["phong trào"] * 500)
    said = lines(_one("abstract", text), _STYLES["abstract"], twips(_PAGE))
    assert len(said.widths) > 20
    assert said.ends == ()


def test_what_will_stand_is_measured_and_what_goes_ends_no_line() -> None:
    runs = (
        *(Run("CỤC "), Run("MỘT TÊN CŨ ", mark=Mark.DELETED)),
        *(Run("QUẢN LÝ "), Run("TÀI NGUYÊN NƯỚC", mark=Mark.INSERTED)),
    )
    paragraph = Paragraph("issuer", runs)
    said = lines(paragraph, _STYLES["issuer"], twips(_LEFT))
    shown = ended(paragraph, said.ends)
    assert [run.mark for run in shown.runs] == [run.mark for run in runs]
    assert shown.text == f"CỤC MỘT TÊN CŨ QUẢN LÝ{LINE_END}TÀI NGUYÊN NƯỚC"


def test_an_ended_line_is_measured_as_one() -> None:
    paragraph = _one("issuer", f"CỤC{LINE_END}QUẢN LÝ")
    apart = [
        line_widths(_one("issuer", text), _STYLES["issuer"], 9999) for text in ("CỤC", "QUẢN LÝ")
    ]
    assert line_widths(paragraph, _STYLES["issuer"], 9999) == (*apart[0], *apart[1])


@pytest.fixture(scope="module")
def given() -> Document:
    """Two joint bodies with lines of their own."""
    campaign = built.campaign("launch-joint")
    joint = campaign.directive.joint_with
    assert joint is not None
    agency = replace(
        campaign.agency,
        name_lines=("Sở", "Thí dụ"),
        superior_lines=("UBND", "tỉnh Minh Họa"),
    )
    joint = replace(joint, name_lines=("Liên đoàn", "Lao động tỉnh", "Minh Họa"))
    directive = replace(campaign.directive, joint_with=joint)
    return launch(replace(campaign, agency=agency, directive=directive))


_GIVEN = ["UBND", "TỈNH MINH HỌA", "SỞ", "THÍ DỤ -", "LIÊN ĐOÀN", "LAO ĐỘNG TỈNH", "MINH HỌA"]


def test_given_lines_are_no_part_of_the_text(given: Document) -> None:
    plain = built.document("launch-joint")
    assert list(given.texts()) == list(plain.texts())
    assert RENDERERS["md"](given) == RENDERERS["md"](plain)
    marked = redline(plain, given, author="Mẫu", date="2025-01-01T00:00:00Z")
    runs = [run for paragraph in marked.head.issuers for run in paragraph.runs]
    assert runs
    assert {run.mark for run in runs} == {Mark.KEPT}


def test_given_lines_reach_both_formats(
    given: Document, tmp_path: Path, libreoffice: Callable[[Sequence[Path]], dict[Path, Path]]
) -> None:
    docx, made = tmp_path / "a.docx", tmp_path / "a.pdf"
    docx.write_bytes(RENDERERS["docx"](given))
    made.write_bytes(RENDERERS["pdf"](given))
    for file in (made, libreoffice([docx])[docx]):
        assert [line.text for line in pdf.lines(file) if line.text in _GIVEN] == _GIVEN


def test_a_word_file_with_ended_lines_is_read_as_the_same_words(given: Document) -> None:
    read, _ = imported.read(RENDERERS["docx"](given), name="a.docx")
    assert read is not None
    assert list(read.texts()) == list(built.document("launch-joint").texts())
