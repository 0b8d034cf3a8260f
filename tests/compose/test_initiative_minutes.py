"""Biên bản họp Hội đồng sáng kiến: who was there, how they voted, counted again from the file."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from offices import by_name, example, register, rows, said, written
from thidua.compose.initiative_minutes import compose
from thidua.model.year import Year


def _without_a_meeting(year: Year) -> Year:
    register_ = year.initiatives
    sessions = tuple(replace(one, meeting=None) for one in register_.sessions)
    return replace(year, initiatives=replace(register_, sessions=sessions))


def test_there_are_none_before_it_was_held() -> None:
    assert list(compose(_without_a_meeting(example(2024)))) == []


def test_every_figure_is_counted_again() -> None:
    (made,) = compose(example(2024))
    (session,) = (one for one in register()["sessions"] if one["campaign"] == 2024)
    votes = {one["initiative"]: one for one in session["votes"]}
    members, present = len(session["council"]["members"]), len(session["meeting"]["present"])
    (sheet,) = made.sheets
    assert [row[2:6] for row in rows(sheet)] == [
        (
            f"{votes[one]['in_favour']}/{members}",
            votes[one]["in_favour"] / members,
            votes[one].get("against", 0),
            votes[one].get("blank", 0),
        )
        for one in session["initiatives"]
    ]
    texts = "\n".join(said(made))
    assert f"{present:02}/{members:02} thành viên" in texts
    assert "đạt 66,7%" in texts
    listed, accepted = len(session["initiatives"]), len(session["accepted"])
    assert f"đề nghị công nhận {accepted:02}/{listed:02} sáng kiến." in texts
    assert "đã gửi phiếu bằng văn bản" in texts


def test_what_is_not_recognised_is_said() -> None:
    year = example(2024)
    sessions = tuple(replace(one, accepted=one.accepted[:1]) for one in year.initiatives.sessions)
    fewer = replace(year, initiatives=replace(year.initiatives, sessions=sessions))
    (made,) = compose(fewer)
    assert [row[6] for row in rows(made.sheets[0])] == ["Đề nghị công nhận", "Không công nhận"]
    assert any("; không đề nghị công nhận 01 sáng kiến." in text for text in said(made))


def test_the_example(golden: Callable[[str, str], None]) -> None:
    made = by_name(compose(example(2024)))
    golden("example/initiative-minutes.md", written(made["initiative-minutes"]))
