"""The recogniser finds the components of any document, also of those that are not ours.

What is right is known from the styles of our own files: the same text in a file that another
program saved must be taken for the same component.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pypandoc
import pytest

import built
from conform import foreign
from conform.mutations import view_of
from thidua.model.view import View
from thidua.opc import open_package
from thidua.recognise.components import recognise
from thidua.recognise.recognised import Component, Recognised
from thidua.word import read
from tools.libreoffice import convert

STYLES = {component.value: component for component in Component} | {
    "mark": Component.DRAFT,
    "number": Component.NUMBER,
    "addressee-label": Component.ADDRESSEE,
    "article-text": Component.ARTICLE,
    "clause-heading": Component.CLAUSE,
    "plus": Component.DASH,
    "attachment-subject": Component.APPENDIX_TITLE,
    "invited": Component.BODY,
    "invited-item": Component.DASH,
    **dict.fromkeys(("table-head", "table-section", "table-total"), Component.TABLE_CELL),
}
"""The styles of templates/nd30.yaml → what stands in them."""
LEAST = 0.95
LEAST_WITHOUT_STYLES = 0.9  # pandoc keeps neither centring nor weight of styles, nor headers

Told = Counter[tuple[Component, str]]


def truth(view: View) -> Told:
    """Return the texts of one of our files by component."""
    told = [(STYLES[one.style], one.words) for one in view.paragraphs if one.words]
    return Counter((kind, _text(kind, words)) for kind, words in told)


def told(found: Recognised) -> Told:
    """Return the texts of any file by component, as far as the recogniser is sure."""
    return Counter(
        (part.component, _text(part.component, part.text)) for part in found.of(*Component)
    )


def _text(component: Component, words: str) -> str:
    """Return what identifies a text; the number of a page changes when a program lays it out."""
    return "" if component is Component.PAGE_NUMBER else words


def opened(content: bytes) -> Recognised:
    return recognise(read(open_package(content), file="resaved.docx"))


@pytest.fixture(scope="module")
def resaved(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, bytes]]:
    """Every document, saved by LibreOffice by way of ODT and of DOC, and by pandoc."""
    folder = tmp_path_factory.mktemp("ours")
    ours = built.write(folder, "docx", built.SHAPES)
    ways = {}
    for form in ("odt", "doc"):
        away = convert(list(ours.values()), tmp_path_factory.mktemp(form), form=form)
        back = convert(list(away.values()), tmp_path_factory.mktemp(f"{form}-docx"), form="docx")
        ways[form] = {name: back[away[file]].read_bytes() for name, file in ours.items()}
    ways["pandoc"] = {name: _by_pandoc(file) for name, file in ours.items()}
    return ways


def _by_pandoc(file: Path) -> bytes:
    out = file.with_suffix(".pandoc.docx")
    pypandoc.convert_file(file, to="docx", format="docx", outputfile=out)
    return out.read_bytes()


@pytest.mark.parametrize("name", built.SHAPES)
def test_every_text_of_ours_is_what_its_style_says(name: str) -> None:
    view = view_of(name)
    assert told(recognise(view)) == truth(view)


@pytest.mark.parametrize(
    ("way", "least"), [("odt", LEAST), ("doc", LEAST), ("pandoc", LEAST_WITHOUT_STYLES)]
)
def test_what_another_program_saved_is_recognised(
    way: str,
    least: float,
    resaved: dict[str, dict[str, bytes]],
    record_property: Callable[[str, object], None],
) -> None:
    right, ours, theirs = Counter[Component](), Counter[Component](), Counter[Component]()
    for name, content in resaved[way].items():
        expected, found = truth(view_of(name)), told(opened(content))
        for counter, texts in ((right, expected & found), (ours, expected), (theirs, found)):
            for (component, _), count in texts.items():
                counter[component] += count
    precision, recall = right.total() / theirs.total(), right.total() / ours.total()
    record_property(f"{way} precision", f"{precision:.3f}")
    record_property(f"{way} recall", f"{recall:.3f} of {ours.total()} texts")
    for component in Component:
        if ours[component] or theirs[component]:
            record_property(
                f"{way} {component.value}",
                f"{right[component]} right of {theirs[component]} found, {ours[component]} there",
            )
    assert ours.total() > 500
    assert precision >= least
    assert recall >= least


@pytest.mark.parametrize("end", foreign.ENDS, ids=lambda end: end.__name__)
@pytest.mark.parametrize("head", foreign.HEADS, ids=lambda head: head.__name__)
def test_documents_of_other_makes_are_recognised(
    head: Callable[..., None], end: Callable[..., None]
) -> None:
    found = opened(foreign.written(head, end))
    parts = {(part.component.value, part.text) for part in found.of(*Component)}
    assert (
        parts - {("typed-line", "-------"), ("typed-line", "---------------")} == foreign.EXPECTED
    )
    assert found.kind == "Quyết định (cá biệt)"
    assert not found.draft
