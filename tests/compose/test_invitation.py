"""Giấy mời họp Hội đồng: one a member, before the meeting was held, numbered alone or together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from dossiers import dossier
from offices import by_name, raw, said, written, yearly
from thidua.compose import commendation, minutes, report, submission
from thidua.compose.bodies import council_told
from thidua.compose.invitation import compose
from thidua.flows import conformance
from thidua.model.campaign import PaperData, PaperStatus
from thidua.model.source import FileKind
from thidua.model.year import Year
from thidua.render.formats import RENDERERS
from thidua.validate.schema import PATHS, fast

_YEAR = """
    campaign:
      regime: 2022-nd98
      council:
        members:
          - {id: m1, name: An, role: chair, position: Giám đốc}
          - {id: m2, name: Bình, role: secretary, position: Chuyên viên}
          - {id: m3, name: Chi, position: Trưởng phòng}
    selection:
      meeting: {chair: m1, secretary: m2}
"""


def _planned(number: int = 2024) -> Year:
    """Return a year of the example whose council has not met yet."""
    year = yearly(number)
    assert year.selection is not None
    assert year.selection.meeting is not None
    meeting = replace(
        year.selection.meeting, end=None, present=(), absent=(), votes=(), conclusions=()
    )
    return replace(year, selection=replace(year.selection, meeting=meeting))


def test_there_are_none_before_a_meeting_is_planned() -> None:
    assert list(compose(dossier("{}").year)) == []
    assert list(compose(dossier("selection: {proposals: []}").year)) == []


def test_who_cannot_come_is_told_whom_to_ask() -> None:
    made = by_name(compose(dossier(_YEAR).year))
    (line,) = [text for text in said(made["invitation-m3"]) if "không dự được" in text]
    assert line.endswith("đầu mối liên hệ: Ông (Bà) Bình, Chuyên viên, Thư ký Hội đồng./.")


def test_everybody_is_asked_but_who_chairs() -> None:
    made = by_name(compose(dossier(_YEAR).year))
    assert list(made) == ["invitation-m2", "invitation-m3"]
    assert not any(one.public for one in made.values())
    texts = said(made["invitation-m3"])
    (invited,) = [text for text in texts if "kính mời" in text]
    assert invited.endswith("trân trọng kính mời: Ông (Bà) Chi, Trưởng phòng, Ủy viên.")
    assert "Chủ trì: Ông (Bà) An, Giám đốc, Chủ tịch Hội đồng." in texts
    assert "Thời gian: 08 giờ 00 phút, ngày 20 tháng 12 năm 2023." in texts


def test_they_come_before_the_meeting_and_nothing_else_speaks_of_it() -> None:
    year = _planned()
    assert len(list(compose(year))) == len(raw("2024")["council"]["members"]) - 1
    assert list(minutes.compose(year)) == []
    told = council_told(year)
    assert told is not None
    assert told.met is None
    for kind in (submission, commendation, report):
        for one in kind.compose(year):
            assert not any("20/12/2024" in text or "20 tháng 12" in text for text in said(one))


@pytest.mark.parametrize("held", [{}, {"end": "10:00", "present": ["m1"]}])
def test_a_meeting_may_be_stated_before_it_was_held(held: dict[str, object]) -> None:
    planned = {"date": "2024-12-20", "start": "08:00", "place": "a", "chair": "b", "secretary": "c"}
    judge = fast(PATHS[FileKind.SELECTION])
    meeting = planned | held
    assert judge.is_valid({"campaign": 2024, "proposals": [], "meeting": meeting})
    for key in held:
        half = {name: value for name, value in meeting.items() if name != key}
        assert not judge.is_valid({"campaign": 2024, "proposals": [], "meeting": half})
    alone = planned | {"votes": [{"proposal": "a", "in_favour": 1}]}
    assert not judge.is_valid({"campaign": 2024, "proposals": [], "meeting": alone})


def test_one_is_numbered_alone_and_the_others_together() -> None:
    common = PaperData("invitation", PaperStatus.ISSUED, number=4, date="2024-12-12")
    own = replace(common, number=5, for_="uy-vien-1")
    year = yearly(2024)
    assert year.selection is not None
    for papers in ((common, own), (own, common)):
        made = by_name(compose(replace(year, selection=replace(year.selection, papers=papers))))
        numbers = {name: said(one)[4] for name, one in made.items()}
        assert numbers.pop("invitation-uy-vien-1") == "Số: 05/GM-STD"
        assert set(numbers.values()) == {"Số: 04/GM-STD"}


@pytest.mark.parametrize("ending", ["docx", "pdf"])
def test_nothing_departs_from_the_decree(ending: str, tmp_path: Path) -> None:
    paths = []
    for one in compose(yearly(2024)):
        paths.append(tmp_path / f"{one.name}.{ending}")
        paths[-1].write_bytes(RENDERERS[ending](one.document))
    house, _ = conformance.house()
    assert house is not None
    examined, _ = conformance.examine(paths, house)
    assert [one.findings for one in examined] == [()] * len(paths)
    assert len(paths) > 5


def test_the_example(golden: Callable[[str, str], None]) -> None:
    made = by_name(compose(yearly(2024)))
    council, meeting = raw("2024")["council"], raw("2024/selection")["meeting"]
    invited = {one["id"] for one in council["members"]} - {meeting["chair"]}
    assert set(made) == {f"invitation-{member}" for member in invited}
    golden("example/invitation.md", written(made["invitation-uy-vien-1"]))
