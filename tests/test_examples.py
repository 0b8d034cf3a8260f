"""The fictional office: plainly fictional, canonical, and with the findings its README promises."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from thidua import survey
from thidua.flows import pipeline
from thidua.model.finding import Level
from thidua.model.year import Year
from thidua.source.roster import ids
from thidua.source.year import files
from tools.outside import ROOT

EXAMPLES = ROOT / "examples"


@pytest.fixture(scope="module")
def told() -> tuple[list[Year], list[str]]:
    """The two years, each with the one before it, and one line a finding."""
    surveyed = list(survey.survey(EXAMPLES))
    years = [one.year for one in surveyed if one.year is not None]
    made = [year for year in years if year.campaign.id in {"2023", "2024"}]
    found = [
        f"{Path(one.place.file).relative_to(EXAMPLES).as_posix()} {one.level} {one.rule}"
        for whole in surveyed
        for one in whole.findings
    ]
    return made, found


def test_the_findings_are_those_that_are_meant(told: tuple[list[Year], list[str]]) -> None:
    assert told[1] == [
        "campaigns/2022-2026.yaml notice regime-in-force",
        "campaigns/2023/pledges/trung-tam-dich-vu.yaml warning title-share",
        "campaigns/2024/pledges/phong-to-chuc.yaml warning pledge-missing",
    ]
    readme = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    assert "không có thật" in readme
    assert "`trung-tam-dich-vu`" in readme
    assert "`phong-to-chuc`" in readme


def test_every_file_is_canonical() -> None:
    paths = [path for year in ids(EXAMPLES) for path in files(EXAMPLES, year)]
    assert len(paths) > 50
    assert list(pipeline.fmt(paths, root=EXAMPLES, only_check=True)) == []


def test_nobody_in_it_is_real(told: tuple[list[Year], list[str]]) -> None:
    for year in told[0]:
        people = [one for pledge in year.pledges.values() for one in pledge.people]
        heads = [unit.headcount.total for unit in year.participants if unit.headcount]
        assert len(people) == sum(heads) == 62
        assert len({one.id for one in people}) == len({one.name for one in people}) == 62
        assert all(" Mẫu " in one.name for one in people)


def test_a_person_keeps_id_and_name_over_the_years(told: tuple[list[Year], list[str]]) -> None:
    names = [
        {one.id: one.name for pledge in year.pledges.values() for one in pledge.people}
        for year in told[0]
    ]
    for before, after in pairwise(names):
        assert len(before.keys() & after.keys()) == 61
        assert all(before[one] == after[one] for one in before.keys() & after.keys())


def test_two_units_became_one(told: tuple[list[Year], list[str]]) -> None:
    before, after = ({unit.id for unit in year.participants} for year in told[0])
    assert (len(before), len(after)) == (9, 8)
    (merged,) = (unit for unit in told[0][1].participants if unit.formerly)
    assert {former.id for former in merged.formerly} == before - after
    assert {merged.id} == after - before


def test_two_units_of_one_block_are_tied(told: tuple[list[Year], list[str]]) -> None:
    year = told[0][1]
    totals = [
        (
            unit.block,
            sum(score.verified or 0 for score in year.results[unit.id, "year"].scores),
        )
        for unit in year.participants
    ]
    tied = [one for one in totals if totals.count(one) > 1]
    assert [block for block, _ in tied] == ["khoi-chuyen-mon", "khoi-chuyen-mon"]


def test_a_report_came_late_and_a_vote_fell_short(told: tuple[list[Year], list[str]]) -> None:
    year = told[0][1]
    assert year.results["trung-tam-dich-vu", "h1"].received == "2024-07-05"
    assert year.selection is not None
    assert year.selection.meeting is not None
    assert year.selection.decision is not None
    short = [vote.proposal for vote in year.selection.meeting.votes if vote.in_favour == 5]
    assert len(short) == 1
    assert short[0] not in year.selection.decision.accepted
    assert [one.written_vote for one in year.selection.meeting.absent] == [True]


def test_the_repository_checks_it_as_its_users_do() -> None:
    found = [one for whole in survey.survey(EXAMPLES) for one in whole.findings]
    assert [one.level for one in found] == [Level.NOTICE, Level.WARNING, Level.WARNING]
