"""The short form of `make fuzz`: spoilt files end in a view or one clear refusal."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from conform.fuzz import tally

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

COUNT = 300


def test_spoilt_files_end_in_a_view_or_a_refusal(
    record_property: Callable[[str, object], None],
) -> None:
    made = list(tally.outcomes(0, COUNT, jobs=1))
    assert [one for one in made if one.bad] == []
    results = Counter((one.form, one.result) for one in made)
    assert results.total() == COUNT
    for form in ("docx", "pdf"):
        kinds = {result: count for (kind, result), count in results.items() if kind == form}
        assert kinds["read"] > COUNT / 10  # the readers got far into many of them
        assert len(kinds) > 1  # and some were too far gone
    slowest = max(one.seconds for one in made)
    record_property("conform, spoilt files", f"{COUNT}, the slowest {slowest:.2f} s")


def test_a_number_makes_the_same_file_again() -> None:
    for number in range(20):
        assert tally.spoilt(number) == tally.spoilt(number)
    assert len({content for _, content in map(tally.spoilt, range(40))}) == 40


def test_a_trace_a_long_time_and_much_memory_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise KeyError(0)

    monkeypatch.setattr(tally, "read_pdf", broken)
    found = tally.outcome(1)
    assert found.bad
    assert "KeyError" in found.trace
    assert tally.Outcome(0, "pdf", "read", 0.1, 100.0).bad is False
    assert tally.Outcome(0, "pdf", "read", tally.SECONDS_LIMIT + 1, 100.0).bad
    assert tally.Outcome(0, "pdf", "read", 0.1, tally.MEGABYTES_LIMIT + 1).bad
