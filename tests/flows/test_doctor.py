"""A machine is looked at as it is: what is missing, what it is for, how to get it there."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from command import run
from thidua.flows import doctor
from thidua.flows.doctor import examine
from thidua.model.health import HealthCheck, HealthState
from thidua.report.health import render, words
from thidua.system.home import FONTS

_SYSTEMS = ("windows", "macos", "linux")
_LIBERATION = "LiberationSerif-Regular.ttf"


def _found(folder: Path) -> dict[str, HealthCheck]:
    return {one.id: one for one in examine(folder, encoding="utf-8", piped=True)}


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with no program and no font but those that a test puts there."""
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(doctor, "_OFFICES", ())
    monkeypatch.setattr(doctor, "_font_folders", lambda _: iter([tmp_path / "fonts"]))
    monkeypatch.setattr(doctor, "find_spec", lambda _: None)
    for name in ("bin", "fonts"):
        (tmp_path / name).mkdir()
    return tmp_path


def test_here_everything_that_is_needed_is_there(tmp_path: Path) -> None:
    found = _found(tmp_path)
    assert {one.id for one in found.values() if one.needed} == {
        *("python", "packages", "fonts", "folder")
    }
    assert [one for one in found.values() if one.sick] == []
    assert found["python"].found == sys.version.split()[0]
    assert list(tmp_path.iterdir()) == []


def test_every_thing_has_its_words_on_every_system(tmp_path: Path) -> None:
    checks = [HealthCheck(one, HealthState.WRONG, "x") for one in _found(tmp_path)]
    assert words().things.keys() == {one.id for one in checks}
    for system in _SYSTEMS:
        for language in ("vi", "en"):
            told = render(checks, format="text", language=language, system=system)
            assert told.count("\n") == 3 * len(checks) + 1
            entries = json.loads(render(checks, format="json", language=language, system=system))
            assert all(one["get"] and one["for"] and one["title"] for one in entries)


def test_what_may_be_missing_is_told_and_no_failure(machine: Path) -> None:
    found = _found(machine)
    missing = {one.id for one in found.values() if one.state is HealthState.MISSING}
    assert missing == {"git", "soffice", "times", "liberation", "pandoc"}
    assert not any(one.sick for one in found.values())


def test_fonts_are_found_by_file_and_known_by_version(machine: Path) -> None:
    shutil.copy(FONTS / _LIBERATION, machine / "fonts" / "Times New Roman.ttf")
    with TTFont(FONTS / _LIBERATION) as font:
        font["head"].fontRevision = 1.07
        font.save(machine / "fonts" / _LIBERATION)
    found = _found(machine)
    assert found["times"].state is HealthState.OK
    assert found["liberation"].state is HealthState.WRONG
    assert found["liberation"].found.startswith("1.07")
    shutil.copy(FONTS / _LIBERATION, machine / "fonts")
    assert _found(machine)["liberation"].state is HealthState.OK
    (machine / "fonts" / _LIBERATION).write_bytes(b"no font")
    assert _found(machine)["liberation"].state is HealthState.WRONG


def test_a_program_that_will_not_run_is_told(machine: Path) -> None:
    git = machine / "bin" / "git"
    git.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    git.chmod(0o755)
    assert _found(machine)["git"].state is HealthState.WRONG


def test_packages_of_other_versions_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "version", lambda _: "0.0.1")
    found = _found(tmp_path)["packages"]
    assert found.sick
    assert "pyyaml 6.0.3: 0.0.1" in found.found


def test_a_python_that_is_too_new_or_too_old_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for last in ((3, 10), (2, 7)):
        monkeypatch.setattr(doctor, "_PYTHONS", ((2, 0), last))
        assert _found(tmp_path)["python"].sick


def test_a_folder_that_takes_no_file_is_exit_code_1(tmp_path: Path) -> None:
    said = run("--root", str(tmp_path / "khong-co"), "doctor", at=tmp_path)
    assert said.returncode == 1
    assert "[chưa đạt, phải có] Ghi được vào thư mục này" in said.stdout
    assert said.stdout.splitlines()[-1].startswith("Máy này chưa dựng được văn bản")


def test_a_program_gets_objects(tmp_path: Path) -> None:
    said = run("doctor", "--format", "json", at=tmp_path)
    assert said.returncode == 0
    told = {one["id"]: one for one in json.loads(said.stdout)}
    assert told["python"]["state"] == "ok"
    assert told["folder"]["needed"] is True
