"""The synthetic office: the same for the same seed, canonical, and without an error."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from command import run
from tools.outside import ROOT


def generate(
    out: Path, *, units: int = 3, people: int = 8, seed: int = 1
) -> subprocess.CompletedProcess[str]:
    """Run the script and return what became of it."""
    script = ROOT / "scripts" / "generate.py"
    numbers = {"--units": units, "--people": people, "--seed": seed}
    words = [word for name, number in numbers.items() for word in (name, str(number))]
    command = [sys.executable, str(script), str(out), *words]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("office")
    made = generate(out)
    assert made.returncode == 0, made.stderr
    return out


def test_the_same_seed_gives_the_same_office(office: Path, tmp_path: Path) -> None:
    generate(tmp_path / "again")
    generate(tmp_path / "other", seed=2)
    first = contents(office)
    assert len(first) == 2 * (1 + 3 + 6 + 1)
    assert contents(tmp_path / "again") == first
    assert contents(tmp_path / "other") != first


def test_it_has_no_error_and_is_canonical(office: Path) -> None:
    checked = run("--root", str(office), "--lang", "en", "check", at=office)
    assert checked.returncode == 0, checked.stdout
    assert "22 " in checked.stderr
    assert ": 0 error" in checked.stderr
    assert run("--root", str(office), "fmt", "--check", at=office).returncode == 0


@pytest.mark.parametrize(("units", "people"), [(1, 2), (12, 30)])
def test_any_size_has_no_error(tmp_path: Path, units: int, people: int) -> None:
    assert generate(tmp_path, units=units, people=people, seed=3).returncode == 0
    checked = run("check", at=tmp_path)
    assert checked.returncode == 0, checked.stdout


def test_it_writes_over_nothing(office: Path, tmp_path: Path) -> None:
    before = contents(office)
    assert generate(office).returncode == 2
    assert contents(office) == before
    assert generate(tmp_path / "x", units=0).returncode == 2
