"""Law and days: an occasion of autumn 2026, good but for one slip, with all that is found in it.

``tests/cases/good-law`` has no finding; the files of ``tests/cases/bad-law`` are lists of changes
to it, as those of ``tests/cases/bad-offices`` are to the good office.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from findings import listed
from thidua.survey import survey
from tools.outside import ROOT

CASES = ROOT / "tests" / "cases"
BAD = sorted((CASES / "bad-law").glob("*.yaml"))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository of the good occasion."""
    return Path(shutil.copytree(CASES / "good-law", tmp_path / "office"))


def found(root: Path) -> list[str]:
    """Return ``file:line:column level rule message`` of all findings of a repository."""
    told = [one for year in survey(root) for one in year.findings]
    files = [Path(one.place.file).relative_to(root).as_posix() for one in told]
    return [f"{file}:{line}" for file, line in zip(files, listed(tuple(told)), strict=True)]


def test_the_good_occasion_has_no_finding(root: Path) -> None:
    assert found(root) == []
    assert [one.year is not None for one in survey(root)] == [True]


def test_there_are_enough_slips() -> None:
    assert len(BAD) >= 12
    expected = {file.stem for file in (CASES / "bad-law").glob("*.expected")}
    assert {file.stem for file in BAD} == expected


@pytest.mark.parametrize("file", BAD, ids=lambda file: file.stem)
def test_a_slip_gives_exactly_these_findings(
    file: Path, root: Path, request: pytest.FixtureRequest
) -> None:
    for one in yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader):
        path = root / one["file"]
        text = path.read_text(encoding="utf-8")
        assert text.count(one["old"]) == 1, one["old"]
        path.write_text(text.replace(one["old"], one["new"]), encoding="utf-8")
    lines = found(root)
    expected = file.with_suffix(".expected")
    if request.config.getoption("--update-golden"):
        expected.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    assert lines == expected.read_text(encoding="utf-8").splitlines()
    assert lines


def test_a_paper_of_the_day_after_the_last_act_has_one_finding_of_it() -> None:
    lines = (CASES / "bad-law" / "paper-of-march-2027.expected").read_text(encoding="utf-8")
    assert lines.count("acts-known") == 1
