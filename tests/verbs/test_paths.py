"""Years, folders and files that are named: data is worked on, what else is there is said."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from command import run
from offices import copied_office
from thidua.source import roster

_FOREIGN = "services:\n    web:   {image: x}\n"
_NO_YEAR = (
    ("check", "2033"),
    ("check", "2023", "2033"),
    ("fmt", "2033"),
    ("build", "2033"),
    ("status", "2033"),
    ("diff", "2023", "2033"),
    ("diff", "2033", "2023"),
    ("new", "2034", "--from", "2033"),
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An office among other work: YAML of others, and a year's file that is not canonical."""
    copied_office(tmp_path)
    for name in ("compose.yaml", "deploy/values.yml", "mau/2024.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(_FOREIGN, encoding="utf-8")
    return tmp_path


def _numbers(said: str) -> list[str]:
    return re.findall(r"thidua: ([0-9]+)", said)


@pytest.mark.parametrize("words", [("check",), ("fmt", "--check"), ("fmt",)])
@pytest.mark.parametrize("folder", [".", "./", "campaigns", "./campaigns"])
def test_an_office_that_is_named_is_the_office(
    root: Path, words: tuple[str, ...], folder: str
) -> None:
    alone, named = run(*words, at=root), run(*words, folder, at=root)
    assert (named.returncode, named.stdout) == (alone.returncode, alone.stdout)
    assert _numbers(named.stderr) == _numbers(alone.stderr) != []
    assert ("3 tệp YAML" in named.stderr) == folder.startswith(".") * (len(folder) < 3)
    assert {(root / name).read_text("utf-8") for name in ("compose.yaml", "mau/2024.yaml")} == {
        _FOREIGN
    }


@pytest.mark.parametrize("verb", ["check", "fmt"])
@pytest.mark.parametrize("named", ["compose.yaml", "deploy", "mau"])
def test_what_is_no_data_is_one_line_and_stays(root: Path, verb: str, named: str) -> None:
    said = run(verb, named, at=root)
    told = [line for line in (said.stdout + said.stderr).splitlines() if ": lỗi: " in line]
    assert (said.returncode, len(told)) == (1, 1)
    assert told[0].endswith("[not-data]")
    foreign = ("compose.yaml", "deploy/values.yml", "mau/2024.yaml")
    assert {(root / name).read_text("utf-8") for name in foreign} == {_FOREIGN}


def test_data_that_lies_elsewhere_is_data(root: Path) -> None:
    shutil.copytree(root / "campaigns" / "2024" / "pledges", root / "gui-den")
    said = run("check", "gui-den", at=root)
    assert (said.returncode, "[not-data]" in said.stdout) == (0, False)
    shutil.copy(root / "campaigns" / "2024.yaml", root / "gui-den" / "2024.yaml")
    (root / "gui-den" / "2025.yaml").write_text("Year: 2025\n", encoding="utf-8")
    assert "[not-data]" not in run("check", "gui-den", at=root).stdout


def test_a_named_year_is_checked_whole(root: Path) -> None:
    both, one = run("check", at=root), run("check", "2023", at=root)
    assert _numbers(one.stderr) < _numbers(both.stderr)
    assert "title-share" in one.stdout  # a rule over the files of a year
    assert "campaigns/2024" not in one.stdout


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("words", _NO_YEAR, ids=" ".join)
def test_a_year_that_there_is_not_names_those_that_there_are(
    root: Path, words: tuple[str, ...], language: str
) -> None:
    said = run("--lang", language, *words, at=root)
    told = said.stdout + said.stderr
    assert said.returncode == 1
    assert told.count("2033:1:1") + told.count("2033.yaml:1:1") == 1
    assert ", ".join(roster.ids(root)) in told


@pytest.mark.parametrize("words", [("check",), ("build", "2024"), ("status", "2024"), ("fmt",)])
def test_where_no_office_is_the_folder_is_told(tmp_path: Path, words: tuple[str, ...]) -> None:
    said = run(*words, at=tmp_path)
    assert (said.returncode, len(said.stderr.splitlines())) == (2, 1)
    assert "--root" in said.stderr


def test_a_stray_is_told_by_fmt_and_not_counted(root: Path) -> None:
    clean = _numbers(run("fmt", "--check", at=root).stderr)
    (root / "campaigns" / "ghi-chu.txt").write_text("x", encoding="utf-8")
    (root / "campaigns" / "2024" / "pledges" / "a.docx").write_text("x", encoding="utf-8")
    said = run("fmt", "--check", at=root)
    assert said.returncode == 0
    assert said.stderr.count("[unknown-file]") == 2
    assert _numbers(said.stderr) == clean
