"""Whatever the data say, Markdown, the Word file as LibreOffice lays it out, and the PDF say it.

A sample is drawn for each run; ``make words`` looks at every field and every list.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, islice
from pathlib import Path
from random import Random

import pytest

import long_texts
from long_texts import Case
from thidua.compose.composers import composers
from thidua.render.formats import RENDERERS
from tools import pdf
from tools.pdf import Stretch

_UNPRINTED = {
    "campaign.directive.joint_with.abbreviation",
    "campaign.directive.joint_with.place",
    "campaign.directive.joint_with.superior",
    "campaign.directive.joint_with.superior_lines",
    "occasion.collectives[]",
    "occasion.people[]",
    "occasion.proposals.awarded.issuer",
    "occasion.proposals.awarded.number",
    "occasion.proposals.form.decree",
    "result.signers.authority",
    "selection.proposals.awarded.issuer",
    "selection.proposals.awarded.number",
    "selection.proposals.form.decree",
}
"""Fields that no document prints, besides explanations of what changes seldom.

Whom an occasion states is printed where somebody proposes them.
The superior of a joint body is printed where it is another one: both are lengthened alike.
"""
_AS_THE_COMMON_ONE = "campaign.scoring_by_block"
"""The schemes of blocks are printed by the code that prints the common one, field by field."""
_FIELDS, _LISTS, _EACH = 8, 8, 2
"""How many fields and lists a run looks at besides the measured, and documents of each."""
_SAME_PAGES, _NEARLY = 10, 0.05
_ENTITY = re.compile(r"\\(?=[!-/:-@\[-`{-~])|<[^>]*>|&nbsp;")


@pytest.fixture(scope="module")
def cases(request: pytest.FixtureRequest) -> list[Case]:
    """All cases, or those that are drawn."""
    fields, lists = list(long_texts.schema_fields()), list(long_texts.schema_lists())
    if request.config.getoption("--full"):
        every = list(long_texts.cases(fields))
        every += [*long_texts.longest(every), *long_texts.crowded(lists)]
        return [*every, *long_texts.ministry()]
    draw = Random(len(fields))  # noqa: S311 - the same sample for the same schemas
    drawn = (*long_texts.MEASURED, *draw.sample(fields, _FIELDS))
    found = [islice(long_texts.cases([field]), _EACH) for field in drawn]
    found += [islice(long_texts.crowded([one]), _EACH) for one in draw.sample(lists, _LISTS)]
    return list(chain(*found))


@pytest.fixture(scope="module")
def laid_out(
    cases: list[Case],
    tmp_path_factory: pytest.TempPathFactory,
    libreoffice: Callable[[Sequence[Path]], dict[Path, Path]],
) -> list[tuple[Case, list[Stretch], list[Stretch]]]:
    """Each case with its lines as LibreOffice lays out the DOCX, and as the PDF has them."""
    folder = tmp_path_factory.mktemp("long")
    files = [folder / f"{number}.docx" for number in range(len(cases))]
    for file, case in zip(files, cases, strict=True):
        file.write_bytes(RENDERERS["docx"](case.document))
        file.with_suffix(".pdf").write_bytes(RENDERERS["pdf"](case.document))
    theirs = libreoffice(files)
    return [
        (case, pdf.stretches(theirs[file]), pdf.stretches(file.with_suffix(".pdf")))
        for case, file in zip(cases, files, strict=True)
    ]


def test_every_field_is_printed_somewhere(
    request: pytest.FixtureRequest, cases: list[Case]
) -> None:
    assert {one.field for one in cases} >= set(long_texts.MEASURED)
    if request.config.getoption("--full"):
        missing = {*long_texts.schema_fields(), *long_texts.schema_lists()}
        missing -= {one.field for one in cases}
        missing -= {one for one in missing if one.startswith(_AS_THE_COMMON_ONE)}
        assert {one for one in missing if not one.endswith(".explanation")} == _UNPRINTED
        assert {one.document.kind for one in cases} >= {*composers(), "redline", "comparison"}


def test_markdown_has_every_word(cases: list[Case]) -> None:
    assert [str(one) for one in cases if not _whole(one, [_plain(one)])] == []


def test_the_word_file_has_every_word(
    laid_out: list[tuple[Case, list[Stretch], list[Stretch]]],
) -> None:
    assert [
        str(case) for case, theirs, _ in laid_out if not _whole(case, [one.text for one in theirs])
    ] == []


def test_the_pdf_has_every_word(laid_out: list[tuple[Case, list[Stretch], list[Stretch]]]) -> None:
    assert [
        str(case)
        for case, _, ours in laid_out
        if not _whole(case, [one.text for one in ours if one.baseline > 0])
    ] == []


def test_both_have_as_many_pages(
    laid_out: list[tuple[Case, list[Stretch], list[Stretch]]],
    record_property: Callable[[str, object], None],
) -> None:
    pages = [(case, theirs[-1].page, ours[-1].page) for case, theirs, ours in laid_out]
    shown = f"{len(pages)} documents, {sum(ours for _, _, ours in pages)} pages"
    record_property(
        "every word", f"{shown}, {sum(a == b for _, a, b in pages)} with the same number"
    )
    assert [
        f"{case}: {theirs} and {ours}"
        for case, theirs, ours in pages
        if abs(theirs - ours) > (0 if theirs <= _SAME_PAGES else theirs * _NEARLY)
    ] == []


def _whole(case: Case, shown: Sequence[str]) -> bool:
    """Say whether a document's letters are there, those of the long text to the last one."""
    said, found = _letters(case.document.texts()), _letters(shown)
    return not said - found and sum(map(long_texts.greek, said.elements())) <= sum(
        map(long_texts.greek, found.elements())
    )


def _letters(texts: Iterable[str]) -> Counter[str]:
    return Counter(letter for text in texts for letter in text if letter.isalnum())


def _plain(case: Case) -> str:
    return _ENTITY.sub("", RENDERERS["md"](case.document).decode())
