"""Công văn hướng dẫn tổng kết: the last dates, the shares of the law with their sources."""

from __future__ import annotations

from dossiers import dossier
from offices import said
from thidua.compose.review_guidance import compose

_YEAR = """
    campaign:
      regime: 2022-nd152
      units: [{id: vp, headcount: {workers: 3}}, {id: tt, name: Thanh tra, headcount: {workers: 2}}]
      milestones:
        - {id: m1, kind: register, title: Đăng ký, due: "2023-03-31"}
        - {id: m2, kind: council, title: Họp Hội đồng, due: "2023-12-20"}
        - {id: m3, kind: year-review, title: Báo cáo năm, due: "2023-12-10"}
"""
_PAPERS = "      papers: [{kind: review-guidance}]\n"


def test_there_is_none_unless_the_office_wants_one() -> None:
    assert list(compose(dossier(_YEAR).year)) == []
    assert len(list(compose(dossier(_YEAR + _PAPERS).year))) == 1


def test_it_has_the_last_dates_and_the_shares_with_their_sources() -> None:
    (made,) = compose(dossier(_YEAR + _PAPERS).year)
    texts = said(made)
    assert [one for one in texts if "chậm nhất ngày" in one] == [
        "- Báo cáo năm: chậm nhất ngày 10/12/2023;",
        "- Họp Hội đồng: chậm nhất ngày 20/12/2023.",
    ]
    holders = "ít nhất 70% cá nhân trong tập thể đạt Lao động tiên tiến"
    assert [one for one in texts if "70%" in one] == [
        f"- Tập thể lao động tiên tiến: {holders} (theo Điều 28 Luật Thi đua, khen thưởng);",
        f"- Tập thể lao động xuất sắc: {holders} (theo Điều 27 Luật Thi đua, khen thưởng).",
    ]
    assert "- Văn phòng;" in texts
    assert "- Thanh tra." in texts
    assert any(one.startswith("2. Xếp loại") for one in texts)
    assert made.public


def test_the_old_law_has_its_own_shares() -> None:
    text = _YEAR.replace("2022-nd152", '"2003"') + _PAPERS
    (made,) = compose(dossier(text).year)
    shares = [one for one in said(made) if "%" in one]
    assert any("không quá 15% số người đạt" in one for one in shares)
    assert any("trên 50% cá nhân trong tập thể" in one for one in shares)
