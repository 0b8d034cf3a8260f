"""Sides that are too long or too different are refused in one line that names the limit."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from thidua.diff import matching
from thidua.flows.comparison import compare
from thidua.source import imported


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name, words in (("old", "thí dụ về hàng"), ("new", "số liệu của ngày")):
        document = Document()
        for number in range(30):
            document.add_paragraph(f"Đoạn {words} {number * 7919 % 97} {words[::-1]} {number}.")
        document.save(str(tmp_path / f"{name}.docx"))
    return tmp_path


def told(root: Path) -> list[tuple[str, object]]:
    _, findings = compare(str(root / "old.docx"), str(root / "new.docx"), root=root)
    return [(one.wording, one.facts.get("limit")) for one in findings]


def test_what_can_be_compared_is(root: Path) -> None:
    assert told(root) == []


def test_too_many_pairs_are_refused(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "PAIRS_LIMIT", 20)
    assert [wording for wording, _ in told(root)] == ["too-different"]


def test_too_many_paragraphs_are_refused(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imported, "MOST_PARAGRAPHS", 20)
    assert told(root) == [("word-too-long", 20), ("word-too-long", 20)]
