"""The two columns of a head as they stand on the page, measured by their letters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pdfplumber

from thidua.catalogue.style import house_style

_POINTS_PER_MM = 72 / 25.4
_TWIPS_PER_POINT = 20
_ABREAST = 12.0
"""Points by which baselines may differ and the lines still stand side by side."""
_WORD_GAP = 0.15
"""Share of the type size that is a space even where no space is drawn."""


class Row(NamedTuple):
    """A line of one column: its baseline and edges in points, and its words."""

    baseline: float
    left: float
    right: float
    text: str


class Columns(NamedTuple):
    """The lines of the head in its two columns, from top to bottom."""

    left: list[Row]
    right: list[Row]

    @property
    def gap(self) -> float:
        """The least white between lines that stand side by side, in mm."""
        gaps = [
            right.left - left.right
            for left in self.left
            for right in self.right
            if abs(left.baseline - right.baseline) < _ABREAST
        ]
        return min(gaps) / _POINTS_PER_MM

    @property
    def names(self) -> list[str]:
        """The lines of superior and issuer: what stands above the number, or a draft's mark."""
        texts = [row.text for row in self.left]
        numbers = (place for place, text in enumerate(texts) if text.startswith(("Số:", "DỰ THẢO")))
        return texts[: next(numbers, len(texts))]


def columns(file: Path) -> Columns:
    """Return the head on the first page of a PDF, whoever made it: all down to the day."""
    house = house_style()
    with pdfplumber.open(file) as opened:
        page = opened.pages[0]
        column, _ = house.sides(house.head, landscape=page.width > page.height)
        edge = house.page.left * _POINTS_PER_MM + column / _TWIPS_PER_POINT
        middle = [(char["x0"] + char["x1"]) / 2 for char in page.chars]
        sides = [
            list(_rows(char for char, at in zip(page.chars, middle, strict=True) if inside(at)))
            for inside in (edge.__gt__, edge.__le__)
        ]
    day = next(row for row in sides[1] if "ngày" in row.text.split())
    return Columns(*([row for row in side if row.baseline > day.baseline - 1] for side in sides))


def _rows(letters: Iterable[dict[str, Any]]) -> Iterator[Row]:
    """Yield the lines that letters make, by the baselines of their text matrices."""
    drawn = [one for one in letters if one["text"].strip()]
    drawn.sort(key=lambda one: (-round(one["matrix"][5]), one["x0"]))
    for _, group in groupby(drawn, lambda one: round(one["matrix"][5])):
        line = list(group)
        text = line[0]["text"]
        for before, one in pairwise(line):
            apart = one["x0"] - before["x1"] > _WORD_GAP * one["size"]
            text += (" " if apart else "") + one["text"]
        yield Row(line[0]["matrix"][5], line[0]["x0"], line[-1]["x1"], text)
