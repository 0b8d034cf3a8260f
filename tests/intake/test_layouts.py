"""One document in many layouts becomes one campaign."""

from __future__ import annotations

from typing import Any

import pytest

from thidua.intake.bringing import bring
from thidua.intake.transcript import Wish
from thidua.source.reader import read_text
from word_files import file
from word_layouts import LAYOUTS, NUMBERING


def _stated(name: str) -> dict[str, Any]:
    made = bring(file(LAYOUTS[name](), numbering=NUMBERING), name="a.docx", wish=Wish())
    assert made.text is not None, made.findings
    source, _ = read_text(made.text, name="campaigns/2024.yaml")
    assert source is not None
    said = source.root.plain()
    assert isinstance(said, dict)
    directive = said["directive"]
    assert isinstance(directive, dict)
    kept = directive.pop("explanation", "")
    assert not kept or name == "typed-page-numbers"
    return said


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_changes_nothing_of_what_a_document_says(name: str) -> None:
    assert _stated(name) == _stated("plain")


def test_the_plain_layout_is_read_whole() -> None:
    said = _stated("plain")
    directive = said["directive"]
    assert said["agency"]["superior"] == "UBND tỉnh Minh Họa"
    assert (directive["number"], directive["date"]) == (12, "2024-01-05")
    assert [len(one["items"]) for one in directive["items"]] == [2, 2]
    assert len(directive["recipients"]["items"]) == 2
    assert directive["signers"][0]["name"] == "Nguyễn Văn Mẫu"
