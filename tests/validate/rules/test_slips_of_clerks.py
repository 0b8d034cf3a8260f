"""Days, symbols, ids and numbers that a clerk mistypes: what is told, and what must not be."""

from __future__ import annotations

import pytest

from findings import source, told
from thidua.validate.rules import (
    day_of_issue,
    due_in_text,
    ids_portable,
    name_in_capitals,
    phase_in_text,
    symbol_form,
    thousands_point,
)


@pytest.mark.parametrize(
    ("kind", "day", "messages"),
    [
        ("papers: [{{date: '{}'}}]", "2024-07-07", ["issued-on-sunday"]),
        ("papers: [{{date: '{}'}}]", "2024-07-06", []),
        ("papers: [{{date: '{}'}}]", "2024-07", []),
        ("papers: [{{date: '{}'}}]", "2023-04-29", ["issued-on-holiday"]),
        ("directive: {{date: '{}'}}", "2025-01-28", ["issued-on-holiday"]),
        ("directive: {{date: '{}'}}\nmilestones: [{{due: '2024-03-01'}}]", "2024-03-01", []),
        (
            "directive: {{date: '{}'}}\nobligations: [{{due: '2024-03-01'}}, {{due: 2025-01-01}}]",
            "2024-03-04",
            ["issued-after-deadline"],
        ),
    ],
)
def test_a_document_is_issued_on_a_working_day(kind: str, day: str, messages: list[str]) -> None:
    found = day_of_issue.check(source(kind.format(day) + "\n"))
    assert [finding.message for finding in found] == messages


@pytest.mark.parametrize(
    ("text", "due", "days"),
    [
        ("Nộp trước ngày 31/3/2024.", "2024-03-31", []),
        ("Nộp trước ngày 01/4/2024.", "2024-03-31", []),
        ("Nộp chậm nhất ngày 01/4/2024.", "2024-03-31", ["01/04/2024"]),
        ("Hạn đăng ký là: 30/3.", "2024-03-31", []),
        ("Hạn đăng ký là ngày 30/3.", "2024-03-31", ["30/03/2024"]),
        ("Xong trước ngày 15 tháng 6 năm 2024", "2024-06-30", ["15/06/2024"]),
        ("Từ ngày 01/3/2024 đến hết ngày 31/3/2024", "2024-03-31", []),
        ("Từ ngày 01/3/2024 đến hết ngày 30/4/2024", "2024-03-31", ["30/04/2024"]),
        ("Sơ kết ngày 20/6/2024, tổng kết ngày 20/12/2024", "2024-06-20", []),
        ("Tổ chức hội nghị ngày 20/12/2024", "2024-12-15", ["20/12/2024"]),
        ("Theo Kế hoạch số 5 ngày 20/12/2024 và Chỉ thị ngày 05/01/2024", "2024-12-15", []),
        ("Chào mừng ngày 30/4 và 01/5, ngày 02/9/2024 (11/6/1948 - 11/6/2024)", "2024-12-15", []),
        ("Xong trước ngày 31/13/2024, trước 12.500 hồ sơ", "2024-12-15", []),
        ("Nộp trước ngày 31/3/2024.", "2023-03-31", []),
    ],
)
def test_a_deadline_is_the_same_in_text_and_data(text: str, due: str, days: list[str]) -> None:
    item = f"directive: {{items: [{{id: a, items: [{{id: b, text: '{text}'}}]}}]}}\n"
    entry = f"year: 2024\nmilestones: [{{id: m, source: b, due: '{due}'}}]\n"
    assert told(due_in_text, item + entry, "date") == days
    own = f"year: 2024\ntargets: [{{id: m, text: '{text}', due: '{due}'}}]\n"
    assert told(due_in_text, own, "date") == days


def test_one_deadline_of_an_item_may_be_that_of_another_entry() -> None:
    item = "directive: {items: [{id: a, text: 'Sơ kết trước 20/6/2024, tổng kết trước %s'}]}\n"
    entries = "year: 2024\nobligations: [{source: a, id: x, due: '2024-06-20'}, %s]\n"
    late = entries % "{source: a, id: y, due: '2024-12-15'}"
    assert told(due_in_text, item % "15/12/2024" + late, "date") == []
    assert told(due_in_text, item % "20/12/2024" + late, "id") == ["y"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("từ ngày 27/3/2024 đến 31/5/2024; 15/11/2023 - 31/3/2024; 15/11/2024–20/01/2025", []),
        ("từ ngày 27/3/2024 đến 31/5/2025", [431]),
        ("(27/3/2023) đến hết ngày 31 tháng 5 năm 2024", [432]),
        ("từ 15/11/2024 cho đến ngày 31/3/2024", [-228]),
        ("01/01/2024 - 31/12/2025, 11/6/2023 - 11/6/2024, 01/7/2021 đến 30/6/2026", []),
        ("ngày 27/3/2024, ngày 31/5/2025 và 31/5/2022 đến 01/5/2021", []),
    ],
)
def test_a_phase_has_both_ends_in_one_turn(text: str, days: list[int]) -> None:
    assert told(phase_in_text, f"year: 2024\nname: '{text}'\n", "days") == days


@pytest.mark.parametrize(
    ("name", "reserved"),
    [
        *((name, True) for name in ("con", "prn", "aux", "nul", "com1", "com9", "lpt1", "lpt0")),
        *((name, False) for name in ("com", "com10", "con-dao", "phong-con", "conin", "lpt")),
    ],
)
def test_an_id_is_no_device_of_windows(name: str, *, reserved: bool) -> None:
    units = f"units: [{{id: {name}}}]\ndocuments: [{{id: {name}}}]\n"
    assert told(ids_portable, units, "id") == [name] * reserved


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("1.250", "1250 1.25"),
        ("7.640", "7640 7.64"),
        ("-12.000", "-12000 -12"),
        ("99.999", "99999 99.9990"),
        ("1.2500", ""),
        ("0.125", ""),
        ("1234.567", ""),
        ("12.5", ""),
        ("1250", ""),
        ("'1.250'", ""),
    ],
)
@pytest.mark.parametrize("file", ["targets: [{{value: {}}}]", "scores: [{{own: {} }}]", "- {}"])
def test_three_digits_behind_a_point_are_asked_about(typed: str, asked: str, file: str) -> None:
    text = f"review: h1\n{file.format(typed)}\n" if "scores" in file else file.format(typed) + "\n"
    text = text if ":" in text else f"k:\n  {text}"
    found = [f"{f.facts['whole']} {f.facts['plain']}" for f in thousands_point.check(source(text))]
    assert found == ([asked] if asked else [])


def test_a_whole_number_with_a_point_is_told_once() -> None:
    units = "units: [{id: a, headcount: {workers: %s}}]\n"
    assert told(thousands_point, units % "1.250", "typed") == []  # no whole number: an error
    assert told(thousands_point, units % "1.000", "typed") == ["1.000"]


@pytest.mark.parametrize(
    ("symbol", "messages"),
    [
        ("KH-SNNMT", []),
        ("KH-SNNMT-VP", []),
        ("KH-LĐLĐ", []),
        ("KH-SNNMT&X", ["symbol-of-another"]),
        ("KH-UBND", ["symbol-of-another"]),
    ],
)
def test_a_symbol_names_who_issues_it(symbol: str, messages: list[str]) -> None:
    text = (
        "agency: {abbreviation: SNNMT}\n"
        f"directive: {{type: plan, symbol: {symbol}, joint_with: {{abbreviation: LĐLĐ}}}}\n"
    )
    assert [f.message for f in symbol_form.check(source(text))] == messages


@pytest.mark.parametrize("kind", ["signers", "people", "council: {members", "directive: {signers"])
@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("nguyễn văn mẫu", ["Nguyễn Văn Mẫu"]),
        ("Trần thị Mẫu", ["Trần Thị Mẫu"]),
        ("đỗ Thị Mẫu", ["Đỗ Thị Mẫu"]),
        ("Trần Thị Mẫu", []),
        ("NGUYỄN VĂN MẪU", []),
        ("Y Mẫu Niê", []),
        ("K'Mẫu", []),
        ("", []),
    ],
)
def test_a_name_begins_with_capitals(kind: str, name: str, meant: list[str]) -> None:
    text = f'{kind}: [{{name: "{name}"}}]{"}" * kind.count("{")}\n'
    assert told(name_in_capitals, text, "meant") == meant
