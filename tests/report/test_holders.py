"""The register of awards told: a table a holder, objects, a worksheet with a row each."""

from __future__ import annotations

import json

from thidua.model.holder import Held, Holder
from thidua.report.holders import render, sheet, words

_HELD = Held(
    2024, "giay-khen", "Giấy khen", title=False, number="", date="2025-01-10", issuer="Sở Thí dụ"
)
_PERSON = Holder(
    "cb-001", "Lê \x1b[31mMẫu", collective=False, position="Chuyên viên", unit="", held=(_HELD,)
)
_UNIT = Holder("van-phong", "Văn phòng", collective=True, position="", unit="", held=(_HELD,))


def test_both_languages_have_the_same_words() -> None:
    vi, en = (words()[language] for language in ("vi", "en"))
    assert list(vi) == list(en)
    assert len(vi) > 15


def test_a_table_says_what_is_missing_and_commands_no_terminal() -> None:
    told = render([_PERSON, _UNIT], format="text", language="vi")
    assert "\x1b" not in told
    assert "(cb-001), Chuyên viên\n" in told
    assert "Văn phòng (van-phong)\n" in told
    assert "chưa có số" in told
    assert "10/01/2025" in told
    assert told.endswith("chỉ dùng nội bộ.\n")


def test_nobody_is_said() -> None:
    assert render([], format="text", language="en") == f"{words()['en']['nobody']}\n"
    assert json.loads(render([], format="json", language="en")) == []


def test_json_has_all() -> None:
    (one,) = json.loads(render([_UNIT], format="json", language="vi"))
    assert (one["id"], one["collective"]) == ("van-phong", True)
    assert one["held"][0]["award"] == "giay-khen"


def test_the_worksheet_has_a_row_each() -> None:
    made = sheet([_PERSON, _UNIT], language="vi")
    assert len(made.rows) == 2
    assert made.name == "Sổ vàng"
