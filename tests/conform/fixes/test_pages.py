"""Pages as LibreOffice lays them out before and after a margin was put right: they look alike."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pdfplumber
import pytest

from conform import nasty
from thidua.conform.mending import mend
from thidua.model.view import Section
from thidua.opc import open_package
from thidua.render.package import package as packed
from thidua.word import read
from tools.libreoffice import to_pdf

if TYPE_CHECKING:
    from pdfplumber.page import Page

NAMES = [file.__name__ for file in nasty.FILES]
_PER_MM = 72 / 25.4


class Seen(NamedTuple):
    """What is seen of a file's pages, in shares of the width of their text."""

    marked: list[float]
    """Where words that begin with "mép" end, and where the middle of those with "giữa" is."""
    furthest: list[float]
    """How far each page is filled to the right by letters and lines."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, bool], Seen]:
    """All files by name, as they were (False) and mended (True)."""
    folder = tmp_path_factory.mktemp("pages")
    files, sections = {}, {}
    for make in nasty.FILES:
        package = open_package(make())
        done = mend(package, file="x", limits={}, wanted=lambda one: one.rule.startswith("I."))
        assert done.mends
        for mended, one in ((False, package), (True, done.package)):
            key = make.__name__, mended
            files[key] = folder / f"{make.__name__}-{mended}.docx"
            files[key].write_bytes(packed(one.parts, deflated=True))
            sections[key] = read(one, file="x").sections
    made = to_pdf(list(files.values()), folder)
    return {key: seen(made[file], sections[key]) for key, file in files.items()}


def seen(file: Path, sections: tuple[Section, ...]) -> Seen:
    marked, furthest = [], []
    with pdfplumber.open(file) as pdf:
        for page in pdf.pages:
            lies = page.width > page.height
            section = next(one for one in sections if (one.width_mm > one.height_mm) == lies)
            marked += [share(place, page, section) for place in places(page)]
            drawn = [one["x1"] for one in (*page.chars, *page.rects, *page.lines, *page.curves)]
            furthest.append(share(max(drawn), page, section))
    return Seen(marked, furthest)


def places(page: Page) -> list[float]:
    """Return the right edges and the middles that stand for something, by text."""
    found = []
    for line in page.extract_text_lines():
        words = line["text"]
        if "mép" in words and "cột" not in words:
            found.append(line["x1"])
        if "giữa" in words:
            around = [
                one for one in page.extract_words(keep_blank_chars=True) if "giữa" in one["text"]
            ]
            found += [(one["x0"] + one["x1"]) / 2 for one in around]
    return found


def share(place: float, page: Page, section: Section) -> float:
    left, right = ((one or 0.0) * _PER_MM for one in (section.left_mm, section.right_mm))
    return (place - left) / (float(page.width) - left - right)


@pytest.mark.parametrize("name", NAMES)
def test_what_stood_at_an_edge_or_in_the_middle_still_does(
    pages: dict[tuple[str, bool], Seen], name: str
) -> None:
    before, after = pages[name, False], pages[name, True]
    assert after.marked == pytest.approx(before.marked, abs=0.006)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_reaches_further_out_of_the_text(
    pages: dict[tuple[str, bool], Seen], name: str
) -> None:
    before, after = pages[name, False], pages[name, True]
    assert len(after.furthest) == len(before.furthest)
    assert max(after.furthest) <= max(*before.furthest, 1.0) + 0.01


def test_the_files_have_something_to_look_at(pages: dict[tuple[str, bool], Seen]) -> None:
    counts = {name: len(pages[name, False].marked) for name in NAMES}
    assert counts["leaders"] == 3
    assert counts["sections"] == 4
    assert counts["running"] == 6
    assert counts["tracked"] == 2
