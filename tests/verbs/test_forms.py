"""``thidua forms`` and ``thidua collect`` say what they did, and what to do next."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from command import run
from offices import copied_office
from tools.outside import ROOT


@pytest.fixture
def root(tmp_path: Path) -> Path:
    copied_office(tmp_path)
    return tmp_path


def test_forms_are_made_once_and_not_replaced(root: Path) -> None:
    said = run("forms", "2024", "--unit", "van-phong", "--output", "gui", at=root)
    assert said.returncode == 0
    assert "đã lập 1 biểu mẫu trong gui" in said.stderr
    form = root / "gui" / "2024-van-phong.xlsx"
    before = form.read_bytes()
    form.write_bytes(b"filled in")
    again = run("forms", "2024", "--unit", "van-phong", "--output", "gui", at=root)
    assert again.returncode == 1
    assert "[unit-form]" in again.stderr
    assert form.read_bytes() == b"filled in"
    assert run("forms", "2024", "--output", "gui", "--force", at=root).returncode == 0
    assert form.read_bytes() == before


def test_forms_are_internal_and_no_part_of_a_build(root: Path) -> None:
    run("forms", "2024", "--unit", "van-phong", at=root)
    form = root / "build" / "2024" / "bieu-mau" / "2024-van-phong.xlsx"
    assert form.is_file()
    assert run("build", "2024", "--only", "directive", at=root).returncode == 0
    assert form.is_file()
    assert "bieu-mau" not in (root / "build" / "2024" / "manifest.json").read_text()


@pytest.mark.parametrize(
    ("options", "told"), [(("--unit", "khong-co"), "van-phong"), (("--part", "q1"), "pledge, h1")]
)
def test_units_and_parts_have_to_be_there(root: Path, options: tuple[str, ...], told: str) -> None:
    said = run("forms", "2024", *options, at=root)
    assert said.returncode == 1
    assert told in said.stderr
    assert not (root / "build" / "2024" / "bieu-mau").exists()


def test_blank_yaml_has_what_is_known_and_asks_for_the_rest(root: Path) -> None:
    said = run("forms", "2024", "--yaml", "--unit", "van-phong", "--output", "yaml", at=root)
    assert said.returncode == 0
    for name in ("pledges/van-phong.yaml", "results/h1/van-phong.yaml"):
        blank = (root / "yaml" / name).read_text(encoding="utf-8")
        there = (root / "campaigns" / "2024" / name).read_text(encoding="utf-8")
        known, stated = yaml.safe_load(blank), yaml.safe_load(there)
        stated.pop("received", None)
        assert known == stated
        assert "(phải ghi)" in blank
    target = root / "campaigns" / "2024" / "pledges" / "van-phong.yaml"
    target.write_text((root / "yaml" / "pledges" / "van-phong.yaml").read_text(encoding="utf-8"))
    assert run("check", str(target), at=root).returncode == 0
    assert run("fmt", "--check", str(target), at=root).returncode == 0


def test_what_is_no_form_is_told(root: Path) -> None:
    (root / "a.xlsx").write_bytes(b"PK\x03\x04")
    (root / "b.docx").write_bytes(b"")
    said = run("collect", "a.xlsx", "b.docx", "c.xlsx", at=root)
    assert said.returncode == 1
    assert said.stderr.count("[workbook-unreadable]") == 2
    assert said.stderr.count("[file-unreadable]") == 1
    assert "3 biểu mẫu: đã ghi 0 tệp dữ liệu" in said.stderr


def test_a_campaign_in_which_nobody_takes_part_has_no_forms(tmp_path: Path) -> None:
    (tmp_path / "campaigns").mkdir()
    text = (ROOT / "tests" / "seed" / "2023.yaml").read_text(encoding="utf-8")
    (tmp_path / "campaigns" / "2023.yaml").write_text(text, encoding="utf-8")
    said = run("forms", "2023", at=tmp_path)
    assert said.returncode == 1
    assert "không có đơn vị nào tham gia" in said.stderr
