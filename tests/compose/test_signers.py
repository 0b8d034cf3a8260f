"""A paper that names no signers is signed as its issuer asks: a body's TM., its head's not."""

from __future__ import annotations

import pytest

from thidua.catalogue.kinds import paper_kinds
from thidua.compose.signers import signing
from thidua.model.campaign import Agency, Signer
from thidua.model.frame import Issuer

_COMMITTEE = Agency("Ủy ban nhân dân xã Minh Họa", "UBND", "Minh Họa")
_OFFICE = Agency("Sở Thí dụ", "STD", "Minh Họa")
_CHAIR = ()
_FOR_ALL = ("TM. ỦY BAN NHÂN DÂN",)
_DEPUTY = ("KT. CHỦ TỊCH",)


@pytest.mark.parametrize(
    ("position", "stated", "issued_by", "signed"),
    [
        ("CHỦ TỊCH", _CHAIR, Issuer.AGENCY, _FOR_ALL),
        ("CHỦ TỊCH", _FOR_ALL, Issuer.AGENCY, _FOR_ALL),
        ("PHÓ CHỦ TỊCH", _DEPUTY, Issuer.AGENCY, (*_FOR_ALL, *_DEPUTY)),
        ("CHỦ TỊCH", _CHAIR, Issuer.HEAD, _CHAIR),
        ("CHỦ TỊCH", _FOR_ALL, Issuer.HEAD, _CHAIR),
        ("PHÓ CHỦ TỊCH", (*_FOR_ALL, *_DEPUTY), Issuer.HEAD, _DEPUTY),
        ("CHÁNH VĂN PHÒNG", ("TL. CHỦ TỊCH",), Issuer.HEAD, ("TL. CHỦ TỊCH",)),
        ("THƯ KÝ", _CHAIR, Issuer.AGENCY, _CHAIR),
    ],
)
def test_an_issuer_is_signed_for(
    position: str, stated: tuple[str, ...], issued_by: Issuer, signed: tuple[str, ...]
) -> None:
    signers = (Signer(position, "Nguyễn Văn Mẫu", stated),)
    assert [one.authority for one in signing(signers, _COMMITTEE, issued_by)] == [signed]


def test_who_signs_alone_or_with_others_is_left_as_stated() -> None:
    director = (Signer("GIÁM ĐỐC", "Nguyễn Văn Mẫu"),)
    several = (Signer("CHỦ TỊCH", "Nguyễn Văn Mẫu"), Signer("CHỦ TỊCH", "Trần Thị Mẫu"))
    for issued_by in Issuer:
        assert signing(director, _OFFICE, issued_by) == director
        assert signing(several, _COMMITTEE, issued_by) == several


def test_the_head_of_a_committee_decides_on_awards() -> None:
    issuers = {kind: described.issuer(_COMMITTEE.name) for kind, described in paper_kinds().items()}
    assert [kind for kind, one in issuers.items() if one is Issuer.HEAD] == [
        "initiative-decision",
        "initiative-confirmation",
        "council-decision",
        "commendation",
        "certificates",
    ]
    assert {one.issuer(_OFFICE.name) for one in paper_kinds().values()} == {Issuer.AGENCY}
