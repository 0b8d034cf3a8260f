"""Dự toán Quỹ: every figure counted again from the files of the commune, by other code."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

import yaml
from msgspec.structs import replace

from offices import rows, said
from recount.year import shown
from thidua import survey
from thidua.compose.fund_estimate import compose
from thidua.model.campaign import PaperData, PaperStatus
from thidua.model.year import Year
from tools.outside import ROOT

_COMMUNE = ROOT / "demos" / "xa-minh-hoa"
_FACTORS = {"person": 30, "collective": 60, "household": 45}
"""What a giấy khen is worth by whom it is for, in hundredths of the base salary."""
_SALARY = 2_530_000
"""The base salary on the last day of the campaign."""


@cache
def _commune() -> Year:
    (surveyed,) = survey.survey(_COMMUNE, ["2026-nong-thon-moi"])
    assert surveyed.year is not None, surveyed.findings
    return surveyed.year


def test_every_figure_is_counted_again() -> None:
    path = _COMMUNE / "campaigns" / "2026-nong-thon-moi.yaml"
    fund = yaml.safe_load(path.read_text(encoding="utf-8"))["fund"]
    expected: list[tuple[int, int, int]] = []
    for one in fund["expected"]:
        exact = Fraction(_FACTORS[one["group"]] * _SALARY, 100)
        each = int(-(-exact // 10_000) * 10_000)
        expected.append((one["number"], each, each * one["number"]))
    rewarded = sum(amount for _, _, amount in expected)
    bought = [
        (one["number"], one["price"], one["number"] * one["price"]) for one in fund["purchases"]
    ]
    organised = [one["amount"] for one in fund["organising"]]
    (made,) = compose(_commune())
    (sheet,) = made.sheets
    assert [row[2:] for row in rows(sheet)] == [
        *expected,
        *bought,
        *((None, None, amount) for amount in organised),
    ]
    total = rewarded + sum(one[2] for one in bought) + sum(organised)
    assert sheet.sums()[-1] == total
    has = sum(one["amount"] for one in fund["sources"])
    texts = " ".join(said(made))
    assert f"Nguồn hình thành Quỹ: {shown(has)} đồng" in texts
    assert f"Dự kiến chi: {shown(total)} đồng" in texts
    assert (
        f"Tiền thưởng: {shown(rewarded)} đồng, tính theo mức lương cơ sở {shown(_SALARY)}" in texts
    )
    assert "chưa xác định mức thưởng" not in texts
    share = shown(round(Fraction(sum(organised) * 100, has), 1))
    assert f"{shown(sum(organised))} đồng, bằng {share}% tổng Quỹ (mức tối đa 20%" in texts
    assert f"Số còn lại: {shown(has - total)} đồng" in texts
    assert not made.public


def test_the_council_submits_it_to_the_head_of_the_agency() -> None:
    (made,) = compose(_commune())
    texts = said(made)
    assert "Số: 02/TTr-HĐTĐKT" in texts
    assert "Kính gửi: Chủ tịch Ủy ban nhân dân xã Minh Họa." in texts
    ((authority, position, name),) = made.document.signatures
    assert (authority.text, name.text) == ("TM. HỘI ĐỒNG", "Hoàng Văn Mẫu Lâm")
    assert position.text.startswith("ỦY VIÊN THƯỜNG TRỰC")


def test_without_a_council_the_agency_submits_it_to_its_superior() -> None:
    year = _commune()
    (made,) = compose(replace(year, campaign=replace(year.campaign, council=None)))
    assert "Kính gửi: UBND tỉnh Minh Họa." in said(made)
    assert "Số: 02/TTr-UBND" in said(made)


def test_what_is_missing_is_told_and_without_a_fund_there_is_none() -> None:
    year = _commune()
    fund = year.campaign.fund
    assert fund is not None
    poor = replace(fund, sources=(replace(fund.sources[0], amount=1_000_000),))
    (made,) = compose(replace(year, campaign=replace(year.campaign, fund=poor)))
    assert any("Số còn thiếu: 27.445.000 đồng" in one for one in said(made))
    assert list(compose(replace(year, campaign=replace(year.campaign, fund=None)))) == []


def test_what_has_no_factor_is_left_out_of_the_sum_and_told() -> None:
    year = _commune()
    fund = year.campaign.fund
    assert fund is not None
    unpaid = replace(fund.expected[0], award="gia-dinh-van-hoa")
    changed = replace(fund, expected=(unpaid, *fund.expected[1:]))
    (made,) = compose(replace(year, campaign=replace(year.campaign, fund=changed)))
    assert rows(made.sheets[0])[0][2:] == (5, None, None)
    assert any("còn 01 loại khen thưởng chưa xác định mức thưởng" in one for one in said(made))


def test_sums_by_the_factors_of_an_ended_decree_are_marked() -> None:
    year = _commune()
    mark = "(tạm tính theo hệ số của văn bản đã hết hiệu lực)"
    assert not any(mark in one for made in compose(year) for one in said(made))
    dated = PaperData("fund-estimate", PaperStatus.ISSUED, number=2, date="2027-03-01")
    others = [one for one in year.campaign.papers if one.kind != dated.kind]
    campaign = replace(year.campaign, papers=(*others, dated))
    (made,) = compose(replace(year, campaign=campaign))
    (line,) = [one for one in said(made) if mark in one]
    assert line.startswith("- Tiền thưởng:")
