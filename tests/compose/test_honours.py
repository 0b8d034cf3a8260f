"""Titles and awards are counted by kind; proposals are judged by the law of the year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TypeVar

from dossiers import dossier
from offices import example, raw, raw_pledges
from thidua.compose.honours import accepted, dropped, honours, nominees, upward
from thidua.model.year import Selection, Year

_T = TypeVar("_T")
_YEAR = """
    campaign:
      regime: 2022-nd98
      units: [{id: vp, headcount: {workers: 3}}, {id: tt, headcount: {workers: 1}}]
      council: {members: [{id: m1}, {id: m2}, {id: m3}, {id: m4}, {id: m5}]}
    pledges:
      vp:
        received: "2024-03-01"
        people:
          - {id: an, name: An, titles: [lao-dong-tien-tien, chien-si-thi-dua-co-so]}
          - {id: binh, name: Bình, titles: [lao-dong-tien-tien], awards: [giay-khen]}
        collective: {titles: [tap-the-lao-dong-xuat-sac], awards: [giay-khen]}
      tt: {people: [{id: chi, titles: [lao-dong-tien-tien]}]}
    selection:
      proposals:
        - {id: d1, unit: vp, subject: vp, award: tap-the-lao-dong-xuat-sac}
        - {id: d2, unit: vp, subject: an, award: chien-si-thi-dua-co-so, priority: 2}
        - {id: d3, unit: vp, subject: binh, award: chien-si-thi-dua-co-so, priority: 1}
        - {id: d4, unit: vp, subject: an, award: chien-si-thi-dua-tinh}
        - {id: d5, unit: vp, subject: binh, award: giay-khen}
      meeting:
        votes:
          - {proposal: d2, in_favour: 4}
          - {proposal: d3, in_favour: 3}
          - {proposal: d4, in_favour: 4, against: 1}
      decision: {accepted: [d2, d5]}
"""


def _yearly(of: Callable[[Year, Selection | None], _T], year: Year) -> _T:
    """Ask about the selection of a year."""
    return of(year, year.chosen)


def test_counts_by_kind_and_by_subject() -> None:
    found = honours(dossier(_YEAR).year)
    assert [
        (one.rule.id, one.title, one.collective, one.registered, one.proposed, one.granted)
        for one in found
    ] == [
        ("lao-dong-tien-tien", True, False, 2, 0, 0),
        ("chien-si-thi-dua-co-so", True, False, 1, 2, 1),
        ("chien-si-thi-dua-tinh", True, False, 0, 1, 0),
        ("tap-the-lao-dong-xuat-sac", True, True, 1, 1, 0),
        ("giay-khen", False, False, 1, 1, 1),
        ("giay-khen", False, True, 1, 0, 0),
    ]


def test_people_come_before_collectives_by_award_and_priority() -> None:
    found = _yearly(nominees, dossier(_YEAR).year)
    assert [one.proposal.id for one in found] == ["d3", "d2", "d4", "d5", "d1"]
    assert [one.name for one in found] == ["Bình", "An", "An", "Bình", "Văn phòng"]


def test_votes_count_over_all_members_by_the_rule_of_the_regime() -> None:
    found = {one.proposal.id: one for one in _yearly(nominees, dossier(_YEAR).year)}
    assert {key: (one.share, one.passed) for key, one in found.items()} == {
        "d1": (None, None),
        "d2": (0.8, True),
        "d3": (0.6, False),
        "d4": (0.8, None),
        "d5": (None, None),
    }


def test_what_the_head_cannot_decide_goes_up_unless_voted_down() -> None:
    year = dossier(_YEAR).year
    assert [one.proposal.id for one in _yearly(upward, year)] == ["d4", "d1"]
    agency = "agency: {name: UBND tỉnh Minh Họa, abbreviation: UBND, place: Minh Họa}"
    province = _YEAR.replace("      units:", f"      {agency}\n      units:", 1)
    own = dossier(province).year  # whose head decides what is named after a province
    assert own.selection is not None
    assert not _yearly(upward, own)
    assert dropped(own, own.selection) == ()
    higher = province.replace("chien-si-thi-dua-tinh", "chien-si-thi-dua-toan-quoc").replace(
        "subject: vp, award: tap-the-lao-dong-xuat-sac", "subject: vp, award: co-thi-dua-chinh-phu"
    )
    asked = dossier(higher).year
    assert [one.proposal.id for one in _yearly(upward, asked)] == ["d1"]
    assert asked.selection is not None
    assert [one.proposal.id for one in dropped(asked, asked.selection)] == ["d4"]
    assert [one.proposal.id for one in _yearly(accepted, dossier(_YEAR).year)] == ["d2", "d5"]
    assert _yearly(upward, dossier("{}").year) == _yearly(accepted, dossier("{}").year) == ()


def test_every_count_of_the_example_is_in_its_files() -> None:
    found = {one.key: one for one in honours(example(2024))}
    selection, pledges = raw("2024/selection"), raw_pledges(2024)
    registered: Counter[tuple[str, bool]] = Counter()
    for pledge in pledges.values():
        for one, collective in (
            *((one, False) for one in pledge["people"]),
            (pledge.get("collective", {}), True),
        ):
            both = [*one.get("titles", []), *one.get("awards", [])]
            registered.update((award, collective) for award in both)
    assert {key: one.registered for key, one in found.items() if one.registered} == registered
    named = {one["id"]: (one["award"], one["subject"] in pledges) for one in selection["proposals"]}
    granted = Counter(named[one] for one in selection["decision"]["accepted"])
    assert {key: one.proposed for key, one in found.items() if one.proposed} == Counter(
        named.values()
    )
    assert {key: one.granted for key, one in found.items() if one.granted} == granted
