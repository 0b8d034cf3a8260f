"""The finer points of rules about pledges, reports and dates, beyond their pages' examples."""

from __future__ import annotations

import pytest

from dossiers import dossier, told
from thidua.validate.years import (
    YearRule,
    copied_text,
    dates_of_the_year,
    measurable_target,
    models_and_works,
    obligations_have_milestones,
    pledge_missing,
    registered_share,
    registered_twice,
    result_matches_pledge,
    score_limits,
    share_above_whole,
    year_ids_unique,
    year_references,
)

CASES: dict[str, tuple[YearRule, str, list[str]]] = {
    "a share without its comma, in a promise and in a result": (
        share_above_whole,
        """
        pledges:
          van-phong:
            targets:
              - {id: a, text: A, unit: " % ", value: 980}
              - {id: b, text: B, unit: "%", value: 98}
              - {id: c, text: C, unit: hồ sơ, value: 980}
              - {id: d, text: D, unit: "%", value: 200}
        results:
          van-phong-year:
            targets: [{target: b, actual: 975}, {target: a, actual: 980}, {target: c, actual: 990}]
        """,
        ["5 warning share-above-whole", "11 warning share-above-whole"],
    ),
    "nobody has pledged: the campaign has not got that far": (
        pledge_missing,
        """
        campaign:
          units: [{id: van-phong, headcount: {workers: 3}}]
          milestones: [{id: giao-uoc, kind: pledge, due: "2023-03-31"}]
        """,
        [],
    ),
    "one is missing, one is late, one has not come in": (
        pledge_missing,
        """
        campaign:
          units:
            - {id: van-phong, headcount: {workers: 3}}
            - {id: thanh-tra, headcount: {workers: 3}}
            - {id: khoang-san, headcount: {workers: 3}}
          milestones: [{id: giao-uoc, kind: pledge, due: "2023-03-31"}]
        pledges:
          van-phong: {received: "2023-04-01"}
          khoang-san: {}
        """,
        ["5 warning pledge-missing", "9 warning pledge-late"],
    ),
    "more people than the unit has": (
        registered_share,
        """
        campaign: {units: [{id: van-phong, headcount: {workers: 1}}]}
        pledges:
          van-phong:
            people: [{id: an}, {id: binh}]
        """,
        ["5 warning more-people-than-headcount"],
    ),
    "half a person is a whole one": (
        registered_share,
        """
        campaign:
          units: [{id: van-phong, headcount: {workers: 3}}]
          obligations: [{id: mot, text: Đăng ký, measure: {value: 50, unit: "%"}}]
        pledges:
          van-phong:
            people: [{id: an, awards: [giay-khen]}]
        """,
        ["7 warning registered-share"],
    ),
    "nothing is asked": (
        models_and_works,
        "pledges: {van-phong: {works: []}}",
        [],
    ),
    "two are asked": (
        models_and_works,
        """
        campaign: {obligations: [{id: mot, measure: {value: 2, unit: Công trình}}]}
        pledges:
          van-phong:
            works: [{id: a}]
          thanh-tra:
            works: [{id: a}, {id: b}]
        """,
        ["5 warning models-and-works"],
    ),
    "one person in two units, one twice in a unit, one with a namesake": (
        registered_twice,
        """
        pledges:
          van-phong:
            people:
              - {id: an, name: An}
              - {id: an, name: An}
              - {id: binh, name: Bình}
          thanh-tra:
            people:
              - {id: binh, name: Bình}
              - {id: chi, name: AN}
              - {id: dung, name: Bình, position: Thanh tra viên}
        """,
        ["6 error registered-twice", "10 error registered-twice", "11 warning same-name-elsewhere"],
    ),
    "a namesake in the same unit is somebody else": (
        registered_twice,
        "pledges: {van-phong: {people: [{id: an, name: An}, {id: an-2, name: An}]}}",
        [],
    ),
    "a result without a pledge": (
        result_matches_pledge,
        "results: {van-phong-h1: {targets: [{target: a, actual: 1}]}}",
        ["1 error result-without-pledge"],
    ),
    "what was never pledged, what is told twice, what was forgotten": (
        result_matches_pledge,
        """
        pledges:
          van-phong:
            targets: [{id: a}, {id: b}]
            works: [{id: c}]
            people: [{id: an}]
        results:
          van-phong-year:
            received: "2023-12-01"
            targets: [{target: a}, {target: a}, {target: x}]
            works: [{work: y}]
            ratings: [{person: binh, rating: good}]
        """,
        [
            "10 warning target-without-result",
            "10 error result-twice",
            "10 error target-not-pledged",
            "11 warning work-without-result",
            "11 error work-not-pledged",
            "12 error person-not-registered",
        ],
    ),
    "a report that has not come in may be incomplete": (
        result_matches_pledge,
        """
        pledges: {van-phong: {targets: [{id: a}]}}
        results: {van-phong-year: {targets: []}}
        """,
        [],
    ),
    "scores too high, unknown, twice, changed without a reason, and a bonus over its limit": (
        score_limits,
        """
        campaign:
          scoring:
            bonus_limit_percent: 5
            sections:
              - {id: a, title: A, criteria: [{id: mot, most: 60}, {id: hai, most: 40}]}
              - {id: b, title: B, bonus: true, criteria: [{id: thuong, most: 10}]}
        results:
          van-phong-year:
            scores:
              - {criterion: mot, own: 61, agreed: 60}
              - {criterion: mot, own: 60, verified: 60}
              - {criterion: hai, own: 40, verified: 38}
              - {criterion: ba, own: 1}
              - {criterion: thuong, own: 5, verified: 6, reason: Sáng kiến}
        """,
        [
            "11 warning bonus-over-limit",
            "11 error score-too-high",
            "12 error scored-twice",
            "13 error score-without-reason",
            "14 error unknown-criterion",
        ],
    ),
    "the bonus that counts is the verified one": (
        score_limits,
        """
        campaign:
          scoring:
            bonus_limit_percent: 5
            sections:
              - {id: a, title: A, criteria: [{id: mot, most: 100}]}
              - {id: b, title: B, bonus: true, criteria: [{id: thuong, most: 10}]}
        results:
          van-phong-year:
            scores: [{criterion: thuong, own: 9, verified: 5, reason: Vượt khung}]
        """,
        [],
    ),
    "no figure, and no unit of measure": (
        measurable_target,
        """
        pledges:
          van-phong:
            targets:
              - {id: a, text: Nâng cao chất lượng, value: 0}
              - {id: b, text: Ban hành 3 quy chế, value: 0}
              - {id: c, text: Giảm đơn thư, value: 0, baseline: 4}
              - {id: d, text: Nâng cao chất lượng, unit: "-", value: 2}
        """,
        ["5 warning measurable-target", "8 warning target-without-unit"],
    ),
    "nearly a paragraph, in a report and in an item below an item": (
        copied_text,
        """
        campaign:
          directive:
            items:
              - id: a
                items:
                  - id: b
                    text: >-
                      Một hai ba bốn năm sáu bảy tám chín mười
                      một hai ba bốn năm sáu bảy tám chín mười
        results:
          van-phong-h1:
            strengths:
              - Một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu bảy tám chín MƯỜI.
              - Một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu bảy tám chín mươi
              - Mười chín tám bảy sáu năm bốn ba hai một mười chín tám bảy sáu năm bốn ba hai một
              - Một hai ba bốn năm
        """,
        ["14 warning copied-text", "15 warning copied-text"],
    ),
    "dates before what they follow": (
        dates_of_the_year,
        """
        campaign:
          directive: {date: "2023-02-01"}
        pledges:
          van-phong: {received: "2023-01-31", launch: {date: "2023-01-30"}}
          thanh-tra: {received: "2023-07-20"}
          khoang-san: {received: "2023-03-01"}
        results:
          van-phong-h1: {received: "2022-06-30"}
          van-phong-year: {received: "2023-06-30"}
          thanh-tra-h1: {received: "2023-07-19"}
          khoang-san-year: {received: "2023-12-21"}
        selection:
          proposals: [{id: mot, unit: khoang-san, subject: an}]
          meeting: {date: "2023-12-20"}
          papers:
            - {kind: commendation, date: "2023-12-24"}
            - {kind: submission, date: "2023-12-25"}
            - {kind: minutes, date: "2023-12-19"}
        """,
        [
            "5 error received-before-launch",
            "5 error before-launch",
            "9 error before-period",
            "10 error before-period",
            "11 error before-pledge",
            "12 error report-after-meeting",
            "17 error paper-before-meeting",
            "19 error paper-before-meeting",
        ],
    ),
    "a directive of late in the year before, and blanks in drafts": (
        dates_of_the_year,
        """
        campaign: {directive: {date: "2022-12-20"}}
        pledges: {van-phong: {received: "2022-12-28"}}
        selection:
          meeting: {date: "2023-12-20"}
          papers: [{kind: minutes}, {kind: commendation, date: "2024"}, {kind: submission}]
        """,
        [],
    ),
    "days of receipt years after the campaign": (
        dates_of_the_year,
        """
        campaign: {directive: {date: "2022-12-20"}}
        pledges:
          van-phong: {received: "2025-02-15"}
          thanh-tra: {received: "2024-12-31"}
        results:
          van-phong-year: {received: "2025-12-15"}
        """,
        ["4 warning received-years-late", "7 warning received-years-late"],
    ),
    "obligations and milestones": (
        obligations_have_milestones,
        """
        campaign:
          obligations:
            - {id: mot, source: a, due: "2023-06-30"}
            - {id: hai, source: b, due: "2023-12-31"}
          milestones:
            - {id: so-ket, due: "2023-06-30", source: a}
            - {id: hop, due: "2023-12-20", source: c}
        """,
        ["5 notice due-without-milestone", "8 notice milestone-without-obligation"],
    ),
    "ids of every list": (
        year_ids_unique,
        """
        campaign:
          blocks: [{id: a, name: A, leader: B}, {id: a, name: A, leader: B}]
          council: {members: [{id: a}, {id: a}]}
          scoring:
            sections:
              - {id: a, title: A, criteria: [{id: x, most: 1}]}
              - {id: b, title: B, criteria: [{id: x, most: 1}]}
        pledges:
          van-phong: {targets: [{id: a}], works: [{id: a}, {id: a}]}
        selection:
          proposals:
            - {id: a, subject: an}
            - {id: a, subject: binh}
            - {id: b, subject: an}
        """,
        [
            "3 error ids-unique",
            "4 error ids-unique",
            "8 error ids-unique",
            "10 error ids-unique",
            "14 error ids-unique",
            "15 error proposed-twice",
        ],
    ),
    "ids of nothing, and titles of the wrong list": (
        year_references,
        """
        campaign:
          units:
            - {id: van-phong, block: khoi, headcount: {workers: 1}}
            - {id: cong-doan}
          council: {members: [{id: a}]}
        pledges:
          van-phong:
            people:
              - {id: an, titles: [giay-khen, co-thi-dua-tinh], awards: [lao-dong-tien-tien]}
            collective: {titles: [lao-dong-tien-tien]}
          cong-doan: {}
        results:
          van-phon-h1: {}
        selection:
          proposals:
            - {id: mot, unit: van-phog, subject: a-n, award: giay-khen}
          meeting:
            chair: a
            secretary: b
            present: [a, c]
            absent: [{member: d, reason: ốm}]
            votes: [{proposal: hai, in_favour: 1}]
          decision: {accepted: [ba]}
        """,
        [
            "4 error unknown-block",
            "10 error award-among-titles",
            "10 error not-for-persons",
            "10 error title-among-awards",
            "11 error not-for-collectives",
            "12 warning unit-without-headcount",
            "14 error unknown-unit",
            "17 error unknown-unit",
            "17 error unknown-subject",
            "20 error unknown-member",
            "21 error unknown-member",
            "22 error unknown-member",
            "23 error unknown-proposal",
            "24 error unknown-proposal",
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_exactly_these_findings(name: str) -> None:
    rule, text, expected = CASES[name]
    assert told(rule.check(dossier(text))) == expected
