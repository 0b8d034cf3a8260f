"""Thông báo kết quả: issued by the council, its own series, both titles of who signs."""

from __future__ import annotations

from msgspec.structs import replace

from offices import rows, said
from school import raw_school, school
from thidua.compose.results_notice import compose
from thidua.model.office import Council, Established
from thidua.model.year import Year


def _with(**fields: object) -> Year:
    year = school()
    council = year.campaign.council
    assert isinstance(council, Council)
    changed = replace(council, **fields)
    papers = tuple(one for one in year.campaign.papers if one.kind != "council-decision")
    return replace(year, campaign=replace(year.campaign, council=changed, papers=papers))


def test_the_list_has_who_was_voted_for_with_their_votes() -> None:
    (made,) = compose(school())
    selection = raw_school("campaigns/2025-2026/selection")
    members = len(raw_school("office")["councils"][0]["members"])
    votes = sorted(f"{one['in_favour']}/{members}" for one in selection["meeting"]["votes"])
    (sheet,) = made.sheets
    assert sorted(str(row[3]) for row in rows(sheet)) == votes
    units = {"to-khoa-hoc-tu-nhien", "to-khoa-hoc-xa-hoi", "lop-7a", "lop-9a"}
    teams = sum(one["subject"] in units for one in selection["proposals"])
    people = len(selection["proposals"]) - teams
    (first,) = [one for one in said(made) if one.startswith("1. ")]
    assert f"khen thưởng {len(votes):02} trường hợp" in first
    assert f"{people:02} đề nghị đối với cá nhân, {teams:02} đề nghị đối với tập thể" in first
    assert not made.public


def test_the_council_issues_it_and_its_chair_has_both_titles() -> None:
    (made,) = compose(school())
    texts = said(made)
    assert texts[:2] == [
        "TRƯỜNG TRUNG HỌC CƠ SỞ THÍ DỤ",
        "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG TRƯỜNG TRUNG HỌC CƠ SỞ THÍ DỤ",
    ]
    assert "Số: 01/TB-HĐTĐKT" in texts
    signed = [line.text for one in made.document.signatures for line in one]
    assert signed[0] == "TM. HỘI ĐỒNG"
    assert signed[-1] == "Phạm Thị Mẫu Hà"
    assert signed[1].split() == ["CHỦ", "TỊCH", "HIỆU", "TRƯỞNG"]


def test_without_the_seal_there_is_only_the_title_in_the_council() -> None:
    (made,) = compose(_with(seal=False, abbreviation="HĐ"))
    ((_, position, _),) = made.document.signatures
    assert position.text == "CHỦ TỊCH"
    assert "Số: 01/TB-HĐ" in said(made)


def test_the_decision_that_set_the_council_up_is_cited() -> None:
    cited = "(thành lập theo Quyết định số {} ngày {} của Trường Trung học cơ sở Thí Dụ)"
    (own,) = compose(school())
    assert any(cited.format("12/QĐ-THCSTD", "03/9/2025") in one for one in said(own))
    (other,) = compose(_with(established=Established("7/QĐ-TH", "2024-01-02")))
    assert any(cited.format("7/QĐ-TH", "02/01/2024") in one for one in said(other))
    (none,) = compose(_with())
    assert not any("thành lập theo" in one for one in said(none))
