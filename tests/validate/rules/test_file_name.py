"""What a file says agrees with where it stands."""

from __future__ import annotations

import pytest

from findings import listed
from thidua.source.reader import read_text
from thidua.validate.rules import file_name


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("campaigns/2024.yaml", "year: 2023\n", ["1:7"]),
        ("campaigns/2024.yaml", "year: 2024\n", []),
        ("campaigns/thi-du.yaml", "year: 2023\n", []),
        ("elsewhere/2024.yaml", "year: 2023\nagency: {}\n", []),
        ("campaigns/2024/selection.yaml", "campaign: 2023\n", ["1:11"]),
        ("campaigns/2024/selection.yaml", "campaign: 2024\n", []),
        ("campaigns/2024/pledges/a.yaml", "unit: b\ncampaign: 2023\n", ["2:11", "1:7"]),
        ("campaigns/2024/pledges/a.yaml", "unit: a\ncampaign: 2024\n", []),
        ("campaigns/2024/pledges/a.yaml", "unit: [a]\ncampaign: {}\n", []),
        ("campaigns/2024/pledges/a.yaml", "targets: []\n", []),
        ("campaigns/2024/results/h1/a-b.yaml", 'unit: a-b\ncampaign: "2024"\nreview: h1\n', []),
        ("campaigns/2024/results/h1/a.yaml", "unit: b\nreview: year\n", ["1:7", "2:9"]),
        ("2024/pledges/a.yaml", "unit: b\ncampaign: 2023\n", []),
        ("a.yaml", "unit: b\ncampaign: 2023\n", []),
    ],
)
def test_the_place_promises(name: str, text: str, found: list[str]) -> None:
    source, _ = read_text(text, name=name)
    assert source is not None
    told = tuple(file_name.check(source))
    assert listed(told) == [f"{place} error file-name file-name" for place in found]
