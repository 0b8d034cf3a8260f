"""Repositories that are good but for one slip, with the whole list of what is found in them.

``tests/cases/good-office`` (an office described once, two campaigns) and ``tests/cases/good-law``
(an occasion of autumn 2026) have no finding. A file of ``bad-offices`` or ``bad-law`` is a list of
changes to the one it belongs to: ``old`` (which stands there once) becomes ``new``; without ``old``
the whole file becomes ``new``; with neither it is taken away. They go the way of ``thidua check``.
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
GOOD = {"bad-offices": "good-office", "bad-law": "good-law"}
BAD = sorted(file for name in GOOD for file in (CASES / name).glob("*.yaml"))


def copied(good: str, into: Path) -> Path:
    """Return a copy of a good repository."""
    return Path(shutil.copytree(CASES / good, into / "office"))


def change(root: Path, *, file: str, old: str | None = None, new: str | None = None) -> None:
    """Make one change to a repository."""
    path = root / file
    if new is None:
        path.unlink()
        return
    text = new if old is None else path.read_text(encoding="utf-8")
    assert old is None or text.count(old) == 1, old
    path.write_text(new if old is None else text.replace(old, new), encoding="utf-8")


def found(root: Path) -> list[str]:
    """Return ``file:line:column level rule message`` of all findings of a repository."""
    told = [one for year in survey(root) for one in year.findings]
    files = [Path(one.place.file).relative_to(root).as_posix() for one in told]
    return [f"{file}:{line}" for file, line in zip(files, listed(tuple(told)), strict=True)]


@pytest.mark.parametrize(("good", "years"), [("good-office", 2), ("good-law", 1)])
def test_the_good_one_has_no_finding(good: str, years: int, tmp_path: Path) -> None:
    root = copied(good, tmp_path)
    assert found(root) == []
    assert [one.year is not None for one in survey(root)] == [True] * years


@pytest.mark.parametrize(("bad", "least"), [("bad-offices", 30), ("bad-law", 12)])
def test_there_are_enough_slips(bad: str, least: int) -> None:
    slips = {file.stem for file in BAD if file.parent.name == bad}
    assert len(slips) >= least
    assert slips == {file.stem for file in (CASES / bad).glob("*.expected")}


@pytest.mark.parametrize("file", BAD, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_slip_gives_exactly_these_findings(
    file: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    root = copied(GOOD[file.parent.name], tmp_path)
    for one in yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader):
        change(root, **one)
    lines = found(root)
    expected = file.with_suffix(".expected")
    if request.config.getoption("--update-golden"):
        expected.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    assert lines == expected.read_text(encoding="utf-8").splitlines()
    assert lines


def test_a_paper_of_the_day_after_the_last_act_has_one_finding_of_it() -> None:
    lines = (CASES / "bad-law" / "paper-of-march-2027.expected").read_text(encoding="utf-8")
    assert lines.count("acts-known") == 1
