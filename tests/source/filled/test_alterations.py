"""What a form alters is told by the names of things, not by keys and ids."""

from __future__ import annotations

from pathlib import Path

import pytest

from thidua.model.filled_form import FileChange, FilledPart
from thidua.source.filled.alterations import Alteration, alterations, counted
from thidua.source.reader import read_content

_PART = FilledPart(
    "pledge", {}, {}, {}, called={"good": "Hoàn thành tốt nhiệm vụ", "gk": "Giấy khen"}
)
_OLD = """unit: a
received: "2024-03-01"
targets:
  - { id: t1, text: Việc một, value: 98 }
  - { id: t2, text: Việc hai, value: 3, lower_is_better: true }
people:
  - { id: p1, name: Nguyễn Văn Mẫu, awards: [gk] }
collective: { rating: good }
"""


def change(new: str, old: str | None = _OLD) -> FileChange:
    source, findings = read_content(new.encode(), name="a.yaml")
    assert source is not None, findings
    return FileChange(Path("a.yaml"), old.encode() if old else None, source, _PART)


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        ("value: 98", "value: 98.5", Alteration(("chỉ tiêu", "Việc một", "giá trị"), "98", "98,5")),
        ("2024-03-01", "2024-03-09", Alteration(("ngày nhận",), "01/03/2024", "09/03/2024")),
        (
            "  - { id: t1, text: Việc một, value: 98 }\n",
            "",
            Alteration(("chỉ tiêu",), "Việc một", None),
        ),
        (
            "people:\n",
            "people:\n  - { id: p2, name: Lê Thị Mẫu }\n",
            Alteration(("cá nhân",), None, "Lê Thị Mẫu"),
        ),
        (
            ", awards: [gk]",
            "",
            Alteration(("cá nhân", "Nguyễn Văn Mẫu", "hình thức khen thưởng"), "Giấy khen", None),
        ),
        (
            ", lower_is_better: true",
            "",
            Alteration(("chỉ tiêu", "Việc hai", "chiều của kết quả"), "Có", None),
        ),
        (
            "collective: { rating: good }\n",
            "",
            Alteration(
                ("tập thể đăng ký", "mức xếp loại"),
                "Hoàn thành tốt nhiệm vụ",
                None,
            ),
        ),
    ],
)
def test_each_difference_is_told_once(was: str, now: str, told: Alteration) -> None:
    assert was in _OLD
    assert alterations(change(_OLD.replace(was, now)), language="vi") == (told,)


def test_the_same_is_no_alteration_and_keys_are_told_in_english() -> None:
    assert alterations(change(_OLD), language="vi") == ()
    (one,) = alterations(change(_OLD.replace("98", "97")), language="en")
    assert one.at == ("targets", "Việc một", "value")


def test_a_new_file_is_counted() -> None:
    assert counted(change(_OLD, None), language="vi") == ((2, "chỉ tiêu"), (1, "cá nhân"))
