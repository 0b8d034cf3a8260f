"""A few runs killed at random moments leave nothing torn, nothing lost and nothing behind."""

from __future__ import annotations

import random

import pytest

from killed import VERBS, trials


@pytest.mark.parametrize("verb", VERBS)
def test_a_killed_run_does_no_harm(verb: str) -> None:
    random.seed(verb)
    assert trials(verb, 4) == {}
