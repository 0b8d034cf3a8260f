"""Every document of the fictional office, of all campaigns, built as ``make demo`` builds them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import openpyxl
import pikepdf
import pytest
import yaml

from command import run
from offices import copied_office, example
from thidua.compose.composers import composers, office_composers
from thidua.render.crowding import crowding
from tools import pdf
from tools.agreement import Pair
from tools.outside import ROOT
from tools.wholeness import cut_words, table_words

_ENOUGH = 0.99
_FEW = 2
_MORE = {"certificates": 26, "statistics": 4}
"""Lines that may differ: the last rows of a table, which LibreOffice does not keep with the
signatures below it; heads of narrow columns, which the reader of a PDF joins."""


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a build of the whole office."""
    root = tmp_path_factory.mktemp("office")
    copied_office(root, whole=True)
    answer = run("--quiet", "build", at=root)
    assert answer.returncode == 0, answer.stderr
    return root / "build"


@pytest.fixture(scope="module")
def docx(demo: Path) -> Sequence[Path]:
    files = sorted(demo.rglob("*.docx"))
    assert len(files) > 100
    return files


@pytest.fixture(scope="module")
def pairs(
    docx: Sequence[Path], libreoffice: Callable[[Sequence[Path]], dict[Path, Path]]
) -> dict[Path, Pair]:
    """Every document as LibreOffice lays it out and as we do."""
    theirs = libreoffice(docx)
    return {
        file: Pair(pdf.stretches(theirs[file]), pdf.stretches(file.with_suffix(".pdf")))
        for file in docx
    }


def test_every_kind_of_document_is_there(docx: Sequence[Path]) -> None:
    names = {file.stem for file in docx}
    kinds = (*composers(), *office_composers())
    assert [kind for kind in kinds if not any(name.startswith(kind) for name in names)] == []


def test_the_open_xml_sdk_finds_nothing_wrong(
    docx: Sequence[Path], openxml_errors: Callable[[Iterable[Path]], list[str]]
) -> None:
    assert openxml_errors(docx) == []


def test_libreoffice_lays_out_the_same_lines_on_the_same_pages(
    pairs: dict[Path, Pair], record_property: Callable[[str, object], None]
) -> None:
    lines = sum(len(pair.ours) for pair in pairs.values())
    same = sum(len(pair.same()) for pair in pairs.values())
    record_property("demo", f"{len(pairs)} documents, {same} of {lines} lines as in LibreOffice")
    paged = [file for file, pair in pairs.items() if pair.pages()[0] != pair.pages()[1]]
    assert [file.parts[-4:] for file in paged] == []
    assert [file.parts[-4:] for file, pair in pairs.items() if _other(file.stem, pair)] == []


def _other(name: str, pair: Pair) -> bool:
    """Tell whether lines differ: more than two of a short document, where one may just fit."""
    differing = len(pair.ours) - len(pair.same())
    return pair.share() < _ENOUGH and differing > _MORE.get(name, _FEW)


@pytest.mark.parametrize("year", [2023, 2024])
def test_no_word_of_a_table_is_cut(year: int, demo: Path, pairs: dict[Path, Pair]) -> None:
    made = [one for compose in composers().values() for one in compose(example(year))]
    assert sum(len(table_words(one.document)) for one in made) > 3000
    for one in made:
        pair = pairs[demo / str(year) / f"{one.name}.docx"]
        assert list(crowding(one.document)) == []
        assert cut_words(one.document, pair.ours) == [], one.name
        assert cut_words(one.document, pair.theirs) == [], one.name


def test_every_pdf_is_tagged_and_for_the_archive(demo: Path) -> None:
    files = sorted(demo.rglob("*.pdf"))
    assert len(files) > 100
    for file in files:
        with pikepdf.open(file) as opened, opened.open_metadata() as metadata:
            assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
            assert opened.Root.MarkInfo.Marked


def test_worksheets_count_with_real_numbers(demo: Path) -> None:
    files = sorted(demo.rglob("*.xlsx"))
    assert len(files) > 50
    kinds = set()
    for file in files:
        for sheet in openpyxl.load_workbook(file).worksheets:
            assert sheet.freeze_panes
            assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
            assert sheet.print_title_rows
            kinds |= {cell.data_type for row in sheet.iter_rows() for cell in row}
    assert {"n", "s", "d", "f"} <= kinds


def test_lists_of_names_are_internal(demo: Path) -> None:
    for year in ("2023", "2024"):
        listed = json.loads((demo / year / "manifest.json").read_bytes())["files"]
        internal = {
            one["name"].rpartition("/")[2].partition(".")[0] for one in listed if not one["public"]
        }
        assert {"registration", "minutes", "submission", "commendation"} <= internal
        assert "directive" not in internal


@pytest.mark.parametrize("year", ["2023", "2024"])
def test_public_documents_name_only_those_who_sign(demo: Path, year: str) -> None:
    folder = ROOT / "examples" / "campaigns" / year / "pledges"
    pledges = [yaml.safe_load(path.read_bytes()) for path in folder.glob("*.yaml")]
    people = {one["name"] for pledge in pledges for one in pledge["people"]}
    signers = {one["name"] for pledge in pledges for one in pledge["signers"]}
    internal, public = (_texts(demo / year, public=flag) for flag in (False, True))
    assert {name for name in people if name in internal} == people
    assert {name for name in people if name in public} <= signers


def _texts(folder: Path, *, public: bool) -> str:
    """Return what all public, or all internal, documents of a year say."""
    listed = json.loads((folder / "manifest.json").read_bytes())["files"]
    names = [one["name"] for one in listed if one["public"] is public]
    files = [folder / name for name in names if name.endswith(".md")]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)
