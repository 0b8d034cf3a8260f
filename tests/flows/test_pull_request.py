"""A pull request's comment says what changes, names nobody who signs nothing, and fits."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from command import run
from thidua.arguments import sentences
from thidua.flows import pull_request as proposed
from thidua.flows.pull_request import MARK, proposal
from thidua.report.changes.markdown import LIMIT, size
from tools.outside import ROOT

_CAMPAIGN = "2024"
_SAY = sentences("vi")


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """The example office in a repository of its own, committed on main."""
    for name in ("office.yaml", "initiatives.yaml", "campaigns"):
        source = ROOT / "examples" / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, tmp_path / name)
    _git(tmp_path, "init", "-q", "-b", "main")
    _git(tmp_path, "add", "-A")
    _git(tmp_path, "commit", "-q", "-m", "a")
    return tmp_path


def _git(root: Path, *words: str) -> None:
    who = ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *words], cwd=root, check=True)


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_nothing_changed_is_one_line(office: Path) -> None:
    text, findings = proposal(office, "main", language="vi", say=_SAY)
    assert findings == ()
    assert text == f"{MARK}\n\n{_SAY['changes-none']}\n"


def test_what_changes_is_told_beside_the_target_and_beside_the_campaign_before(
    office: Path,
) -> None:
    _edit(office / f"campaigns/{_CAMPAIGN}.yaml", "kết quả hằng quý", "kết quả hằng tháng")
    pledge = office / f"campaigns/{_CAMPAIGN}/pledges/van-phong.yaml"
    people = yaml.safe_load(pledge.read_text(encoding="utf-8"))["people"]
    names = {one["name"] for one in people if "name" in one}
    assert len(names) > 2
    first = next(iter(sorted(names)))
    _edit(pledge, f"name: {first}\n", "name: Hoàng Văn Mẫu Mới\n")
    said = run("changes", "main", "--output", "changes.md", at=office)
    assert said.returncode == 0, said.stderr
    text = (office / "changes.md").read_text(encoding="utf-8")
    assert text.startswith(f"{MARK}\n\n## Yêu cầu này đổi gì ở phong trào {_CAMPAIGN}\n")
    assert "<ins>" in text
    assert "khác phong trào trước (2023) ở đâu" in text
    assert [name for name in {*names, "Hoàng Văn Mẫu Mới"} if name in text] == []
    assert size(text) <= LIMIT
    assert run("changes", "main", at=office).stdout == text


def test_a_new_campaign_and_one_that_is_gone(office: Path) -> None:
    (office / "campaigns/2024-chuyen-doi-so.yaml").unlink()
    shutil.rmtree(office / "campaigns/2024-chuyen-doi-so")
    assert run("new", "2025", at=office).returncode == 0
    text, findings = proposal(office, "main", language="vi", say=_SAY)
    assert findings == ()
    assert "## Phong trào mới: 2025" in text
    assert "## Phong trào bị bỏ: 2024-chuyen-doi-so" in text


def test_data_with_errors_are_told_and_not_compared(office: Path) -> None:
    _edit(office / f"campaigns/{_CAMPAIGN}.yaml", "year: 2024", "year: [2024")
    said = run("changes", "main", at=office)
    assert said.returncode == 1
    assert said.stdout == f"{MARK}\n\n{_SAY['changes-wrong']}\n"
    assert "campaigns/2024.yaml" in said.stderr


@pytest.mark.parametrize("revision", ["khong-co", "-x", "--output=x", "main:2024"])
def test_a_revision_that_there_is_not_is_told(office: Path, revision: str) -> None:
    said = run("changes", "--", revision, at=office)
    assert said.returncode == 1
    assert said.stdout == ""
    assert "Traceback" not in said.stderr


def test_what_does_not_fit_is_named_with_its_command(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proposed, "LIMIT", 2_000)
    _edit(office / f"campaigns/{_CAMPAIGN}.yaml", "kết quả hằng quý", "kết quả hằng tháng")
    text, _ = proposal(office, "main", language="vi", say=_SAY)
    assert size(text) <= 2_000
    assert "thidua diff 2023 2024" in text
