"""Whole years: the fictional office from 2023 to 2024, and what units pledged and did."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from msgspec.structs import replace

from changes import lines, taken_over
from thidua.diff.facts import files, years
from thidua.model.change import ChangeKind, ComparisonPart, Subject
from thidua.model.office import Former, Unit
from thidua.model.year import TargetResult, Year
from thidua.survey import surveyed
from tools.outside import ROOT
from whole_years import full

OLD = full()
UNIT = "van-phong"
_STAGES = {"pledge", "result", "selection"}


@pytest.fixture(scope="module")
def office() -> tuple[Year, Year]:
    """The fictional office in 2023 and in 2024."""
    old, new = (surveyed(ROOT / "examples", year).year for year in ("2023", "2024"))
    assert old is not None
    assert new is not None
    return old, new


def _pledge(**fields: Any) -> Year:  # noqa: ANN401 - fields of any type
    return replace(OLD, pledges={UNIT: replace(OLD.pledges[UNIT], **fields)})


def _result(**fields: Any) -> Year:  # noqa: ANN401
    key = UNIT, "year"
    return replace(OLD, results={key: replace(OLD.results[key], **fields)})


def _selection(**fields: Any) -> Year:  # noqa: ANN401
    assert OLD.selection is not None
    return replace(OLD, selection=replace(OLD.selection, **fields))


def test_the_campaign_of_the_office(office: tuple[Year, Year]) -> None:
    old, new = (year.campaign for year in office)
    changes = list(files.compare(old, new))
    assert lines(change for change in changes if not change.rolled) == [
        (
            "reworded name.name: Kỷ cương, đúng hẹn, vì Nhân dân phục vụ -> "
            "Chuyển đổi số, đúng hẹn, vì Nhân dân phục vụ"
        ),
        "changed regime.regime: 2003 -> 2022-nd98",
        "changed date.date: 30/01/2023 -> 29/01/2024",
        "changed number.number: 4 -> 5",
        (
            "changed document: Chỉ thị số 03/CT-UBND ngày 09/01/2023 của UBND tỉnh Minh Họa "
            "về việc phát động phong trào thi đua năm 2023 -> Chỉ thị số 02/CT-UBND "
            "ngày 08/01/2024 của UBND tỉnh Minh Họa về việc phát động phong trào thi đua năm 2024 "
            "[chi-thi-ubnd-tinh]"
        ),
        (
            "merged unit: Phòng Kế hoạch [phong-ke-hoach] + Phòng Tài chính [phong-tai-chinh] -> "
            "Phòng Kế hoạch - Tài chính [phong-ke-hoach-tai-chinh]"
        ),
        (
            "changed unit.headcount in Phòng Kế hoạch - Tài chính: 8 công chức -> "
            "7 công chức, 1 người lao động [phong-ke-hoach-tai-chinh]"
        ),
        (
            "changed block.leader in Khối chuyên môn, sự nghiệp: Chi cục Quản lý Thí dụ -> "
            "Phòng Nghiệp vụ [khoi-chuyen-mon]"
        ),
        (
            "added regime.regulation:  -> Quyết định số 12/2024/QĐ-UBND ngày 09/05/2024 của UBND "
            "tỉnh Minh Họa ban hành Quy định về công tác thi đua, khen thưởng trên địa bàn tỉnh"
        ),
        "added title:  -> Bình xét thi đua theo khối năm 2024 [huong-dan-binh-xet]",
    ]
    rolled = Counter(f"{one.subject}.{one.field}" for one in changes if one.rolled)
    assert rolled == {
        "date.year": 1,
        "date.start": 1,
        "date.end": 1,
        "obligation.due": 7,
        "milestone.due": 7,
    }


def test_the_years_of_the_office(office: tuple[Year, Year]) -> None:
    changes = list(years.compare(*office))
    assert not [one for one in changes if one.kind is ChangeKind.UNEXPLAINED]
    assert {one.of for one in changes} == {
        "",
        *(unit.name for year in office for unit in year.participants),
    }
    assert (
        Counter(one.subject for one in changes if one.kind is ChangeKind.ADDED)[Subject.PERSON] == 4
    )
    assert [line for line in lines(changes) if ".pledge" in line] == [
        (
            "added field.pledge of Phòng Kế hoạch - Tài chính:  -> "
            "Phòng Kế hoạch - Tài chính [phong-ke-hoach-tai-chinh]"
        ),
        "removed field.pledge of Phòng Kế hoạch: Phòng Kế hoạch [phong-ke-hoach] ->",
        "removed field.pledge of Phòng Tài chính: Phòng Tài chính [phong-tai-chinh] ->",
    ]
    assert taken_over(years.carried(*office))[-1] == (
        "figure target of Thanh tra Sở in Số cuộc thanh tra hoàn thành theo kế hoạch: 6 cuộc"
    )


def test_the_same_year_twice_yields_nothing(office: tuple[Year, Year]) -> None:
    for year in office:
        assert list(years.compare(year, year)) == []
        assert list(years.carried(year, year)) == []


def test_targets_and_works() -> None:
    first, second = OLD.pledges[UNIT].targets
    (work,) = OLD.pledges[UNIT].works
    new = _pledge(
        targets=(
            replace(first, value=99.5, unit="phần trăm", baseline=None),
            replace(second, id="cuoc-hop"),
        ),
        works=(replace(work, kind="work", due="2024-10-31"),),
    )
    of = "of Văn phòng Sở in"
    assert lines(years.compare(OLD, new)) == [
        f"changed target.unit {of} Tỷ lệ văn bản đúng hạn: % -> phần trăm [dung-han]",
        f"changed target.value {of} Tỷ lệ văn bản đúng hạn: 98 % -> 99,5 phần trăm [dung-han]",
        f"changed target.baseline {of} Tỷ lệ văn bản đúng hạn: 97 % -> ∅ [dung-han]",
        f"renumbered target.id {of} Số cuộc họp không giấy: hop [hop] -> cuoc-hop [cuoc-hop]",
        f"changed work.kind {of} Một cửa thân thiện: Mô hình -> Công trình [mot-cua]",
        f"changed work.due {of} Một cửa thân thiện: 30/09/2024 -> 31/10/2024 [mot-cua]",
    ]


def test_people() -> None:
    first, second = OLD.pledges[UNIT].people
    new = _pledge(
        people=(
            replace(first, titles=("lao-dong-tien-tien",), awards=(), history=()),
            replace(second, id="cb-003", name="Lê Văn Mẫu Bảo"),
        )
    )
    of = "of Văn phòng Sở"
    assert lines(years.compare(OLD, new)) == [
        (
            f"changed person.titles {of} in Trần Thị Mẫu Chi: Lao động tiên tiến; "
            "Chiến sĩ thi đua cơ sở -> Lao động tiên tiến [cb-001]"
        ),
        f"changed person.awards {of} in Trần Thị Mẫu Chi: Giấy khen của Sở -> ∅ [cb-001]",
        f"removed person.history {of} in Trần Thị Mẫu Chi: Giấy khen của Sở năm 2022 ->",
        f"removed person {of}: Lê Văn Mẫu Bình [cb-002] ->",
        f"added person {of}:  -> Lê Văn Mẫu Bảo [cb-003]",
    ]


def test_a_unit_registers_and_launches() -> None:
    (pledge,) = OLD.pledges.values()
    assert pledge.launch is not None
    new = _pledge(launch=replace(pledge.launch, place=None), collective=None)
    assert lines(years.compare(OLD, new)) == [
        "changed date.launch.place of Văn phòng Sở: Hội trường -> ∅ [van-phong]",
        (
            "removed collective.collective of Văn phòng Sở: Hoàn thành tốt nhiệm vụ; "
            "Tập thể lao động tiên tiến; Giấy khen của Sở [van-phong] ->"
        ),
    ]


def test_results() -> None:
    (result,) = OLD.results.values()
    (score,) = result.scores
    new = _result(
        targets=(TargetResult("dung-han", 98),),
        ratings=result.ratings[:1],
        strengths=(*result.strengths[1:], "Xử lý mọi văn bản trong ngày."),
        scores=(replace(score, verified=58, reason=None),),
    )
    of = "of Văn phòng Sở in Tổng kết"
    assert lines(years.compare(OLD, new)) == [
        f"changed result.actual {of} / Tỷ lệ văn bản đúng hạn: 97,5 % -> 98 % [dung-han]",
        f"changed result.evidence {of} / Tỷ lệ văn bản đúng hạn: Báo cáo số 4 -> ∅ [dung-han]",
        f"changed result.note {of} / Tỷ lệ văn bản đúng hạn: Chậm tháng 5 -> ∅ [dung-han]",
        f"removed result.ratings {of}: Lê Văn Mẫu Bình [cb-002] ->",
        f"moved result.strengths {of}: Không có đơn thư. -> Không có đơn thư. [van-phong]",
        (
            f"reworded result.strengths {of}: Xử lý văn bản trong ngày. -> "
            "Xử lý mọi văn bản trong ngày. [van-phong]"
        ),
        f"changed result.verified {of} / Đúng hạn: 56 -> 58 [dung-han]",
        f"changed result.reason {of} / Đúng hạn: Có hồ sơ trễ -> ∅ [dung-han]",
    ]


def test_proposals_votes_and_the_decision() -> None:
    selection = OLD.selection
    assert selection is not None
    assert selection.meeting is not None
    assert selection.decision is not None
    (vote,) = selection.meeting.votes
    new = _selection(
        proposals=(replace(selection.proposals[0], priority=2, form=None),),
        meeting=replace(
            selection.meeting, votes=(replace(vote, in_favour=6),), present=("thu-ky",)
        ),
        decision=replace(selection.decision, accepted=("dn-01",)),
    )
    form = "Mẫu số 03 (98/2023/NĐ-CP)"
    assert lines(years.compare(OLD, new)) == [
        "changed proposal.priority in Giấy khen của Sở (Trần Thị Mẫu Chi): 1 -> 2 [dn-01]",
        f"changed proposal.form in Giấy khen của Sở (Trần Thị Mẫu Chi): {form} -> ∅ [dn-01]",
        "removed proposal: Tập thể lao động tiên tiến (Văn phòng Sở) [dn-02] ->",
        "removed decision.meeting.present: Đinh Văn Mẫu Chủ [chu-tich] ->",
        "changed decision.in_favour in Giấy khen của Sở (Trần Thị Mẫu Chi): 5 -> 6 [dn-01]",
        "removed decision.decision.accepted: Tập thể lao động tiên tiến (Văn phòng Sở) [dn-02] ->",
    ]


def test_what_is_of_the_selection_says_so() -> None:
    selection = OLD.selection
    assert selection is not None
    assert selection.decision is not None
    (paper, *_) = selection.papers
    new = _selection(
        decision=replace(selection.decision, base_salary=2_530_000),
        papers=(replace(paper, number=77), *selection.papers[1:]),
    )
    changes = [*years.compare(OLD, new), *years.compare(OLD, _pledge(targets=()))]
    assert [(one.part, one.subject) for one in changes] == [
        (ComparisonPart.SELECTION, Subject.DECISION),
        (ComparisonPart.SELECTION, Subject.NUMBER),
        *[(ComparisonPart.UNITS, Subject.TARGET)] * 2,
    ]
    assert changes[0].new[0].text == "2.530.000 đồng"


def test_ids_of_proposals_mean_nothing_between_two_years() -> None:
    selection = OLD.selection
    assert selection is not None
    assert selection.meeting is not None
    assert selection.decision is not None
    first, second = selection.proposals
    swapped = replace(
        selection,
        campaign="2025",
        proposals=(replace(first, id="dn-02"), replace(second, id="dn-01")),
        meeting=replace(
            selection.meeting, votes=(replace(selection.meeting.votes[0], proposal="dn-02"),)
        ),
        decision=replace(selection.decision, accepted=("dn-02", "dn-01")),
    )
    campaign = replace(OLD.campaign, id="2025", year=2025)
    pledges = {UNIT: replace(OLD.pledges[UNIT], campaign="2025")}
    results = {key: replace(one, campaign="2025") for key, one in OLD.results.items()}
    new = replace(OLD, campaign=campaign, pledges=pledges, results=results, selection=swapped)
    assert lines(years.compare(OLD, new)) == ["changed date.year: 2024 -> 2025 (rolled)"]


def test_what_the_year_has_not_come_to_is_one_change() -> None:
    early = replace(OLD, pledges={}, results={}, selection=None)
    assert lines(years.compare(OLD, early)) == [
        "removed field.pledge: Văn phòng Sở ->",
        "removed field.result in Tổng kết: Văn phòng Sở ->",
        "removed field.selection: 2024 ->",
    ]
    assert lines(years.compare(early, OLD)) == [
        "added field.pledge:  -> Văn phòng Sở",
        "added field.result in Tổng kết:  -> Văn phòng Sở",
        "added field.selection:  -> 2024",
    ]


def test_a_file_of_a_unit_that_the_campaign_does_not_know() -> None:
    pledges = {**OLD.pledges, "khac": replace(OLD.pledges[UNIT], unit="khac")}
    new = replace(OLD, pledges=pledges)
    assert lines(years.compare(OLD, new)) == ["added field.pledge of khac:  -> khac [khac]"]
    assert lines(years.compare(new, OLD)) == ["removed field.pledge of khac: khac [khac] ->"]


def test_a_unit_with_a_new_id_keeps_its_files() -> None:
    office, other = OLD.campaign.units
    renamed = Unit(
        "ban-thu-ky", "Ban Thư ký", office.kind, formerly=(Former(UNIT, office.name, 2024),)
    )
    units = (replace(office, id=renamed.id, name=renamed.name, formerly=renamed.formerly), other)
    (pledge,) = OLD.pledges.values()
    new = replace(
        OLD,
        campaign=replace(OLD.campaign, units=units),
        pledges={renamed.id: replace(pledge, unit=renamed.id, received=None)},
        results={},
    )
    told = [line for line in lines(years.compare(OLD, new)) if " of Ban Thư ký" in line]
    assert told == [
        "changed field.unit of Ban Thư ký: Văn phòng Sở [van-phong] -> Ban Thư ký [ban-thu-ky]",
        "changed field.received of Ban Thư ký: 20/03/2024 [van-phong] -> ∅ [ban-thu-ky]",
    ]


def test_files_compared_alone_keep_ids_that_other_files_describe() -> None:
    old, new = OLD.results[UNIT, "year"], _result(campaign="2025").results[UNIT, "year"]
    later = replace(new, targets=(TargetResult("dung-han", 98, "Báo cáo số 4", "Chậm tháng 5"),))
    assert lines(files.compare(old, later)) == [
        "changed result.campaign: 2024 -> 2025 (rolled)",
        "changed result.actual in dung-han: 97,5 -> 98 [dung-han]",
    ]
    with pytest.raises(TypeError, match="a Result cannot be compared with a Pledge"):
        list(files.compare(old, OLD.pledges[UNIT]))


def test_what_the_new_year_has_none_of_so_far_is_awaited_and_not_removed() -> None:
    begun = replace(OLD, campaign=replace(OLD.campaign, year=2025), pledges={})
    begun = replace(begun, results={}, selection=None)
    told = {(one.kind, one.field) for one in years.compare(OLD, begun) if one.field in _STAGES}
    assert {field for kind, field in told if kind is ChangeKind.AWAITED} == _STAGES
    assert {kind for kind, _ in told} == {ChangeKind.AWAITED}
    same = replace(OLD, pledges={}, results={}, selection=None)
    assert ChangeKind.AWAITED not in {one.kind for one in years.compare(OLD, same)}
