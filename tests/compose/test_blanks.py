"""Blanks of dots: as long as their line, never broken, with what stands behind them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from msgspec.structs import replace

from offices import demo, example
from thidua.catalogue.style import house_style, twips
from thidua.compose.blanks import fitted
from thidua.compose.composers import composers
from thidua.compose.words import words
from thidua.model.document import Paragraph, Run
from thidua.render.metrics import filled, measure, space_width, text_width

_FORMS = ("achievement-report", "initiative-request", "initiative-confirmation", "pledge")


def _lines(paragraph: Paragraph) -> list[str]:
    """Return the lines that a paragraph takes, as the renderers measure them."""
    house = house_style()
    style = house.styles[paragraph.style]
    first, *others = measure(paragraph, style)
    indented = replace(first, width=first.width + twips(style.first_line))
    room = house.text_width() - twips(style.left)
    said = paragraph.text.split(" ")
    starts = filled([indented, *others], space_width(style), room)
    return [" ".join(said[a:b]) for a, b in pairwise((0, *starts, len(said)))]


def _blanks() -> Iterator[Paragraph]:
    for year in (example(2024), *demo("truong-thi-du"), *demo("xa-minh-hoa")):
        for kind in _FORMS:
            for one in composers()[kind](year):
                for block in one.document.body:
                    if isinstance(block, Paragraph) and "…" * 14 in block.text:
                        yield block


def test_a_blank_reaches_to_the_margin_of_each_of_its_lines() -> None:
    dot = text_width("…", house_style().styles["body"].size, bold=False, italic=False)
    found = list(_blanks())
    assert len(found) > 50
    for paragraph in found:
        *before, last = _lines(paragraph)
        assert last.rstrip(".;").endswith("…") or "; " in last, paragraph.text
        for line in before:
            dotted = line.endswith("…")
            assert dotted or "……" not in line, paragraph.text
        room = house_style().text_width()
        widths = [text_width(line, 14, bold=False, italic=False) for line in (*before, last)]
        widths[0] += twips(house_style().styles[paragraph.style].first_line)
        for line, width in zip((*before, last), widths, strict=True):
            if "…" * 14 in line:
                assert room - 2 * dot - 60 <= width <= room, paragraph.text


@pytest.mark.parametrize(
    ("before", "behind", "lines"),
    [
        ("- Quê quán: ", "", 1),
        ("- Họ và tên: ", "; giới tính: ………", 1),
        ("1. Quyền hạn, nhiệm vụ được giao hoặc đảm nhận: ", "", 2),
        ("3. Việc thực hiện chủ trương, chính sách của Đảng, pháp luật của Nhà nước: ", ".", 2),
    ],
)
def test_what_has_little_room_goes_on_for_a_line(before: str, behind: str, lines: int) -> None:
    blank = words().gaps.open("fill")
    made = fitted(Paragraph("dash", (Run(f"{before}{blank}{behind}"),)))
    assert made.text.startswith(before)
    assert made.text.endswith(behind)
    assert len(_lines(made)) == lines


def test_what_has_no_blank_is_left_alone() -> None:
    for text in ("Không có gì để điền.", "…" * 40, "Ngày ……/……/2024."):
        said = Paragraph("body", (Run(text),))
        assert fitted(said) is said
