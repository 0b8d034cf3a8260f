"""The table of units and milestones, to a person and to a program."""

from __future__ import annotations

import json
import re
import string

import pytest
import yaml
from msgspec.structs import replace

from thidua.model.campaign import Milestone
from thidua.model.campaign_time import CampaignTime, TimeKind
from thidua.model.reviews import ReviewDue, ReviewKind
from thidua.model.status import Standing, Status, Step, UnitStatus
from thidua.report.status import FORMATS, render
from thidua.review.status import KINDS
from thidua.system.home import TEMPLATES

MILESTONES = (
    Milestone("giao-uoc", "pledge", "Ký giao ước", "2023-03-31", ("hoi-dong",)),
    Milestone("tong-ket", "year-review", "Tổng kết", "2024-01-05", ("hoi-dong",)),
)
FOUND = Status(
    "2023",
    CampaignTime(TimeKind.YEAR, 2023, 2023, "Đúng hẹn"),
    "2023-07-15",
    MILESTONES,
    (
        UnitStatus(
            "van-phong",
            "Văn phòng",
            (
                Step("giao-uoc", Standing.LATE, "2023-04-03", 3),
                Step("tong-ket", Standing.AHEAD, days=174),
            ),
        ),
        UnitStatus(
            "thanh-tra",
            "Thanh [red]tra\x1b[31m",
            (Step("giao-uoc", Standing.MISSING, days=106), Step("tong-ket", Standing.NOT_ASKED)),
        ),
    ),
)


def test_plain_text_is_a_line_a_unit() -> None:
    assert render([FOUND], format="text", language="vi") == (
        "Phong trào thi đua năm 2023, tính đến ngày 15/07/2023\n"
        "\n"
        "Đơn vị                    Giao ước (31/03)           Tổng kết (05/01/2024)\n"
        "Văn phòng                 03/04, trễ 3 ngày          còn 174 ngày\n"
        "Thanh [red]traU+001B[31m  chưa có, quá hạn 106 ngày  -\n"
        "Đã xong                   1/2                        0/1\n"
        "\n"
        "2 đơn vị: 1 việc quá hạn, 1 việc trễ hạn.\n"
        "Quá hạn: đã qua thời hạn mà chưa làm. Trễ hạn: đã làm, nhưng sau thời hạn.\n"
    )


def test_a_column_has_the_name_of_its_review_only_where_there_are_several_of_its_kind() -> None:
    """The names of all of them stand above the table, with the days they are due."""
    milestones = (
        Milestone("a", "mid-review", "Gửi báo cáo sơ kết quý I", "2023-04-05", (), for_="q1"),
        Milestone("b", "mid-review", "Gửi báo cáo sơ kết quý II", "2023-07-05", (), for_="q2"),
        Milestone("c", "year-review", "Gửi báo cáo tổng kết cả năm", "2024-01-05", (), for_="nam"),
    )
    reviews = (
        ReviewDue("q1", "Quý I", ReviewKind.INTERIM, "2023-04-05"),
        ReviewDue("q2", "Quý II", ReviewKind.INTERIM, "2023-07-05"),
        ReviewDue("nam", "Tổng kết cả năm", ReviewKind.FINAL),
    )
    steps = tuple(Step(one.id, Standing.NOT_ASKED) for one in milestones)
    found = replace(
        FOUND, milestones=milestones, units=(UnitStatus("vp", "VP", steps),), reviews=reviews
    )
    _, told, _, heads, *_ = render([found], format="text", language="vi").splitlines()
    assert told == "Báo cáo: Quý I hạn 05/04; Quý II hạn 05/07; Tổng kết cả năm chưa định ngày."
    assert re.split(r" {2,}", heads)[-3:] == [
        "Quý I (05/04)",
        "Quý II (05/07)",
        "Tổng kết (05/01/2024)",
    ]
    [told] = json.loads(render([found], format="json", language="vi"))["reviews"][:1]
    assert told == {"id": "q1", "name": "Quý I", "kind": "interim", "due": "2023-04-05"}


@pytest.mark.parametrize("width", [60, 100])
def test_a_terminal_gets_colours_within_its_width(width: int) -> None:
    shown = render([FOUND], format="text", language="en", width=width)
    bare = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert bare != shown
    assert "\x1b" not in bare
    table = bare.splitlines()[2:-1]
    assert max(map(len, table)) <= width
    assert "[red]" in "".join(table).replace(" ", "")
    assert "overdue" in bare


def test_json_is_one_object_with_a_step_for_each_milestone() -> None:
    report = json.loads(render([FOUND], format="json", language="vi"))
    assert report["overdue"] is True
    assert report["as_of"] == "2023-07-15"
    assert report["milestones"][0]["totals"] == {
        "on-time": 0,
        "late": 1,
        "missing": 1,
        "ahead": 0,
        "not-asked": 0,
    }
    assert report["units"][0] == {
        "unit": "van-phong",
        "name": "Văn phòng",
        "steps": [
            {"milestone": "giao-uoc", "standing": "late", "done": "2023-04-03", "days": 3},
            {"milestone": "tong-ket", "standing": "ahead", "done": None, "days": 174},
        ],
    }


def test_a_campaign_that_cannot_be_followed_says_why() -> None:
    nobody = render(
        [Status("2023", FOUND.time, "2023-07-15", MILESTONES, ())], format="text", language="vi"
    )
    assert "headcount" in nobody
    nothing = render(
        [Status("2023", FOUND.time, "2023-07-15", (), FOUND.units)], format="text", language="vi"
    )
    assert "milestones" in nothing


def test_the_last_day_is_called_today() -> None:
    step = Step("giao-uoc", Standing.AHEAD)
    found = Status(
        "2023", FOUND.time, "2023-03-31", MILESTONES[:1], (UnitStatus("a", "A", (step,)),)
    )
    assert "đến hạn hôm nay" in render([found], format="text", language="vi")


def test_words_are_there_in_both_languages_with_the_same_blanks() -> None:
    words = yaml.safe_load((TEMPLATES / "status.yaml").read_text(encoding="utf-8"))
    vi, en = words["vi"], words["en"]
    assert list(words) == ["vi", "en"]
    assert vi.keys() == en.keys()
    assert {str(one) for one in Standing} | KINDS.keys() <= vi.keys()
    for key in vi:
        blanks = [
            {name for _, name, _, _ in string.Formatter().parse(one[key])} for one in (vi, en)
        ]
        assert blanks[0] == blanks[1]


def test_there_are_two_formats() -> None:
    assert FORMATS == ("text", "json")
    with pytest.raises(KeyError):
        render([FOUND], format="sarif", language="vi")
