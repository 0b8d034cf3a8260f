"""``thidua new``: the new year's file, and what the command says of it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from command import run
from offices import example
from thidua.compose.directive import launch
from thidua.render import docx
from tools.outside import ROOT


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "campaigns").mkdir()
    shutil.copy(ROOT / "tests" / "seed" / "2023.yaml", tmp_path / "campaigns" / "2023.yaml")
    return tmp_path


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_figures_of_the_last_line_are_those_of_the_check(root: Path, language: str) -> None:
    said = run("--lang", language, "new", "2024", at=root).stderr.splitlines()
    places, warnings = re.findall(r" ([0-9]+) (?:chỗ|place)", said[-1])
    assert int(places) == sum("[new-campaign]" in line for line in said)
    checked = run("check", "campaigns/2024.yaml", at=root)
    assert int(warnings) == len(re.findall(r"^campaigns/", checked.stdout, re.MULTILINE)) > 0


@pytest.mark.parametrize("from_", [(), ("--from", "2023")])
def test_begins_a_year_that_checks_and_is_canonical(root: Path, from_: tuple[str, ...]) -> None:
    said = run("new", "2024", *from_, at=root)
    assert said.returncode == 0
    assert "campaigns/2024.yaml" in said.stderr.splitlines()[-1]
    assert run("fmt", "--check", at=root).returncode == 0
    checked = run("check", at=root)
    assert checked.returncode == 0
    assert "[not-confirmed]" in checked.stdout
    assert run("build", "2024", "--only", "directive", at=root).returncode == 0


def test_overwrites_nothing(root: Path) -> None:
    before = (root / "campaigns" / "2023.yaml").read_bytes()
    (root / "campaigns" / "2024.yaml").write_text("year: 2024\n", encoding="utf-8")
    said = run("new", "2024", at=root)
    assert said.returncode == 1
    assert "campaigns/2024.yaml" in said.stderr
    assert (root / "campaigns" / "2024.yaml").read_text(encoding="utf-8") == "year: 2024\n"
    assert (root / "campaigns" / "2023.yaml").read_bytes() == before


def test_without_an_earlier_year_says_so(tmp_path: Path) -> None:
    (tmp_path / "campaigns").mkdir()
    later = 'year: 2030\nname: Sau\nstart: "2030-01-01"\nend: "2030-12-31"\n'
    (tmp_path / "campaigns" / "2030.yaml").write_text(later, encoding="utf-8")
    said = run("new", "2024", at=tmp_path)
    assert said.returncode == 1
    assert "Traceback" not in said.stderr
    assert len(said.stderr.splitlines()) == 2


def test_what_was_carried_over_is_one_finding_and_confirmed_by_one_command(root: Path) -> None:
    run("new", "2024", at=root)
    file = root / "campaigns" / "2024.yaml"
    before = file.read_text(encoding="utf-8")
    said = run("check", "2024", at=root).stdout
    assert said.count("[not-confirmed]") == 1
    assert f"{before.count('review: carried')} chỗ chép" in said
    assert "thidua fmt --reviewed campaigns/2024.yaml" in said
    assert run("fmt", "--reviewed", "campaigns/2024.yaml", at=root).returncode == 0
    lines = before.splitlines(keepends=True)
    left = "".join(one for one in lines if one.strip() != "review: carried")
    assert file.read_text(encoding="utf-8") == left != before
    assert "[not-confirmed]" not in run("check", "2024", at=root).stdout


@pytest.mark.parametrize("words", [(), ("--check", "campaigns/2024.yaml")])
def test_nobody_confirms_what_he_has_not_named(root: Path, words: tuple[str, ...]) -> None:
    run("new", "2024", at=root)
    before = (root / "campaigns" / "2024.yaml").read_bytes()
    said = run("fmt", "--reviewed", *words, at=root)
    assert said.returncode == 2
    assert said.stderr.count("\n") == 1
    assert (root / "campaigns" / "2024.yaml").read_bytes() == before


def test_a_document_that_is_a_campaign_already_is_no_second_one(tmp_path: Path) -> None:
    paper = tmp_path / "KH thi dua 2023.docx"
    paper.write_bytes(docx.render(launch(example(2023).campaign)))
    first = run("new", "2025", "--from", paper.name, at=tmp_path)
    assert first.returncode == 0, first.stderr
    assert "là phong trào của văn bản này" not in first.stderr
    again = run("new", "2026", "--from", paper.name, at=tmp_path)
    assert again.returncode == 0, again.stderr
    assert "campaigns/2023.yaml đã là phong trào của văn bản này" in again.stderr
    there = sorted(one.name for one in (tmp_path / "campaigns").iterdir())
    assert there == ["2023.yaml", "2025.yaml", "2026.yaml"]
