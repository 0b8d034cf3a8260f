"""Nothing that a command says is obeyed by a terminal, and no byte of its own ends in a trace."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from command import run
from tools.outside import ROOT

_NAME = "\x1b[31mđỏ\u202e"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository whose folder has a name that a terminal would obey."""
    root = tmp_path / _NAME
    (root / "campaigns").mkdir(parents=True)
    short = (ROOT / "tests" / "shapes" / "short.yaml").read_text(encoding="utf-8")
    (root / "campaigns" / "2024.yaml").write_text(short + "\n\n", encoding="utf-8")
    (root / "campaigns" / "2023.yaml").write_text(
        short.replace("2024", "2023") + "\n\n", encoding="utf-8"
    )
    return root


@pytest.mark.parametrize(
    "words",
    [
        ("check",),
        ("fmt",),
        ("build", "2024", "--only", "directive"),
        ("new", "2025"),
        ("diff", "2023", "2024", "--output", f"{_NAME}/{_NAME}.md"),
        ("status", "2024", "--xlsx", f"{_NAME}/x.xlsx"),
        ("conform", _NAME),
        ("build", "2024", "--only", _NAME),
        ("diff", f"{_NAME}:2024", "2024"),
    ],
    ids=lambda words: words[0],
)
def test_no_name_of_a_file_reaches_the_terminal_as_it_is(
    root: Path, words: tuple[str, ...]
) -> None:
    said = run("--root", _NAME, *words, at=root.parent)
    assert said.returncode in {0, 1, 2}
    assert "đỏ" in said.stdout + said.stderr
    assert "\x1b" not in said.stdout + said.stderr
    assert "\u202e" not in said.stdout + said.stderr


@pytest.mark.parametrize("author", [b"M\xffu", b"M\x01u", b"", b" ", b"M\nu", b"M" * 201])
def test_an_author_who_cannot_be_written_is_refused(root: Path, author: bytes) -> None:
    shutil.move(root / "campaigns", root.parent)
    words = [sys.executable, "-m", "thidua", "diff", "2023", "2024", "--redline", "r.docx"]
    said = subprocess.run(
        [*(word.encode() for word in words), b"--author", author],
        cwd=root.parent,
        capture_output=True,
        check=False,
    )
    assert said.returncode == 2
    assert b"Traceback" not in said.stderr
    assert said.stderr.count(b"\n") == 1
    assert not (root.parent / "r.docx").exists()
