"""The Word file and the PDF are one document, as programs of others read and lay them out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pytest

import built
from thidua.render.crowding import crowding
from tools import pdf
from tools.agreement import Pair
from tools.wholeness import cut_words

_ENOUGH = dict.fromkeys(built.NAMES, 0.99) | {
    "hostile": 0.97,
    **dict.fromkeys(("resolution", "joint-forms"), 0.91),
}
"""Share of lines that must be the same; ``hostile`` has words wider than any page."""
_BELOW = {"tall-rows"}
"""Documents whose long Nơi nhận goes on below the signature."""
_AWAY = 2.0
"""Points by which the height and the left edge of the same line may differ."""


@pytest.fixture(scope="module")
def docx(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return built.write(tmp_path_factory.mktemp("docx"), "docx")


@pytest.fixture(scope="module")
def pairs(
    docx: dict[str, Path],
    tmp_path_factory: pytest.TempPathFactory,
    libreoffice: Callable[[Sequence[Path]], dict[Path, Path]],
) -> dict[str, Pair]:
    theirs = libreoffice(tuple(docx.values()))
    ours = built.write(tmp_path_factory.mktemp("pdf"), "pdf")
    return {
        name: Pair(pdf.stretches(theirs[docx[name]]), pdf.stretches(ours[name])) for name in docx
    }


def test_the_open_xml_sdk_finds_nothing_wrong(
    docx: dict[str, Path], openxml_errors: Callable[[Iterable[Path]], list[str]]
) -> None:
    assert len(docx) > 10
    assert openxml_errors(docx.values()) == []


@pytest.mark.parametrize("name", built.NAMES)
def test_pandoc_reads_back_the_texts_of_the_model(
    name: str, docx: dict[str, Path], pandoc_texts: Callable[[Path], list[str]]
) -> None:
    said = [re.sub(" {2,}", " ", text).strip() for text in built.document(name).texts()]
    read = [text.replace("\n", " ") for text in pandoc_texts(docx[name])]  # ended lines
    said = [text for text in said if text]
    assert sorted(read) == sorted(said)
    assert read == said or name in _BELOW


@pytest.mark.parametrize("name", built.NAMES)
def test_libreoffice_and_we_have_lines_to_compare(
    name: str, pairs: dict[str, Pair], record_property: Callable[[str, object], None]
) -> None:
    pair = pairs[name]
    lines, same = len(pair.ours), len(pair.same())
    shown = f"{pair.pages()[1]} pages, {lines} lines, {same} as in LibreOffice, {pair.share():.1%}"
    record_property(name, shown)
    assert min(len(pair.theirs), lines, same) > 0


@pytest.mark.parametrize("name", built.NAMES)
def test_libreoffice_and_we_fill_the_same_pages(name: str, pairs: dict[str, Pair]) -> None:
    theirs, ours = pairs[name].pages()
    assert theirs == ours


@pytest.mark.parametrize("name", built.NAMES)
def test_libreoffice_and_we_break_the_same_lines(name: str, pairs: dict[str, Pair]) -> None:
    pair = pairs[name]
    same = pair.same()
    theirs = [one for one in pair.theirs if one not in {theirs for theirs, _ in same}]
    ours = [one for one in pair.ours if one not in {ours for _, ours in same}]
    assert pair.share() >= _ENOUGH[name], f"theirs alone: {theirs}, ours alone: {ours}"


@pytest.mark.parametrize("name", built.PRINTED)
def test_no_word_of_a_table_is_cut(name: str, pairs: dict[str, Pair]) -> None:
    document = built.document(name)
    assert list(crowding(document)) == []
    assert [cut_words(document, side) for side in pairs[name]] == [[], []]


@pytest.mark.parametrize("name", built.PRINTED)
def test_libreoffice_and_we_put_each_line_at_the_same_place(
    name: str, pairs: dict[str, Pair]
) -> None:
    same = pairs[name].same()
    assert same
    assert [
        (theirs, ours)
        for theirs, ours in same
        if abs(theirs.baseline - ours.baseline) > _AWAY or abs(theirs.left - ours.left) > _AWAY
    ] == []
