"""An agency that was renamed is told once, not in each text that has its name."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from thidua.flows.comparison import Compared, compare
from thidua.model.change import Subject
from thidua.report.changes import render
from tools.outside import ROOT


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository whose agency has another name in its second year."""
    return Path(shutil.copytree(ROOT / "tests" / "cases" / "good-office", tmp_path / "office"))


def told(root: Path) -> Compared:
    found, findings = compare("2025", "2026", root=root)
    assert found is not None, findings
    return found


def test_only_the_agency_itself_tells_its_new_name(root: Path) -> None:
    compared = told(root).comparison
    assert compared.renamed
    open_ = [one for one in compared.changes if not one.folded]
    named = [one.subject for one in open_ if "Sở Thí dụ và" in one.new[0].text]
    assert named == [Subject.AGENCY]
    assert not any("STDMH-VP" in one.new[0].text for one in open_ if one.new)
    text = render(compared, format="text", language="vi", everything=True)
    assert "chỉ đổi năm hoặc tên cơ quan" in text


def test_what_says_more_than_the_new_name_is_told(root: Path) -> None:
    path = root / "campaigns" / "2026.yaml"
    typed = path.read_text(encoding="utf-8")
    path.write_text(typed.replace("phát động phong trào thi đua.", "kêu gọi thi đua."), "utf-8")
    open_ = [one for one in told(root).comparison.changes if not one.folded]
    assert any("kêu gọi thi đua" in one.new[0].text for one in open_ if one.new)


def test_an_agency_of_the_same_name_was_not_renamed(root: Path) -> None:
    path = root / "office.yaml"
    typed = path.read_text(encoding="utf-8")
    former = typed[
        typed.index("  formerly:\n    - name: Sở Thí dụ\n") : typed.index("\nregulation")
    ]
    path.write_text(typed.replace(former, ""), "utf-8")
    compared = told(root).comparison
    assert not compared.renamed
    assert "tên cơ quan" not in render(compared, format="text", language="vi", everything=True)
