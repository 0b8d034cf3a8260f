"""The short form of `make fuzz`: spoilt input ends in a result or one clear refusal."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest

from fuzz import tally
from fuzz.trials import TRIALS, Case, Trial

COUNT = 300
FAR = {
    "docx": {"read"},
    "pdf": {"read"},
    "yaml": {"sound", "sound, formatted", "errors", "errors, formatted"},
    "git": {"compared", "errors"},
    "docx-diff": {"compared"},
    "yaml-diff": {"compared"},
}
"""Results of cases that came as far as they could."""


def test_spoilt_input_ends_in_a_result_or_a_refusal(
    record_property: Callable[[str, object], None],
) -> None:
    made = list(tally.outcomes(0, COUNT, jobs=1))
    assert [one for one in made if one.bad] == []
    assert len(made) == COUNT
    results: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in made:
        results[one.form][one.result] += 1
    assert results.keys() == TRIALS.keys() == FAR.keys()
    for form, kinds in results.items():
        far = sum(count for result, count in kinds.items() if result in FAR[form])
        assert far > kinds.total() / 10, form  # the program got far with many of them
        assert kinds.keys() - FAR[form], form  # and some were too far gone
    slowest = max(one.seconds for one in made)
    record_property("spoilt input", f"{COUNT}, the slowest {slowest:.2f} s")


def test_a_number_makes_the_same_case_again() -> None:
    for number in range(4 * len(TRIALS)):
        assert tally.spoilt(number) == tally.spoilt(number)
    cases = [repr(sorted(tally.spoilt(number)[1].files.items())) for number in range(48)]
    assert len(set(cases)) > 40  # a repository may be left as it is


def test_a_trace_a_long_time_and_much_memory_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(case: Case, root: Path) -> str:
        raise KeyError(sorted(case.files), root)

    trial = Trial(TRIALS["pdf"].make, broken)
    monkeypatch.setitem(TRIALS, "pdf", trial)
    found = tally.outcome(1)
    assert found.form == "pdf"
    assert found.bad
    assert "KeyError" in found.trace
    assert tally.Outcome(0, "pdf", "read", 0.1, 100.0).bad is False
    assert tally.Outcome(0, "pdf", "read", tally.SECONDS_LIMIT + 1, 100.0).bad
    assert tally.Outcome(0, "pdf", "read", 0.1, tally.MEGABYTES_LIMIT + 1).bad


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system does not tell")
def test_what_a_case_uses_is_measured_and_what_git_uses_counts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def greedy(_: Case, __: Path) -> str:
        return str(len(bytearray(200_000_000)))

    monkeypatch.setitem(TRIALS, "pdf", Trial(TRIALS["pdf"].make, greedy))
    before = tally.outcome(2).megabytes
    assert tally.outcome(1).megabytes > before + 150
    assert tally.outcome(2).megabytes < before + 100
