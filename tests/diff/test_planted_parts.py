"""Known edits of attachments, tables, paragraphs, free texts and occasions are found, each once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from planted.occasions import occasion_trial, told
from planted.wholes import found, whole_trial

_TRIALS = 500
_LEAST = 0.99


@pytest.mark.parametrize("ids", [True, False], ids=["with-ids", "without-ids"])
def test_planted_edits_of_parts_are_found(
    ids: bool,  # noqa: FBT001 - a parameter of the test
    record_property: Callable[[str, object], None],
) -> None:
    right, wrong, missed = Counter[str](), Counter[str](), Counter[str]()
    for seed in range(_TRIALS):
        planted = whole_trial(seed)
        said = found(planted, ids=ids)
        right.update(kind for kind, _, _ in said & planted.truth)
        wrong.update(kind for kind, _, _ in said - planted.truth)
        missed.update(kind for kind, _, _ in planted.truth - said)
    shares = {
        kind: (
            right[kind] / (right[kind] + wrong[kind]),
            right[kind] / (right[kind] + missed[kind]),
        )
        for kind in right
    }
    record_property(f"planted edits of parts {'with' if ids else 'without'} ids", str(shares))
    assert set(right) == {"added", "removed", "reworded", "moved", "changed"}
    assert min(right.values()) > 200
    assert set(wrong) | set(missed) <= set(right)
    assert {kind: both for kind, both in shares.items() if min(both) < _LEAST} == {}


@pytest.mark.parametrize("ids", [True, False], ids=["with-ids", "without-ids"])
def test_parts_that_nobody_edited_yield_nothing(ids: bool) -> None:  # noqa: FBT001
    assert not any(found(whole_trial(seed, edits=False), ids=ids) for seed in range(900, 920))


def test_planted_edits_of_occasions_are_told_each_once() -> None:
    kinds = Counter[tuple[str, str]]()
    for seed in range(_TRIALS):
        planted = occasion_trial(seed)
        assert Counter(told(planted)) == Counter(planted.truth), seed
        kinds.update((kind, field) for kind, field, _ in planted.truth)
    assert len(kinds) == 9
    assert min(kinds.values()) > 200
