"""Waivers take away what they name and nothing else; one without use is an error."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from conform.mutations import Mutation, mutated, size
from conformance_files import laid_down
from thidua.conform.checking import examine
from thidua.conform.waivers import waive, waivers
from thidua.model.examined import Examined
from thidua.source.reader import read_text
from thidua.system.home import SCHEMAS

SCHEMA: dict[str, Any] = json.loads((SCHEMAS / "waivers.schema.json").read_bytes())
WRONG = mutated(Mutation("II.1.a-size", "14 pt", size("nation", 14), on="issued"))
"""An issued document, whose Quốc hiệu has 14 pt: found by its own rule and by that of sizes."""


def document(file: str = "van-ban/a.docx") -> Examined:
    from msgspec.structs import replace  # noqa: PLC0415

    told = examine(WRONG, {})
    assert "II.1.a-size" in {one.rule for one in told.findings}
    return replace(told, file=file)


def waived(entry: str, *documents: Examined) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the rules that are left, and level and message of what is said of the waivers."""
    source, findings = read_text(f"waivers:\n  - {entry}\n", name="waivers.yaml")
    assert source is not None, findings
    placed, unknown = waivers(source)
    left, unused = waive(documents or [document()], placed)
    rules = [finding.rule for one in left for finding in one.findings]
    return rules, [(one.level.value, one.wording) for one in (*unknown, *unused)]


@pytest.mark.parametrize(
    "more",
    [
        "",
        ", file: a.docx",
        ", file: van-ban/*",
        ", file: '*.docx'",
        ", component: nation",
        ", words: XÃ HỘI",
        ", until: 2024-12-31",
        ", file: a.docx, component: nation, words: CỘNG HÒA, until: 2024-12-31",
    ],
)
def test_what_fits_is_waived(more: str) -> None:
    rules, told = waived(f"{{rule: II.1.a-size, reason: Mẫu in sẵn{more}}}")
    assert "II.1.a-size" not in rules
    assert told == []


@pytest.mark.parametrize(
    ("more", "level", "message"),
    [
        (", file: b.docx", "warning", "waiver-without-file"),
        (", file: an/a.docx", "warning", "waiver-without-file"),
        (", component: motto", "error", "waiver-unused"),
        (", words: Độc lập", "error", "waiver-unused"),
        (", until: 1999-12-31", "error", "waiver-unused"),
    ],
)
def test_what_does_not_fit_is_not_waived_and_the_waiver_is_told(
    more: str, level: str, message: str
) -> None:
    rules, told = waived(f"{{rule: II.1.a-size, reason: Mẫu in sẵn{more}}}")
    assert "II.1.a-size" in rules
    assert told == [(level, message)]


def test_a_draft_is_never_older_than_a_day() -> None:
    draft = examine(mutated(Mutation("II.1.a-size", "14 pt", size("nation", 14))), {})
    assert draft.date == ""
    rules, told = waived("{rule: II.1.a-size, reason: Mẫu in sẵn, until: 2099-12-31}", draft)
    assert "II.1.a-size" in rules
    assert told == [("error", "waiver-unused")]


def test_a_waiver_used_in_one_of_many_files_is_used() -> None:
    rules, told = waived(
        "{rule: II.1.a-size, reason: Mẫu in sẵn, file: b.docx}", document(), document("b.docx")
    )
    assert rules.count("II.1.a-size") == 1
    assert told == []


def test_a_rule_there_is_not_is_told_where_it_was_typed() -> None:
    source, _ = read_text("waivers:\n  - {rule: II.1.z, reason: Nhầm}\n", name="waivers.yaml")
    assert source is not None
    (told,) = waivers(source)[1]
    assert (told.wording, str(told.place)) == ("waiver-of-no-rule", "waivers.yaml:2:12")


@pytest.mark.parametrize(
    "text",
    [
        "waivers: []",
        "waivers: [{rule: I.3-left}]",
        "waivers: [{reason: Không có quy tắc}]",
        "waivers: [{rule: I.3-left, reason: ''}]",
        "waivers: [{rule: I.3-left, reason: a, until: 2024-02-30}]",
        "waivers: [{rule: I.3-left, reason: a, line: 3}]",
        "{}",
    ],
)
def test_the_schema_is_closed_and_wants_a_reason(text: str) -> None:
    house, findings = laid_down(waivers=text)
    assert house is None
    assert findings


def test_every_key_is_told_and_has_an_example_that_is_valid() -> None:
    validator = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
    entry = SCHEMA["$defs"]["waiver"]["properties"]
    assert set(entry) == {"rule", "reason", "file", "component", "words", "until"}
    for key, part in entry.items():
        assert part["title"], key
        assert part["description"], key
    example = {key: part["examples"][0] for key, part in entry.items()}
    validator.validate({"waivers": [example]})
