"""Everything that is built conforms: each shape and the whole fictional office, as DOCX and PDF."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

import built
import seed
from command import run
from thidua import survey
from thidua.flows import conformance, pipeline
from thidua.flows.conformance import House
from thidua.model.examined import Examined
from thidua.model.finding import Level
from tools.outside import ROOT


class Written:
    """Keeps what a build wrote."""

    def __init__(self) -> None:
        self.paths: list[Path] = []

    def begin(self, total: int) -> None:
        assert total

    def wrote(self, path: Path) -> None:
        self.paths.append(path)


def errors(examined: Sequence[Examined]) -> set[str]:
    return {
        f"{one.file}: {finding.rule}: {finding.facts.get('words')}"
        for one in examined
        for finding in one.findings
        if finding.level is Level.ERROR
    }


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_every_shape_conforms(form: str, tmp_path: Path) -> None:
    files = built.write(tmp_path, form, built.SHAPES)
    examined, _ = conformance.examine(list(files.values()), House(), jobs=1)
    assert all(one.components for one in examined)
    assert errors(examined) == set()


@pytest.mark.parametrize("name", built.DEPARTING)
def test_of_what_departs_just_that_is_told(name: str, tmp_path: Path) -> None:
    for form in ("docx", "pdf"):
        files = built.write(tmp_path, form, (name,))
        (one,), _ = conformance.examine(list(files.values()), House(), jobs=1)
        assert {finding.rule for finding in one.findings} == built.DEPARTING[name], form


def test_hostile_texts_are_looked_at_all_the_same(tmp_path: Path) -> None:
    judged = tuple(name for name in built.NAMES if name not in {"party", "youth"})
    files = [
        file for form in ("docx", "pdf") for file in built.write(tmp_path, form, judged).values()
    ]
    examined, _ = conformance.examine(files, House(), jobs=1)
    assert [one.file for one in examined] == [file.as_posix() for file in files]
    assert all(one.components for one in examined)


@pytest.mark.parametrize("office", ["seed", "examples", "demos/xa-minh-hoa", "demos/truong-thi-du"])
def test_every_document_that_is_built_conforms(office: str, tmp_path: Path) -> None:
    root = seed.office(tmp_path) if office == "seed" else ROOT / office
    written = Written()
    assert list(pipeline.build(list(survey.survey(root)), tmp_path, progress=written)) == []
    documents = [path for path in written.paths if path.suffix in {".docx", ".pdf"}]
    assert len(documents) >= 2
    examined, _ = conformance.examine(documents, House())
    assert {one for one in errors(examined) if not built.no_document(one)} == set()


def test_a_build_fails_when_what_it_made_departs(tmp_path: Path) -> None:
    (tmp_path / "campaigns").mkdir()
    campaign = seed.CAMPAIGN.read_text(encoding="utf-8")
    place = "place: Khánh Hoà"
    assert place in campaign
    (tmp_path / "campaigns" / "2023.yaml").write_text(campaign, encoding="utf-8")
    words = ("build", "2023", "--only", "directive")
    assert run(*words, "--conform", at=tmp_path).returncode == 0
    wrong = campaign.replace(place, "place: TP. Khánh Hoà")
    (tmp_path / "campaigns" / "2023.yaml").write_text(wrong, encoding="utf-8")
    said = run(*words, "--conform", at=tmp_path)
    assert "directive.docx:" in said.stderr, said.stderr
    assert said.returncode == 1
    assert run(*words, at=tmp_path).returncode in {0, 1}
