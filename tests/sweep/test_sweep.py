"""The heads of any agency: white between the columns, lines that end at sense, nothing to find.

``make test`` draws a sample, by a seed, and always has the list of ordinary names; ``make sweep``
tries every head on every form, and all kinds of document for a dozen of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest
import yaml

import built
from sweep import heads
from sweep.columns import Columns, columns
from sweep.heads import Head
from thidua.catalogue.kinds import paper_kinds
from thidua.flows import conformance
from thidua.model.document import Document
from thidua.model.finding import Level
from thidua.render.formats import RENDERERS
from tools.outside import ROOT

_SEED = 30
_DRAWN = 6
_DOZEN = 12
_LEAST_MM, _ROUNDING_MM = 5.0, 0.05


class Paper(NamedTuple):
    """A paper of a head: the names above its number, a text each, and its two files."""

    names: tuple[str, ...]
    docx: Path
    pdf: Path


@pytest.fixture(scope="module")
def chosen(request: pytest.FixtureRequest) -> Sequence[Head]:
    """The heads to try: all of them, or the ordinary ones and some more."""
    whole = request.config.getoption("--full")
    drawn = heads.others() if whole else _draw(heads.others(), _DRAWN)
    assert len(heads.ordinary()) > 20
    return (*heads.ordinary(), *drawn)


@pytest.fixture(scope="module")
def papers(chosen: Sequence[Head], tmp_path_factory: pytest.TempPathFactory) -> list[Paper]:
    """Every head on every form; the second of two bodies is the next head."""
    folder = tmp_path_factory.mktemp("heads")
    others = (*chosen[1:], chosen[0])
    made = [
        _written(heads.paper(form, head, other), folder / f"{number:03}-{form}")
        for number, (head, other) in enumerate(zip(chosen, others, strict=True))
        for form in heads.FORMS
    ]
    assert len(made) > 80
    return made


@pytest.fixture(scope="module")
def ours(papers: list[Paper]) -> dict[str, Columns]:
    return {one.pdf.stem: columns(one.pdf) for one in papers}


@pytest.fixture(scope="module")
def theirs(
    papers: list[Paper],
    request: pytest.FixtureRequest,
    libreoffice: Callable[[Sequence[Path]], dict[Path, Path]],
) -> dict[str, Columns]:
    """What LibreOffice makes of the Word files; in a sample each head has one, of some form."""
    whole, many = request.config.getoption("--full"), len(heads.FORMS)
    laid = [one for place, one in enumerate(papers) if whole or place % (many + 1) == 0]
    files = [one.docx for one in laid]
    made = libreoffice(files)
    return {file.stem: columns(made[file]) for file in files}


def test_between_the_columns_is_white(
    ours: dict[str, Columns],
    theirs: dict[str, Columns],
    record_property: Callable[[str, object], None],
) -> None:
    for whose, laid in (("pdf", ours), ("LibreOffice", theirs)):
        gaps = {name: one.gap for name, one in laid.items()}
        record_property(f"heads, {whose}", f"{len(gaps)} papers, {min(gaps.values()):.2f} mm apart")
        assert {k: gap for k, gap in gaps.items() if gap < _LEAST_MM - _ROUNDING_MM} == {}


def test_libreoffice_ends_the_lines_of_names_where_we_do(
    ours: dict[str, Columns], theirs: dict[str, Columns]
) -> None:
    assert {name: one.names for name, one in theirs.items()} == {
        name: ours[name].names for name in theirs
    }


def test_every_word_of_the_names_is_there(papers: list[Paper], ours: dict[str, Columns]) -> None:
    said = {one.pdf.stem: " ".join(ours[one.pdf.stem].names) for one in papers}
    assert said == {one.pdf.stem: " ".join(one.names) for one in papers}


def test_no_line_ends_inside_a_compound(papers: list[Paper], ours: dict[str, Columns]) -> None:
    listed = yaml.safe_load((ROOT / "templates" / "breaks.yaml").read_bytes())["compounds"]
    compounds = [f" {compound.upper()} " for line in listed for compound in line]
    assert len(compounds) > 400
    torn = {
        (one.pdf.stem, compound)
        for one in papers
        for compound in compounds
        if _times(compound, one.names) > _times(compound, ours[one.pdf.stem].names)
    }
    assert torn == set()


def test_a_peoples_committee_has_its_place_on_a_line_of_its_own(ours: dict[str, Columns]) -> None:
    names = [line for one in ours.values() for line in one.names if "ỦY BAN NHÂN DÂN" in line]
    assert len(names) > 10
    assert {line for line in names if not line.endswith("ỦY BAN NHÂN DÂN")} == set()


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_conform_finds_nothing(form: str, papers: list[Paper]) -> None:
    assert _errors(getattr(one, form) for one in papers) == []


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_conform_finds_nothing_in_any_kind_of_document(
    form: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    many = _DOZEN if request.config.getoption("--full") else 1
    files = [
        _written(document, tmp_path / f"{number:02}-{name}")
        for number, head in enumerate(_draw(heads.ordinary(), many))
        for name, document in heads.every_kind(head)
    ]
    assert len(files) >= len(paper_kinds()) * many
    assert _errors(getattr(one, form) for one in files) == []


def _draw(listed: Sequence[Head], many: int) -> Sequence[Head]:
    return Random(_SEED).sample(listed, many)  # noqa: S311 - to be had again


def _written(document: Document, file: Path) -> Paper:
    paper = Paper(
        tuple(paragraph.text for paragraph in document.head.issuers),
        file.with_suffix(".docx"),
        file.with_suffix(".pdf"),
    )
    for path in (paper.docx, paper.pdf):
        path.write_bytes(RENDERERS[path.suffix[1:]](document))
    return paper


def _errors(files: Iterable[Path]) -> list[tuple[str, str]]:
    examined, _ = conformance.examine(list(files), conformance.House(), jobs=1)
    assert examined
    return [
        (one.file.rpartition("/")[2], finding.rule)
        for one in examined
        for finding in one.findings
        if finding.level is Level.ERROR
        if not built.no_document(f"{one.file}: {finding.rule}")
    ]


def _times(compound: str, lines: Iterable[str]) -> int:
    """Count a compound in lines, whose words may end in a comma."""
    return sum(f" {line.replace(',', ' , ')} ".count(compound) for line in lines)
