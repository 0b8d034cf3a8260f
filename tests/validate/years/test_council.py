"""The finer points of rules about the council and its papers, beyond their pages' examples."""

from __future__ import annotations

import pytest

from dossiers import dossier, doubted, told
from thidua.validate.years import YearRule, council_quorum, form_of_decree, vote_share

CASES: dict[str, tuple[YearRule, str, list[str]]] = {
    "13 of 15 is not 90 %, whoever was present": (
        vote_share,
        "campaign: {council: {members: ["
        + ", ".join(f"{{id: m{n}}}" for n in range(15))
        + "]}}\n"
        + """
selection:
  proposals:
    - {id: mot, subject: an, award: chien-si-thi-dua-tinh}
    - {id: hai, subject: binh, award: chien-si-thi-dua-tinh}
    - {id: ba, subject: chi, award: lao-dong-tien-tien}
  meeting:
    present: [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12]
    absent: [{member: m13, reason: ốm, written_vote: true}, {member: m14, reason: ốm}]
    votes:
      - {proposal: mot, in_favour: 13}
      - {proposal: hai, in_favour: 14}
      - {proposal: ba, in_favour: 1}
  decision: {accepted: [mot, hai, ba]}
""",
        ["12 error vote-share"],
    ),
    "before the decision too few votes are a warning; who is turned down may have any": (
        vote_share,
        """
        campaign: {council: {members: [{id: a}, {id: b}]}}
        selection:
          proposals: [{id: mot, subject: an, award: chien-si-thi-dua-tinh}]
          meeting: {present: [a, b], votes: [{proposal: mot, in_favour: 1, against: 1}]}
        """,
        ["5 warning vote-share"],
    ),
    "turned down": (
        vote_share,
        """
        campaign: {council: {members: [{id: a}, {id: b}]}}
        selection:
          proposals: [{id: mot, subject: an, award: chien-si-thi-dua-tinh}]
          meeting: {present: [a, b], votes: [{proposal: mot, in_favour: 1, against: 1}]}
          decision: {accepted: []}
        """,
        ["5 notice left-out"],
    ),
    "more votes than voters, and a title accepted without a vote": (
        vote_share,
        """
        campaign: {council: {members: [{id: a}, {id: b}]}}
        selection:
          proposals:
            - {id: mot, subject: an, award: chien-si-thi-dua-tinh}
            - {id: hai, subject: binh, award: giay-khen}
          meeting: {present: [a, b], votes: [{proposal: hai, in_favour: 2, blank: 1}]}
          decision: {accepted: [mot, hai]}
        """,
        ["7 error more-votes-than-voters", "8 error accepted-without-vote"],
    ),
    "two of three are two thirds; strangers are no members": (
        council_quorum,
        """
        campaign: {council: {members: [{id: a}, {id: b}, {id: c}]}}
        selection:
          meeting: {present: [a, b], absent: [{member: c, reason: ốm}]}
        """,
        [],
    ),
    "who is not a member makes no quorum, and nobody is in two places": (
        council_quorum,
        """
        campaign: {council: {members: [{id: a}, {id: b}, {id: c}]}}
        selection:
          meeting: {present: [a, khach, khach-2], absent: [{member: a, reason: ốm}]}
        """,
        [
            "4 error no-quorum",
            "4 warning member-left-out",
            "4 warning member-left-out",
            "4 error member-here-and-away",
        ],
    ),
    "a year decided under the next law may use its forms": (
        form_of_decree,
        """
        selection:
          proposals:
            - {id: mot, subject: an, form: {decree: 98/2023/NĐ-CP, number: "03"}}
          meeting: {date: "2023-12-20"}
          papers: [{kind: commendation, date: "2024-01-15"}]
        """,
        ["4 warning form-of-decree"],
    ),
    "and not before": (
        form_of_decree,
        """
        selection:
          proposals:
            - {id: mot, subject: an, form: {decree: 98/2023/NĐ-CP, number: "03"}}
          meeting: {date: "2023-12-20"}
        """,
        ["4 error form-of-decree"],
    ),
    "a number that the decree does not have is a warning": (
        form_of_decree,
        """
        campaign: {regime: 2022-nd98}
        selection:
          proposals:
            - {id: mot, subject: an, form: {decree: 98/2023/NĐ-CP, number: "03"}}
            - {id: hai, subject: an, form: {decree: 98/2023/NĐ-CP, number: "30"}}
        """,
        ["6 warning form-not-listed"],
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
    assert errors <= {"more-votes-than-voters", "member-here-and-away", "form-of-decree"}
