"""The offices of demos/: plainly fictional, sound, and laid out as programs of others lay them out.

Of the documents of units, those of a unit of each kind are looked at; of the others, every one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pytest

from offices import demo
from thidua import survey
from thidua.compose.composers import composers
from thidua.flows import pipeline
from thidua.model.composed import Composed
from thidua.model.year import Year
from thidua.render.crowding import crowding
from thidua.render.formats import RENDERERS
from thidua.source.roster import ids
from thidua.source.year import files
from tools import pdf
from tools.agreement import Pair
from tools.outside import ROOT
from tools.wholeness import cut_words

DEMOS = {
    "xa-minh-hoa": [
        "campaigns/2026-nong-thon-moi.yaml notice regime-in-force",
        "occasions/tong-ket.yaml notice factor-verified",
        "pledges/thon-gia-dinh.yaml warning pledge-missing",
    ],
    "truong-thi-du": [],
}
"""Each with the findings that its README promises."""
_FEW = 4
"""Lines of a document that may differ: columns that the reader of a PDF joins or cuts, those of a
head and of signatures."""


def _sampled(year: Year) -> list[Composed]:
    """Return the documents that are looked at."""
    of_kind = {
        f"units/{unit.id}/" for unit in {one.kind: one for one in year.participants}.values()
    }
    made = (one for compose in composers().values() for one in compose(year))
    return [
        one
        for one in made
        if not one.name.startswith("units/") or one.name.startswith(tuple(of_kind))
    ]


@pytest.fixture(scope="module")
def made() -> dict[str, Composed]:
    return {
        f"{name}/{one.name}": one for name in DEMOS for year in demo(name) for one in _sampled(year)
    }


@pytest.fixture(scope="module")
def docx(made: dict[str, Composed], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("demos")
    paths = {name: folder / f"{number}.docx" for number, name in enumerate(made)}
    for name, path in paths.items():
        path.write_bytes(RENDERERS["docx"](made[name].document))
        path.with_suffix(".pdf").write_bytes(RENDERERS["pdf"](made[name].document))
    return paths


@pytest.fixture(scope="module")
def pairs(
    docx: dict[str, Path], libreoffice: Callable[[Sequence[Path]], dict[Path, Path]]
) -> dict[str, Pair]:
    theirs = libreoffice(tuple(docx.values()))
    return {
        name: Pair(pdf.stretches(theirs[file]), pdf.stretches(file.with_suffix(".pdf")))
        for name, file in docx.items()
    }


def test_every_office_is_known() -> None:
    assert {path.name for path in (ROOT / "demos").iterdir() if path.is_dir()} == DEMOS.keys()


@pytest.mark.parametrize("name", DEMOS)
def test_the_findings_are_those_that_are_meant(name: str) -> None:
    root = ROOT / "demos" / name
    found = [one for whole in survey.survey(root) for one in whole.findings]
    told = [f"{'/'.join(Path(one.place.file).parts[-2:])} {one.level} {one.rule}" for one in found]
    assert told == DEMOS[name]
    assert "không có thật" in (root / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", DEMOS)
def test_every_file_is_canonical(name: str) -> None:
    root = ROOT / "demos" / name
    paths = [path for campaign in ids(root) for path in files(root, campaign)]
    paths += survey.common_files(root)
    assert len(paths) > 20
    assert list(pipeline.fmt(paths, root=root, only_check=True)) == []


@pytest.mark.parametrize("name", DEMOS)
def test_nobody_in_it_is_real(name: str) -> None:
    for year in demo(name):
        people = [one.name for pledge in year.pledges.values() for one in pledge.people]
        people += [one.name for pledge in year.pledges.values() for one in pledge.signers]
        people += [one.name for occasion in year.occasions.values() for one in occasion.people]
        assert len(people) > 10
        assert all(" Mẫu " in one for one in people)


@pytest.mark.parametrize(
    ("name", "unit", "said"),
    [
        ("xa-minh-hoa", "thon-mau-dong", "Phối hợp với Ban Công tác Mặt trận và các đoàn thể"),
        ("xa-minh-hoa", "van-phong", "06/06 công chức, người lao động"),
        ("xa-minh-hoa", "hoi-phu-nu", "2. Phân công người theo dõi"),
        ("truong-thi-du", "lop-9a", "Phối hợp với cán bộ lớp"),
        ("truong-thi-du", "to-van-phong", "02/02 viên chức, người lao động"),
    ],
)
def test_a_plan_speaks_of_a_participant_as_what_it_is(name: str, unit: str, said: str) -> None:
    (year,) = demo(name)
    (plan,) = (
        one for one in composers()["unit-plan"](year) if one.name == f"units/{unit}/unit-plan"
    )
    assert said in "\n".join(plan.document.texts())


def test_many_documents_are_looked_at(made: dict[str, Composed]) -> None:
    assert len(made) > 60


def test_the_open_xml_sdk_finds_nothing_wrong(
    docx: dict[str, Path], openxml_errors: Callable[[Iterable[Path]], list[str]]
) -> None:
    assert openxml_errors(docx.values()) == []


def test_libreoffice_lays_out_the_same_lines_on_the_same_pages(pairs: dict[str, Pair]) -> None:
    assert [name for name, pair in pairs.items() if pair.pages()[0] != pair.pages()[1]] == []
    apart = {
        name: max(len(pair.theirs), len(pair.ours)) - len(pair.same()) - pair.left_behind()
        for name, pair in pairs.items()
    }
    told = {name: many for name, many in apart.items() if many > _FEW}
    assert told == {}


def test_no_word_of_a_table_is_cut(made: dict[str, Composed], pairs: dict[str, Pair]) -> None:
    for name, one in made.items():
        assert list(crowding(one.document)) == [], name
        assert cut_words(one.document, pairs[name].ours) == [], name
        assert cut_words(one.document, pairs[name].theirs) == [], name
