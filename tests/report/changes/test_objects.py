"""Changes for a program: everything, under keys that stay."""

from __future__ import annotations

import json

import pytest
from msgspec import to_builtins

from comparisons import EVERY, NOTHING, TYPICAL, hostile, large
from thidua.model.change import ChangeKind, Comparison, Origin
from thidua.report.changes import render


def _report(comparison: Comparison) -> dict[str, object]:
    report: dict[str, object] = json.loads(render(comparison, format="json", language="vi"))
    return report


@pytest.mark.parametrize(
    "comparison", [TYPICAL, EVERY, NOTHING, large(30)], ids=["typical", "every", "nothing", "large"]
)
def test_nothing_of_the_comparison_is_lost(comparison: Comparison) -> None:
    report = _report(comparison)
    assert list(report) == [
        *(
            "old",
            "new",
            "old_year",
            "new_year",
            "old_time",
            "new_time",
            "internal",
            "renamed",
            "summary",
            "changes",
            "carried",
            "unchanged",
        ),
    ]
    del report["summary"]
    assert report == _plain(comparison)


def _plain(value: object) -> object:
    """Return a value as JSON has it: without tuples."""
    return json.loads(json.dumps(to_builtins(value)))


def test_a_change_has_every_key() -> None:
    changes = _report(TYPICAL)["changes"]
    assert isinstance(changes, list)
    assert changes[3]["kind"] == "reworded"
    assert changes[3]["new"][0] == {
        "text": changes[3]["new"][0]["text"],
        "id": "muc-33",
        "label": "2.",
        "file": "campaigns/2024.yaml",
        "line": 33,
    }
    assert changes[3]["spans"][1] == {"text": "phấn đấu hoàn thành", "mark": "deleted"}
    assert {tuple(one) for one in changes} == {
        (
            *("kind", "subject", "old", "new", "field", "spans", "within", "was_within", "of"),
            *("selected", "rolled", "explanation"),
        )
    }


def test_the_summary_counts_the_year_apart() -> None:
    assert _report(TYPICAL)["summary"] == {
        "kinds": {
            "added": 2,
            "removed": 1,
            "moved": 1,
            "renumbered": 1,
            "reworded": 1,
            "split": 1,
            "merged": 1,
            "changed": 3,
            "awaited": 0,
            "unexplained": 1,
        },
        "rolled": 2,
        "carried": {"last-year": 1, "superior": 0, "figure": 1},
    }
    summary = _report(NOTHING)["summary"]
    assert summary == {
        "kinds": {str(kind): 0 for kind in ChangeKind},
        "rolled": 0,
        "carried": {str(origin): 0 for origin in Origin},
    }


def test_hostile_text_is_kept_and_harmless_on_a_terminal() -> None:
    written = render(hostile(), format="json", language="vi")
    assert written.replace("\n", "").isprintable()
    report = json.loads(written)
    assert report["changes"] == _plain(hostile().changes)
