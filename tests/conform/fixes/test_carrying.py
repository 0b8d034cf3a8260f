"""What stands on a page is carried along when its margins become wider: nothing runs off it."""

from __future__ import annotations

import pytest

from conform.wordml import document, paragraph, run
from thidua.conform.mending import Mended, mend
from thidua.opc import open_package
from thidua.word.markup import TWIPS_PER_MM, W

NARROW = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="567"'
    ' w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
)
BEFORE, AFTER = 11906 - 567 - 1134, 11906 - 850 - 1701
CELL = '<w:tc><w:tcPr><w:tcW w:w="{0}" w:type="dxa"/></w:tcPr>{1}</w:tc>'
PICTURE = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="{}" cy="360000"/></wp:inline></w:drawing></w:r>'
)


def mended(body: str) -> Mended:
    package = open_package(document(body, section=NARROW))
    return mend(package, file="x", limits={}, wanted=lambda one: one.rule.startswith("I.3"))


def widths(done: Mended, name: str, key: str = "w") -> list[int]:
    root = done.package.xml(done.package.main)
    return [int(one.get(W + key) or 0) for one in root.iter(W + name)]


def laid(width: int) -> str:
    cells = "".join(CELL.format(width // 2, paragraph(run("a"))) for _ in range(2))
    columns = f'<w:gridCol w:w="{width // 2}"/>' * 2
    grid = f"<w:tblGrid>{columns}</w:tblGrid>"
    stated = f'<w:tblPr><w:tblW w:w="{width}" w:type="dxa"/></w:tblPr>'
    return f"<w:tbl>{stated}{grid}<w:tr>{cells}</w:tr></w:tbl>"


def test_a_table_as_wide_as_the_text_stays_so() -> None:
    done = mended(laid(BEFORE) + paragraph(run("a")))
    assert {one.finding.rule for one in done.mends} == {"I.3-left", "I.3-right"}
    assert sum(widths(done, "gridCol")) == pytest.approx(AFTER, abs=4)
    assert sum(widths(done, "tcW")) == pytest.approx(AFTER, abs=4)
    assert widths(done, "tblW") == [pytest.approx(AFTER, abs=2)]


def test_a_table_that_fits_stays_as_it_is() -> None:
    done = mended(laid(6000) + paragraph(run("a")))
    assert done.mends
    assert widths(done, "tblW") == [6000]


def test_tabs_are_carried_along() -> None:
    stops = (
        f'<w:tabs><w:tab w:val="left" w:pos="567"/><w:tab w:val="right" w:pos="{BEFORE}"/></w:tabs>'
    )
    done = mended(paragraph(run("a"), f"<w:tabs>{stops}</w:tabs>"))
    assert widths(done, "tab", "pos") == [567, pytest.approx(AFTER, abs=2)]


@pytest.mark.parametrize(("twips", "fits"), [(BEFORE - 10, False), (AFTER - 600, True)])
def test_margins_stay_where_a_picture_would_not_fit(twips: int, *, fits: bool) -> None:
    picture = PICTURE.format(round(twips / TWIPS_PER_MM * 36000))
    done = mended(paragraph(picture) + paragraph(run("a")))
    rules = {one.rule for one in done.left.findings}
    assert ("I.3-left" not in rules) == fits
    assert widths(done, "pgMar", "left") == ([1701] if fits else [1134])
