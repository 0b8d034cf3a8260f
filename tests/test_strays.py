"""A file that lies among those of a year and belongs to none is told, and never rewritten."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from command import run
from tools.outside import ROOT

if TYPE_CHECKING:
    from pathlib import Path

_STRAYS = ("pledges/van-phong.docx", "results/van-phong.yaml", "ghi-chu.yaml")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository of one year with three files too many."""
    shutil.copytree(ROOT / "examples" / "campaigns", tmp_path / "campaigns")
    for name in _STRAYS:
        (tmp_path / "campaigns" / "2024" / name).write_bytes(b"year:    2024\xff")
    return tmp_path


def test_strays_are_told_one_by_one(root: Path) -> None:
    checked = run("--lang", "en", "check", at=root)
    assert checked.returncode == 1
    told = [line for line in checked.stdout.splitlines() if "[unknown-file]" in line]
    places = [line.partition(":")[0] for line in told]
    assert sorted(places) == sorted(f"campaigns/2024/{name}" for name in _STRAYS)
    assert checked.stdout.count(": error: ") == len(_STRAYS)


def test_strays_are_left_alone(root: Path) -> None:
    assert run("fmt", at=root).returncode == 0
    kept = [(root / "campaigns" / "2024" / name).read_bytes() for name in _STRAYS]
    assert kept == [b"year:    2024\xff"] * len(_STRAYS)
