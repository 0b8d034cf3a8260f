"""The letter to those who are late: who, with what, as of which day; and when there is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from dossiers import dossier
from offices import by_name, example, raw, raw_pledges, raw_results, raw_units, rows, said, written
from thidua.compose.reminder import compose
from thidua.model.composed import Composed
from thidua.model.office import Council

_YEAR = """
    campaign:
      units:
        - {id: vp, name: Văn phòng, headcount: {workers: 3}}
        - {id: tt, name: Thanh tra, headcount: {workers: 3}}
        - {id: nv, name: Nghiệp vụ, headcount: {workers: 3}}
      milestones:
        - {id: a, kind: pledge, title: Gửi giao ước, due: "2023-03-31", owners: [tat-ca]}
        - {id: b, kind: register, title: Đăng ký, due: "2023-03-31", owners: [tat-ca]}
        - {id: c, kind: mid-review, title: Báo cáo, due: "2023-06-30", owners: [tat-ca]}
      papers: %s
    pledges:
      vp: {received: "2023-03-30", people: [{id: p}]}
      tt: {received: "2023-03-31"}
      nv: {received: "2023-04-08", people: [{id: q}]}
"""


def _letters(papers: str = "[]") -> dict[str, Composed]:
    return by_name(compose(dossier(_YEAR % papers).year))


def _late(letter: Composed) -> list[tuple[Any, ...]]:
    (table,) = letter.sheets
    return rows(table)


def test_one_letter_tells_everything_that_was_due_on_a_day() -> None:
    letters = _letters()
    assert list(letters) == ["reminder-2023-03-31"]
    letter = letters["reminder-2023-03-31"]
    assert _late(letter) == [
        ("Nghiệp vụ", "Gửi giao ước; Đăng ký", "2023-03-31", 1),
        ("Thanh tra", "Đăng ký", "2023-03-31", 1),
    ]
    texts = said(letter)
    assert {
        "- Gửi giao ước: có 02/03 đơn vị đã thực hiện, đạt 66,7%;",
        "- Đăng ký: có 01/03 đơn vị đã thực hiện, đạt 33,3%.",
        "Còn 02 đơn vị chưa thực hiện:",
    } <= set(texts)
    kinh_gui = texts.index("Kính gửi:")
    assert texts[kinh_gui + 1 : kinh_gui + 3] == ["- Nghiệp vụ;", "- Thanh tra."]


def test_the_results_go_to_the_council_under_its_own_name() -> None:
    year = dossier(_YEAR % "[]").year
    council = Council(name="Hội đồng xã Thí Dụ", members=())
    (letter,) = compose(replace(year, campaign=replace(year.campaign, council=council)))
    assert any("gửi kết quả về Hội đồng xã Thí Dụ;" in one for one in said(letter))


def test_a_dated_letter_looks_at_its_day() -> None:
    letters = _letters('[{kind: reminder, status: issued, number: 7, date: "2023-04-10"}]')
    letter = letters["reminder-2023-03-31"]
    assert _late(letter) == [("Thanh tra", "Đăng ký", "2023-03-31", 10)]
    texts = said(letter)
    assert "Kính gửi: Thanh tra." in texts
    assert "Số: 07/STD-TĐKT" in texts
    assert any("Tính đến ngày 10/4/2023" in text for text in texts)


def test_the_date_says_what_a_letter_is_about() -> None:
    letters = _letters('[{kind: reminder, status: issued, number: 9, date: "2023-07-05"}]')
    assert list(letters) == ["reminder-2023-03-31", "reminder-2023-06-30"]
    assert "Số: 09/STD-TĐKT" not in said(letters["reminder-2023-03-31"])
    assert "Số: 09/STD-TĐKT" in said(letters["reminder-2023-06-30"])
    assert [row[3] for row in _late(letters["reminder-2023-06-30"])] == [5, 5, 5]


@pytest.mark.parametrize(
    ("papers", "files", "letters"),
    [
        ("[]", "", 0),
        ("[]", 'results: {vp-h1: {received: "2023-03-31"}}', 0),
        ("[]", 'results: {vp-h1: {received: "2023-04-01"}}', 1),
        ('[{kind: report, for: h1, status: issued, number: 1, date: "2023-04-01"}]', "", 1),
        ('[{kind: report, for: h1, status: draft, date: "2023-04-01"}]', "", 0),
    ],
)
def test_a_draft_waits_for_a_day_in_the_files_beyond_the_due_date(
    papers: str, files: str, letters: int
) -> None:
    beginning, _, _ = (_YEAR % papers).partition("      nv: {received")
    assert len(list(compose(dossier(f"{beginning}\n    {files}\n").year))) == letters


@pytest.mark.parametrize(
    "text",
    [
        "campaign: {}",
        "campaign: {units: [{id: vp, headcount: {workers: 1}}]}",
        """
        campaign:
          units: [{id: vp, headcount: {workers: 1}}]
          milestones: [{id: a, kind: pledge, due: "2023-03-31", owners: [tat-ca]}]
        """,
        """
        campaign:
          units: [{id: vp, headcount: {workers: 1}}]
          milestones: [{id: a, kind: pledge, due: "2023-03-31", owners: [tat-ca]}]
        pledges: {vp: {received: "2023-03-31"}}
        """,
    ],
    ids=["no units", "no milestones", "nothing has come in yet", "all in time"],
)
def test_nothing_to_send_no_letter(text: str) -> None:
    assert list(compose(dossier(text).year)) == []


def test_the_example_reminds_whom_its_files_show_late(golden: Callable[[str, str], None]) -> None:
    letters = by_name(compose(example(2024)))
    units, found = raw_units(2024), dict[str, set[str]]()
    received = {
        "pledge": {unit: one.get("received") for unit, one in raw_pledges(2024).items()},
        "mid-review": {unit: one.get("received") for unit, one in raw_results(2024, "h1").items()},
        "year-review": {
            unit: one.get("received") for unit, one in raw_results(2024, "year").items()
        },
    }
    for milestone in raw("2024")["milestones"]:
        days = received.get(milestone["kind"], {})
        late = {unit for unit in units if days and (days.get(unit) or "9") > milestone["due"]}
        if late:
            found[f"reminder-{milestone['due']}"] = {units[unit]["name"] for unit in late}
    assert found
    assert {name: {row[0] for row in _late(one)} for name, one in letters.items()} == found
    golden("example/reminder.md", written(letters["reminder-2024-03-31"]))
