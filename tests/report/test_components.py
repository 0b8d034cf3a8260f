"""A line for each document: how its components stand."""

from __future__ import annotations

import pytest

from thidua.model.examined import Examined
from thidua.model.finding import Finding, Level, Place
from thidua.report.components import summary


def found(component: str, level: Level) -> Finding:
    return Finding(Place("a.docx"), "II.1.a-size", level, facts={"component": component})


MIXED = Examined(
    "a.docx",
    (
        found("recipient", Level.ERROR),
        found("recipient", Level.ERROR),
        found("recipient", Level.WARNING),
        found("", Level.NOTICE),
        found("other", Level.ERROR),
    ),
    ("nation", "motto", "other", "typed-line", "recipient"),
    waived=3,
)


@pytest.mark.parametrize(
    ("language", "brief", "line"),
    [
        (
            "vi",
            False,
            (
                "a.docx: Quốc hiệu: đạt · Tiêu ngữ: đạt · Thành phần khác: 1 lỗi · "
                "Nơi nhận: 2 lỗi, 1 cảnh báo · Toàn văn bản: 1 lưu ý · được miễn 3 chỗ\n"
            ),
        ),
        (
            "en",
            True,
            (
                "a.docx: other text: 1 error(s) · recipient: 2 error(s), 1 warning(s) · "
                "the whole document: 1 notice(s) · 3 waived\n"
            ),
        ),
    ],
)
def test_components_stand_in_the_order_of_the_document(
    language: str, line: str, *, brief: bool
) -> None:
    assert summary(MIXED, language=language, brief=brief) == line


def test_what_is_right_is_told_in_a_word() -> None:
    right = Examined("a.docx", (), ("nation", "motto"))
    assert summary(right, language="vi", brief=True) == "a.docx: đạt\n"


def test_what_could_not_be_read_is_told_and_its_name_is_shown() -> None:
    unread = Examined("a\x1b.docx", (Finding(Place("a"), "word-unreadable", Level.ERROR),))
    assert summary(unread, language="vi") == "aU+001B.docx: không đọc được\n"
