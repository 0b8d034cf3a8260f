"""The same findings to a person, a program, a code scanner and a pull request."""

from __future__ import annotations

import json

import pytest
from msgspec.structs import replace

from thidua.model.finding import Finding, Level, Place
from thidua.report import FORMATS, render

FOUND = (
    Finding(
        Place("b.yaml", 1, 1),
        "file-empty",
        Level.ERROR,
        facts={"keys": "year, name, agency, directive"},
    ),
    Finding(
        Place("a,b:c%.yaml", 12, 5),
        "duplicate-key",
        Level.WARNING,
        facts={"key": "50%\r\n::error::", "line": 3},
    ),
    Finding(Place("a,b:c%.yaml", 2, 5), "byte-order-mark", Level.NOTICE),
)


def test_the_formats_are_those_of_the_command_line() -> None:
    assert FORMATS == ("text", "json", "sarif", "github", "gitlab")


def test_text_has_the_place_first_and_the_mend_below() -> None:
    assert render(FOUND[:1], format="text", language="vi") == (
        "b.yaml:1:1: lỗi: Tệp không có dữ liệu [file-empty]\n"
        "    Cần: Các khóa year, name, agency, directive…"
        " Cách sửa: Khôi phục tệp từ git hoặc chép từ tệp của năm trước.\n"
    )
    assert render(FOUND[:1], format="text", language="en").startswith(
        "b.yaml:1:1: error: The file has no data [file-empty]\n    Expected: The keys"
    )


def test_findings_are_ordered_by_place_in_every_format() -> None:
    lines = render(FOUND, format="text", language="en").splitlines()[::2]
    assert [line.partition(": ")[0] for line in lines] == [
        "a,b:c%.yaml:2:5",
        "a,b:c%.yaml:12:5",
        "b.yaml:1:1",
    ]


def test_json_is_one_object_with_the_fields_of_a_finding() -> None:
    report = json.loads(render(FOUND, format="json", language="en"))
    assert list(report) == ["findings"]
    assert [finding["level"] for finding in report["findings"]] == ["notice", "warning", "error"]
    assert report["findings"][2] == {
        "file": "b.yaml",
        "line": 1,
        "column": 1,
        "level": "error",
        "rule": "file-empty",
        "message": "The file has no data",
        "expected": "The keys year, name, agency, directive…",
        "hint": "Restore it from git or copy last year's file.",
    }


def test_a_workflow_command_cannot_be_smuggled_in() -> None:
    report = render(FOUND, format="github", language="en")
    assert report.splitlines()[1] == (
        "::warning file=a%2Cb%3Ac%25.yaml,line=12,col=5,title=duplicate-key::"
        "The key “50%25U+000D ::error::” is in line 3 already"
        "%0AExpected: Each key once in its group."
        "%0ATo mend: Keep one value and delete the other line."
    )
    assert [line.partition(" ")[0] for line in report.splitlines()] == [
        "::notice",
        "::warning",
        "::error",
    ]


def test_sarif_names_tool_rules_and_regions() -> None:
    log = json.loads(render(FOUND, format="sarif", language="vi"))
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    [run] = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["byte-order-mark", "duplicate-key", "file-empty"]
    assert all(rule["help"]["text"] and rule["shortDescription"]["text"] for rule in rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert [result["level"] for result in run["results"]] == ["note", "warning", "error"]
    [place] = run["results"][1]["locations"]
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "a%2Cb%3Ac%25.yaml"},
        "region": {"startLine": 12, "startColumn": 5},
    }


@pytest.mark.parametrize("language", ["vi", "en"])
def test_nothing_found_is_nothing_to_read_but_still_a_report_for_programs(language: str) -> None:
    assert render((), format="text", language=language) == ""
    assert render((), format="github", language=language) == ""
    assert json.loads(render((), format="json", language=language)) == {"findings": []}
    assert json.loads(render((), format="sarif", language=language))["runs"][0]["results"] == []


@pytest.mark.parametrize(("format_", "language"), [("xml", "vi"), ("text", "fr")])
def test_a_format_or_language_there_is_not_is_refused(format_: str, language: str) -> None:
    with pytest.raises(KeyError):
        render(FOUND, format=format_, language=language)


def test_gitlab_gets_one_entry_a_finding_with_a_fingerprint_of_its_own() -> None:
    entries = json.loads(render([*FOUND, *FOUND], format="gitlab", language="vi"))
    assert len(entries) == 2 * len(FOUND)
    assert len({one["fingerprint"] for one in entries}) == len(entries)
    keys = {"description", "check_name", "fingerprint", "severity", "location"}
    assert {frozenset(one) for one in entries} == {frozenset(keys)}
    assert {one["severity"] for one in entries} <= {"info", "minor", "critical"}
    moved = [replace(one, place=replace(one.place, line=one.place.line + 7)) for one in FOUND]
    again = json.loads(render(moved, format="gitlab", language="vi"))
    assert {one["fingerprint"] for one in again} <= {one["fingerprint"] for one in entries}
    assert json.loads(render((), format="gitlab", language="vi")) == []
