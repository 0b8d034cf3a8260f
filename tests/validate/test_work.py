"""The work on a file grows with its length, and stops where there is too much to look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import SupportsIndex

import pytest

from findings import source
from steps import LINEAR, growth
from thidua import validate
from thidua.model.finding import Finding, Level, Place
from thidua.model.source import Source
from thidua.texts.old_letters import Trace
from thidua.validate import check, passages
from thidua.validate.rules import doubled_spaces, due_in_text, old_encoding


def _due(size: int) -> Callable[[], object]:
    """Return the check of items that are all called alike, and of as many deadlines of theirs."""
    items = "{id: a, text: 'Xong trước ngày 31/3/2024'}, " * size
    entries = "{id: b, source: a, due: '2024-04-30'}, " * size
    text = f"year: 2024\ndirective: {{items: [{items}]}}\nmilestones: [{entries}]\n"
    read = source(text)
    return lambda: list(due_in_text.check(read))


def test_the_deadlines_of_an_item_are_compared_with_it_alone() -> None:
    assert growth(_due, 20) < LINEAR


def _closings(word: str, size: int) -> Callable[[], object]:
    """Return the check of a text in which a word stands again and again."""
    read = source(f"year: 2024\ndirective: {{closing: ['{word * size}x']}}\n")
    return lambda: check(read)


@pytest.mark.parametrize(
    "word",
    ["v\u0443a ", "§¶n vÞ ", "Vaên phoøng ", "“a ", "năm 2019 ", "a  b", "[[a]] ", "hoà hòa "],
)
def test_what_is_wrong_in_a_long_text_is_found_in_one_pass(word: str) -> None:
    assert growth(partial(_closings, word), 100) < LINEAR


def test_places_in_a_text_are_counted_off_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at = []

    class Text(str):
        __slots__ = ()

        def __getitem__(self, part: SupportsIndex | slice) -> str:
            looked_at.append(len(range(len(self))[part]) if isinstance(part, slice) else 1)
            return super().__getitem__(part)

    monkeypatch.setattr(passages, "text_of", lambda node: Text(node.value))
    read = source(f"directive: {{closing: ['{'a  b' * 500}']}}\n")
    assert len(list(doubled_spaces.check(read))) == 500
    assert max(looked_at) < 100


def test_beyond_the_most_findings_nothing_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def many(source: Source) -> Iterator[Finding]:
        for at in range(1, 1000):
            asked.append(at)
            yield Finding(Place(source.file, at), "doubled-spaces", Level.ERROR)

    monkeypatch.setattr(doubled_spaces, "check", many)
    monkeypatch.setattr(validate, "MOST", 10)
    *_, last = sorted(check(source("x: 1\n")), key=lambda one: one.rule == "too-many-findings")
    assert (last.rule, last.facts) == ("too-many-findings", {"most": 10, "more": 10})
    assert len(asked) <= 20


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
