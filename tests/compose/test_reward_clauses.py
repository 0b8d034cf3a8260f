"""Where the law lays the factors down, and what households have: under the decree of 2025."""

from __future__ import annotations

from dossiers import dossier
from offices import said
from thidua.compose import commendation
from thidua.compose.rewards import rewards

_YEAR = """
    campaign:
      regime: 2022-nd152
      units: [{id: vp, headcount: {workers: 3}}]
      directive: {signers: [{position: GIÁM ĐỐC, name: Mai}]}
    pledges: {vp: {people: [{id: an}]}}
    selection:
      proposals:
        - {id: d1, unit: vp, subject: an, award: lao-dong-tien-tien}
        - {id: d2, unit: vp, subject: vp, award: giay-khen}
      decision: {accepted: [d1, d2], base_salary: 0}
      papers: [{kind: commendation, date: "2026-07-01"}]
    occasions:
      bao:
        collectives: [{id: ho, kind: household}, {id: doi}, {id: lang}]
        proposals:
          - {id: d1, subject: ho, award: giay-khen}
          - {id: d2, subject: doi, award: giay-khen}
          - {id: d3, subject: lang, award: gia-dinh-van-hoa}
        decision: {accepted: [d1, d2, d3], base_salary: 0}
        papers: [{kind: commendation, date: "2026-06-30"}]
"""
_OLDER = _YEAR.replace("2022-nd152", "2022-nd98").replace("gia-dinh-van-hoa", "giay-khen")


def test_the_articles_of_the_factors_are_cited_once_each() -> None:
    year = dossier(_YEAR).year
    yearly, apart = (" ".join(said(one)) for one in commendation.compose(year))
    by = "theo quy định tại {} Nghị định số 152/2025/NĐ-CP, mức lương cơ sở {} đồng"
    assert by.format("Điều 50, Điều 54", "2.530.000") in yearly
    assert by.format("Điều 54", "2.340.000") in apart


def test_a_household_has_its_own_factor_and_what_has_none_is_told() -> None:
    year = dossier(_YEAR).year
    found = {one.nominee.proposal.id: one for one in rewards(year, year.occasions["bao"])}
    assert (found["d1"].factor, found["d1"].amount) == (0.45, 1_060_000)
    assert (found["d2"].factor, found["d2"].amount) == (0.6, 1_410_000)
    assert (found["d3"].factor, found["d3"].amount) == (None, None)
    (_, apart) = (" ".join(said(one)) for one in commendation.compose(year))
    assert "Tổng số tiền thưởng: 2.470.000 đồng" in apart
    assert "Còn 01 trường hợp chưa xác định mức thưởng, chưa tính vào tổng số." in apart


def test_sums_by_the_factors_of_an_ended_decree_are_marked() -> None:
    mark = "(tạm tính theo hệ số của văn bản đã hết hiệu lực)"
    later = _YEAR.replace("2026-07-01", "2027-03-01")
    yearly, apart = (" ".join(said(one)) for one in commendation.compose(dossier(later).year))
    assert mark in yearly
    assert mark not in apart


def test_an_older_regime_cites_nothing() -> None:
    year = dossier(_OLDER).year
    texts = [text for one in commendation.compose(year) for text in said(one)]
    assert any("mức lương cơ sở" in text for text in texts)
    assert not any("theo quy định tại" in text for text in texts)
