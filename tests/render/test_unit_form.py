"""Forms are good workbooks and Word files, and LibreOffice keeps what makes them forms."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from msgspec.structs import replace

from offices import example
from thidua.compose.unit_form import unit_form
from thidua.model.unit_form import UnitForm
from thidua.model.year import Year
from thidua.opc import open_package
from thidua.opc.markup import WORD
from thidua.render import unit_form as xlsx
from thidua.render import unit_form_word as docx
from tools import libreoffice, openxml


@pytest.fixture(scope="module")
def form() -> UnitForm:
    year = example(2024)
    return unit_form(year, next(one for one in year.participants if one.id == "chi-cuc-quan-ly"))


@pytest.fixture(scope="module")
def files(form: UnitForm, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("forms")
    made = {"xlsx": xlsx.render(form), "docx": docx.render(form)}
    for ending, content in made.items():
        (folder / f"form.{ending}").write_bytes(content)
    return {ending: folder / f"form.{ending}" for ending in made}


def test_the_same_form_is_the_same_bytes(form: UnitForm, files: dict[str, Path]) -> None:
    assert xlsx.render(form) == files["xlsx"].read_bytes()
    assert docx.render(form) == files["docx"].read_bytes()


def test_microsofts_sdk_finds_nothing_wrong(files: dict[str, Path]) -> None:
    assert openxml.errors(files.values()) == []


def shown(year: Year) -> tuple[list[str], list[str]]:
    """Return the sheets that a unit sees, and those that the first of them tells it to fill in."""
    unit = next(one for one in year.participants if one.id == "van-phong")
    book = openpyxl.load_workbook(io.BytesIO(xlsx.render(unit_form(year, unit))))
    seen = [sheet.title for sheet in book if sheet.sheet_state == "visible"]
    links = [cell for (cell,) in book[seen[0]].iter_rows(max_col=1) if cell.hyperlink]
    for cell in links:
        assert cell.hyperlink.location == f"'{cell.value}'!B5"
    return seen[1:], [cell.value for cell in links]


PLEDGE = ["Đơn vị", "Chỉ tiêu", "Công trình", "Cá nhân", "Đã khen thưởng", "Người ký"]


def test_a_unit_sees_what_is_to_be_filled_in_next() -> None:
    year = example(2024)
    begun = replace(year, pledges={}, results={})
    assert shown(begun) == (PLEDGE, PLEDGE)
    seen, listed = shown(replace(year, results={}))
    assert seen == listed
    assert seen[:6] == PLEDGE
    assert {one.partition(" - ")[0] for one in seen[6:]} == {"6 tháng đầu năm"}
    seen, listed = shown(year)
    assert seen == listed
    assert {one.partition(" - ")[0] for one in seen[6:]} == {"6 tháng đầu năm", "Cả năm"}


def test_a_column_of_several_that_nobody_uses_is_there_and_not_shown(form: UnitForm) -> None:
    people = next(one for one in form.sheets if one.id == "people")
    more = [one.head for one in people.columns if one.more]
    assert more == ["Danh hiệu 4", "Khen thưởng 2", "Khen thưởng 3"]
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx.render(form)))["Cá nhân"]
    spans = [one for one in sheet.column_dimensions.values() if one.hidden]
    cells = [one for one in sheet[4][1:] if any(s.min <= one.column <= s.max for s in spans)]
    hidden = [one.value for one in cells]
    assert hidden == more
    assert "Danh hiệu, Khen thưởng" in sheet["B3"].value


def looks(path: Path) -> dict[str, Any]:
    """Return what makes a workbook a form: what is locked, hidden, offered and told."""
    book = openpyxl.load_workbook(path)
    return {
        sheet.title: (
            sheet.sheet_state,
            bool(sheet.protection.sheet),
            sheet.column_dimensions["A"].hidden and sheet["A1"].value,
            {
                (one.type, one.formula1, one.prompt, sheet[str(area.coord).partition(":")[0]].row)
                for one in sheet.data_validations.dataValidation
                for area in one.sqref.ranges
                if one.type not in {None, "none"}
            },
            [cell.protection.locked for row in sheet["B4:F6"] for cell in row],
        )
        for sheet in book
    }


def test_libreoffice_keeps_drop_downs_tips_and_locks(
    files: dict[str, Path], tmp_path: Path
) -> None:
    before = looks(files["xlsx"])
    after = looks(libreoffice.convert([files["xlsx"]], tmp_path, form="xlsx")[files["xlsx"]])
    assert before["Cá nhân"][1]
    assert len(before["Cá nhân"][3]) > 5
    assert after.keys() == before.keys()
    for name, told in before.items():
        assert normal(after[name]) == normal(told), name


def normal(told: Any) -> Any:  # noqa: ANN401 - as looks
    """Return the same, the references without quotes and signs, and days as their numbers."""
    state, locked, hidden, offered, cells = told
    plain = {
        (kind, str(one).replace("'", "").replace("$", "").lstrip("="), prompt, row)
        for kind, one, prompt, row in offered
    }
    return state, locked, hidden, plain, cells


def test_libreoffice_keeps_the_controls_of_word(files: dict[str, Path], tmp_path: Path) -> None:
    saved = libreoffice.convert([files["docx"]], tmp_path, form="docx")[files["docx"]]

    def kinds(path: Path) -> dict[str, int]:
        package = open_package(path.read_bytes())
        body = package.xml(package.main)
        names = ("dropDownList", "comboBox", "date", "listItem")
        found = {name: len(list(body.iter(f"{{{WORD}}}{name}"))) for name in names}
        assert found["date"]
        found["lists"] = found.pop("dropDownList") + found.pop("comboBox")
        return found  # LibreOffice 7.4 makes a list of what Word lets people type into as well

    assert kinds(saved) == kinds(files["docx"])
