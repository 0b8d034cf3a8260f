"""Sources read as a sentence cites them: the smallest part first, the act last."""

from __future__ import annotations

import pytest

from thidua.catalogue.regimes import regimes
from thidua.compose.sources import cited


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "Nghị định 98/2023/NĐ-CP, Điều 30, khoản 7",
            "khoản 7 Điều 30 Nghị định số 98/2023/NĐ-CP",
        ),
        ("Luật 06/2022/QH15, Điều 27", "Điều 27 Luật Thi đua, khen thưởng"),
        ("Luật 06/2022/QH15", "Luật Thi đua, khen thưởng"),
        ("Nghị định 152/2025/NĐ-CP", "Nghị định số 152/2025/NĐ-CP"),
        (
            "Quyết định 12/2024/QĐ-UBND, điểm a khoản 1 Điều 21",
            "điểm a khoản 1 Điều 21 Quyết định số 12/2024/QĐ-UBND",
        ),
        ("Quy chế", "Quy chế"),
        (
            "Luật 06/2022/QH15, Điều 27; Nghị định 152/2025/NĐ-CP, Điều 6",
            "Điều 27 Luật Thi đua, khen thưởng; Điều 6 Nghị định số 152/2025/NĐ-CP",
        ),
    ],
)
def test_a_source_reads_from_the_smallest_part(source: str, expected: str) -> None:
    assert cited(source) == expected


def test_no_source_of_a_vote_is_left_in_the_order_of_the_catalogue() -> None:
    sources = [one.source for law in regimes() for one in law.votes]
    assert len(sources) > 5
    for source in sources:
        assert not cited(source).endswith(tuple("0123456789"))
