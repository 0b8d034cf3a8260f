"""The product and an office's data are parted: a test that reads ``campaigns/`` is refused."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from command import command, run
from thidua import survey
from tools.apart import DataReadError
from tools.outside import ROOT

_DATA = ROOT / "campaigns"

READING: dict[str, Callable[[Path], object]] = {
    "a file": lambda _: (_DATA / "2023.yaml").read_text(encoding="utf-8"),
    "a file by another way": lambda _: open(f"{ROOT}/docs/../campaigns/2023.yaml", "rb"),  # noqa: SIM115, PTH123
    "the folder": lambda _: list(_DATA.iterdir()),
    "a pattern": lambda _: list(ROOT.glob("campaigns/*.yaml")),
    "a copy": lambda at: shutil.copytree(_DATA, at / "campaigns"),
    "the program": lambda _: list(survey.survey(ROOT)),
    "a process": lambda _: run("check", at=ROOT),
    "make": lambda _: subprocess.run(["make", "data"], cwd=ROOT, check=False),
}


@pytest.mark.parametrize("how", READING)
def test_reading_the_data_of_the_office_is_refused(how: str, tmp_path: Path) -> None:
    with pytest.raises(DataReadError):
        READING[how](tmp_path)


def test_what_lies_elsewhere_may_be_read(tmp_path: Path) -> None:
    (tmp_path / "campaigns").mkdir()
    (tmp_path / "campaigns" / "a.yaml").write_text("", encoding="utf-8")
    assert list((ROOT / "examples" / "campaigns").glob("*.yaml"))
    said = subprocess.run(
        command("--root", "examples", "check"), cwd=ROOT, capture_output=True, check=False
    )
    assert said.returncode == 0
