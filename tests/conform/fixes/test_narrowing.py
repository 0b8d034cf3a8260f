"""A table that shrinks with the text breaks no words as long as its other columns have room."""

from __future__ import annotations

import pytest

from conform import nasty
from conform.nasty import AFTER, BEFORE
from conform.wordml import document, paragraph, run
from thidua.conform.mending import Mended, mend
from thidua.measure import longest_word_mm
from thidua.model.view import ViewRun
from thidua.opc import open_package
from thidua.word.markup import TWIPS_PER_MM, W

BIG = '<w:sz w:val="26"/>'
LONG = "Địa chỉ thường trú của người không có thật ở nơi không có thật"


def cell(text: str, width: int, *, span: int = 1, margin: int = 0) -> str:
    inside = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    if margin:
        sides = "".join(f'<w:{side} w:w="{margin}" w:type="dxa"/>' for side in ("left", "right"))
        inside += f"<w:tcMar>{sides}</w:tcMar>"
    set_up = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{inside}</w:tcPr>'
    return f"<w:tc>{set_up}{paragraph(run(text, BIG))}</w:tc>"


def table(widths: list[int], *rows: str) -> str:
    grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths).join(
        ("<w:tblGrid>", "</w:tblGrid>")
    )
    return f"<w:tbl><w:tblPr/>{grid}{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def mended(made: str) -> Mended:
    package = open_package(document(made + paragraph(run("a")), section=nasty.section()))
    done = mend(package, file="x", limits={}, wanted=lambda one: one.rule.startswith("I.3"))
    assert done.mends
    return done


def room(*words: str, margin: int = 108) -> float:
    run_of = [ViewRun(text=word, size_pt=13.0) for word in words]
    return max(longest_word_mm([one]) for one in run_of) * TWIPS_PER_MM + 2 * margin - 3


def columns(done: Mended) -> list[int]:
    grid = done.package.xml(done.package.main).iter(f"{W}gridCol")
    return [int(one.get(f"{W}w") or 0) for one in grid]


@pytest.mark.parametrize("margin", [0, 200])
@pytest.mark.parametrize("merged", [False, True])
def test_words_of_a_cell_with_several_lines_are_not_broken(*, margin: int, merged: bool) -> None:
    need = int(room("30/07/1962", margin=margin or 108)) + 20
    widths = [need, need, BEFORE - 2 * need]
    texts = ("30/07/1962 và", "30/07/1962 30/07/1962", LONG * 3)
    cells = [cell(text, width, margin=margin) for text, width in zip(texts, widths, strict=True)]
    rows = ["".join(cells)]
    if merged:
        rows.insert(0, cell("DANH SÁCH", 2 * need, span=2) + cell("GHI CHÚ", widths[2]))
    done = mended(table(widths, *rows))
    found = columns(done)
    assert sum(found) == pytest.approx(AFTER, abs=4)
    assert min(found[:2]) >= need - 25
    stated = [
        int(one.get(f"{W}w") or 0) for one in done.package.xml(done.package.main).iter(f"{W}tcW")
    ]
    if merged:
        assert stated[0] == pytest.approx(found[0] + found[1], abs=2)
    assert stated[-3:] == found


def test_where_not_all_can_be_kept_as_many_are_as_possible() -> None:
    need = int(room("30/07/1962")) + 20
    last = int(room("Nghiêng" * 6)) + 20
    scale = BEFORE / (2 * need + last)
    widths = [need, need, BEFORE - 2 * need]
    texts = ("30/07/1962 và", "30/07/1962 và", "Nghiêng" * round(6 * scale * 2) + " và")
    done = mended(table(widths, "".join(map(cell, texts, widths))))
    assert min(columns(done)[:2]) >= need - 25
    assert sum(columns(done)) == pytest.approx(AFTER, abs=4)
