"""The report of a year over several campaigns: each for itself, everybody counted once."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace

from command import run
from offices import copied_office, rows
from recount.office import LAST_REVIEWS, commended, results
from thidua.compose.office_report import compose
from thidua.flows import pipeline
from thidua.model.campaign import PaperData
from thidua.model.composed import Composed
from thidua.model.year import Filed
from thidua.survey import survey
from tools.outside import ROOT

_NAMED = {"collective": "tập thể", "person": "cá nhân", "household": "hộ gia đình"}


@cache
def years() -> Mapping[int, Filed]:
    """Return the years of the example that have several campaigns."""
    return {one.year: one for one in pipeline.filed(list(survey(ROOT / "examples")))}


def made(number: int) -> Composed:
    """Return the report of a year."""
    (one,) = compose(years()[number])
    return one


def test_each_year_has_the_campaigns_that_touch_it() -> None:
    told = {number: {one.campaign.id for one in filed.years} for number, filed in years().items()}
    several = {number: names for number, names in told.items() if len(names) > 1}
    assert several == {number: {*known} for number, known in LAST_REVIEWS.items()}
    assert sorted(told) == [*range(2022, 2028)]
    earlier = [one.campaign.id for one in years()[2024].earlier]
    assert (earlier, [one.campaign.id for one in years()[2027].earlier]) == (
        ["2023"],
        ["2022-2026"],
    )


@pytest.mark.parametrize("number", LAST_REVIEWS)
def test_figures_are_those_of_each_campaign_and_of_no_sum(number: int) -> None:
    table = made(number).sheets[0]
    found = [[int(row[at]) for at in (4, 5, 6, 7, 9, 10)] for row in map(_numbers, rows(table))]
    assert found == list(results(number))
    assert table.total == ""


def _numbers(row: tuple[object, ...]) -> list[str]:
    return [str(value) for value in row]


@pytest.mark.parametrize("number", LAST_REVIEWS)
def test_everybody_is_counted_once(number: int) -> None:
    texts = list(made(number).document.texts())
    for group, (many, repeated) in commended(number).items():
        said = [one for one in texts if f"Có {many:02} {_NAMED[group]} được khen thưởng" in one]
        said = said or [one for one in texts if f"Có {many} {_NAMED[group]} được khen" in one]
        assert len(said) == bool(many), (group, many)
        assert not repeated or f"trong đó {repeated:02} {_NAMED[group]}" in said[0]


def test_somebody_of_two_campaigns_is_one() -> None:
    filed = years()[2024]
    alone = [commended_in(replace(filed, years=(one,) * 2)) for one in filed.years[1:]]
    assert commended(2024)["person"][0] < sum(alone)


def commended_in(filed: Filed) -> int:
    """Return how many people the decisions of a year commend, by the document's own table."""
    (one,) = compose(filed)
    return sum(int(str(row[3] or 0)) for row in rows(one.sheets[1])) // len(filed.years)


def test_one_campaign_with_reports_is_not_enough() -> None:
    filed = years()[2024]
    bare = [replace(one, results={}) for one in filed.years[1:]]
    assert list(compose(replace(filed, years=(filed.years[0], *bare)))) == []


def test_number_and_day_are_those_that_a_campaign_states_for_the_year() -> None:
    filed = years()[2024]
    for name, for_ in (("2024", None), ("2022-2026", "2024")):
        given = PaperData("office-report", number=77, date="2025-01-20", for_=for_)
        told = tuple(
            replace(one, campaign=replace(one.campaign, papers=(given,)))
            if one.campaign.id == name
            else one
            for one in filed.years
        )
        (one,) = compose(replace(filed, years=told))
        assert "77/BC-STD" in " ".join(one.document.texts())


@pytest.fixture
def root(tmp_path: Path) -> Path:
    copied_office(tmp_path, whole=True)
    return tmp_path


def test_it_lies_in_a_folder_of_its_own_and_only_it_can_be_built(root: Path) -> None:
    said = run("build", "--only", "office-report", at=root)
    assert (said.returncode, "không có" in said.stderr) == (0, False)
    assert {path.name for path in (root / "build").iterdir()} == {"office-2023", "office-2024"}
    listed = json.loads((root / "build" / "office-2024" / "manifest.json").read_bytes())["files"]
    assert {one["name"] for one in listed} >= {"office-report.docx", "office-report.pdf"}
    assert all(one["public"] for one in listed)


def test_of_a_single_campaign_there_is_none(root: Path) -> None:
    said = run("build", "2024", "--only", "office-report", at=root)
    assert said.returncode == 1
    assert not (root / "build").exists()


def test_a_campaign_cannot_have_the_name_of_its_folder(root: Path) -> None:
    there = root / "campaigns"
    shutil.copy(there / "2024-chuyen-doi-so.yaml", there / "office-2024.yaml")
    said = run("check", at=root)
    assert said.returncode == 1
    assert "campaigns/office-2024.yaml:1:1" in said.stdout + said.stderr
    assert "[not-an-id]" in said.stdout + said.stderr


def test_a_paper_for_a_year_that_the_campaign_does_not_touch_is_told(root: Path) -> None:
    path = root / "campaigns" / "2024-chuyen-doi-so.yaml"
    text = path.read_text(encoding="utf-8")
    more = '  - kind: office-report\n    for: "{}"\n'
    for year, wrong in (("2024", False), ("2026", True)):
        path.write_text(text + more.format(year), encoding="utf-8")
        said = run("check", at=root)
        assert ("office-report" in said.stdout + said.stderr) is wrong


def test_the_papers_of_a_year_go_with_its_campaigns(root: Path) -> None:
    """Files that nobody made stay, and so do papers of a year whose campaign is wrong now."""
    assert run("build", "--only", "office-report", at=root).returncode == 0
    build, there = root / "build", root / "campaigns"
    (root / "initiatives.yaml").unlink(missing_ok=True)
    (build / "office-2023" / "ghi-chu.txt").write_text("của tôi", encoding="utf-8")
    for path in there.glob("*.yaml"):
        if path.stem not in {"2022-2026", "2023"}:
            path.unlink()
            shutil.rmtree(there / path.stem, ignore_errors=True)
    five_years = (there / "2022-2026.yaml").read_text(encoding="utf-8")
    (there / "2022-2026.yaml").write_text("x: 1\n", encoding="utf-8")
    run("build", at=root)
    assert {path.name for path in build.glob("office-*")} == {"office-2023", "office-2024"}
    (there / "2022-2026.yaml").write_text(five_years, encoding="utf-8")
    (there / "2022-2026.yaml").unlink()
    shutil.rmtree(there / "2022-2026")
    run("build", at=root)
    made = {path.name for path in (build / "office-2024").iterdir()}
    assert {name.partition(".")[0] for name in made} == {"statistics", "manifest"}
    assert [path.name for path in (build / "office-2023").iterdir()] == ["ghi-chu.txt"]
