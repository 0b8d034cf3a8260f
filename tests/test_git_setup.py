"""After `make git-setup` a clone shows Word files as text, and hunks of YAML with their section."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from repositories import commit, git
from tools.outside import ROOT
from word_files import file, paragraph, run

LINES = "".join(f"      dòng {number}\n" for number in range(12))
CAMPAIGN = (
    f"year: 2024\nunits:\n  - id: van-phong\n    note: >-\n{LINES}      hết một\n"
    f"items:\n  - heading: Không mã\n    text: >-\n{LINES}      hết hai\n"
)


def word(text: str) -> bytes:
    """Return a Word file that says ``text``."""
    return file(paragraph(run("Phát động phong trào")) + paragraph(run(text)))


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A fresh clone of a repository of two commits, with a third one in the making."""
    origin, clone = tmp_path / "origin", tmp_path / "bản sao"
    (origin / "campaigns" / "2024" / "pledges").mkdir(parents=True)
    shutil.copyfile(ROOT / ".gitattributes", origin / ".gitattributes")
    for year, text in (("2022", "nước sạch"), ("2023", "rừng xanh")):
        (origin / "phát động.docx").write_bytes(word(f"Thi đua vì {text} năm {year}."))
        commit(origin, year)
    pledge = origin / "campaigns" / "2024" / "pledges" / "van-phong.yaml"
    for path in (origin / "campaigns" / "2024.yaml", pledge):
        path.write_text(CAMPAIGN, encoding="utf-8")
    commit(origin, "2024")
    git(tmp_path, "clone", "--quiet", str(origin), str(clone))
    (clone / "phát động.docx").write_bytes(word("Thi đua vì rừng xanh năm 2024."))
    for path in (clone / "campaigns" / "2024.yaml", clone / pledge.relative_to(origin)):
        path.write_text(CAMPAIGN.replace("hết", "xong"), encoding="utf-8")
    return clone


def setup(clone: Path) -> None:
    """Do what `make git-setup` does."""
    script = [sys.executable, str(ROOT / "scripts" / "git_setup.py")]
    subprocess.run(script, cwd=clone, check=True, capture_output=True)


def sections(diff: str) -> list[str]:
    """Return what stands behind the hunks' places."""
    return [line.split("@@", 2)[2].strip() for line in diff.splitlines() if line.startswith("@@")]


def test_a_word_nameis_shown_as_text(clone: Path) -> None:
    setup(clone)
    said = git(clone, "diff", "--", "*.docx").splitlines()
    assert "-Thi đua vì rừng xanh năm 2023." in said
    assert "+Thi đua vì rừng xanh năm 2024." in said
    assert " Phát động phong trào" in said


def test_the_history_of_a_word_nameis_shown_as_text(clone: Path) -> None:
    setup(clone)
    said = git(clone, "log", "-p", "--", "*.docx").splitlines()
    assert "+Thi đua vì rừng xanh năm 2023." in said
    assert "-Thi đua vì nước sạch năm 2022." in said


@pytest.mark.parametrize("name", ["2024.yaml", "2024/pledges/van-phong.yaml"])
def test_a_hunk_names_its_section(clone: Path, name: str) -> None:
    setup(clone)
    path = f"campaigns/{name}"
    assert sections(git(clone, "diff", "--", path)) == ["id: van-phong", "items:"]
    logged = git(clone, "log", "-p", "--", path)
    assert "+  - id: van-phong" in logged.splitlines()


def test_without_setup_git_shows_what_it_always_does(clone: Path) -> None:
    assert "Binary files " in git(clone, "-c", "core.quotePath=false", "diff", "--", "*.docx")
    assert len(sections(git(clone, "diff", "--", "*.yaml"))) == 4
    assert git(clone, "log", "-p").count("Binary files ") == 2


def test_git_goes_on_when_the_environment_is_gone(clone: Path) -> None:
    setup(clone)
    script = git(clone, "config", "diff.docx.textconv").strip()
    assert "pandoc" in script
    git(clone, "config", "diff.docx.textconv", script.replace("/pandoc", "/no-pandoc"))
    assert (
        git(clone, "log", "-p", "--", "*.docx").splitlines().count("+pandoc: make git-setup") == 1
    )


def test_setting_up_twice_is_setting_up_once(clone: Path) -> None:
    setup(clone)
    once = (clone / ".git" / "config").read_text(encoding="utf-8")
    setup(clone)
    assert (clone / ".git" / "config").read_text(encoding="utf-8") == once


def test_make_knows_the_way(clone: Path) -> None:
    for name in ("Makefile", "requirements.lock", "requirements-dev.lock", "pyproject.toml"):
        shutil.copyfile(ROOT / name, clone / name)
    said = subprocess.run(
        ["make", "--no-print-directory", "--dry-run", "git-setup"],
        cwd=clone,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    last = said.stdout.splitlines()[-1].split()
    assert last == [".venv/bin/python", "scripts/git_setup.py"]
    assert (ROOT / last[1]).is_file()
