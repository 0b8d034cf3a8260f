"""What a clerk fills in or sees first, in both files: open rows, Kính gửi, the frame of DỰ THẢO."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

import pdfplumber
import pytest

import built
from thidua.model.document import Cell, Row, RowKind
from thidua.render.cells import is_open
from tools import pdf

_FORM = "letter-long"
_MM = 72 / 25.4
_LEFT, _RIGHT = 30 * _MM, 195 * _MM
"""The edges of the text."""


@pytest.fixture(scope="module")
def files(
    tmp_path_factory: pytest.TempPathFactory,
    libreoffice: Callable[[Sequence[Path]], dict[Path, Path]],
) -> Sequence[dict[str, Path]]:
    """The letters as LibreOffice lays out our DOCX, and as we do."""
    names = (_FORM, "letter")
    docx = built.write(tmp_path_factory.mktemp("docx"), "docx", names)
    theirs = libreoffice(tuple(docx.values()))
    ours = built.write(tmp_path_factory.mktemp("pdf"), "pdf", names)
    return {name: theirs[docx[name]] for name in names}, ours


def test_open_rows_can_be_written_in_and_are_alike(files: Sequence[dict[str, Path]]) -> None:
    theirs, ours = (_row_heights(side[_FORM]) for side in files)
    assert len(ours) == len(theirs) > 30
    assert ours == pytest.approx(theirs, abs=0.6)
    assert sum(height >= 8 * _MM - 0.1 for height in ours) == 30
    assert sum(height < 8 * _MM - 0.1 for height in ours) == 3  # the head twice, the row with words


def test_a_row_is_open_with_nothing_but_its_number() -> None:
    def row(*texts: str, kind: RowKind = RowKind.BODY) -> Row:
        return Row(kind, tuple(map(Cell, texts)))

    assert is_open(row("", ""))
    assert is_open(row("12", "", " "))
    assert is_open(row(""))
    assert not is_open(row("12"))
    assert not is_open(row("Một", ""))
    assert not is_open(row("1", "", "Hai"))
    assert not is_open(row("", "", kind=RowKind.HEAD))


def test_one_addressee_stands_in_the_middle(files: Sequence[dict[str, Path]]) -> None:
    for side in files:
        (line,) = (one for one in pdf.stretches(side["letter"]) if "Kính gửi" in one.text)
        assert line.left - _LEFT == pytest.approx(_RIGHT - line.right, abs=1)


def test_a_long_one_hangs_below_its_first_word(files: Sequence[dict[str, Path]]) -> None:
    for side in files:
        lines = pdf.stretches(side[_FORM])
        start = next(place for place, one in enumerate(lines) if "Kính gửi" in one.text)
        first, *others = lines[start : start + 3]
        assert others[-1].text.endswith("tỉnh Minh Họa.")
        with pdfplumber.open(side[_FORM]) as opened:
            (name,) = (one for one in opened.pages[0].extract_words() if one["text"] == "Hội")
        assert name["x0"] > first.left + 50
        assert [one.left for one in others] == pytest.approx([name["x0"]] * 2, abs=1)


def test_the_frame_of_a_draft_keeps_clear_of_the_lines_above(
    files: Sequence[dict[str, Path]],
) -> None:
    for side in files:
        lines = [
            one for one in pdf.stretches(side[_FORM]) if one.page == 1 and one.left < _RIGHT / 2
        ]
        mark = next(place for place, one in enumerate(lines) if one.text == "DỰ THẢO")
        above = lines[mark - 1]
        with pdfplumber.open(side[_FORM]) as opened:
            page = opened.pages[0]
            tops = [
                page.height - edge["top"]
                for edge in page.edges
                if edge["orientation"] == "h" and edge["x0"] < lines[mark].left < edge["x1"]
            ]
        frame = min(top for top in tops if top > lines[mark].baseline + 5)
        assert above.baseline - frame > 6  # 2.6 pt of it below the line of writing


def _row_heights(file: Path) -> list[float]:
    """Return the heights of the rows of the appendix's table, in pt, from top to bottom."""
    heights: list[float] = []
    with pdfplumber.open(file) as opened:
        for page in opened.pages[1:]:
            column = (one for one in page.edges if one["x0"] <= _LEFT + 20 <= one["x1"])
            tops = sorted(one["top"] for one in column if one["orientation"] == "h")
            rules = [top for before, top in pairwise([0, *tops]) if top - before > 2]
            heights += [below - above for above, below in pairwise(rules)]
    return heights
