"""A word of a folded, quoted or escaped text is found where it was typed."""

from __future__ import annotations

import re

import pytest

from thidua.source.reader import read_text
from thidua.validate.days import full, span
from thidua.validate.passages import around, text_of, within


@pytest.mark.parametrize(
    ("typed", "line", "column"),
    [
        ("một ĐÂY hai", 1, 8),
        ("một\n  hai\n\n  ba ĐÂY", 4, 6),
        ("'it''s ĐÂY'", 1, 11),
        ("'it''s\n\n  ĐÂY'", 3, 3),
        ('"a\\"b\\u00e9\\n ĐÂY"', 1, 18),
        ('"a\\tb\\x41\\U0001F600 \\\n  ĐÂY"', 2, 3),
        ("|\n  một\n\n  hai ĐÂY\n", 4, 7),
        (">-   # chú thích\n  một\n    hai\n  ĐÂY\n", 4, 3),
        (">2\n    một \\ ' \"\n  ĐÂY\n", 3, 3),
    ],
)
def test_a_word_is_found_in_every_style(typed: str, line: int, column: int) -> None:
    source, findings = read_text(f"k: {typed}\n", name="x.yaml")
    assert findings == ()
    assert source is not None
    node = source.root.get("k")
    assert node is not None
    place = within(source, node, text_of(node).index("ĐÂY"))
    assert (place.line, place.column) == (line, column)


def test_a_space_is_found_behind_its_word_and_what_is_nowhere_at_the_value() -> None:
    source, _ = read_text("k: >-\n  một  hai\n", name="x.yaml")
    assert source is not None
    node = source.root.get("k")
    assert node is not None
    assert str(within(source, node, 3)) == "x.yaml:2:6"
    assert within(source, node, 100) == node.place


def test_what_stands_behind_a_value_on_its_line_is_not_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A list of thousands of values may stand on one line, each of them with a finding."""
    source, _ = read_text(f"k: [ab c,{'1,' * 1000}]\n", name="x.yaml")
    assert source is not None
    node = source.root.each("k")[0]
    looked: list[int] = []

    class Character:
        def search(self, line: str, position: int) -> re.Match[str] | None:
            looked.append(position)
            return re.compile(r"\S").search(line, position)

    monkeypatch.setattr("thidua.validate.passages._CHARACTER", Character())
    assert str(within(source, node, 3)) == "x.yaml:1:8"
    assert len(looked) == 3


def test_a_quotation_is_short() -> None:
    assert around("ab", 1) == "ab"
    assert around("x" * 100, 50) == f"…{'x' * 48}…"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2024", "2024-01-01 2024-12-31"),
        ("2024-02", "2024-02-01 2024-02-29"),
        ("2023-02-28", "2023-02-28 2023-02-28"),
        ("2023-02-29", None),
        ("2023-13", None),
        ("0000", None),
        ("2023-2-1", None),
        ("٢٠٢٤", None),
        ("", None),
    ],
)
def test_a_partial_date_is_a_span_of_days(text: str, days: str | None) -> None:
    found = span(text)
    assert (f"{found[0]} {found[1]}" if found else None) == days
    assert full(text) is (found is not None and len(text) == 10)
