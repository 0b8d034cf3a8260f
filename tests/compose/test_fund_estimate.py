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
from thidua.model.year import Year
from tools.outside import ROOT

_COMMUNE = ROOT / "demos" / "xa-minh-hoa"
_FACTORS = {"person": 3, "collective": 6}
"""What a giấy khen is worth by whom it is for, in tenths of the base salary.

What a household's is worth nobody has verified: it has no sum yet.
"""
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
    expected: list[tuple[int | None, int | None, int | None]] = []
    for one in fund["expected"]:
        if one["group"] not in _FACTORS:
            expected.append((one["number"], None, None))
            continue
        exact = Fraction(_FACTORS[one["group"]] * _SALARY, 10)
        each = int(-(-exact // 10_000) * 10_000)
        expected.append((one["number"], each, each * one["number"]))
    rewarded = sum(amount or 0 for _, _, amount in expected)
    unknown = [one for one in expected if one[2] is None]
    assert len(unknown) == 1
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
    assert "01 loại khen thưởng chưa rõ mức thưởng thì chưa tính" in texts
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
    assert any("Số còn thiếu: 20.605.000 đồng" in one for one in said(made))
    assert list(compose(replace(year, campaign=replace(year.campaign, fund=None)))) == []
