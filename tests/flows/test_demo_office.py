"""The example office comes with the program: written once, sound, built as it is here."""

from __future__ import annotations

from pathlib import Path

import pytest

from command import run
from thidua import survey
from thidua.flows.demo_office import show
from thidua.model.finding import Level
from tools.outside import ROOT

_DATA = ROOT / "demos" / "xa-minh-hoa"


def test_the_example_is_what_lies_here_and_names_its_schemas(tmp_path: Path) -> None:
    written: list[Path] = []
    assert list(show(tmp_path / "xa", wrote=written.append)) == []
    made = {path.relative_to(tmp_path / "xa").as_posix(): path for path in written}
    data = {name: path for name, path in made.items() if not name.startswith("schemas/")}
    assert len(data) > 25
    for name, path in data.items():
        there = (_DATA / name).read_text(encoding="utf-8")
        assert path.read_text(encoding="utf-8") == there.replace("=../../", "=", 1)
        modeline = path.read_text(encoding="utf-8").partition("\n")[0]
        assert (path.parent / modeline.partition("$schema=")[2]).is_file()
    (whole,) = survey.survey(tmp_path / "xa")
    assert [one for one in whole.findings if one.level is Level.ERROR] == []


@pytest.mark.parametrize("there", ["file", "folder", "link"])
def test_what_is_there_stays(there: str, tmp_path: Path) -> None:
    target = tmp_path / "xa"
    if there == "file":
        target.write_bytes(b"x")
    elif there == "folder":
        target.mkdir()
        (target / "own").write_bytes(b"x")
    else:
        target.symlink_to(tmp_path / "elsewhere")
    (told,) = show(target)
    assert told.message == "folder-not-empty"
    assert not (tmp_path / "elsewhere").exists()


def test_one_command_writes_and_builds_it(tmp_path: Path) -> None:
    said = run("demo", "xa thử", at=tmp_path)
    assert said.returncode == 0, said.stderr
    built = tmp_path / "xa thử" / "build" / "2026-nong-thon-moi"
    assert (built / "directive.pdf").read_bytes().startswith(b"%PDF")
    assert "build/2026-nong-thon-moi/directive.pdf" in said.stderr.splitlines()[-1]
