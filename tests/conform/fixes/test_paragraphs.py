"""Lines that a hand has centred by blanks, tabs and indents are centred without them."""

from __future__ import annotations

import pytest

from conform import nasty
from conform.foreign import MOTTO, NATION, NUMBER
from conform.wordml import document, paragraph, run
from thidua.conform.mending import Mended, mend
from thidua.opc import open_package
from thidua.word import read
from thidua.word.markup import W

WANTED = {"II.1.b-align", "II.3.c-align"}
CENTRED = '<w:jc w:val="center"/>'
TAB = "<w:r><w:tab/></w:r>"
OUT = '<w:ind w:start="-214" w:right="-112" w:hanging="200"/>'


def mended(old: str, new: str) -> Mended:
    body = nasty.head() + nasty.body()
    line = paragraph(run(old), CENTRED)
    assert line in body
    package = open_package(document(body.replace(line, new)))
    return mend(package, file="x", limits={}, wanted=lambda one: one.rule in WANTED)


@pytest.mark.parametrize("text", [NATION, NUMBER])
@pytest.mark.parametrize(
    ("before", "behind"),
    [
        (run(" " * 9), ""),
        (run("  ") + run("   "), run("  ")),
        ("", run("\u00a0 ")),
        (f'<w:r><w:t xml:space="preserve">   </w:t><w:lastRenderedPageBreak/></w:r>{TAB}', TAB),
    ],
    ids=["a run", "two runs", "behind", "tabs"],
)
def test_what_centred_a_line_by_hand_goes(text: str, before: str, behind: str) -> None:
    line = paragraph(before + run(f" {text}") + behind, OUT)
    done = mended(text, line)
    (one,) = [one for one in read(done.package, file="x").paragraphs if one.words == text]
    assert (one.text, one.align) == (text, "center")
    assert {one.left_mm or 0.0, one.right_mm or 0.0, one.first_line_mm or 0.0} == {0.0}
    assert [(len(told.old) > len(text), told.new) for told in done.mends] == [(True, text)]
    (indent,) = (
        one.find(f"{W}pPr/{W}ind")
        for one in done.package.xml(done.package.main).iter(f"{W}p")
        if text in "".join(str(word) for word in one.itertext())
    )
    assert indent is not None
    assert {str(key).removeprefix(W) for key in indent.attrib} == {"left", "right", "firstLine"}


def test_blanks_within_a_line_stay() -> None:
    done = mended(NUMBER, paragraph(run("    Số:") + run("        /QĐ-STD ")))
    assert [(told.old, told.new) for told in done.mends] == [
        ("    Số:        /QĐ-STD ", "Số:        /QĐ-STD")
    ]


def test_a_line_that_is_centred_already_keeps_what_it_has() -> None:
    done = mended(MOTTO, paragraph(run(f" {MOTTO} "), CENTRED))
    assert done.mends == ()
