"""Findings in items are told with the label that the item has in print, whatever the rule."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from findings import source
from thidua.compose.texts import whole
from thidua.model.campaign import Campaign
from thidua.model.finding import Finding, Level, Place
from thidua.report import FORMATS, render
from thidua.report.wording import where
from thidua.source import reader
from thidua.source.campaign import typed
from thidua.validate import check
from thidua.validate.passages import items, paragraphs, text_of
from thidua.validate.printed_items import named
from tools.outside import ROOT

CASES = ROOT / "tests" / "cases"
BASE = (CASES / "good" / "base.yaml").read_text(encoding="utf-8")
SHAPES = sorted((ROOT / "tests" / "shapes").glob("*.yaml"))
WITHOUT = {"invitation", "short", "tables", "tall-rows", "telegram"}
"""Shapes without a numbered item that has nothing but its text."""

_TEXT = """\
texts:
  - id: huong-dan
    abstract: [Bình xét thi đua, theo khối]
    numbering: arabic
    items:
      - text: một
directive:
  items:
    - heading: NỘI DUNG
      items:
        - text: một
          items:
            - text: a
            - text: b
              items:
                - text: gạch một
                - text: gạch hai
                  items:
                    - text: cộng một
            - label: none
              text: không đánh số
            - text: c
        - {text: hai, items: [{text: a}, {text: b}]}
    - heading: TỔ CHỨC
      numbering: decimal
      items:
        - text: một
        - text: hai
  attachments:
    - title: BẢNG
      numbering: none
      items:
        - text: đoạn
          numbering: star
          items:
            - text: sao
closing: ngoài
"""
_STATUTE = """\
directive:
  items:
    - level: chapter
      items:
        - level: article
          items:
            - text: khoản
    - level: chapter
      items:
        - level: article
          text: điều
          items:
            - text: khoản
              items:
                - text: a
                - text: b
                  items: [{text: gạch}]
        - level: article
          numbering: dash
          items:
            - text: gạch
"""
_PRINTED = {
    ("một", 6): "mục 1, văn bản “Bình xét thi đua theo khối”",
    ("một", 11): "mục I.1",
    ("a", 13): "mục I.1.a)",
    ("b", 14): "mục I.1.b)",
    ("gạch một", 16): "gạch đầu dòng thứ 1, mục I.1.b)",
    ("gạch hai", 17): "gạch đầu dòng thứ 2, mục I.1.b)",
    ("cộng một", 19): "dòng “+” thứ 1, gạch đầu dòng thứ 2, mục I.1.b)",
    ("không đánh số", 21): "đoạn không đánh số thứ 1, mục I.1",
    ("c", 22): "mục I.1.c)",
    ("hai", 23): "mục I.2",
    ("a", 23): "mục I.2.a)",
    ("b", 23): "mục I.2.b)",
    ("một", 27): "mục II.1",
    ("hai", 28): "mục II.2",
    ("đoạn", 33): "đoạn không đánh số thứ 1, tài liệu kèm theo “BẢNG”",
    ("sao", 36): "dòng “*” thứ 1, đoạn không đánh số thứ 1, tài liệu kèm theo “BẢNG”",
    ("ngoài", 37): "",
}
_OF_ARTICLES = {
    ("khoản", 7): "khoản 1, Điều 1",
    ("điều", 11): "Điều 2",
    ("khoản", 13): "khoản 1, Điều 2",
    ("a", 15): "điểm a), khoản 1, Điều 2",
    ("b", 16): "điểm b), khoản 1, Điều 2",
    ("gạch", 17): "gạch đầu dòng thứ 1, điểm b), khoản 1, Điều 2",
    ("gạch", 21): "gạch đầu dòng thứ 1, Điều 3",
}


def _told(text: str) -> dict[tuple[str, int], str]:
    """Return what each text is said to be in, by the text and its line."""
    read = source(text)
    return {
        (str(node.value), node.place.line): where(one, language="vi")
        for node in read.root.walk()
        for one in named([Finding(node.place, "x", Level.ERROR)], read)
    }


@pytest.mark.parametrize(("text", "expected"), [(_TEXT, _PRINTED), (_STATUTE, _OF_ARTICLES)])
def test_every_text_is_in_the_item_that_is_printed(
    text: str, expected: dict[tuple[str, int], str]
) -> None:
    told = _told(text)
    assert {key: told[key] for key in expected} == expected


@pytest.mark.parametrize("file", SHAPES, ids=lambda file: file.stem)
def test_labels_are_those_that_the_document_prints(file: Path) -> None:
    """What the composer printed is the judge: a paragraph that ends in the text begins with it."""
    read, _ = reader.read(file, name=file.name)
    assert read is not None
    printed = {" ".join(one.split()) for one in whole(typed(read, Campaign)).texts()}
    tried, wrong = 0, []
    for item in items(read):
        text = next(iter(paragraphs(item)), None)
        marked = text is not None and set("[]") & set(text_of(text))
        if text is None or marked or item.get("heading") or item.get("lead"):
            continue
        (one,) = named([Finding(item.place, "x", Level.ERROR)], read)
        if one.item and one.item[0].kind in {"item", "clause", "point"}:
            tried += 1
            label, said = one.item[0].label, " ".join(text_of(text).split())
            own = re.search(r"[^.]+$", label)
            assert own is not None
            forms = {f"{sign} {said}" for sign in (own[0], f"{own[0]}.", f"{label}.")}
            if not forms & printed:
                wrong.append((label, said))
    assert wrong == []
    assert bool(tried) is (file.stem not in WITHOUT)


def test_every_report_says_it() -> None:
    text = BASE.replace("Các phòng đăng ký", "Các phòng  đăng ký\xa0")
    findings = [one for one in check(source(text)) if one.item]
    assert findings
    for format_ in FORMATS:
        assert "mục I.1" in render(findings, format=format_, language="vi"), format_


def test_a_place_in_another_file_is_in_no_item() -> None:
    read = source(_TEXT)
    other = Finding(Place("office.yaml", 14, 1), "x", Level.ERROR)
    (one,) = named([other], read)
    assert one.item == ()
