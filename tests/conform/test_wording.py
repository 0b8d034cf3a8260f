"""What the rules find is told in both languages, whatever a document says."""

from __future__ import annotations

from typing import Any

import pytest

from conform.matrix import MUTATIONS
from conform.mutations import Change, Mutation, mutated, size, text
from thidua.conform.checking import check
from thidua.report import FORMATS, render
from thidua.report.wording import BLANK, tell


@pytest.mark.parametrize("mutation", MUTATIONS, ids=str)
def test_every_blank_is_filled(mutation: Change[Any]) -> None:
    for finding in check(mutated(mutation)):
        for language in ("vi", "en"):
            told = tell(finding, language=language)
            assert not BLANK.search(told.message + told.expected + told.hint)


def test_an_amount_is_written_as_the_language_does() -> None:
    found = check(mutated(Mutation("II.1.a-size", "11.5 pt", size("nation", 11.5))))
    vietnamese, english = (tell(found[0], language=language) for language in ("vi", "en"))
    assert vietnamese.message == "Quốc hiệu cỡ chữ 11,5 pt"
    assert english.message == "The Quốc hiệu is 11.5 pt"
    assert english.expected == "12–13 pt."


def test_text_of_a_document_is_shown_and_never_obeyed() -> None:
    hostile = text("motto", "Độc lập - Tự do - Hạnh \u202ephúc {found}")
    found = check(mutated(Mutation("II.1.b-text", "hostile", hostile)))
    told = [tell(finding, language="en").message for finding in found]
    assert "The Tiêu ngữ reads “Độc lập - Tự do - Hạnh U+202Ephúc {found}”" in told


@pytest.mark.parametrize("form", FORMATS)
def test_every_report_can_tell_them(form: str) -> None:
    found = check(mutated(MUTATIONS[0]))
    assert MUTATIONS[0].rule in render(found, format=form, language="vi")
