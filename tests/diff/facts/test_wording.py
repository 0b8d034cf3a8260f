"""The words of facts: complete, and nothing but values goes into them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from thidua.catalogue.kinds import paper_kinds
from thidua.diff.facts.side import side
from thidua.diff.facts.values import number, plain
from thidua.diff.facts.wording import listed, paper, sentence, word
from thidua.model.campaign_time import CampaignTime, TimeKind
from thidua.system.home import SCHEMAS
from whole_years import full

ENUMERATIONS = {
    ("campaign", "unit", "kind"): "unit_kind",
    ("campaign", "milestone", "kind"): "milestone_kind",
    ("campaign", "directive", "issued_by"): "issuer",
    ("campaign", "attachment", "kind"): "attachment",
    ("campaign", "directive", "status"): "status",
    ("campaign", "threshold", "rating"): "rating",
    ("campaign", "member", "role"): "council_role",
    ("pledge", "work", "kind"): "work_kind",
    ("pledge", "registration", "rank"): "rank",
    ("pledge", "registration", "discipline"): "discipline",
    ("result", "workResult", "state"): "work_state",
}


YEAR = CampaignTime(TimeKind.YEAR, 2024, 2024, "Đúng hẹn")


def _values(file: str, thing: str, field: str) -> list[str]:
    schema: dict[str, Any] = json.loads((SCHEMAS / f"{file}.schema.json").read_bytes())
    values: list[str] = schema["$defs"][thing]["properties"][field]["enum"]
    assert values
    return values


@pytest.mark.parametrize(("place", "kind"), ENUMERATIONS.items())
def test_every_value_has_a_word(place: tuple[str, str, str], kind: str) -> None:
    assert [value for value in _values(*place) if word(kind, value) == value] == []


def test_every_kind_of_document_has_a_name() -> None:
    assert [kind for kind in paper_kinds() if paper(kind, time=YEAR) == kind] == []
    assert paper("pledge", time=YEAR) == "Bản đăng ký giao ước thi đua Năm 2024"
    assert paper("no-such-kind", time=YEAR) == "no-such-kind"


def test_a_phrase_without_its_value_is_left_out() -> None:
    assert sentence("recipient", text="UBND tỉnh", note="") == "UBND tỉnh"
    assert sentence("recipient", text="UBND tỉnh", note="b/c") == "UBND tỉnh (b/c)"


def test_a_value_is_no_format() -> None:
    hostile = "{note.__class__} {0} {{"
    assert sentence("recipient", text=hostile, note="") == hostile


def test_numbers_are_shown_to_the_last_digit() -> None:
    shown = [number(value) for value in (0, 30, 97.345, 1234.5, -0.5, 2340000, 1e-7)]
    assert shown == ["0", "30", "97,345", "1.234,5", "-0,5", "2.340.000", "0,0000001"]


def test_ids_of_things_read_as_their_names() -> None:
    known = side(full().campaign)
    assert known.name("unit", "van-phong") == "Văn phòng Sở"
    assert known.name("unit", "no-such-unit") == "no-such-unit"
    assert (
        known.read("Thực hiện [[chi-thi]] và [[khac]]")
        == "Thực hiện Chỉ thị số 02/CT-UBND và [[khac]]"
    )
    assert [plain(value, known) for value in (None, True, False, "x", 2.5)] == [
        "",
        "có",
        "không",
        "x",
        "2,5",
    ]
    assert (listed(["a", "b"]), listed(["a", "b"], apart=True)) == ("a, b", "a; b")
