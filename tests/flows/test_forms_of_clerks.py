"""Forms as clerks fill them in: with marks of lists, and signed by the head."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import openpyxl
import yaml

from offices import copied_office
from thidua.model.finding import Level
from unit_forms import CAMPAIGN, collected, data, issued, spoilt

UNIT = "van-phong"


def test_what_clerks_put_before_the_lines_of_a_list_is_left_out(tmp_path: Path) -> None:
    def typed(book: Any) -> None:  # noqa: ANN401
        remarks = book["Cả năm - Nhận xét"]
        lines = {
            2: ["- Mô hình bám sát thực tế.", "+ Hoàn thành sớm", "1. Đoàn kết nội bộ tốt;"],
            4: ["Không", "- Không có gì.", "-"],
        }
        for column, each in lines.items():
            for row in range(5, remarks.max_row + 1):
                remarks.cell(row, column).value = each[row - 5] if row - 5 < len(each) else None
        targets = book["Chỉ tiêu"]
        targets["B5"] = f"3. {targets['B5'].value}"
        book["Cả năm - Chỉ tiêu"]["B5"] = targets["B5"].value

    root = tmp_path / "office"
    copied_office(root)
    (sent,) = issued(root, root / "forms", units=(UNIT,))
    before = data(root)["pledges/van-phong.yaml"]
    forms, findings = collected(
        [spoilt(sent, tmp_path / "a.xlsx", typed)], root, "2024-12-20", replace=True
    )
    assert [one for one in findings if one.level is Level.ERROR] == []
    assert forms[0].written
    result = yaml.safe_load(data(root)["results/year/van-phong.yaml"])
    assert result["strengths"] == [
        "Mô hình bám sát thực tế.",
        "Hoàn thành sớm",
        "Đoàn kết nội bộ tốt;",
    ]
    assert "weaknesses" not in result
    assert data(root)["pledges/van-phong.yaml"] == before


def test_a_report_is_signed_by_the_head_alone_unless_somebody_else_is_typed(tmp_path: Path) -> None:
    root = tmp_path / "office"
    copied_office(root)
    shutil.rmtree(root / "campaigns" / CAMPAIGN / "results")
    signers = yaml.safe_load(data(root)[f"pledges/{UNIT}.yaml"])["signers"]
    assert len(signers) > 1
    (sent,) = issued(root, root / "new", units=(UNIT,))
    book = openpyxl.load_workbook(sent)
    asked = {
        name: [cell.value for cell in book[name]["C"][4:] if cell.value]
        for name in ("Người ký", "Cả năm - Người ký")
    }
    names = [one["name"] for one in signers]
    assert asked == {"Người ký": names, "Cả năm - Người ký": names[:1]}
