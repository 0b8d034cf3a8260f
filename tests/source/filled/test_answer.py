"""Whatever people type into a cell becomes the value that they mean, or is told."""

from __future__ import annotations

import pytest

from thidua.model.unit_form import AnswerKind, AskedColumn, FormChoice
from thidua.model.workbook import CellKind, WorkCell
from thidua.source.filled.answer import Unreadable, answer, nothing, unlisted

LISTS = {
    "rating": [FormChoice("good", "Hoàn thành tốt nhiệm vụ"), FormChoice("done", "Hoàn thành")]
}


def said(
    value: str | float,
    kind: AnswerKind,
    held: CellKind = CellKind.TEXT,
    shown: str = "",
) -> object:
    """Return what a cell says in a column of a kind; of what it does not, the message."""
    column = AskedColumn("a", "A", kind, list="rating")
    found = answer(WorkCell(1, 1, value, held, shown), column, LISTS)
    return found.message if isinstance(found, Unreadable) else found


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("98,5", 98.5),
        ("98.5", 98.5),
        (" 1.250,5 ", 1250.5),
        ("1,250.5", 1250.5),
        ("12 500", 12500),
        ("1.250.000", 1250000),
        ("98 %", 98),
        ("-3", -3),
        ("\u22123,5", -3.5),
        ("0.125", 0.125),
        ("1.250", "answer-number-unclear"),
        ("98,5 hồ sơ", "answer-not-number"),
        ("1,2,3", "answer-not-number"),
        ("khoảng 20", "answer-not-number"),
        ("9" * 400, "answer-not-number"),
    ],
)
def test_numbers_are_read_as_vietnamese_write_them(typed: str, meant: object) -> None:
    assert said(typed, AnswerKind.NUMBER) == meant


def test_a_percentage_is_what_it_shows() -> None:
    assert said(0.985, AnswerKind.NUMBER, CellKind.NUMBER, "0.0%") == 98.5
    assert said(98.0, AnswerKind.NUMBER, CellKind.NUMBER, "General") == 98
    assert said(1e308, AnswerKind.NUMBER, CellKind.NUMBER, "0%") == "answer-not-number"
    assert said("2024-03-05", AnswerKind.NUMBER, CellKind.DATE) == "answer-date-for-number"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("15/3/2024", "2024-03-15"),
        ("15-03-2024", "2024-03-15"),
        ("15.3.2024", "2024-03-15"),
        ("ngày 15 tháng 3 năm 2024", "2024-03-15"),
        ("2024-03-15", "2024-03-15"),
        ("2024-03-15 00:00:00", "2024-03-15"),
        ("45366", "2024-03-15"),
        ("3/15/2024", "answer-no-such-day"),
        ("30/2/2024", "answer-no-such-day"),
        ("15/3/24", "answer-not-date"),
        ("tháng 3/2024", "answer-not-date"),
        ("quý I", "answer-not-date"),
    ],
)
def test_days_are_read_the_day_first(typed: str, meant: str) -> None:
    assert said(typed, AnswerKind.DATE) == meant


def test_a_serial_number_is_a_day() -> None:
    assert said(45366, AnswerKind.DATE, CellKind.NUMBER) == "2024-03-15"
    assert said(15, AnswerKind.DATE, CellKind.NUMBER) == "answer-not-date"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hoàn thành tốt  nhiệm vụ", "good"),
        ("HOÀN THÀNH", "done"),
        ("good", "good"),
        ("Hoàn thành tốt nhiệm vụ.", "good"),
        ("Hoan thanh", "answer-not-listed-near"),
        ("Hoàn thành tôt nhiệm vụ", "answer-not-listed-near"),
        ("A", "answer-not-listed"),
    ],
)
def test_a_choice_is_one_of_its_list(typed: str, meant: str) -> None:
    assert said(typed, AnswerKind.CHOICE) == meant


SPELT = (
    FormChoice("csddcs", "Chiến sĩ thi đua cơ sở"),
    FormChoice("hoi", "Hội thi – hội diễn"),
    FormChoice("ky", "Kỷ niệm chương Hòa Mỹ"),
    FormChoice("mi", "Giấy khen Mi"),
    FormChoice("my", "Giấy khen My"),
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Chiến sỹ thi đua cơ sở", "csddcs"),
        (" CHIẾN  SỸ thi đua\u00a0cơ sở ", "csddcs"),
        ("Hội thi - hội diễn", "hoi"),
        ("Kỉ niệm chương Hoà Mĩ", "ky"),
        ("giấy khen my", "my"),
        ("Giấy khen, mi", "answer-not-listed-near"),
        ("Chiến si thi đua cơ sở", "answer-not-listed-near"),
    ],
)
def test_a_choice_may_be_spelt_otherwise_where_one_alone_is_meant(typed: str, meant: str) -> None:
    column = AskedColumn("a", "A", AnswerKind.CHOICE, list="spelt")
    found = answer(WorkCell(1, 1, typed), column, {"spelt": SPELT})
    assert (found.message if isinstance(found, Unreadable) else found) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("x", True),
        ("X", True),
        (" CÓ ", True),
        ("✓", True),
        ("1", True),
        ("Có", True),
        ("không", None),
        ("đôi khi", "answer-not-yes"),
    ],
)
def test_yes_is_written_in_many_ways(typed: str, meant: object) -> None:
    assert said(typed, AnswerKind.YES) == meant


def test_texts_lose_what_cannot_be_seen() -> None:
    assert said("Nguye\u0302\u0303n\u200b  Văn\nMẫu\u00a0", AnswerKind.TEXT) == "Nguyễn Văn Mẫu"
    assert said(" TRƯỞNG PHÒNG \n\n KIÊM ", AnswerKind.LINES) == "TRƯỞNG PHÒNG\nKIÊM"
    assert said(5.0, AnswerKind.TEXT, CellKind.NUMBER) == "5"
    assert said("   ", AnswerKind.TEXT) is None


def test_errors_and_formulas_without_a_value_are_told() -> None:
    assert said("#REF!", AnswerKind.TEXT, CellKind.ERROR) == "answer-error"
    assert said("", AnswerKind.TEXT, CellKind.UNCOMPUTED) == "answer-uncomputed"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("- Mô hình bám sát", "Mô hình bám sát"),
        ("-Mô hình", "Mô hình"),
        ("– Mô hình", "Mô hình"),
        ("+ Hoàn thành", "Hoàn thành"),
        ("• 5 đợt", "5 đợt"),
        ("1. Đoàn kết nội bộ tốt;", "Đoàn kết nội bộ tốt;"),
        ("12.Đoàn kết", "Đoàn kết"),
        ("2) Công trình “Vườn mẫu”", "Công trình “Vườn mẫu”"),
        ("3. 100% cán bộ", "100% cán bộ"),
        ("a) Đúng hạn", "Đúng hạn"),
        *(
            (text, text)
            for text in (
                "2027. Năm bản lề",
                "5 S",
                "5S",
                "1.250 hồ sơ",
                "1. 250 hồ sơ",
                "-5 hồ sơ",
                "+5%",
                "3.0 là phiên bản mới",
                "A. Nguyễn",
                "-",
                "1.",
                "Không - có",
            )
        ),
    ],
)
def test_a_mark_of_a_list_is_no_part_of_what_it_marks(typed: str, meant: str) -> None:
    assert unlisted(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *((text, True) for text in ("Không", "KHÔNG CÓ.", "- Không có gì;", "1. Không.", "-", ".")),
        *((text, False) for text in ("Không có hồ sơ trễ hạn", "Không đạt", "- Không gian mẫu")),
    ],
)
def test_a_remark_may_say_that_there_is_none(typed: str, meant: object) -> None:
    assert nothing(typed) is meant
