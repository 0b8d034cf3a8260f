"""The guides hold: what they show is sound and gives documents, what they tell to do does it."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import pytest

from thidua import survey
from thidua.flows import pipeline
from thidua.model.finding import Level

_BLOCK = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SHELL = re.compile(r"^   ```sh\n(.*?)^   ```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"# (\S+\.yaml)\n")
_CAMPAIGN = "500-ngay-dem"


def _files(text: str) -> Mapping[str, str]:
    """Return the files that a guide shows, each put together from its blocks."""
    files: defaultdict[str, list[str]] = defaultdict(list)
    for block in _BLOCK.findall(text):
        named = _FILE.match(block)
        assert named, f"no file is named above {block!r}"
        files[named[1]].append(block[named.end() :])
    return {name: _joined(parts) for name, parts in files.items()}


def _joined(parts: list[str]) -> str:
    """Return blocks as one file; what goes on inside a key stands directly below it."""
    return "".join(part if part[:1] == " " else f"\n{part}" for part in parts).lstrip("\n")


class _Quiet:
    """Progress that nobody looks at."""

    def begin(self, total: int) -> None:
        assert total

    def wrote(self, path: Path) -> None:
        assert path.is_file()


@pytest.fixture
def office(root: Path, tmp_path: Path) -> Path:
    files = _files((root / "docs/editors.md").read_text(encoding="utf-8"))
    assert {"office.yaml", "persons.yaml", f"campaigns/{_CAMPAIGN}.yaml"} < {*files}
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_what_the_guide_shows_has_no_finding_and_gives_its_documents(office: Path) -> None:
    (surveyed,) = survey.survey(office)
    told = [(one.level, one.rule) for one in surveyed.findings]
    notices = ["regime-in-force", "factor-verified"]  # as the guide says
    assert told == [(Level.NOTICE, rule) for rule in notices]
    assert list(pipeline.build([surveyed], office / "build", progress=_Quiet())) == []
    built = office / "build" / _CAMPAIGN
    made = {path.relative_to(built).as_posix() for path in built.rglob("*.*")}
    papers = ("minutes", "commendation", "invitation-thu-ky", "invitation-uy-vien")
    assert made >= {f"occasions/hien-dat/{paper}.docx" for paper in papers}
    assert made >= {"directive.pdf", "texts-lich-kiem-tra.pdf", "forms/pledge.docx"}


def test_what_the_guide_shows_is_canonical(office: Path) -> None:
    files = sorted(office.rglob("*.yaml"))
    assert len(files) >= 4
    assert list(pipeline.fmt(files, root=office, only_check=True)) == []


def test_files_of_the_old_form_are_moved_by_the_lines_that_say_how(
    root: Path, tmp_path: Path
) -> None:
    page = (root / "docs/changes-of-form.md").read_text(encoding="utf-8")
    (lines,) = _SHELL.findall(page)
    year = tmp_path / "campaigns" / "2024"
    shutil.copytree(root / "examples", tmp_path, dirs_exist_ok=True)
    for review in ("h1", "year"):
        for file in sorted((year / "results" / review).iterdir()):
            _age(file).rename(year / "results" / f"{file.stem}-{review}.yaml")
        (year / "results" / review).rmdir()
    _age(year / "selection.yaml")
    for file in (year / "pledges").iterdir():
        _age(file)
    subprocess.run(["sh", "-c", lines], cwd=tmp_path, check=True)
    there = sorted(path for path in year.rglob("*.yaml"))
    assert len(there) > 20
    for path in there:
        now = (root / "examples" / path.relative_to(tmp_path)).read_text(encoding="utf-8")
        assert path.read_text(encoding="utf-8") == now


def _age(file: Path) -> Path:
    """Write a file as it would have been in the old form."""
    text = file.read_text(encoding="utf-8")
    text = text.replace("\ncampaign: ", "\nyear: ")
    if file.parent.parent.name == "results":
        text = text.replace("\nreview: ", "\nperiod: ").replace("=../", "=", 1)
    file.write_text(text, encoding="utf-8")
    return file
