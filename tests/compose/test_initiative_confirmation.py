"""Xác nhận hiệu quả, phạm vi ảnh hưởng: of what was recognised and has its influence told."""

from __future__ import annotations

from collections.abc import Callable

from offices import by_name, example, register, said, written
from thidua.compose.initiative_confirmation import compose


def test_there_is_one_where_the_influence_is_told() -> None:
    made = by_name(compose(example(2024)))
    (session,) = (one for one in register()["sessions"] if one["campaign"] == 2024)
    told = {
        f"initiative-confirmation-{one['id']}"
        for one in register()["initiatives"]
        if one.get("influence") and one["id"] in session["accepted"]
    }
    assert set(made) == {"forms/initiative-confirmation", *told}


def test_it_quotes_the_decision_that_recognised_it() -> None:
    made = by_name(compose(example(2024)))
    texts = said(made["initiative-confirmation-ban-do-diem-kiem-tra"])
    quoted = "3. Quyết định công nhận: số 233/QĐ-STD ngày 19/11/2024 của Sở Thí dụ."
    assert quoted in texts
    assert any(text.startswith("5. Phạm vi ảnh hưởng (cấp tỉnh): ") for text in texts)


def test_the_example(golden: Callable[[str, str], None]) -> None:
    made = by_name(compose(example(2024)))
    name = "initiative-confirmation-ban-do-diem-kiem-tra"
    golden("example/initiative-confirmation.md", written(made[name]))
    golden(
        "example/initiative-confirmation-form.md", written(made["forms/initiative-confirmation"])
    )
