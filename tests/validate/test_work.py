"""The work on a file grows with its length, and stops where there is too much to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from findings import source
from steps import LINEAR, growth
from thidua.validate.rules import due_in_text, old_encoding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pytest

    from thidua.old_letters import Trace


def _due(size: int) -> Callable[[], object]:
    """Return the check of items that are all called alike, and of as many deadlines of theirs."""
    items = "{id: a, text: 'Xong trước ngày 31/3/2024'}, " * size
    entries = "{id: b, source: a, due: '2024-04-30'}, " * size
    text = f"year: 2024\ndirective: {{items: [{items}]}}\nmilestones: [{entries}]\n"
    read = source(text)
    return lambda: list(due_in_text.check(read))


def test_the_deadlines_of_an_item_are_compared_with_it_alone() -> None:
    assert growth(_due, 20) < LINEAR


def test_texts_that_only_look_old_are_read_up_to_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at = []

    def counted(text: str) -> Iterator[Trace]:
        looked_at.append(len(text))
        return iter(())

    monkeypatch.setattr(old_encoding, "traces", counted)
    monkeypatch.setattr(old_encoding, "_MOST", 100)
    texts = ["Thi đua", "§ña §öa §ua"] * 50
    assert list(old_encoding.check(source(f"directive: {{closing: {texts}}}\n"))) == []
    assert sum(looked_at) in range(100, 120)
    assert set(looked_at) == {len(texts[1])}
