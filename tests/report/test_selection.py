"""Of very many findings some are told, the gravest of each file first, and how many there are."""

from __future__ import annotations

import json

import pytest

from thidua.model.finding import Finding, Level, Place
from thidua.report import render
from thidua.report.selection import MOST, selected


def _found(count: int, *, file: str = "a.yaml", level: Level = Level.ERROR) -> list[Finding]:
    facts = {"keys": "year"}
    return [Finding(Place(file, n + 1), "file-empty", level, facts=facts) for n in range(count)]


@pytest.mark.parametrize(
    ("format_", "most"), [("text", 100), ("github", 100), ("json", 10_000), ("sarif", 10_000)]
)
def test_each_format_has_an_end_and_says_how_many_more_there_are(format_: str, most: int) -> None:
    whole = render(_found(most), format=format_, language="en")
    assert "more findings" not in whole
    cut = render(_found(most + 7), format=format_, language="en")
    assert cut.count("The file has no data") == most
    assert cut.count(f"There are at least 7 more findings in this file; only {most} are told") == 1


def test_every_file_has_its_own_end() -> None:
    told = selected([*_found(3), *_found(9, file="b.yaml")], 5)
    assert [(one.place.file, one.rule) for one in told if one.rule != "file-empty"] == [
        ("b.yaml", "too-many-findings")
    ]
    assert len(told) == 3 + 5 + 1
    assert told == sorted(told, key=lambda one: one.place)


def test_the_gravest_are_told_first_and_what_is_left_keeps_its_weight() -> None:
    told = selected([*_found(4, level=Level.WARNING), *_found(3)], 5)
    assert [one.level for one in told if one.rule == "file-empty"].count(Level.ERROR) == 3
    assert told[-1].level is Level.WARNING
    assert told[-1].facts == {"most": 5, "more": 2}


def test_what_an_earlier_stage_left_out_is_counted_with_it() -> None:
    facts = {"most": 4, "more": 96}
    before = Finding(Place("a.yaml"), "too-many-findings", Level.ERROR, facts=facts)
    told = selected([*_found(4), before], 3)
    assert told[-1].facts == {"most": 3, "more": 97}
    assert [one.facts for one in selected([*_found(4), before], 9)][-1] == facts
    [*_, last] = json.loads(render([*_found(4), before], format="json", language="en"))["findings"]
    assert last["message"].startswith("There are at least 96 more")


@pytest.mark.parametrize("format_", ["json", "sarif"])
def test_a_program_gets_so_many_of_all_files_together(format_: str) -> None:
    files = [f"{name}.yaml" for name in "abcdefg"]
    told = render(
        [one for file in files for one in _found(3000, file=file)], format=format_, language="en"
    )
    assert told.count("The file has no data") == MOST
    assert told.count("There are 11000 more findings in the files; only 10000 are told") == 1


def test_the_gravest_of_all_files_are_told() -> None:
    mild = _found(4, level=Level.WARNING)
    told = selected([*mild, *_found(3, file="b.yaml")], 4, of_all=True)
    assert [one.level for one in told if one.rule == "file-empty"].count(Level.ERROR) == 3
    assert [one.facts for one in told if one.rule != "file-empty"] == [{"most": 4, "more": 3}]
