"""Lists brought in: what our own tables say comes back, strangers' columns are matched or asked."""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import yaml

from command import run
from offices import copied_office
from thidua.intake.listing.columns import ListRow
from thidua.intake.listing.grid import ListCell
from thidua.intake.listing.kinds import KINDS
from thidua.intake.listing.units import units
from tools.outside import ROOT

PLEDGE = "campaigns/2024/pledges/van-phong.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    copied_office(tmp_path)
    return tmp_path


def sheet(*rows: Sequence[object]) -> bytes:
    """Return a workbook of one sheet."""
    book = openpyxl.Workbook()
    made = book.active
    assert made is not None
    made.title = "Cá nhân"
    for row in rows:
        made.append(list(row))
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def said(path: Path) -> Any:  # noqa: ANN401 - YAML of any shape
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _people(pledge: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    told = ("position", "rank", "rating", "titles", "awards", "initiative")
    return {
        one["name"]: {
            key: sorted(one[key]) if isinstance(one[key], list) else one[key]
            for key in told
            if key in one
        }
        for one in pledge["people"]
    }


@pytest.mark.parametrize("form", ["xlsx", "docx"])
def test_our_own_registration_comes_back(root: Path, form: str) -> None:
    before = said(root / PLEDGE)
    assert run("build", "2024", "--only", "registration", at=root).returncode == 0
    shutil.move(root / f"build/2024/units/van-phong/registration.{form}", root / f"a.{form}")
    (root / PLEDGE).unlink()
    options = ("--list", "people", "--id", "2024", "--unit", "van-phong")
    done = run("import", f"a.{form}", *options, at=root)
    assert done.returncode == 0, done.stderr
    after = said(root / PLEDGE)
    assert _people(after) == _people(before)
    assert after["collective"] == before["collective"]
    assert run("fmt", "--check", at=root).returncode == 0


def test_our_own_scores_come_back_and_nothing_else_changes(root: Path) -> None:
    results = sorted((root / "campaigns/2024/results/year").glob("*.yaml"))
    before = {path.name: said(path) for path in results}
    assert run("build", "2024", "--only", "scores", at=root).returncode == 0
    shutil.move(root / "build/2024/scores-year.xlsx", root / "a.xlsx")
    options = ("--list", "scores", "--id", "2024", "--review", "year")
    refused = run("import", "a.xlsx", *options, at=root)
    assert refused.returncode == 1
    assert "--force" in refused.stderr
    done = run("import", "a.xlsx", *options, "--force", at=root)
    assert done.returncode == 0, done.stderr
    assert {path.name: said(path) for path in results} == before


def test_people_keep_their_ids_and_titles_may_be_ticked(root: Path) -> None:
    old = {one["name"]: one["id"] for one in said(root / PLEDGE)["people"]}
    rows = [
        ("DANH SÁCH ĐĂNG KÝ",),
        ("STT", "Họ và tên", "Chức danh", "Đơn vị", "LĐTT", "CSTĐCS", "Ghi chú"),
        (1, "Trần Thị Mẫu Chi", "Chánh Văn phòng", "Văn phòng Sở", "x", None, "Mới"),
        (2, "Người Mới", "Chuyên viên", "VP", "X", "x", None),
    ]
    (root / "a.xlsx").write_bytes(sheet(*rows))
    done = run("import", "a.xlsx", "--list", "people", "--id", "2024", "--force", at=root)
    assert done.returncode == 0, done.stderr
    assert "G2" in done.stderr
    people = said(root / PLEDGE)["people"]
    assert [one["id"] for one in people] == [old["Trần Thị Mẫu Chi"], "nguoi-moi"]
    assert people[1]["titles"] == ["lao-dong-tien-tien", "chien-si-thi-dua-co-so"]
    assert said(root / PLEDGE)["targets"]


def test_a_counted_list_of_names_alone_and_a_slash_in_a_head_are_read(root: Path) -> None:
    rows = [("STT", "Họ và tên", "Chức vụ/nghề", "Số điện thoại"), (1, "Người Mới", "Cán bộ", "09")]
    (root / "a.xlsx").write_bytes(sheet(*rows, *(("STT", "Họ tên/Ghi chú"), (1, "Ai Đó"))))
    options = ("--list", "people", "--id", "2024", "--unit", "van-phong", "--force")
    assert run("import", "a.xlsx", *options, at=root).returncode == 0
    assert said(root / PLEDGE)["people"][0]["position"] == "Cán bộ"
    (root / "a.xlsx").write_bytes(sheet(("STT", "Họ và tên", "Email"), (1, "Người Nữa", "a@b.vn")))
    done = run("import", "a.xlsx", *options, at=root)
    assert done.returncode == 0, done.stderr
    assert [one["name"] for one in said(root / PLEDGE)["people"]] == ["Người Nữa"]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([("Họ và tên", "Họ tên", "Chức vụ"), ("A B", "A B", "c")], "B1"),
        ([("Họ và tên", "Chức vụ", "Đơn vị"), ("A B", "c", "Không Đâu")], "C2"),
        ([("Tên gì đó", "Cột khác"), ("A", "b")], "họ và tên"),
    ],
)
def test_what_is_unsure_is_asked_and_nothing_is_written(
    root: Path, rows: Sequence[Sequence[object]], told: str
) -> None:
    before = (root / PLEDGE).read_bytes()
    (root / "a.xlsx").write_bytes(sheet(*rows))
    done = run("import", "a.xlsx", "--list", "people", "--id", "2024", "--force", at=root)
    assert done.returncode == 1
    assert told in done.stderr
    assert (root / PLEDGE).read_bytes() == before


def test_a_mapping_says_which_column_is_what(root: Path) -> None:
    rows = [("Ai", "Làm gì", "Họ tên cũ"), ("Người Mới", "Chuyên viên", "Cũ")]
    (root / "a.xlsx").write_bytes(sheet(*rows))
    (root / "cot.yaml").write_text('Ai: name\nLàm gì: position\nHọ tên cũ: "-"\n', "utf-8")
    options = ("--list", "people", "--id", "2024", "--unit", "van-phong", "--force")
    done = run("import", "a.xlsx", *options, "--columns", "cot.yaml", at=root)
    assert done.returncode == 0, done.stderr
    assert [one["name"] for one in said(root / PLEDGE)["people"]] == ["Người Mới"]


def test_units_come_in_where_there_are_none(tmp_path: Path) -> None:
    (tmp_path / "campaigns").mkdir()
    text = (ROOT / "tests" / "shapes" / "tables.yaml").read_text(encoding="utf-8")
    (tmp_path / "campaigns" / "2024.yaml").write_text(text, encoding="utf-8")
    rows = [
        ("TT", "Tên đơn vị", "Viết tắt", "Trưởng đơn vị", "Công chức", "Người lao động"),
        (1, "Văn phòng Sở", "VP", "Nguyễn Văn Mẫu", 8, 1),
        (2, "Chi cục Thí dụ", "CCTD", "Trần Thị Mẫu", "năm", None),
    ]
    (tmp_path / "a.xlsx").write_bytes(sheet(*rows))
    done = run("import", "a.xlsx", "--list", "units", "--id", "2024", at=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "E3" in done.stderr
    units = said(tmp_path / "campaigns" / "2024.yaml")["units"]
    assert units[0] == {
        "id": "van-phong-so",
        "name": "Văn phòng Sở",
        "abbreviation": "VP",
        "kind": "office",
        "head": "Nguyễn Văn Mẫu",
        "headcount": {"civil_servants": 8, "workers": 1},
    }
    assert units[1]["kind"] == "branch"
    assert run("check", at=tmp_path).returncode == 0
    again = run("import", "a.xlsx", "--list", "units", "--id", "2024", at=tmp_path)
    assert again.returncode == 1


@pytest.mark.parametrize(("kind", "folder"), [("people", "pledges"), ("scores", "results/year")])
def test_a_new_file_names_the_schema_of_its_office(kind: str, folder: str) -> None:
    known = KINDS[kind]
    there = Path("office/campaigns/2024", folder) / f"{known.up}schemas"
    assert os.path.normpath(there) == os.path.normpath("office/schemas")
    assert (ROOT / "schemas" / f"{known.schema}.schema.json").is_file()


def test_a_list_needs_a_campaign(root: Path) -> None:
    assert run("import", "a.xlsx", "--list", "people", at=root).returncode == 2
    done = run("import", "a.xlsx", "--list", "people", "--id", "khong-co", at=root)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_a_number_of_people_that_has_no_end_is_none() -> None:
    cells = {"name": ListCell("Văn phòng", "B2"), "headcount.a": ListCell("9" * 5000, "C2")}
    told = units([ListRow(cells)])
    assert told.numberless == [cells["headcount.a"]]
    assert "headcount" not in told.units[0]


def test_a_list_that_no_file_can_hold_is_told_as_such(root: Path) -> None:
    head = ("Họ và tên", "Chức vụ", "Danh hiệu đăng ký")
    many = ((f"Nguyễn Văn Mẫu {at}", "Công chức", "Lao động tiên tiến") for at in range(9_990))
    (root / "a.xlsx").write_bytes(sheet(head, *many))
    before = (root / PLEDGE).read_bytes()
    options = ("--list", "people", "--id", "2024", "--unit", "van-phong", "--force")
    done = run("import", "a.xlsx", *options, at=root)
    assert done.returncode == 1
    assert f"{PLEDGE}:" in done.stderr
    assert "50000 giá trị" in done.stderr
    assert (root / PLEDGE).read_bytes() == before


def test_of_several_units_all_files_are_written_or_none(root: Path) -> None:
    head = ("Họ và tên", "Chức vụ", "Danh hiệu đăng ký", "Đơn vị")
    rows = [
        ("Nguyễn Văn Mẫu", "Công chức", "Lao động tiên tiến", "Văn phòng"),
        ("Trần Thị Thí Dụ", "Công chức", "Lao động tiên tiến", "Phòng Trồng trọt"),
    ]
    (root / "a.xlsx").write_bytes(sheet(head, *rows))
    shutil.rmtree(root / "campaigns/2024/pledges")
    (root / "campaigns/2024/pledges").write_bytes(b"x")
    before = sorted(root.rglob("*"))
    done = run("import", "a.xlsx", "--list", "people", "--id", "2024", at=root)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert sorted(root.rglob("*")) == before
