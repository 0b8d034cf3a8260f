"""Offices described once, good but for one slip, with the whole list of what is found in them.

``tests/cases/good-office`` has two campaigns and no finding. A file of ``tests/cases/bad-offices``
is a list of changes to it: ``old`` (which stands there once) becomes ``new``; without ``old`` the
whole file becomes ``new``; with neither it is taken away. They go the way of ``thidua check``.
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
BAD = sorted((CASES / "bad-offices").glob("*.yaml"))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository of the good office."""
    return Path(shutil.copytree(CASES / "good-office", tmp_path / "office"))


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


def test_the_good_office_has_no_finding(root: Path) -> None:
    assert found(root) == []
    assert [one.year is not None for one in survey(root)] == [True, True]


def test_there_are_enough_bad_offices() -> None:
    assert len(BAD) >= 30
    expected = {file.stem for file in (CASES / "bad-offices").glob("*.expected")}
    assert {file.stem for file in BAD} == expected


@pytest.mark.parametrize("file", BAD, ids=lambda file: file.stem)
def test_a_bad_office_has_exactly_these_findings(
    file: Path, root: Path, request: pytest.FixtureRequest
) -> None:
    for one in yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader):
        change(root, **one)
    lines = found(root)
    expected = file.with_suffix(".expected")
    if request.config.getoption("--update-golden"):
        expected.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    assert lines == expected.read_text(encoding="utf-8").splitlines()
    assert lines
