"""Attachments read and are numbered by their kind."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

import built
from thidua.compose.attachment import numbers
from thidua.compose.directive import launch
from thidua.model.document import Facing, Paragraph
from thidua.model.frame import AttachmentKind

_TITLES = ("appendix-label", "form-label", "appendix-title", "attachment-subject")


def test_each_kind_is_numbered_by_itself() -> None:
    kinds = [AttachmentKind(one) for one in ("appendix", "form", "list", "appendix", "list")]
    assert list(numbers(kinds)) == ["I", "01", "", "II", ""]
    assert list(numbers([AttachmentKind.APPENDIX])) == [""]


@pytest.mark.parametrize(
    ("name", "titles"),
    [
        (
            "guidance",
            [
                ["Phụ lục I", "PHÂN CHIA KHỐI, CỤM THI ĐUA NĂM 2024"],
                ["Phụ lục II", "THANG ĐIỂM"],
                ["DANH SÁCH", "Khối trưởng, cụm trưởng năm 2024"],
                ["Mẫu số 01", "BẢN ĐĂNG KÝ THI ĐUA NĂM 2024"],
                ["Mẫu số 02", "GIAO ƯỚC THI ĐUA"],
            ],
        ),
        (
            "statute",
            [["QUY CHẾ", "Tổ chức phong trào thi đua và xét khen thưởng của Sở Thí dụ"]],
        ),
    ],
)
def test_titles_read_by_their_kind(name: str, titles: list[list[str]]) -> None:
    told = [
        [one.text for one in appendix.body if isinstance(one, Paragraph) and one.style in _TITLES]
        for appendix in built.document(name).appendices
    ]
    assert told == titles


def test_what_a_decision_issues_has_its_agency_over_it_and_says_whose_it_is() -> None:
    (rules,) = built.document("statute").appendices
    head = rules.body[0]
    assert isinstance(head, Facing)
    assert [one.text for one in head.left] == ["UBND TỈNH MINH HỌA", "SỞ THÍ DỤ"]
    (note,) = (
        one.text
        for one in rules.body
        if isinstance(one, Paragraph) and one.style == "appendix-note"
    )
    assert " ".join(note.split()) == (
        "(Ban hành kèm theo Quyết định số /QĐ-STD ngày tháng năm 2024 của Giám đốc Sở Thí dụ)"
    )


@pytest.mark.parametrize(
    ("name", "number", "nation"),
    [
        ("guidance", "Số: 0124/HD-STD", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("resolution", "Số: 86/2024/NQ-HĐND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("party", "Số 05-KH/ĐU", "ĐẢNG CỘNG SẢN VIỆT NAM"),
        ("youth", "Số: 411-KH/TĐMH-BTC", "ĐOÀN TNCS HỒ CHÍ MINH"),
        ("joint-forms", "Số: /KH-STD-TĐMH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ],
)
def test_head_and_number_as_issued(name: str, number: str, nation: str) -> None:
    head = built.document(name).head
    assert "".join(head.number[0].text.split("\N{EN SPACE}")) == number
    assert head.nation[0].text == nation


def test_what_opens_an_attachment_may_be_bold_and_italic() -> None:
    campaign = built.campaign("guidance")
    first, *others = campaign.directive.attachments
    marked = replace(first, opening=("Nộp [b]trước[/b] ngày [i]30/11[/i].",))
    directive = replace(campaign.directive, attachments=(marked, *others))
    body = launch(replace(campaign, directive=directive)).appendices[0].body
    runs = next(one.runs for one in body if isinstance(one, Paragraph) and one.style == "body")
    assert [(run.text, run.bold, run.italic) for run in runs] == [
        ("Nộp ", False, False),
        ("trước", True, False),
        (" ngày ", False, False),
        ("30/11", False, True),
        (".", False, False),
    ]
