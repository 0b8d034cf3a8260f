"""A verb that made, found or showed nothing says so, and why."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import built
from command import run
from offices import copied_office
from thidua.arguments import LANGUAGES, sentences
from thidua.catalogue.kinds import paper_kinds


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An office of two years, and a year after them with nothing but its campaign."""
    copied_office(tmp_path)
    for name in ("above.docx", "bad.docx"):
        (tmp_path / name).write_bytes(built.content("short", "docx"))
    (tmp_path / "none.yaml").write_text("x\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def bare(root: Path) -> Path:
    """The office without any file of a unit: most kinds of document cannot be made."""
    (root / "initiatives.yaml").unlink()  # by people whom units register
    for year in ("2023", "2024"):
        shutil.rmtree(root / "campaigns" / year)
    return root


@pytest.mark.parametrize("kind", paper_kinds())
def test_a_kind_of_which_nothing_is_built_says_so_and_when_it_is(bare: Path, kind: str) -> None:
    said = run("build", "--only", kind, at=bare)
    made = list((bare / "build").rglob("*.docx"))
    say, described = sentences("vi"), paper_kinds()[kind]
    last = said.stderr.splitlines()[-1]
    assert (said.returncode == 0) == bool(made)
    if not made:
        assert last == "thidua: " + say["nothing-built"].format(
            campaigns="2023, 2024", kind=described.title.vi, when=described.when.vi
        )
        assert not (bare / "build").exists()


def test_most_kinds_need_more_than_a_campaign(bare: Path) -> None:
    run("build", at=bare)
    made = {path.stem for path in (bare / "build" / "2024").glob("*.docx")}
    assert "directive" in made
    assert made.isdisjoint({"unit-plan", "report-h1", "report-year", "scores-year", "minutes"})


def test_of_several_years_those_without_are_named(root: Path) -> None:
    shutil.rmtree(root / "campaigns" / "2024")
    (root / "initiatives.yaml").unlink()  # by people whom units of 2024 register
    said = run("build", "--only", "scores", at=root)
    assert said.returncode == 0
    line = next(one for one in said.stderr.splitlines() if "không có" in one)
    assert "2024" in line
    assert "2023" not in line


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_kinds_are_listed_with_their_names(tmp_path: Path, language: str) -> None:
    told = " ".join(run("--lang", language, "build", "--help", at=tmp_path).stdout.split())
    for kind, described in paper_kinds().items():
        title = "" if language == "vi" else f"{described.title.en}, "
        assert f"{kind}: {title}{described.called}" in told


@pytest.mark.parametrize(
    "words",
    [
        ("status", "2024"),
        ("diff", "2023", "2024"),
        ("diff", "2024", "2023", "--table", "t.docx"),
        ("conform", "bad.docx", "--profile", "none.yaml"),
        ("conform", "bad.docx", "--waivers", "none.yaml", "--fix", "f.docx"),
        ("build", "2024"),
    ],
    ids=" ".join,
)
def test_a_result_that_is_withheld_is_missed_in_the_last_line(
    root: Path, words: tuple[str, ...]
) -> None:
    (root / "campaigns" / "2024" / "pledges" / "van-phong.yaml").write_text("year: [\n")
    said = run(*words, at=root)
    assert (said.returncode, said.stdout) == (1, "")
    key = "not-built" if words[0] == "build" else "withheld"
    assert sentences("vi")[key].format(campaign=2024) in said.stderr
    quiet = run("--quiet", *words, at=root).stderr
    assert quiet.count("thidua: ") == (key == "not-built")


def test_a_superior_of_whom_nothing_is_copied_is_told(root: Path) -> None:
    said = run("diff", "2023", "2024", "--superior", "above.docx", at=root)
    assert said.returncode == 0
    assert "above.docx" in said.stderr.splitlines()[-1]
    copied = run("diff", "2023", "2024", "--superior", "2024", at=root)
    assert copied.stderr == ""


@pytest.mark.parametrize("option", ["--table", "--redline"])
def test_a_document_that_is_asked_for_is_instead_of_the_report(root: Path, option: str) -> None:
    plain = run("diff", "2023", "2024", at=root).stdout
    words = ("diff", "2023", "2024", "--force", option, "out.docx")
    alone = run(*words, at=root)
    assert (alone.returncode, alone.stdout) == (0, "")
    assert "đã ghi out.docx" in alone.stderr
    assert run(*words, "--output", "-", at=root).stdout == plain != ""
    assert run(*words, "--format", "json", at=root).stdout.startswith("{")
