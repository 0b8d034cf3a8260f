"""The schema stage: two validators of one mind, and no raw sentence of either for a user."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import seed
from thidua.model.finding import Finding, unique
from thidua.model.source import FileKind, Plain, Source
from thidua.report.wording import tell
from thidua.source.reader import read_text
from thidua.validate import schema
from thidua.validate.faults import FORMATS
from tools.outside import ROOT

REFERENCE = Draft202012Validator(
    schema.load(schema.PATHS[FileKind.CAMPAIGN]), format_checker=FORMATS
)
FILES = [*sorted((ROOT / "tests").glob("cases/*/*.yaml")), seed.CAMPAIGN]


def source(text: str) -> Source | None:
    """Read a text, whatever the reader says about it."""
    return read_text(text, name="x.yaml")[0]


def agree(plain: Plain) -> bool:
    """Tell whether both validators say the same about ``plain``."""
    return schema.fast(schema.PATHS[FileKind.CAMPAIGN]).is_valid(plain) == REFERENCE.is_valid(plain)


@pytest.mark.parametrize("typed", [True, False])
def test_what_two_parts_of_a_schema_ask_for_is_told_once(*, typed: bool) -> None:
    read = [found for file in FILES if (found := source(file.read_text(encoding="utf-8")))]
    assert len(read) > 100
    for one in read:
        told = list(schema.check(one, typed=typed))
        assert list(unique(told, set())) == told
    (told_once,) = schema.check(_with_item("lead: Một"), typed=typed)
    assert (told_once.rule, told_once.facts["key"]) == ("missing-key", "text")


def _with_item(keys: str) -> Source:
    text = seed.CAMPAIGN.read_text(encoding="utf-8")
    found = source(text.replace("  items:\n", f"  items:\n    - {keys}\n", 1))
    assert found is not None
    return found


def test_the_validators_agree_on_every_file() -> None:
    sources = [source(file.read_text(encoding="utf-8")) for file in FILES]
    plains = [found.root.plain() for found in sources if found is not None]
    verdicts = [REFERENCE.is_valid(plain) for plain in plains]
    assert verdicts.count(True) >= 10
    assert verdicts.count(False) >= 10
    assert all(agree(plain) for plain in plains)


BASE = source((ROOT / "tests" / "cases" / "good" / "base.yaml").read_text(encoding="utf-8"))
assert BASE is not None
DATA: Any = BASE.root.plain()


def paths(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:  # noqa: ANN401 - any YAML
    """List the path of every value below ``value``."""
    steps = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    return [path, *(p for step, inner in steps for p in paths(inner, (*path, step)))]


WRONG = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=5),
    st.lists(st.integers(), max_size=2),
    st.dictionaries(st.text(max_size=3), st.integers(), max_size=2),
    st.sampled_from(
        [
            "2024-02-30",
            "2024-02-29",
            "2023-02-29",
            "2024-1-1",
            "2024-13",
            "0000-01-01",
            "2024-01-01\n",
        ]
    ),
    st.sampled_from(
        ["٢٠٢٤-01-01", "a-b", "a--b", "-a", "a\n", "á", " ", "\n", "2024-00", "2024-06-31"]
    ),
)


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_the_validators_agree_on_whatever_is_changed(data: st.DataObject) -> None:
    changed = copy.deepcopy(DATA)
    path = data.draw(st.sampled_from(paths(DATA)[1:]))
    holder = changed
    for step in path[:-1]:
        holder = holder[step]
    if data.draw(st.booleans()):
        holder[path[-1]] = data.draw(WRONG)
    else:
        del holder[path[-1]]
    assert agree(changed)


NEVER_RAW: tuple[dict[str, Any], ...] = (
    {"oneOf": [{"type": "string"}, {"type": "array"}]},
    {"anyOf": [{"minimum": 8}, {"type": "array"}]},
    {"not": {}},
    {"multipleOf": 2},
)
"""Keywords whose own sentences nobody could read."""

UNTITLED = {
    *("missing-key", "unknown-key", "unknown-key-near"),
    *("repeated-entry", "no-such-day", "wrong-date"),
}
"""Messages that need no title of the place, because they name the key or the value."""


def found(tmp_path: Path, rules: dict[str, Any], text: str) -> list[Finding]:
    """Check ``text`` against a schema of its own."""
    file = tmp_path / "schema.json"
    file.write_text(json.dumps(rules), encoding="utf-8")
    read = source(text)
    assert read is not None
    return list(schema.check(read, path=file))


@pytest.mark.parametrize(
    ("rules", "typed", "wording", "facts"),
    [
        ({"type": "string"}, "1", "unquoted-text", {"value": "1", "found": "integer"}),
        ({"type": "string"}, "", "empty-value", {"value": "null"}),
        ({"type": "string"}, "[a]", "wrong-type", {"expected": "string", "found": "array"}),
        ({"type": ["integer", "null"]}, "a", "number-as-text", {"expected": "integer"}),
        ({"type": "boolean"}, "True", "not-true-false", {"value": "True"}),
        ({"enum": ["dog", "cat"]}, "dogs", "not-listed-near", {"near": "dog"}),
        ({"enum": ["dog", 7]}, "x", "not-listed", {"allowed": "dog, 7"}),
        ({"const": "dog"}, "cat", "not-listed", {"allowed": "dog"}),
        ({"pattern": "^a"}, "b", "wrong-form", {"value": "b", "examples": '"abc"'}),
        ({"format": "date"}, "2023-02-30", "no-such-day", {"value": "2023-02-30"}),
        ({"format": "date"}, "0000-01-01", "no-such-day", {"value": "0000-01-01"}),
        ({"format": "date"}, "30/02/2023", "wrong-date", {"value": "30/02/2023"}),
        ({"minLength": 1}, '""', "empty-text", {"limit": 1}),
        ({"minLength": 3}, "ab", "too-short", {"limit": 3}),
        ({"maxLength": 1}, "ab", "too-long", {"limit": "1"}),
        ({"minItems": 1}, "[]", "empty-list", {"limit": 1}),
        ({"minItems": 2}, "[1]", "too-few", {"limit": 2}),
        ({"maxItems": 1}, "[1, 2]", "too-many", {"limit": "1"}),
        ({"uniqueItems": True}, "[{a: 1}, {a: 1}]", "repeated-entry", {"line": 1}),
        ({"minimum": 2}, "1", "too-small", {"limit": "2", "value": "1"}),
        ({"exclusiveMinimum": 1}, "1", "above-limit", {"limit": "1"}),
        ({"maximum": 2}, "2.5", "too-large", {"limit": "2", "value": "2.5"}),
        ({"required": ["b"]}, "{a: 1}", "missing-key", {"key": "b"}),
        ({"dependentRequired": {"a": ["b"]}}, "{a: 1}", "missing-key", {"key": "b"}),
        (
            {"properties": {"name": {}}, "additionalProperties": False},
            "{nam: 1}",
            "unknown-key-near",
            {"near": "name", "keys": "name"},
        ),
        ({"additionalProperties": False}, "{nam: 1}", "unknown-key", {"key": "nam"}),
        *((rules, "7", "wrong-shape", {"title": "Khóa thử"}) for rules in NEVER_RAW),
        ({"minProperties": 2}, "{a: 1}", "wrong-shape", {}),
        ({"contains": {"const": 1}}, "[2]", "wrong-shape", {}),
        ({"propertyNames": {"maxLength": 1}}, "{ab: 1}", "too-long", {}),
        ({"if": {"const": 1}, "then": {"const": 2}}, "1", "not-listed", {"allowed": "2"}),
    ],
)
def test_every_keyword_is_told_in_our_words(
    tmp_path: Path, rules: dict[str, Any], typed: str, wording: str, facts: dict[str, str | int]
) -> None:
    entry = {"title": "Khóa thử", "description": "Mô tả.", "examples": ["abc"]} | rules
    [finding] = found(tmp_path, {"properties": {"key": entry}}, f"key: {typed}\n")
    assert finding.wording == wording
    assert "Khóa thử" in tell(finding, language="vi").message or wording in UNTITLED
    assert facts.items() <= finding.facts.items()


def test_what_is_missing_is_pointed_at_where_it_belongs(tmp_path: Path) -> None:
    need: dict[str, Any] = {"required": ["a"]}
    rules = {"required": ["z"], "properties": {"m": need, "l": {"items": need}}}
    places = [
        (finding.place.line, finding.place.column)
        for finding in found(tmp_path, rules, "# đầu tệp\nm:\n  b: 1\nl:\n  - b: 1\n")
    ]
    assert sorted(places) == [(2, 1), (2, 1), (5, 5)]


def test_a_place_is_described_beside_and_behind_its_reference(tmp_path: Path) -> None:
    rules: dict[str, Any] = {
        "$defs": {"id": {"title": "Mã", "description": "Mã số.", "type": "string"}},
        "properties": {"key": {"$ref": "#/$defs/id", "title": "Mã đơn vị"}},
    }
    [finding] = found(tmp_path, rules, "key: 1\n")
    assert finding.facts["title"] == "Mã đơn vị"
    assert finding.facts["description"] == "Mã số."
    assert finding.facts["examples"] == ""


def test_without_examples_the_necessary_keys_are_shown(tmp_path: Path) -> None:
    unit: dict[str, Any] = {"type": "object", "required": ["id", "name"]}
    rules: dict[str, Any] = {
        "required": ["units"],
        "properties": {"units": {"type": "array", "items": unit}},
    }
    [finding] = found(tmp_path, rules, "a: 1\n")
    assert finding.facts["examples"] == "- id, name"
