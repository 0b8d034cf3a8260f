"""Quyết định công nhận sáng kiến: what a session accepted, with authors and their shares."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from offices import by_name, example, register, rows, said, written
from thidua.compose.initiative_decision import compose


def test_it_lists_what_was_accepted() -> None:
    (made,) = compose(example(2024))
    stated = {one["id"]: one for one in register()["initiatives"]}
    (session,) = (one for one in register()["sessions"] if one["campaign"] == 2024)
    listed = rows(made.sheets[0])
    assert [row[0] for row in listed] == [stated[one]["name"] for one in session["accepted"]]
    assert listed[1][1] == "Phạm Thị Mẫu Giang (70%); Phan Thị Mẫu Hà (30%)"
    assert any("Công nhận 02 sáng kiến" in text for text in said(made))


def test_its_grounds_are_the_acts_on_initiatives_or_those_that_are_typed() -> None:
    year = example(2024)
    (made,) = compose(year)
    assert any("13/2012/NĐ-CP" in text for text in said(made))
    own = "Quy chế hoạt động sáng kiến của Sở Thí dụ"
    sessions = tuple(replace(one, grounds=(own,)) for one in year.initiatives.sessions)
    (made,) = compose(replace(year, initiatives=replace(year.initiatives, sessions=sessions)))
    assert not any("13/2012/NĐ-CP" in text for text in said(made))
    assert f"Căn cứ {own};" in said(made)


def test_nothing_accepted_is_no_decision() -> None:
    year = example(2024)
    sessions = tuple(replace(one, accepted=()) for one in year.initiatives.sessions)
    fewer = replace(year, initiatives=replace(year.initiatives, sessions=sessions))
    assert list(compose(fewer)) == []


def test_the_example(golden: Callable[[str, str], None]) -> None:
    made = by_name(compose(example(2024)))
    golden("example/initiative-decision.md", written(made["initiative-decision"]))
