"""The mutation matrix: conforming documents pass every rule, and one change breaks one rule."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import built
from conform.matrix import MUTATIONS
from conform.mutations import Change, mutated, view_of
from thidua.conform.checking import check
from thidua.conform.rules import RULES
from thidua.model.finding import Level


@pytest.mark.parametrize("name", [one for one in built.NAMES if one not in built.DEPARTING])
def test_nothing_fires_on_a_conforming_document(name: str) -> None:
    assert check(view_of(name)) == ()


@pytest.mark.parametrize(
    ("name", "rule"), [("guidance", "II.3.a-padding"), ("resolution", "II.3.b-year")]
)
def test_of_a_number_as_issued_nothing_is_told_but_that(name: str, rule: str) -> None:
    (finding,) = check(view_of(name))
    assert (finding.rule, finding.level) == (rule, Level.NOTICE)


@pytest.mark.parametrize("mutation", MUTATIONS, ids=str)
def test_one_change_breaks_one_rule(mutation: Change[Any]) -> None:
    found = check(mutated(mutation))
    assert mutation.rule in {finding.rule for finding in found}
    errors = {finding.rule for finding in found if finding.level is Level.ERROR}
    assert errors - {mutation.rule} == mutation.besides


def test_every_rule_is_broken_by_something(record_property: Callable[[str, object], None]) -> None:
    broken = [mutation.rule for mutation in MUTATIONS]
    assert {rule.code for rule in RULES} == set(broken)
    for rule in RULES:
        record_property(rule.code, f"{rule.level}, {broken.count(rule.code)} mutations")
