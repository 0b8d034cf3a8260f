"""A form says which office made it: ids of campaigns and units are the same everywhere."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from command import run
from offices import copied_office
from thidua.model.finding import Level
from unit_forms import CAMPAIGN, collected, issued

UNIT = "van-phong"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example office with the form of one unit."""
    root = tmp_path_factory.mktemp("office")
    copied_office(root)
    issued(root, root / "forms", units=(UNIT,))
    return root


@pytest.fixture
def root(office: Path, tmp_path: Path) -> Path:
    """A copy of it, to be changed."""
    return Path(shutil.copytree(office, tmp_path / "office"))


def form(root: Path) -> Path:
    return root / "forms" / f"{CAMPAIGN}-{UNIT}.xlsx"


def renamed(root: Path, name: str, *, formerly: bool = False, superior: str = "") -> None:
    """Give the office another name, and say what it was called where that is wished."""
    path = root / "office.yaml"
    text = path.read_text(encoding="utf-8")
    until = "\n  formerly:\n    - name: Sở Thí dụ\n      until: 2024-02-29" if formerly else ""
    assert "  name: Sở Thí dụ\n" in text
    assert "  superior: UBND tỉnh Minh Họa\n" in text
    text = text.replace("  name: Sở Thí dụ\n", f"  name: {name}{until}\n", 1)
    text = text.replace(
        "  superior: UBND tỉnh Minh Họa\n",
        f"  superior: {superior}\n" if superior else "  superior: UBND tỉnh Minh Họa\n",
        1,
    )
    path.write_text(text, encoding="utf-8")


def test_a_form_of_another_office_is_told_though_its_ids_are_the_same(root: Path) -> None:
    renamed(root, "Sở Minh Họa")
    forms, findings = collected([form(root)], root)
    assert [one.wording for one in findings] == ["form-other-office"]
    assert not forms[0].written
    said = run("--root", str(root), "collect", str(form(root)), at=root)
    assert "Biểu mẫu này do cơ quan khác lập, không phải Sở Minh Họa [unit-form]" in said.stderr
    said = run("--root", str(root), "--lang", "en", "collect", str(form(root)), at=root)
    assert "This form was made by another office than Sở Minh Họa [unit-form]" in said.stderr
    said = run("--root", str(root), "collect", "--renamed", str(form(root)), at=root)
    assert said.returncode == 0


def test_the_body_above_tells_offices_of_one_name_apart(root: Path) -> None:
    renamed(root, "Sở Thí dụ", superior="UBND tỉnh Khác")
    _, findings = collected([form(root)], root)
    assert [one.wording for one in findings] == ["form-other-office"]
    _, findings = collected([form(root)], root, renamed=True)
    assert [one for one in findings if one.level is Level.ERROR] == []


@pytest.mark.parametrize("name", ["sở  thí dụ", "Sở Thí dụ"])
def test_an_office_is_the_same_however_its_name_is_typed(root: Path, name: str) -> None:
    renamed(root, name)
    _, findings = collected([form(root)], root)
    assert "form-other-office" not in [one.wording for one in findings]


def test_a_form_made_before_the_office_was_renamed_is_taken(root: Path) -> None:
    renamed(root, "Sở Minh Họa", formerly=True)
    _, findings = collected([form(root)], root)
    assert [one for one in findings if one.level is Level.ERROR] == []
