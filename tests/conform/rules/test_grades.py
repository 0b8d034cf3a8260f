"""How grave a finding is where the decree says less than the rule, and what is right beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from conform.mutations import Mutation, Word, of_council, spacing, text
from thidua.conform.checking import check
from thidua.model.finding import Level
from thidua.recognise.citations import dated_laws

AUTHORITY = "signer-authority"
LAW = "1. Thực hiện Luật Thi đua, khen thưởng"


def found(change: Callable[[Word], None], on: str = "decision") -> list[tuple[str, str, Level]]:
    """Return rule, message and level of what is told of a document with a change."""
    told = check(Mutation("", "", change, on=on).view())
    return [(one.rule, one.message, one.level) for one in told]


@pytest.mark.parametrize(
    ("change", "on", "told"),
    [
        (
            spacing("clause", line=240, lineRule="exact"),
            "decision",
            ("II.6.e-line-least", "II.6.e-line-least-height", Level.NOTICE),
        ),
        (
            spacing("clause", line=480, lineRule="auto"),
            "decision",
            ("II.6.e-line-most", "", Level.ERROR),
        ),
        (
            text("clause", f"{LAW} số 06/2022/QH15."),
            "decision",
            ("II.6.b-law", "", Level.WARNING),
        ),
        (
            text("clause", f"{LAW} ngày 15 tháng 6 năm 2022."),
            "decision",
            ("II.6.b-law", "II.6.b-law-day", Level.WARNING),
        ),
        (
            text(AUTHORITY, "TUQ. ỦY BAN NHÂN DÂN"),
            "letter-many",
            ("II.7.b-head", "II.7.b-head-committee", Level.WARNING),
        ),
        (
            text(AUTHORITY, "TL. ỦY BAN NHÂN DÂN"),
            "letter-many",
            ("II.7.b-head", "", Level.ERROR),
        ),
    ],
)
def test_what_is_inferred_or_said_otherwise_elsewhere_is_no_error(
    change: Callable[[Word], None], on: str, told: tuple[str, str, Level]
) -> None:
    assert set(found(change, on)) == {told}


@pytest.mark.parametrize(
    "change",
    [
        of_council("Số: 01/QĐ-HĐTĐKT", post="CHỦ TỊCH"),
        text("issuer", "HỘI ĐỒNG NHÂN DÂN TỈNH MINH HỌA"),
        text("clause", f"{LAW}, có hiệu lực từ ngày 01 tháng 01 năm 2024."),
        text("basis", "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;", place=1),
    ],
)
def test_what_is_right_is_not_told(change: Callable[[Word], None]) -> None:
    assert found(change) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Luật Thi đua, khen thưởng được Quốc hội thông qua ngày 15 tháng 6 năm 2022.",
        "Luật Thi đua, khen thưởng và Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023.",
        "Luật này thi hành trước ngày 01 tháng 01 năm 2024.",
    ],
)
def test_a_day_that_is_told_of_a_law_is_no_part_of_its_citation(sentence: str) -> None:
    assert dated_laws(sentence) == ()
