"""From items to labelled paragraphs (Phụ lục I, Mục II.6.c to đ)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from thidua.compose.outline import outline
from thidua.model.document import LOOSE, Cell, Paragraph, Row, RowKind, Run, Table
from thidua.model.items import Align, Item, Numbering

_Typed = dict[str, Any]
"""An item as its YAML file has it; ids are added."""


def _said(
    items: list[_Typed], numbering: Numbering, expand: Callable[[str], str] = str
) -> list[tuple[str, str]]:
    """Return style and text of every paragraph."""
    blocks = outline(_items(items), numbering, expand)
    return [(block.style, block.text) for block in blocks if isinstance(block, Paragraph)]


def _items(items: list[_Typed]) -> tuple[Item, ...]:
    numbered = [{"id": f"muc-{index}"} | item for index, item in enumerate(items)]
    return msgspec.convert([_with_ids(item) for item in numbered], tuple[Item, ...])


def _with_ids(item: _Typed) -> _Typed:
    below = [
        _with_ids({"id": f"{item['id']}-{index}"} | child)
        for index, child in enumerate(item.get("items", ()))
    ]
    return item | {"items": below}


def test_the_chain_of_labels_to_the_deepest_level() -> None:
    deepest: _Typed = {"text": "Sâu nhất"}
    for text in ("Cộng", "Gạch", "Điểm", "Khoản"):
        deepest = {"text": text, "items": [deepest]}
    assert _said([{"heading": "Mục đích", "items": [deepest]}], Numbering.ROMAN) == [
        ("section", "I. MỤC ĐÍCH"),
        ("clause", "1. Khoản"),
        ("point", "a) Điểm"),
        ("dash", "- Gạch"),
        ("plus", "+ Cộng"),
        ("body", "Sâu nhất"),
    ]


def test_decimal_labels_carry_the_label_above() -> None:
    items: list[_Typed] = [
        {"text": "Một"},
        {
            "heading": "Hai",
            "numbering": "decimal",
            "items": [
                {"text": "x", "numbering": "decimal", "items": [{"text": "y"}, {"text": "z"}]},
                {"text": "t"},
            ],
        },
    ]
    assert [text for _, text in _said(items, Numbering.ARABIC)] == [
        "1. Một",
        "2. Hai",
        "2.1. x",
        "2.1.1. y",
        "2.1.2. z",
        "2.2. t",
    ]


def test_a_titled_place_labels_its_title_and_not_its_text() -> None:
    items = [{"heading": "Thời hạn", "text": "Trước ngày 30."}]
    assert _said(items, Numbering.ARABIC) == [
        ("clause-heading", "1. Thời hạn"),
        ("body", "Trước ngày 30."),
    ]


def test_articles_are_numbered_through_and_chapters_and_sections_anew() -> None:
    article = {"level": "article", "text": "Nội dung."}
    section = {"level": "section", "heading": "Mục của chương", "items": [article]}
    chapter = {"level": "chapter", "heading": "Chương", "items": [section, section]}
    said = _said([chapter, chapter, article], Numbering.NONE)
    numbered = [text.removesuffix(" Nội dung.") for _, text in said if text[-1] in "I12."]
    assert numbered == [
        *("Chương I", "Mục 1", "Điều 1.", "Mục 2", "Điều 2."),
        *("Chương II", "Mục 1", "Điều 3.", "Mục 2", "Điều 4."),
        "Điều 5.",
    ]


def test_a_division_has_its_label_on_a_line_of_its_own_and_its_title_in_capitals() -> None:
    chapter = {"level": "chapter", "heading": "Quy định chung"}
    assert _said([chapter], Numbering.NONE) == [
        ("division", "Chương I"),
        ("division-title", "QUY ĐỊNH CHUNG"),
    ]


def test_an_article_without_a_title_has_only_its_label_bold() -> None:
    items = _items([{"level": "article", "text": "Ban hành."}])
    (paragraph,) = outline(items, Numbering.NONE, str)
    assert isinstance(paragraph, Paragraph)
    assert [(run.text, run.bold) for run in paragraph.runs] == [
        ("Điều 1.", True),
        (" Ban hành.", False),
    ]


def test_a_second_text_begins_its_articles_at_one() -> None:
    article = {"level": "article", "text": "Ban hành."}
    said = [_said([article], Numbering.NONE) for _ in range(2)]
    assert said == [[("article-text", "Điều 1. Ban hành.")]] * 2


def test_citations_are_written_out_in_reading_order() -> None:
    seen: list[str] = []

    def expand(text: str) -> str:
        seen.append(text)
        return text.upper()

    items: list[_Typed] = [
        {"heading": "a", "text": "b", "items": [{"text": "c"}]},
        {"text": "d"},
    ]
    assert [text for _, text in _said(items, Numbering.NONE, expand)] == ["A", "B", "- C", "D"]
    assert seen == ["a", "b", "c", "d"]


def test_every_paragraph_knows_its_item() -> None:
    items = _items([{"heading": "a", "text": "b", "items": [{"text": "c"}]}])
    blocks = outline(items, Numbering.ROMAN, str)
    anchors = [block.anchor for block in blocks if isinstance(block, Paragraph)]
    assert anchors == ["muc-0", "muc-0", "muc-0-0"]


def test_a_table_has_a_head_section_rows_and_the_columns_alignment() -> None:
    table = {
        "caption": "Chỉ tiêu",
        "columns": [{"title": "TT", "width": 1, "align": "center"}, {"title": "Tên", "width": 4.5}],
        "rows": [{"section": "A. Chung"}, {"cells": ["1", "Hồ sơ"]}],
    }
    caption, made = outline(_items([{"table": table}]), Numbering.ARABIC, str.upper)
    assert isinstance(caption, Paragraph)
    assert (caption.style, caption.text) == ("table-caption", "CHỈ TIÊU")
    assert made == Table(
        (1, 4.5),
        (
            Row(RowKind.HEAD, (Cell("TT", Align.CENTER), Cell("Tên", Align.CENTER))),
            Row(RowKind.SECTION, (Cell("A. CHUNG", Align.LEFT, span=2),)),
            Row(RowKind.BODY, (Cell("1", Align.CENTER), Cell("HỒ SƠ", Align.LEFT))),
        ),
        "muc-0",
    )


def test_a_lead_begins_the_paragraph_in_bold_and_takes_the_number_of_a_clause_along() -> None:
    items = _items([{"lead": "Tuyên truyền:", "text": "Các đơn vị tuyên truyền."}])
    (clause,) = outline(items, Numbering.ARABIC, str)
    (point,) = outline(items, Numbering.LETTER, str)
    assert isinstance(clause, Paragraph)
    assert isinstance(point, Paragraph)
    assert clause.runs == (Run("1. Tuyên truyền:", bold=True), Run(" Các đơn vị tuyên truyền."))
    assert point.runs == (
        *(Run("a) "), Run("Tuyên truyền:", bold=True)),
        Run(" Các đơn vị tuyên truyền."),
    )


def test_a_lead_that_says_itself_how_it_is_set_is_set_so() -> None:
    items = _items([{"lead": "[i]Thứ nhất,[/i]", "text": "họp."}])
    (paragraph,) = outline(items, Numbering.ARABIC, str)
    assert isinstance(paragraph, Paragraph)
    assert paragraph.runs == (Run("1. "), Run("Thứ nhất,", italic=True), Run(" họp."))


def test_only_the_first_of_several_paragraphs_has_the_label() -> None:
    items: list[_Typed] = [{"text": ["Một.", "Hai."], "items": [{"text": "Ba."}]}, {"text": "Bốn."}]
    assert _said(items, Numbering.ARABIC) == [
        ("clause", "1. Một."),
        ("body", "Hai."),
        ("point", "a) Ba."),
        ("clause", "2. Bốn."),
    ]


def test_an_item_without_a_label_is_not_counted() -> None:
    items: list[_Typed] = [{"text": "x"}, {"label": "none", "text": "y"}, {"text": "z"}]
    assert [text for _, text in _said(items, Numbering.LETTER)] == ["a) x", "y", "b) z"]


def test_labels_that_are_not_the_decrees() -> None:
    items: list[_Typed] = [{"text": "x"}, {"text": "y"}]
    for numbering, said in (
        (Numbering.CAPITAL, ["A. x", "B. y"]),
        (Numbering.PAREN, ["(1) x", "(2) y"]),
        (Numbering.STAR, ["* x", "* y"]),
    ):
        assert [text for _, text in _said(items, numbering)] == said


def test_marks_are_read_before_citations_are_written_out() -> None:
    items = _items([{"text": "theo [b][[van-ban]][/b]"}])
    (paragraph,) = outline(items, Numbering.NONE, lambda text: text.replace("[[van-ban]]", "[i]x"))
    assert isinstance(paragraph, Paragraph)
    assert paragraph.runs == (Run("theo "), Run("[i]x", bold=True))


def test_an_item_without_an_id_is_known_as_one() -> None:
    (block,) = outline(msgspec.convert([{"text": "x"}], tuple[Item, ...]), Numbering.NONE, str)
    assert isinstance(block, Paragraph)
    assert block.anchor == LOOSE


def test_a_lead_stands_alone_over_items() -> None:
    item: _Typed = {"lead": "Về tuyên truyền:", "items": [{"text": "Đăng bài."}]}
    assert _said([item], Numbering.ARABIC) == [
        ("clause", "1. Về tuyên truyền:"),
        ("point", "a) Đăng bài."),
    ]
