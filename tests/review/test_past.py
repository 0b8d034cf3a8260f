"""What earlier campaigns gave: read of their decisions, quoted with number and day, once each."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from offices import example, raw
from thidua.model.year import Commended
from thidua.review.past import holders, together
from thidua.survey import surveyed
from tools.outside import ROOT

_DEMO = ROOT / "demos" / "truong-thi-du"


def test_a_year_knows_what_the_one_before_decided() -> None:
    """Every accepted proposal of 2023, counted again from its file."""
    decided = raw("2023/selection")
    accepted = set(decided["decision"]["accepted"])
    expected = {
        (one["subject"], one["award"])
        for one in decided["proposals"]
        if one["id"] in accepted or "awarded" in one
    }
    above = {one["awarded"]["number"] for one in decided["proposals"] if "awarded" in one}
    assert len(above) > 2
    found = example(2024).honoured
    told = {(who, one.award) for who, each in found.items() for one in each if one.year == 2023}
    assert told == expected
    assert len(expected) > 10
    assert {one.number for each in found.values() for one in each} == {"05/QĐ-STD", *above}


def test_the_first_year_knows_of_none() -> None:
    assert example(2023).honoured == {}


def test_what_cannot_be_read_is_told_there_and_not_here(tmp_path: Path) -> None:
    root = Path(shutil.copytree(ROOT / "examples", tmp_path / "office"))
    path = root / "campaigns" / "2023" / "selection.yaml"
    path.write_text("proposals: [\n", encoding="utf-8")
    found = surveyed(root, "2024")
    assert found.year is not None
    assert found.year.honoured == {}
    assert not any("2023" in one.place.file for one in found.findings)


def _commended(number: str, award: str = "giay-khen") -> Commended:
    return Commended(2023, award, number, "2024-01-12", "Sở Thí dụ")


@pytest.mark.parametrize(
    ("typed", "decided", "numbers"),
    [
        ([], ["05/QĐ"], ["05/QĐ"]),
        (["05/QĐ"], ["05/QĐ"], ["05/QĐ"]),
        (["05/QĐ"], [""], ["05/QĐ"]),
        (["05/QĐ"], ["06/QĐ"], ["05/QĐ", "06/QĐ"]),
        ([], [""], [""]),
    ],
)
def test_what_is_typed_and_decided_is_one(
    typed: list[str], decided: list[str], numbers: list[str]
) -> None:
    found = together(map(_commended, typed), map(_commended, decided))
    assert sorted(one.number for one in found) == numbers


def test_two_awards_of_one_kind_in_a_year_are_two() -> None:
    """The example's Trung tâm was commended by two decisions of 2024, of two campaigns."""
    found = {one.id: one for one in holders([example(2024)])}
    of_the_year = [one for one in found["cb-040"].held if one.year == 2024]
    assert [one.campaign for one in of_the_year] == ["2024"] * len(of_the_year)
    assert found["cb-040"].unit == "Chi cục Quản lý Thí dụ"


def test_whom_an_occasion_states_itself_is_in_no_register() -> None:
    office = ROOT / "demos" / "xa-minh-hoa"
    found = surveyed(office, "2026-nong-thon-moi")
    assert found.year is not None
    path = office / "campaigns" / "2026-nong-thon-moi" / "occasions" / "tong-ket.yaml"
    stated = yaml.safe_load(path.read_text(encoding="utf-8"))
    own = {one["id"] for key in ("people", "collectives") for one in stated[key]}
    listed = {one.id for one in holders([found.year])}
    assert own
    assert not own & listed
    assert {"cb-001", "thon-mau-dong"} <= listed


def test_a_school_year_is_that_of_its_end() -> None:
    found = surveyed(_DEMO, "2025-2026")
    assert found.year is not None
    assert {one.year for each in holders([found.year]) for one in each.held} == {2026}
