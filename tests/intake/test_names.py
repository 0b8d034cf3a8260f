"""Name of the movement, as a trích yếu says it and as sentences take it."""

from __future__ import annotations

import pytest

from thidua.intake.period import name_of


@pytest.mark.parametrize(
    ("abstract", "name"),
    [
        ("Phát động phong trào thi đua năm học 2026-2027", "Thi đua năm học 2026-2027"),
        ("về việc phát động phong trào thi đua yêu nước năm 2026", "Thi đua yêu nước năm 2026"),
        ("V/v phát động đợt thi đua cao điểm", "Thi đua cao điểm"),
        ("Phát động thi đua năm 2026", "Thi đua năm 2026"),
        ("phát động phong trào Bình dân học vụ số", "Bình dân học vụ số"),
        ("Tiếp tục thực hiện có hiệu quả các phong trào thi đua năm 2027", "Thi đua năm 2027"),
        ("Công tác thi đua, khen thưởng năm 2026", "Công tác thi đua, khen thưởng năm 2026"),
        ("Xây dựng đợt sáng tác mới", "Xây dựng đợt sáng tác mới"),
        ("Phong trào", "Phong trào"),
        ("", ""),
    ],
)
def test_what_comes_before_the_name_is_left_out(abstract: str, name: str) -> None:
    assert name_of((), (abstract,)) == (name, False)


def test_a_name_in_quotation_marks_comes_first() -> None:
    abstract = "Phát động phong trào thi đua “Dạy tốt, học tốt” năm 2026"
    assert name_of((), (abstract,)) == ("Dạy tốt, học tốt", True)
