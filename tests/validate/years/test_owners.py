"""What an obligation asks is asked of its owners."""

from __future__ import annotations

import pytest

from dossiers import dossier, told
from thidua.validate.years import YearRule, models_and_works, registered_share

CASES: dict[str, tuple[YearRule, str, list[str]]] = {
    "what some are asked is asked of nobody else": (
        models_and_works,
        """
        campaign:
          units:
            - {id: van-phong, headcount: {workers: 3}}
            - {id: thon-1, counted: {number: 9, of: hộ}}
          obligations: [{id: mot, owners: [van-phong], measure: {value: 1, unit: Công trình}}]
        pledges:
          van-phong: {works: []}
          thon-1: {works: []}
        """,
        ["8 warning models-and-works"],
    ),
    "nor have others to register": (
        registered_share,
        """
        campaign:
          units:
            - {id: van-phong, headcount: {workers: 1}}
            - {id: thanh-tra, headcount: {workers: 1}}
          obligations:
            - {id: mot, owners: [van-phong], text: Đăng ký, measure: {value: 50, unit: "%"}}
        pledges:
          van-phong: {people: []}
          thanh-tra: {people: []}
        """,
        ["9 warning registered-share"],
    ),
    "a group whose members nobody lists is everybody": (
        models_and_works,
        """
        campaign:
          units:
            - {id: van-phong, headcount: {workers: 3}}
            - {id: thanh-tra, headcount: {workers: 3}}
            - {id: ca-hai, kind: group}
          obligations: [{id: mot, owners: [ca-hai], measure: {value: 1, unit: Công trình}}]
        pledges:
          van-phong: {works: []}
          thanh-tra: {works: []}
        """,
        ["9 warning models-and-works", "10 warning models-and-works"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_exactly_these_findings(name: str) -> None:
    rule, text, expected = CASES[name]
    assert told(rule.check(dossier(text))) == expected
