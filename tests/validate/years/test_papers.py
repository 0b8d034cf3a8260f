"""Papers: each for one who gets a document, in every file and of every scope, and each once."""

from __future__ import annotations

from dossiers import dossier, told
from thidua.validate.years import dates_of_the_year, year_ids_unique, year_references

_YEAR = """
campaign:
  units: [{id: vp, name: Văn phòng, headcount: {workers: 1}}, {id: tt, name: Thanh tra}]
  council: {members: [{id: m1}, {id: m2}]}
  papers:
    - {kind: invitation, for: m1}
    - {kind: invitation, for: vp}
    - {kind: scores, for: dot-1}
    - {kind: reminder, for: vp}
    - {kind: scores}
pledges:
  vp:
    papers:
      - {kind: unit-plan, for: vp}
      - {kind: pledge, for: tt}
results:
  vp-h1:
    papers:
      - {kind: unit-report, for: vp}
      - {kind: unit-report, for: m1}
selection:
  papers:
    - {kind: invitation, for: m2}
    - {kind: invitation, for: m3}
    - {kind: minutes, for: m2}
"""


def test_each_is_for_one_who_gets_a_document() -> None:
    assert told(year_references.check(dossier(_YEAR))) == [
        "7 error unknown-member",
        "8 error unknown-review",
        "9 error paper-for-nobody",
        "15 error unknown-unit",
        "20 error unknown-unit",
        "24 error unknown-member",
        "25 error paper-for-nobody",
    ]


_TWICE = """
campaign:
  papers:
    - {kind: reminder, date: "2023-04-10"}
    - {kind: reminder, date: "2023-07-10"}
    - {kind: reminder, date: "2023-07-10"}
    - {kind: scores}
    - {kind: scores, date: "2023-12-01"}
pledges:
  vp:
    papers: [{kind: pledge}, {kind: unit-plan}, {kind: pledge}]
selection:
  papers:
    - {kind: invitation}
    - {kind: invitation, for: m1}
    - {kind: invitation, for: m2}
    - {kind: invitation, for: m1}
"""


def test_a_document_is_stated_once_in_a_file() -> None:
    assert told(year_ids_unique.check(dossier(_TWICE))) == [
        "6 error paper-twice",
        "8 error paper-twice",
        "11 error paper-twice",
        "17 error paper-twice",
    ]


_INVITED = """
selection:
  meeting: {date: "2023-12-20"}
  papers:
    - {kind: invitation, date: "2023-12-20"}
    - {kind: invitation, for: m1, date: "2023-12-21"}
    - {kind: invitation, for: m2, date: "2023"}
    - {kind: minutes, date: "2023-12-20"}
"""


def test_nobody_is_invited_when_the_meeting_is_over() -> None:
    assert told(dates_of_the_year.check(dossier(_INVITED))) == ["6 error invited-too-late"]
