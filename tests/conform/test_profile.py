"""A profile narrows what a rule permits; it never widens it."""

from __future__ import annotations

import json
from functools import cache
from math import inf
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import built
from conform.mutations import view_of
from conformance_files import laid_down
from thidua.conform.checking import examine
from thidua.conform.checks.ranges import Range, either
from thidua.conform.profile import ranges
from thidua.conform.rule import Rule
from thidua.conform.rules import RULES
from thidua.recognise.components import recognise
from thidua.recognise.recognised import Recognised
from thidua.system.home import SCHEMAS

SCHEMA: dict[str, Any] = json.loads((SCHEMAS / "profile.schema.json").read_bytes())
NARROW = {code: one for code, one in ranges().items() if one.least < one.most}
"""The rules of which there is something to narrow."""


UNSEEN = {"III.2-size", "III.4-size", "P2.II.2.b-size"}
"""Those about stamps, addresses and copies, which none of the built documents has."""


@cache
def recognised(name: str) -> Recognised:
    return recognise(view_of(name))


def fires(rule: Rule, least: float, most: float) -> bool:
    """Say whether a rule fires in any document of ours when only this much is permitted."""
    limits = {rule.code: Range(least, most, NARROW[rule.code].unit)}
    return any(any(rule.violations(recognised(name), limits)) for name in built.SHAPES)


def test_every_range_can_be_narrowed() -> None:
    """An amount is at one end at most: at the other the rule must fire."""
    assert len(NARROW) >= 20
    rules = [rule for rule in RULES if rule.code in NARROW]
    for rule in rules:
        one = NARROW[rule.code]
        assert not fires(rule, one.least, one.most), rule.code
    deaf = {
        rule.code
        for rule in rules
        for one in (NARROW[rule.code],)
        if not (fires(rule, one.least, one.least) or fires(rule, one.most, one.most))
    }
    assert deaf == UNSEEN


def test_a_profile_lays_down_limits_by_rule() -> None:
    house, findings = laid_down(
        profile="name: Sở Thí dụ\nlimits:\n- {rule: I.3-left, most: 30}\n"
        "- {rule: II.1.a-size, least: 12.5, most: 13}\n"
    )
    assert findings == ()
    assert house is not None
    assert house.limits == {
        "I.3-left": Range(30, 30, "mm"),
        "II.1.a-size": Range(12.5, 13, "pt"),
    }


@pytest.mark.parametrize(
    ("limit", "left"),
    [
        ("{rule: II.6.e-indent, least: 11}", either(12.7, unit="mm")),
        ("{rule: II.6.e-indent, most: 12.6}", either(10, unit="mm")),
        ("{rule: II.6.e-gap, least: 8}", Range(8, inf, "pt")),
        ("{rule: II.2.b-length, least: 0.33, most: 0.4}", Range(1 / 3, 0.4, "")),
    ],
)
def test_a_limit_leaves_of_a_range_what_lies_within(limit: str, left: Range) -> None:
    house, findings = laid_down(profile=f"name: Sở Thí dụ\nlimits:\n- {limit}\n")
    assert findings == ()
    assert house is not None
    (found,) = house.limits.values()
    assert (found.only or (found.least, found.most)) == (left.only or (left.least, left.most))


def test_what_is_permitted_is_told_as_the_house_has_it() -> None:
    told = examine(view_of("decision"), {"II.1.a-size": Range(13, 13, "pt")})
    (finding,) = [one for one in told.findings if one.rule == "II.1.a-size"]
    assert (finding.facts["found"], finding.facts["permitted"]) == ("12 pt", "13 pt")


@pytest.mark.parametrize(
    ("limits", "place", "message"),
    [
        ("{rule: I.3-left, most: 36}", "3:26", "profile-wider"),
        ("{rule: I.3-left, least: 29.99}", "3:27", "profile-wider"),
        ("{rule: I.3-left, least: 40, most: 41}", "3:27", "profile-wider"),
        ("{rule: I.3-left, least: 34, most: 32}", "3:27", "profile-empty"),
        ("{rule: II.1.a-text, least: 1}", "3:10", "profile-of-no-range"),
        ("{rule: II.1.z, least: 1}", "3:10", "profile-of-no-rule"),
    ],
)
def test_what_cannot_be_followed_is_refused_where_it_was_typed(
    limits: str, place: str, message: str
) -> None:
    house, findings = laid_down(profile=f"name: Sở Thí dụ\nlimits:\n- {limits}\n")
    assert house is None
    (finding,) = findings
    assert finding.wording == message
    assert str(finding.place).endswith(f"profile.yaml:{place}")


def test_two_limits_for_a_rule_are_one_too_many() -> None:
    limit = "- {rule: I.3-left, most: 31}\n"
    house, findings = laid_down(profile=f"name: Sở Thí dụ\nlimits:\n{limit}{limit}")
    assert house is None
    assert [one.wording for one in findings] == ["profile-twice"]


@pytest.mark.parametrize(
    "text",
    [
        "limits: [{rule: I.3-left, most: 30}]",
        "name: Sở\nlimits: []",
        "name: Sở\nlimits: [{rule: I.3-left}]",
        "name: Sở\nlimits: [{rule: I.3-left, most: -1}]",
        "name: Sở\nlimits: [{rule: I.3-left, most: hẹp}]",
        "name: Sở\nlimits: [{rule: I.3-left, only: 30}]",
    ],
)
def test_the_schema_is_closed(text: str) -> None:
    house, findings = laid_down(profile=text)
    assert house is None
    assert findings


def test_every_key_is_told_and_has_an_example_that_is_valid() -> None:
    limit = SCHEMA["$defs"]["limit"]["properties"]
    assert set(limit) == {"rule", "least", "most"}
    assert all(part["title"] and part["description"] for part in limit.values())
    example = {key: part["examples"][0] for key, part in limit.items()}
    name = SCHEMA["properties"]["name"]["examples"][0]
    Draft202012Validator(SCHEMA).validate({"name": name, "limits": [example]})
