"""Lines under the names in a head: one below the last line, whatever drew it before."""

from __future__ import annotations

import pytest

from conform import nasty
from conform.foreign import DATE, ISSUER, MOTTO, NATION, NUMBER, SUPERIOR
from conform.wordml import document, paragraph, run, view
from thidua.conform.checks.strokes import under
from thidua.conform.mending import Mended, mend
from thidua.model.view import Drawing, ViewStroke
from thidua.opc import open_package
from thidua.recognise.components import recognise
from thidua.recognise.recognised import Component
from thidua.word import read

CENTRED = '<w:jc w:val="center"/>'
LINES = {"II.1.b-line", "II.1.b-length", "II.2.b-line", "II.2.b-length"}
BOLD = '<w:b/><w:sz w:val="26"/>'


def rule(side: str, indent: int) -> str:
    border = f'<w:pBdr><w:{side} w:val="single" w:sz="4" w:space="1"/></w:pBdr>'
    return paragraph("", f'{border}<w:ind w:left="{indent}" w:right="{indent}"/>')


def text(words: str, properties: str = BOLD) -> str:
    return paragraph(run(words, properties), CENTRED)


def head(*rows: tuple[str, str]) -> str:
    cells = "".join(
        f'<w:tr><w:tc><w:tcPr><w:tcW w:w="4205" w:type="dxa"/></w:tcPr>{left}</w:tc>'
        f'<w:tc><w:tcPr><w:tcW w:w="5400" w:type="dxa"/></w:tcPr>{right}</w:tc></w:tr>'
        for left, right in rows
    )
    grid = '<w:tblGrid><w:gridCol w:w="4205"/><w:gridCol w:w="5400"/></w:tblGrid>'
    return f"<w:tbl><w:tblPr/>{grid}{cells}</w:tbl>"


def mended(top: str) -> Mended:
    package = open_package(document(top + nasty.body()))
    return mend(package, file="x", limits={}, wanted=lambda one: one.rule in LINES)


def by_rows(*left: str, behind: tuple[str, str]) -> str:
    """Return a head with one row for each line, and the lines of rule in a row of their own."""
    right = (text(NATION), text(MOTTO), *(paragraph(""),) * 2)
    names = zip((text(one) for one in left), right, strict=False)
    return head(*names, behind, (text(NUMBER, ""), text(DATE, "<w:i/>")))


def lines(done: Mended, component: Component) -> tuple[ViewStroke, ...]:
    found = recognise(read(done.package, file="x"))
    return under(found.view, *found.of(component))


@pytest.mark.parametrize("side", ["top", "bottom"])
def test_a_name_in_rows_has_its_line_below_the_last(side: str) -> None:
    top = by_rows("ỦY BAN NHÂN DÂN", "TỈNH MINH HỌA", behind=(rule(side, 1450), rule(side, 900)))
    done = mended(top)
    assert {one.finding.rule for one in done.mends} <= {"II.1.b-length"}
    assert len(lines(done, Component.ISSUER)) == 1


def test_a_name_in_rows_without_a_line_gets_it_below_the_last() -> None:
    done = mended(by_rows("ỦY BAN NHÂN DÂN", "TỈNH MINH HỌA", behind=(paragraph(""),) * 2))
    (line,) = lines(done, Component.ISSUER)
    found = recognise(read(done.package, file="x"))
    assert line.below == found.of(Component.ISSUER)[-1].paragraph.index
    assert [one.finding.facts["words"] for one in done.mends if one.finding.rule[:4] == "II.2"] == [
        "TỈNH MINH HỌA"
    ]


@pytest.mark.parametrize("side", ["top", "bottom"])
@pytest.mark.parametrize("indents", [(1950, 2200), (300, 300)], ids=["short", "long"])
@pytest.mark.parametrize("rows", [False, True])
def test_a_line_that_is_too_short_or_too_long_is_not_doubled(
    side: str, indents: tuple[int, int], *, rows: bool
) -> None:
    old = rule(side, indents[0]), rule(side, indents[1])
    left, right = text(SUPERIOR, "") + text(ISSUER), text(NATION) + text(MOTTO)
    rest = text(NUMBER, ""), text(DATE, "<w:i/>")
    whole = [(left, right), old] if rows else [(left + old[0], right + old[1])]
    done = mended(head(*whole, rest))
    assert {one.finding.rule for one in done.mends} == {"II.1.b-length", "II.2.b-length"}
    drawn = [one for one in read(done.package, file="x").strokes if one.drawing is Drawing.BORDER]
    assert len(drawn) == 2


def test_a_border_on_top_of_the_next_text_is_not_doubled() -> None:
    border = '<w:pBdr><w:top w:val="single" w:sz="4" w:space="1"/></w:pBdr>'
    number = paragraph(run(NUMBER), border + CENTRED)
    left = text(SUPERIOR, "") + text(ISSUER) + number
    done = mended(head((left, text(NATION) + text(MOTTO) + text(DATE, "<w:i/>"))))
    assert len(lines(done, Component.ISSUER)) == 1


def test_no_line_is_shorter_than_nothing() -> None:
    (line,) = view(text(ISSUER) + rule("top", 9000)).strokes
    assert line.length_mm == 0
