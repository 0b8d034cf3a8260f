"""Campaigns of every shape in one repository: of a year, a theme, a school year, five years.

All are made out of ``tests/cases/good-year``, whose days are moved where they have to be.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

from tools.outside import ROOT

GOOD = ROOT / "tests" / "cases" / "good-year"

REVIEWS = """reviews:
  - {{id: h1, name: Sơ kết, kind: interim, end: "{end}"}}
  - {{id: year, name: Tổng kết, kind: final}}
"""
"""A review halfway and one at the end, with the day on which the first part ends."""

HEADS: Mapping[str, str] = {
    "2021-2025": """name: Cả nước chung sức
start: "2021-01-01"
end: "2025-12-31"
"""
    + REVIEWS.format(end="2023-06-30"),
    "2022-2023": """school_year: "2022-2023"
name: Dạy tốt, học tốt
start: "2022-09-01"
end: "2023-05-31"
"""
    + REVIEWS.format(end="2023-01-31"),
    "2023-bau-cu": """name: Chào mừng bầu cử
start: "2023-10-01"
end: "2024-01-31"
registration: 2023
phases:
  - {id: dot-1, name: Đợt 1, start: "2023-10-01", end: "2023-11-30"}
  - {id: dot-2, name: Đợt 2, start: "2023-12-01", end: "2024-01-31", theme: Về đích}
""",
    "500-ngay-dem": """name: 500 ngày đêm
start: "2022-08-19"
end: "2023-12-31"
"""
    + REVIEWS.format(end="2023-06-30"),
}
"""The first lines of each, by id."""

_DAYS = {"2022-2023": -148, "2023-bau-cu": 243}
"""By how many days the dates of the good year are moved."""


def office(root: Path) -> Path:
    """Write the campaigns into a repository at ``root`` and return it."""
    shutil.copytree(GOOD, root / "campaigns")
    for name in HEADS:
        write(root, name)
    return root


def write(root: Path, name: str, head: str = "") -> None:
    """Write one of the campaigns; one that borrows its registrations is its file alone."""
    text = (GOOD / "2023.yaml").read_text(encoding="utf-8")
    _, regime, rest = text.partition('regime: "2003"')
    own = (head or HEADS[name]) + regime + moved(rest, name)
    (root / "campaigns").mkdir(exist_ok=True)
    (root / "campaigns" / f"{name}.yaml").write_text(own, encoding="utf-8")
    for file in () if "registration" in own else sorted((GOOD / "2023").rglob("*.yaml")):
        target = root / "campaigns" / name / file.relative_to(GOOD / "2023")
        target.parent.mkdir(parents=True, exist_ok=True)
        said = moved(file.read_text(encoding="utf-8"), name)
        target.write_text(said.replace("campaign: 2023", f"campaign: {name}"), encoding="utf-8")


def moved(text: str, name: str) -> str:
    """Return a text with its full dates moved as those of a campaign are."""
    by = timedelta(days=_DAYS.get(name, 0))
    day = re.compile(r"2023-[0-9]{2}-[0-9]{2}")
    said = day.sub(lambda found: (date.fromisoformat(found[0]) + by).isoformat(), text)
    return re.sub(r'joined: "[0-9-]+"', 'joined: "2021-03-01"', said)
