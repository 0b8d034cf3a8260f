"""The finer points of rules about titles and awards, beyond the examples of their pages."""

from __future__ import annotations

import pytest

from dossiers import dossier, doubted, told
from thidua.validate.years import (
    YearRule,
    months_of_service,
    no_discipline,
    not_registered,
    title_chain,
    title_share,
    two_state_awards,
)

CASES: dict[str, tuple[YearRule, str, list[str]]] = {
    "a rating does where the law takes either": (
        title_chain,
        """
        campaign: {regime: 2022-nd98}
        pledges:
          van-phong:
            people:
              - {id: an, rating: excellent, titles: [lao-dong-tien-tien, chien-si-thi-dua-co-so]}
              - {id: binh, rating: good, titles: [lao-dong-tien-tien, chien-si-thi-dua-co-so]}
        """,
        ["7 warning title-needs-either"],
    ),
    "the rating of the year's report comes before the one aimed at": (
        title_chain,
        """
        campaign: {regime: 2022-nd98}
        pledges:
          van-phong:
            people:
              - {id: an, rating: excellent, titles: [lao-dong-tien-tien, chien-si-thi-dua-co-so]}
        results:
          van-phong-year: {ratings: [{person: an, rating: good}]}
        selection:
          proposals: [{id: mot, subject: an, award: chien-si-thi-dua-co-so}]
        """,
        ["10 error title-needs-either", "10 warning title-undecided"],
    ),
    "three years before, of the history and of last year's decision": (
        title_chain,
        """
        pledges:
          van-phong:
            people:
              - id: an
                initiative: Trả kết quả qua bưu điện
                titles: [chien-si-thi-dua-tinh]
                history:
                  - year: 2020
                    award: chien-si-thi-dua-co-so
                    number: 1/QĐ
                    date: "2021-01-05"
                    issuer: Sở
                  - year: 2021
                    award: chien-si-thi-dua-co-so
                    number: 2/QĐ
                    date: "2022-01-05"
                    issuer: Sở
        previous:
          campaign: {year: 2022}
          selection:
            proposals: [{id: mot, subject: an, award: chien-si-thi-dua-co-so}]
            decision: {accepted: [mot]}
        """,
        [],
    ),
    "a year between breaks the row, and so does a proposal that was not accepted": (
        title_chain,
        """
        pledges:
          van-phong:
            people:
              - id: an
                initiative: Trả kết quả qua bưu điện
                titles: [chien-si-thi-dua-tinh]
                history:
                  - year: 2020
                    award: chien-si-thi-dua-co-so
                    number: 1/QĐ
                    date: "2021-01-05"
                    issuer: Sở
        previous:
          campaign: {year: 2022}
          selection:
            proposals: [{id: mot, subject: an, award: chien-si-thi-dua-co-so}]
            decision: {accepted: []}
        """,
        ["7 warning title-needs-before"],
    ),
    "who has the lower title is read from the proposals where they tell it": (
        title_chain,
        """
        pledges:
          van-phong:
            people:
              - {id: an, initiative: A, titles: [lao-dong-tien-tien, chien-si-thi-dua-co-so]}
              - {id: binh, titles: [lao-dong-tien-tien]}
        selection:
          proposals:
            - {id: mot, subject: binh, award: lao-dong-tien-tien}
            - {id: hai, subject: an, award: chien-si-thi-dua-co-so}
        """,
        ["10 error title-needs"],
    ),
    "4 of 19 where 15 % is the cap": (
        title_share,
        "pledges:\n  van-phong:\n    people:\n"
        + "".join(
            f"      - {{id: p{n}, titles: [lao-dong-tien-tien"
            f"{', chien-si-thi-dua-co-so' if n < 4 else ''}]}}\n"
            for n in range(19)
        )
        + "selection:\n  proposals:\n"
        + "".join(
            f"    - {{id: d{n}, subject: p{n}, award: chien-si-thi-dua-co-so}}\n" for n in range(4)
        ),
        ["6 warning share-exceeded", "27 error share-exceeded"],
    ),
    "what rounding up could allow is a warning": (
        title_share,
        """
        pledges:
          van-phong:
            people:
              - {id: an, titles: [lao-dong-tien-tien, chien-si-thi-dua-co-so]}
              - {id: binh, titles: [lao-dong-tien-tien]}
        selection:
          proposals: [{id: mot, subject: an, award: chien-si-thi-dua-co-so}]
        """,
        ["5 warning share-exceeded-unless-rounded", "8 warning share-exceeded-unless-rounded"],
    ),
    "each unit has its own ratio": (
        title_share,
        "pledges:\n"
        + "".join(
            f"  unit-{unit}:\n    people:\n"
            + "".join(
                f"      - {{id: {unit}{n}, titles: [lao-dong-tien-tien]}}\n" for n in range(9)
            )
            + f"      - {{id: {unit}x, titles: [chien-si-thi-dua-co-so, lao-dong-tien-tien]}}\n"
            for unit in "ab"
        ),
        [],
    ),
    "half is not over half, but 70 % is at least 70 %": (
        title_share,
        """
        campaign:
          units:
            - {id: van-phong, headcount: {civil_servants: 2}}
            - {id: thanh-tra, headcount: {civil_servants: 10}}
        pledges:
          van-phong:
            people: [{id: an, titles: [lao-dong-tien-tien]}]
            collective: {titles: [tap-the-lao-dong-tien-tien]}
          thanh-tra:
            people:
              - {id: a, titles: [lao-dong-tien-tien]}
              - {id: b, titles: [lao-dong-tien-tien]}
              - {id: c, titles: [lao-dong-tien-tien]}
              - {id: d, titles: [lao-dong-tien-tien]}
              - {id: e, titles: [lao-dong-tien-tien]}
              - {id: g, titles: [lao-dong-tien-tien]}
              - {id: h, titles: [lao-dong-tien-tien]}
            collective: {titles: [tap-the-lao-dong-xuat-sac]}
        """,
        ["9 warning share-not-over"],
    ),
    "flags of the Government among those of the province": (
        title_share,
        """
        campaign:
          units: [{id: van-phong}, {id: thanh-tra}, {id: khoang-san}]
        selection:
          proposals:
            - {id: mot, subject: van-phong, award: co-thi-dua-chinh-phu}
            - {id: hai, subject: thanh-tra, award: co-thi-dua-chinh-phu}
            - {id: ba, subject: khoang-san, award: co-thi-dua-tinh}
        """,
        ["6 warning share-exceeded"],
    ),
    "a reprimand stands in the way of a person under the law of 2003 only": (
        no_discipline,
        """
        pledges:
          van-phong:
            people: [{id: an, discipline: reprimand, titles: [lao-dong-tien-tien]}]
        selection:
          proposals: [{id: mot, subject: an, award: lao-dong-tien-tien}]
        """,
        ["4 warning no-discipline", "6 error no-discipline"],
    ),
    "but not under that of 2022": (
        no_discipline,
        """
        campaign: {regime: 2022-nd98}
        pledges:
          van-phong:
            people: [{id: an, discipline: reprimand, titles: [lao-dong-tien-tien]}]
        """,
        [],
    ),
    "six months are enough under the law of 2022": (
        months_of_service,
        """
        campaign: {regime: 2022-nd98}
        pledges:
          van-phong:
            people:
              - {id: an, joined: "2023-07-01", titles: [lao-dong-tien-tien]}
              - {id: binh, joined: "2023-07-02", titles: [lao-dong-tien-tien]}
              - {id: chi, joined: "2023-12-30", awards: [giay-khen]}
        """,
        ["7 warning months-of-service"],
    ),
    "who joins after the year has served no month of it": (
        months_of_service,
        """
        pledges:
          van-phong:
            people: [{id: an, joined: "2024-03-01", titles: [lao-dong-tien-tien]}]
        """,
        ["4 warning months-of-service"],
    ),
    "not to register is a warning under the law of 2022": (
        not_registered,
        """
        campaign:
          regime: 2022-nd98
          units: [{id: van-phong}]
        pledges:
          van-phong:
            people: [{id: an}, {id: binh, titles: [lao-dong-tien-tien]}]
        selection:
          proposals:
            - {id: mot, subject: an, award: lao-dong-tien-tien}
            - {id: hai, subject: binh, award: chien-si-thi-dua-co-so}
            - {id: ba, subject: van-phong, award: tap-the-lao-dong-tien-tien}
            - {id: bon, subject: van-phong, award: giay-khen}
        """,
        [
            "10 warning not-registered",
            "11 warning registered-for-other",
            "12 warning not-registered",
        ],
    ),
    "two awards of the state are one too many, be it only registered": (
        two_state_awards,
        """
        pledges:
          van-phong:
            people:
              - id: an
                titles: [chien-si-thi-dua-toan-quoc]
                awards: [giay-khen, bang-khen-thu-tuong]
        """,
        ["7 warning two-state-awards"],
    ),
    "and not one in each of two years": (
        two_state_awards,
        """
        selection:
          proposals: [{id: mot, subject: an, award: bang-khen-thu-tuong}]
        previous:
          selection:
            proposals: [{id: mot, subject: an, award: chien-si-thi-dua-toan-quoc}]
        """,
        [],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_exactly_these_findings(name: str) -> None:
    rule, text, expected = CASES[name]
    assert told(rule.check(dossier(text))) == expected


@pytest.mark.parametrize("name", [name for name in CASES if "error" in str(CASES[name][2])])
def test_what_the_catalogue_is_not_sure_of_is_never_an_error(name: str) -> None:
    rule, text, _ = CASES[name]
    errors = {one.wording for one in rule.check(doubted(dossier(text))) if one.level == "error"}
    assert errors == set()
