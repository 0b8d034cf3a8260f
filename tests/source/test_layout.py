"""A file's kind comes from its place, or elsewhere from its keys; strays are known."""

from __future__ import annotations

from pathlib import Path

import pytest

from thidua.source.layout import stray
from thidua.source.reader import read_text


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("campaigns/2024.yaml", "unit: a", "campaign"),
        ("campaigns/2024/pledges/van-phong.yaml", "agency: a", "pledge"),
        ("campaigns/2024/results/h1/van-phong.yaml", "x: a", "result"),
        ("campaigns/2024/results/dot-1/h1-year.yaml", "x: a", "result"),
        ("campaigns/2024/selection.yaml", "x: a", "selection"),
        ("2024/pledges/van-phong.yaml", "x: a", "pledge"),
        ("van-phong.yaml", "unit: a\nreview: h1", "result"),
        ("van-phong.yaml", "unit: a\nyear: 2024", "pledge"),
        ("binh-xet.yaml", "year: 2024\nproposals: []", "selection"),
        ("phong-trao.yaml", "year: 2024\nagency: {}\nunit: a", "campaign"),
        ("pledges/van-phong.yaml", "x: a", "campaign"),
        ("x.yaml", "{}", "campaign"),
    ],
)
def test_the_kind_of_a_file(name: str, text: str, kind: str) -> None:
    source, _ = read_text(text, name=name)
    assert source is not None
    assert source.kind == kind


@pytest.mark.parametrize(
    ("name", "strays"),
    [
        ("campaigns/2024.yaml", False),
        ("campaigns/ghi-chu.txt", True),
        ("campaigns/2025.yml", True),
        ("campaigns/2025.YAML", True),
        ("campaigns/2025 (1).yaml", False),
        ("campaigns/cu/2020.yaml", True),
        ("campaigns/2024 (1)/selection.yaml", True),
        ("campaigns/2024/selection.yaml", False),
        ("campaigns/2024/pledges/van-phong.yaml", False),
        ("campaigns/2024/results/year/van-phong.yaml", False),
        ("elsewhere/van-phong.yaml", False),
        ("campaigns/2024/results/van-phong.yaml", True),
        ("campaigns/2024/results/van-phong-q1.yaml", True),
        ("campaigns/2024/results/van-phong-h1.yaml", True),
        ("campaigns/2024/results/Đợt 1/van-phong.yaml", True),
        ("campaigns/2024/results/h1/cu/van-phong.yaml", True),
        ("campaigns/2024/pledges/Văn phòng.yaml", True),
        ("campaigns/2024/pledges/van-phong.docx", True),
        ("campaigns/2024/pledges/2023/van-phong.yaml", True),
        ("campaigns/2024/van-phong.yaml", True),
    ],
)
def test_what_does_not_belong_in_a_year(name: str, *, strays: bool) -> None:
    assert stray(Path(name)) is strays
    assert stray(Path("/elsewhere") / name) is strays
