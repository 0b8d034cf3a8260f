"""Forms, short lines at a side and cells are not judged as running text."""

from __future__ import annotations

import pytest

from conform.mutations import view_of
from thidua.conform.checks.prose import indent_mm, neighbours, prose
from thidua.model.view import Alignment, Format, Story, View, ViewParagraph, ViewPlace, ViewRun
from thidua.recognise.components import recognise
from thidua.recognise.recognised import Component, Part, Piece, Recognised


def found(
    text: str, *, align: Alignment = Alignment.JUSTIFY, story: Story = Story.BODY
) -> Recognised:
    run = ViewRun(text, size_pt=14.0)
    paragraph = ViewParagraph(0, text, (run,), ViewPlace(story), align, width_mm=165.0)
    piece = Piece(paragraph, (run,), text, 0, len(text))
    view = View("x", Format.DOCX, (), (paragraph,))
    return Recognised(view, (Part(Component.BODY, piece, 0.7),))


def test_a_sentence_is_running_text() -> None:
    assert prose(found("Các phòng, đơn vị nghiêm túc thực hiện."))
    assert prose(found("Điều 1:\tCác phòng, đơn vị nghiêm túc thực hiện."))


@pytest.mark.parametrize(
    "form",
    [
        found("Đơn vị tính: nghìn đồng", align=Alignment.RIGHT),
        found("Ông (bà): ……………… chức vụ ………"),
        found("Họ và tên:\t"),
        found("Họ và tên: \t Sinh ngày:\t"),
        found("Họ và tên:\t Sinh ngày:\t tại Minh Họa."),
        found("Nơi ở:\t."),
        found("_________"),
        found("20 - 25 mm", story=Story.BOX),
    ],
)
def test_what_may_be_anything_is_not(form: Recognised) -> None:
    assert not prose(form)


def test_the_paragraphs_of_a_body_are_neighbours_and_indented_alike() -> None:
    recognised = recognise(view_of("directive"))
    pairs = list(neighbours(recognised))
    assert len(pairs) > 20
    assert {indent_mm(part) for pair in pairs for part in pair} == {12.7}
