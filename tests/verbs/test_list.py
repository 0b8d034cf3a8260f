"""``thidua list``: units that an office states once are counted, and occasions are told."""

from __future__ import annotations

import json

from command import run
from tools.outside import ROOT


def test_units_of_the_office_and_occasions_are_counted() -> None:
    said = run("list", "--format", "json", at=ROOT / "examples")
    assert said.returncode == 0, said.stderr
    told = {one["id"]: one for one in json.loads(said.stdout)}
    assert {key: (one["units"], one["occasions"]) for key, one in told.items()} == {
        "2022-2026": (3, 0),
        "2023": (9, 0),
        "2024": (8, 1),
        "2024-chuyen-doi-so": (4, 1),
    }
    lines = run("list", at=ROOT / "examples").stdout.splitlines()
    assert lines[-2].endswith("4 giao ước, 8 kết quả, 1 đợt khen thưởng")


def test_reviews_are_told_with_the_day_their_reports_are_due() -> None:
    told = json.loads(run("list", "--format", "json", at=ROOT / "examples").stdout)
    days = {one["id"]: {review["id"]: review["due"] for review in one["reviews"]} for one in told}
    assert days["2024"] == {"h1": "2024-06-30", "year": "2024-12-10"}
    lines = run("list", at=ROOT / "demos" / "truong-thi-du").stdout.splitlines()
    assert lines[-1] == (
        "  Sơ kết học kỳ I: hạn 20/01/2026; Tổng kết năm học 2025-2026: hạn 22/05/2026"
    )
