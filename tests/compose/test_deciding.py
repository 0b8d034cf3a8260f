"""Who decides, in print: over a decision and on a certificate, whoever signs and for whom."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from dossiers import dossier
from offices import said
from thidua.catalogue.law import law
from thidua.compose import certificates, commendation
from thidua.model.campaign import PaperData, Signer
from thidua.model.frame import Issuer
from thidua.model.year import Year

_YEAR = """
    campaign:
      regime: 2022-nd98
      agency: {name: "NAME", abbreviation: ABC, place: Minh Họa, superior: UBND tỉnh Minh Họa}
      directive: {signers: [{position: GIÁM ĐỐC, name: Nguyễn Văn Mẫu}]}
    occasions:
      bao:
        name: công tác phòng, chống bão số 0
        award: giay-khen
        people: [{id: ba-mau, name: Bà Mẫu, position: Ngư dân}]
        proposals: [{id: d1, subject: ba-mau}]
        decision: {accepted: [d1], base_salary: 1800000}
"""
_SIGNED = [
    ("Sở Thí dụ", (), "GIÁM ĐỐC", Issuer.AGENCY, "GIÁM ĐỐC SỞ THÍ DỤ"),
    ("Sở Thí dụ", ("KT. GIÁM ĐỐC",), "PHÓ GIÁM ĐỐC", Issuer.AGENCY, "GIÁM ĐỐC SỞ THÍ DỤ"),
    (
        "Ủy ban nhân dân tỉnh Thí Dụ",
        ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"),
        "PHÓ CHỦ TỊCH",
        Issuer.AGENCY,
        "ỦY BAN NHÂN DÂN TỈNH THÍ DỤ",
    ),
    (
        "Ủy ban nhân dân tỉnh Thí Dụ",
        ("KT. CHỦ TỊCH",),
        "PHÓ CHỦ TỊCH",
        Issuer.HEAD,
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH THÍ DỤ",
    ),
    (
        "Ban Chấp hành Đoàn xã Minh Họa",
        ("TM. BAN CHẤP HÀNH ĐOÀN XÃ",),
        "BÍ THƯ",
        Issuer.AGENCY,
        "BAN CHẤP HÀNH ĐOÀN XÃ MINH HỌA",
    ),
]


def _year(name: str, signer: Signer, issued_by: Issuer) -> Year:
    year = dossier(_YEAR.replace("NAME", name)).year
    papers = tuple(
        PaperData(kind, signers=(signer,), issued_by=issued_by)
        for kind in ("commendation", "certificates")
    )
    return replace(year, occasions={"bao": replace(year.occasions["bao"], papers=papers)})


@pytest.mark.parametrize(("name", "authority", "position", "issued_by", "expected"), _SIGNED)
def test_who_decides_is_named_once(
    name: str, authority: tuple[str, ...], position: str, issued_by: Issuer, expected: str
) -> None:
    year = _year(name, Signer(position, "Lê Văn Mẫu", authority), issued_by)
    for compose in (commendation.compose, certificates.compose):
        (made,) = compose(year)
        assert expected in said(made), compose.__module__


def test_a_body_that_decides_together_has_nobody_before_its_name() -> None:
    assert law().head_of("Ban Chấp hành Đoàn xã Minh Họa") == ""
    assert law().led_together("Ban Chấp hành Đoàn xã Minh Họa")
    assert not law().led_together("Sở Thí dụ")
    assert not law().led_together("Công ty Thí Dụ")
    year = _year("Ban Chấp hành Đoàn xã Minh Họa", Signer("BÍ THƯ", "Lê Văn Mẫu"), Issuer.AGENCY)
    (made,) = commendation.compose(year)
    assert any("Giấy khen của Ban Chấp hành Đoàn xã Minh Họa" in one for one in said(made))
