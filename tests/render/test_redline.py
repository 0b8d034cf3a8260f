"""A redline in each format: Word's revisions and what becomes of them, and the same look in PDF."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from random import Random

import pdfplumber
import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import built
import made_up
import redlines
from thidua.catalogue.style import house_style
from thidua.diff.redline import redline
from thidua.model.document import Document, Mark, heads
from thidua.render import docx, markdown, pdf
from tools import libreoffice as word_processor
from tools import revisions
from tools.revisions import Reading

NAMES = tuple(redlines.pairs())
_IN_ONE_DIRECTION = tuple(name for name in NAMES if not name.endswith("-back"))
# A long Nơi nhận is cut elsewhere in a redline; LibreOffice puts a zero width joiner into rows
# without a word when they come or go.
_JUDGED = tuple(
    name
    for name in NAMES
    if (name.startswith("parts-") or name in _IN_ONE_DIRECTION)
    and not ("letter-long" in name or "tall-rows" in name)
)
_FULL = {"plan-edited", "hostile-edited", "launch-joint-edited", "plan-regulation"}
_MADE_UP = 20
_PDFAID = "{http://www.aiim.org/pdfa/ns/id/}"


@cache
def _word(name: str) -> bytes:
    return docx.render(redlines.marked(redlines.pairs()[name]))


def _read(document: Document) -> Reading:
    return revisions.plain(docx.render(document))


@pytest.mark.parametrize("name", NAMES)
def test_through_its_xml_it_is_accepted_to_the_new_and_rejected_to_the_old(name: str) -> None:
    old, new = redlines.pairs()[name]
    for settled, right in ((revisions.accepted, new), (revisions.rejected, old)):
        found, wanted = settled(_word(name)), _read(right)
        assert sorted(map(repr, found.paragraphs)) == sorted(map(repr, wanted.paragraphs))
        # How much of a long Nơi nhận stands beside the signature is another thing in a redline.
        assert found == wanted or "tall-rows" in name


def test_next_year_s_directive_too(tmp_path: Path) -> None:
    pair = redlines.next_year(tmp_path)
    content = docx.render(redlines.marked(pair))
    assert len(revisions.signatures(content)) > 50
    assert revisions.rejected(content) == _read(pair[0])
    assert revisions.accepted(content) == _read(pair[1])


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.randoms(use_true_random=False))
def test_any_two_documents_make_a_redline_that_can_be_accepted_and_rejected(random: Random) -> None:
    old, new = made_up.pair(random)
    content = docx.render(redlines.marked((old, new)))
    assert revisions.accepted(content) == _read(new)
    assert revisions.rejected(content) == _read(old)


def test_libreoffice_accepts_to_the_new_and_rejects_to_the_old(tmp_path: Path) -> None:
    """Texts and tables; it knows no revisions of sections, so an empty sheet may stay behind.

    Where a text looks like an escape of XML, LibreOffice escapes it when it saves: ``_x005F_``.
    """
    pairs = {name: redlines.pairs()[name] for name in _JUDGED}
    pairs |= {f"made-up-{seed}": made_up.pair(_random(seed)) for seed in range(_MADE_UP)}
    files = {name: tmp_path / f"{name}.docx" for name in pairs}
    for name, file in files.items():
        file.write_bytes(docx.render(redlines.marked(pairs[name])))
    (tmp_path / "libreoffice").mkdir()
    made = word_processor.settled(list(files.values()), tmp_path / "libreoffice")
    assert len(made) > 80
    for name, (old, new) in pairs.items():
        accepted, rejected = (revisions.plain(one.read_bytes()) for one in made[files[name]])
        for found, document in ((accepted, new), (rejected, old)):
            expected = _read(document)
            texts = [text.replace("_x005F_", "_") for text in found.texts()]
            assert (name, texts) == (name, expected.texts())
            assert (name, found.tables) == (name, expected.tables)


def _random(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - documents, no secrets


def test_the_open_xml_sdk_finds_no_error(
    tmp_path: Path, openxml_errors: Callable[[Iterable[Path]], list[str]]
) -> None:
    names = {name for name in _IN_ONE_DIRECTION if name.startswith("parts-")} | _FULL
    files = [tmp_path / f"{name}.docx" for name in sorted(names)]
    for file in files:
        file.write_bytes(_word(file.stem))
    assert len(files) > 20
    assert openxml_errors(files) == []


@pytest.mark.parametrize("name", ["plan-edited", "parts-lying", "parts-picture"])
def test_every_revision_is_numbered_signed_and_dated(name: str) -> None:
    found = revisions.signatures(_word(name))
    numbers = [number for number, _, _ in found]
    assert numbers == [str(number) for number in range(1, len(found) + 1)]
    assert {(author, date) for _, author, date in found} == {(redlines.AUTHOR, redlines.DATE)}


def test_the_author_s_name_cannot_become_markup() -> None:
    author = "\"/><w:p/> & {{ 7*7 }} ' {% raw %}"
    old, new = redlines.pairs()["parts-style"]
    content = docx.render(redline(old, new, author=author, date=redlines.DATE))
    assert {one for _, one, _ in revisions.signatures(content)} == {author}


@pytest.mark.parametrize("form", [docx.render, pdf.render, markdown.render])
def test_two_runs_give_the_same_bytes(form: Callable[[Document], bytes]) -> None:
    pair = redlines.pairs()["plan-edited"]
    assert form(redlines.marked(pair)) == form(redlines.marked(pair))


@pytest.mark.parametrize("name", built.NAMES)
def test_a_document_against_itself_is_that_document(name: str) -> None:
    document = built.document(name)
    same = redlines.marked((document, document))
    assert docx.render(same) == built.content(name, "docx")
    assert pdf.render(same) == built.content(name, "pdf")
    assert markdown.render(same) == built.content(name, "md")


@pytest.mark.parametrize("name", ["2023-edited", "parts-columns", "parts-second-signer"])
def test_the_pdf_colours_what_came_and_what_went(name: str) -> None:
    marked = redlines.marked(redlines.pairs()[name])
    colours = {colour: text for colour, text in _coloured(pdf.render(marked)).items() if text}
    style = house_style().revision
    came, gone = (
        _letters(run.text for run in redlines.runs(marked) if run.mark is mark)
        for mark in (Mark.INSERTED, Mark.DELETED)
    )
    assert _sorted(colours[_rgb(style.inserted)]) == _sorted(came)
    assert _sorted(colours[_rgb(style.deleted)]) == _sorted(gone)
    assert len(came) > 20
    assert len(gone) > 20


@pytest.mark.parametrize("name", ["hostile-edited", "plan-edited", "parts-another-picture"])
def test_the_pdf_is_pdf_a_2a_and_tagged(name: str) -> None:
    file = pikepdf.open(io.BytesIO(pdf.render(redlines.marked(redlines.pairs()[name]))))
    metadata = file.open_metadata()
    assert (metadata[f"{_PDFAID}part"], metadata[f"{_PDFAID}conformance"]) == ("2", "A")
    assert bool(file.Root.MarkInfo.Marked) is True


@pytest.mark.parametrize("name", NAMES)
def test_every_redline_can_be_set_as_pdf(name: str) -> None:
    assert pdf.render(redlines.marked(redlines.pairs()[name])).startswith(b"%PDF")


def _coloured(content: bytes) -> dict[tuple[float, ...], str]:
    """Return what is printed in each colour, without spaces."""
    said: dict[tuple[float, ...], str] = {}
    with pdfplumber.open(io.BytesIO(content)) as file:
        for page in file.pages:
            for char in page.chars:
                colour = tuple(round(part, 2) for part in char["non_stroking_color"])
                said[colour] = said.get(colour, "") + _letters([char["text"]])
    return said


def _letters(texts: Iterable[str]) -> str:
    return re.sub(r"\s", "", "".join(texts))


def _sorted(text: str) -> str:
    """Columns are read in another order than they are written in."""
    return "".join(sorted(text))


def _rgb(colour: str) -> tuple[float, ...]:
    return tuple(round(int(colour[start : start + 2], 16) / 255, 2) for start in (1, 3, 5))


@pytest.mark.parametrize("name", NAMES)
def test_markdown_without_what_went_shows_the_new_and_without_what_came_the_old(name: str) -> None:
    old, new = redlines.pairs()[name]
    content = markdown.render(redlines.marked((old, new)))
    if list(map(heads, old.signatures)) == list(map(heads, new.signatures)):
        assert list(_shown(content, gone="del")) == list(_shown(markdown.render(new)))
        assert list(_shown(content, gone="ins")) == list(_shown(markdown.render(old)))
    else:
        assert sorted(_shown(content, gone="del")) == sorted(_shown(markdown.render(new)))


def _shown(content: bytes, gone: str = "") -> Iterator[str]:
    """Yield what a reader sees, line by line, without what stands in one kind of tag."""
    for token in MarkdownIt("gfm-like", {"linkify": False}).parse(content.decode()):
        text, shown = "", True
        for child in token.children or ():
            if child.type == "html_inline":
                assert re.fullmatch(r"</?(b|i|ins|del)>|<br>", child.content), child.content
                shown = child.content == f"</{gone}>" or (shown and child.content != f"<{gone}>")
                text += "\n" if child.content == "<br>" else ""
            elif shown:
                text += child.content
        yield from (line.strip() for line in text.split("\n") if line.strip())
