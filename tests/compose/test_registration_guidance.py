"""Công văn hướng dẫn đăng ký: to all units, every date of the file, every title of the regime."""

from __future__ import annotations

import yaml

from dossiers import dossier
from offices import rows, said
from thidua import survey
from thidua.compose.registration_guidance import compose
from tools.outside import ROOT

_COMMUNE = ROOT / "demos" / "xa-minh-hoa"
_YEAR = """
    campaign:
      units: [{id: vp, headcount: {workers: 3}}]
      milestones:
        - {id: m1, kind: register, title: Đăng ký, due: "2023-03-31"}
        - {id: m2, kind: launch, title: Phát động, due: "2023-02-28"}
        - {id: m3, kind: council, title: Họp, due: "2023-12-20"}
"""
_BY = {
    "chien-si-thi-dua-tinh": "Chiến sĩ thi đua tỉnh",
    "co-thi-dua-tinh": "Cờ thi đua của Ủy ban nhân dân tỉnh",
    "bang-khen-tinh": "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
    "giay-khen": "Giấy khen của Chủ tịch Ủy ban nhân dân xã Minh Họa",
}
"""What a commune calls that whose name in the law depends on who decides it."""
_PAPERS = "      papers: [{kind: registration-guidance}]\n"


def test_there_is_none_unless_the_office_wants_one() -> None:
    assert list(compose(dossier(_YEAR).year)) == []
    assert len(list(compose(dossier(_YEAR + _PAPERS).year))) == 1


def test_it_has_the_first_dates_in_their_order_and_no_others() -> None:
    (made,) = compose(dossier(_YEAR + _PAPERS).year)
    texts = said(made)
    assert [one for one in texts if "chậm nhất ngày" in one] == [
        "- Phát động: chậm nhất ngày 28/02/2023;",
        "- Đăng ký: chậm nhất ngày 31/3/2023.",
    ]
    assert "Kính gửi: Văn phòng." in texts
    assert made.public


def test_the_commune_tells_all_units_what_they_can_register_for() -> None:
    (surveyed,) = survey.survey(_COMMUNE, ["2026-nong-thon-moi"])
    assert surveyed.year is not None
    (made,) = compose(surveyed.year)
    office = yaml.safe_load((_COMMUNE / "office.yaml").read_text(encoding="utf-8"))
    taking_part = [one for one in office["units"] if "headcount" in one or "counted" in one]
    texts = said(made)
    for one in taking_part:
        assert any(text.startswith(f"- {one['name']}") for text in texts)
    assert f"- Tập thể: {len(taking_part):02} đơn vị tham gia phong trào thi đua;" in texts
    law = yaml.safe_load((ROOT / "schemas/regimes/2022-nd152.yaml").read_text(encoding="utf-8"))
    kinds = {one["kind"] for one in taking_part}
    listed = [
        one
        for one in (*law["titles"], *law["awards"])
        if not one.get("state_level") and kinds & set(one.get("unit_kinds", kinds))
    ]
    (sheet,) = made.sheets
    assert [row[0] for row in rows(sheet)] == [_BY.get(one["id"], one["name"]) for one in listed]
    whom = {row[0]: row[1] for row in rows(sheet)}
    assert whom["Gia đình văn hóa"] == "Hộ gia đình"
    assert whom["Thôn, tổ dân phố văn hóa"] == "Thôn, tổ dân phố"
    assert "Xã, phường, đặc khu tiêu biểu" not in whom, "of the commune itself, not of its units"
    assert "Số: 88/UBND-TĐKT" in texts
