"""Edits that are known are found: as many as are true, and none that are not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

import pytest

from planted import Trial, trial
from planted.scores import LEAST, Scores, nameless
from thidua.compose.directive import launch
from thidua.diff.texts import compare
from thidua.model.change import Change, ChangeKind
from thidua.model.document import Document

_TRIALS = 500
_NOTHING_MEANT = range(100_000, 100_040)
_LABELLED = range(200_000, 200_040)


@pytest.mark.parametrize("ids", [True, False], ids=["with-ids", "without-ids"])
def test_planted_edits_are_found(
    ids: bool,  # noqa: FBT001 - a parameter of the test
    record_property: Callable[[str, object], None],
) -> None:
    scores = Scores()
    for seed in range(_TRIALS):
        scores.add(trial(seed), ids=ids)
    record_property(f"planted edits {'with' if ids else 'without'} ids", scores.told())
    short = {
        kind: (scores.precision(kind), scores.recall(kind))
        for kind, least in LEAST.items()
        if min(scores.precision(kind), scores.recall(kind)) < least
    }
    assert scores.trials == _TRIALS
    assert min(scores.right[kind] for kind in LEAST) > 200
    assert short == {}


@pytest.mark.parametrize("ids", [True, False], ids=["with-ids", "without-ids"])
def test_what_means_nothing_yields_nothing_but_the_year(ids: bool) -> None:  # noqa: FBT001
    kinds = set()
    for seed in _NOTHING_MEANT:
        planted = trial(seed, edits=False)
        changes = _changes(planted, ids=ids)
        assert all(change.rolled for change in changes), seed
        assert len(changes) == len(planted.truth), seed
        kinds |= {change.kind for change in changes}
    assert kinds == {ChangeKind.REWORDED}


def test_renumbered_is_what_has_another_label_and_nothing_else() -> None:
    seen = 0
    for seed in _LABELLED:
        planted = trial(seed)
        told = {
            planted.new_names[change.new[0].text]
            for change in _changes(planted, ids=True)
            if change.kind is ChangeKind.RENUMBERED
        }
        before, after = _labels(launch(planted.old)), _labels(launch(planted.new))
        edited = {name for _, old, new in planted.truth for name in (*old, *new)}
        same = {name: text for text, name in planted.old_names.items() if text in planted.new_names}
        expected = {
            name
            for name, text in same.items()
            if name not in edited and before[text] != after[text]
        }
        assert told == expected, seed
        seen += len(told)
    assert seen > 100


def test_two_hundred_items_a_side_are_compared() -> None:
    planted = next(one for one in map(trial, range(1000)) if len(one.old_names) > 195)
    old, new = (nameless(launch(side)) for side in (planted.old, planted.new))
    changes, _, _ = compare(old, new, old_year=planted.old.year, new_year=planted.new.year)
    assert len(changes) > 10


def _changes(planted: Trial, *, ids: bool) -> tuple[Change, ...]:
    old, new = launch(planted.old), launch(planted.new)
    if not ids:
        old, new = nameless(old), nameless(new)
    return compare(old, new, old_year=planted.old.year, new_year=planted.new.year)[0]


def _labels(document: Document) -> dict[str, str]:
    """Return the label of each text, read off the printed lines without the code under test."""
    labels = {}
    for text in document.texts():
        label, _, rest = text.partition(" ")
        if re.fullmatch(r"[IVXLC]+\.|\d+\.|[a-zđ]+\)|[-+]", label):
            labels[unicodedata.normalize("NFC", " ".join(rest.split()))] = label
    return labels
