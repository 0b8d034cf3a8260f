"""What lies among the campaigns and belongs to none is told, and never rewritten."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from command import command, run
from offices import copied_office
from tools.outside import tool

_ALIKE = ("2025.yml", "2025.YAML", "2025.yaml.txt", "2024 (1)", "2024-cu", "khac.yml", "2022.yaml~")
_OTHERS = ("ghi-chu.txt", "cu", "README.md")
_STRAYS = ("pledges/van-phong.docx", "results/van-phong.yaml", "ghi-chu.yaml")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository of one year with three files too many."""
    copied_office(tmp_path)
    for name in _STRAYS:
        (tmp_path / "campaigns" / "2024" / name).write_bytes(b"year:    2024\xff")
    return tmp_path


def test_strays_are_told_one_by_one(root: Path) -> None:
    checked = run("--lang", "en", "check", at=root)
    assert checked.returncode == 1
    told = [line for line in checked.stdout.splitlines() if "[unknown-file]" in line]
    places = [line.partition(":")[0] for line in told]
    assert sorted(places) == sorted(f"campaigns/2024/{name}" for name in _STRAYS)
    assert checked.stdout.count(": error: ") == len(_STRAYS) - 1  # a form is only told


def test_strays_are_left_alone(root: Path) -> None:
    assert run("fmt", at=root).returncode == 0
    kept = [(root / "campaigns" / "2024" / name).read_bytes() for name in _STRAYS]
    assert kept == [b"year:    2024\xff"] * len(_STRAYS)


def _beside(root: Path, name: str) -> Path:
    """Put something beside the campaigns: a file, or a folder where the name has no ending."""
    path = root / "campaigns" / name
    if "." in name:
        path.write_bytes(b"year:    2024\xff")
    else:
        path.mkdir()
        (path / "2020.yaml").write_bytes(b"year:    2020\n")
    return path


@pytest.fixture
def clean(root: Path) -> Path:
    """The same repository without a stray."""
    for name in _STRAYS:
        (root / "campaigns" / "2024" / name).unlink()
    return root


@pytest.mark.parametrize("verb", [("check",), ("build", "--only", "directive")])
def test_whatever_lies_beside_the_campaigns_is_told(clean: Path, verb: tuple[str, ...]) -> None:
    beside = {name: _beside(clean, name) for name in (*_ALIKE, *_OTHERS)}
    done = run("--lang", "en", *verb, at=clean)
    told = [line for line in (done.stdout + done.stderr).splitlines() if "[unknown-file]" in line]
    assert {line.partition(":1:1: ")[0] for line in told} == {
        path.relative_to(clean).as_posix() for path in beside.values()
    }
    errors = {line.partition(":")[0] for line in told if ": error: " in line}
    assert errors == {f"campaigns/{name}" for name in _ALIKE}
    assert done.returncode == 1
    if verb[0] == "build":
        assert (clean / "build" / "2024" / "manifest.json").is_file()


def test_what_is_no_campaign_at_all_does_not_fail_a_check(clean: Path) -> None:
    for name in _OTHERS:
        _beside(clean, name)
    assert run("check", at=clean).returncode == 0


def test_a_year_that_is_asked_for_hears_of_what_looks_like_it(clean: Path) -> None:
    _beside(clean, "2025.yml")
    _beside(clean, "2023.YAML")
    said = run("--lang", "en", "build", "2025", at=clean)
    assert "campaigns/2025.yml:1:1: error: " in said.stderr
    assert "2025.yaml" in said.stderr
    assert "2023.YAML" not in said.stderr


def test_nothing_is_said_of_what_systems_leave_behind(clean: Path) -> None:
    for name in (
        ".DS_Store",
        "~$2024.docx",
        "Thumbs.db",
        "desktop.ini",
        ".x.thidua-tmp",
        ".x.thidua-guard",
    ):
        (clean / "campaigns" / name).write_bytes(b"x")
        (clean / "campaigns" / "2024" / name).write_bytes(b"x")
    said = run("check", at=clean)
    assert (said.returncode, "[unknown-file]" in said.stdout) == (0, False)


@pytest.mark.parametrize("place", ["", "2024", "2024/pledges", "2024/results"])
@pytest.mark.parametrize("verb", ["check", "build", "fmt"])
def test_a_folder_that_may_not_be_read_is_not_an_empty_one(
    clean: Path, place: str, verb: str
) -> None:
    (clean / "campaigns" / place).chmod(0)
    powers = (
        [] if os.geteuid() else [str(tool("setpriv")), "--bounding-set", "-all", "--inh-caps=-all"]
    )
    done = subprocess.run(
        [*powers, *command("--lang", "en", verb)], cwd=clean, capture_output=True, check=False
    )
    (clean / "campaigns" / place).chmod(0o755)
    said = (done.stdout + done.stderr).decode()
    assert done.returncode == 1
    assert f"campaigns/{place}".rstrip("/") + ":1:1: error: No permission" in said
    assert not (clean / "build" / "2024").exists()


@pytest.mark.parametrize("place", ["2024", "2024/pledges", "2024/pledges/van-phong.yaml"])
def test_a_link_is_not_followed_and_told(clean: Path, tmp_path: Path, place: str) -> None:
    path = clean / "campaigns" / place
    path.rename(tmp_path / "elsewhere")
    path.symlink_to(tmp_path / "elsewhere")
    for verb in ("check", "fmt", "build"):
        done = run("--lang", "en", verb, at=clean)
        assert done.returncode == 1
        told = [
            line for line in (done.stdout + done.stderr).splitlines() if line.startswith("camp")
        ]
        assert f"campaigns/{place}:1:1: error: This is no regular file [file-unreadable]" in told
    assert not (clean / "build" / "2024").exists()


def test_a_named_folder_is_read_whole(clean: Path, tmp_path: Path) -> None:
    folder = tmp_path / "gui-den"
    folder.mkdir()
    (folder / "a.yml").write_bytes(b"year: [")
    (folder / "b.YAML").write_bytes(b"year: [")
    (folder / "c").symlink_to(clean)
    said = run("--lang", "en", "check", folder.as_posix(), at=clean)
    assert {line.partition(":")[0] for line in said.stdout.splitlines() if ": error: " in line} == {
        (folder / name).as_posix() for name in ("a.yml", "b.YAML", "c")
    }
    (tmp_path / "trong").mkdir()
    assert run("check", (tmp_path / "trong").as_posix(), at=clean).returncode == 2


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("2024/pledges/Van-Phong.yaml", "van-phong.yaml"),
        ("2024/pledges/van_phong.yaml", "van-phong.yaml"),
        ("2024/pledges/Văn phòng Đoàn.YML", "van-phong-doan.yaml"),
        ("2024/Pledges/van-phong.yaml", "van-phong.yaml"),
        ("2024/results/H1/Van-Phong.yaml", "results/h1/van-phong.yaml"),
        ("2024/Selection.yml", "selection.yaml"),
    ],
)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_misspelt_name_is_told_with_the_right_one(
    clean: Path, name: str, near: str, language: str
) -> None:
    path = clean / "campaigns" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("year: 2024\n", encoding="utf-8")
    said = run("--lang", language, "check", at=clean)
    assert said.stdout.count("[unknown-file]") == 1
    assert f" {near}." in said.stdout.partition("[unknown-file]")[2].splitlines()[1]


@pytest.mark.parametrize("name", ["2024.docx", "2025.PDF", "2024/pledges/van-phong.xlsx", "a.doc"])
def test_a_document_is_not_told_to_be_renamed(clean: Path, name: str) -> None:
    (clean / "campaigns" / name).write_bytes(b"x")
    said = run("--lang", "en", "check", at=clean)
    hint = said.stdout.partition("[unknown-file]")[2].splitlines()[1]
    assert "Rename" not in hint
    assert "out of campaigns/" in hint


@pytest.mark.parametrize("name", ["office.yml", "Office.yaml", "PERSONS.YML", "initiatives.YAML"])
def test_what_is_meant_for_a_file_beside_the_campaigns_is_told(clean: Path, name: str) -> None:
    (clean / name).write_bytes(b"year:    2024\xff")
    checked = run("--lang", "en", "check", at=clean)
    [told] = [line for line in checked.stdout.splitlines() if "[unknown-file]" in line]
    assert told.startswith(f"{name}:1:1: error: ")
    assert f"{name.partition('.')[0].lower()}.yaml" in checked.stdout
    assert run("fmt", at=clean).returncode == 0
    assert (clean / name).read_bytes() == b"year:    2024\xff"
