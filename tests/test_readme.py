"""README and guides tell the truth: the same commands in both languages, examples that hold."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

import seed
from thidua import survey
from thidua.arguments import parse
from thidua.catalogue.kinds import paper_kinds
from thidua.flows import pipeline
from thidua.source.roster import ids as ids_of

_CODE = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^(#+) ", re.MULTILINE)
_LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
_ANCHOR = re.compile(r"\]\(([^)#:]*)#([^)]+)\)")
_TARGET = re.compile(r"\bmake ([a-z-]+)")
_SPAN = re.compile(r"`([^`\n]+)`")
_YAML = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PAGES = (
    "README.md",
    "README.vi.md",
    "docs/editors.md",
    "docs/first-day.md",
    "docs/install.md",
    "docs/units.md",
    "docs/forms.md",
    "docs/design.md",
    "docs/changes-of-form.md",
    "docs/how-to/adding.md",
    "docs/how-to/amended-decree.md",
    "docs/how-to/new-kind.md",
    "docs/how-to/page-looks-wrong.md",
    "CHANGELOG.md",
    "examples/README.md",
    "demos/README.md",
    "demos/xa-minh-hoa/README.md",
    "demos/truong-thi-du/README.md",
)


@pytest.fixture(scope="module")
def languages(root: Path) -> tuple[str, str]:
    english, vietnamese = (root / name for name in ("README.md", "README.vi.md"))
    return english.read_text(encoding="utf-8"), vietnamese.read_text(encoding="utf-8")


def test_both_languages_have_the_same_parts_and_commands(languages: tuple[str, str]) -> None:
    for pattern in (_CODE, _HEADING):
        english, vietnamese = (pattern.findall(text) for text in languages)
        assert english
        assert english == vietnamese


def test_both_languages_name_the_same_files_and_options(languages: tuple[str, str]) -> None:
    english, vietnamese = ({*filter(str.isascii, _SPAN.findall(text))} for text in languages)
    assert "campaigns/2023.yaml" in english
    assert english ^ vietnamese <= {"file:line:column"}


@pytest.mark.parametrize("name", _PAGES)
def test_every_link_and_make_target_exists(root: Path, name: str) -> None:
    text = (root / name).read_text(encoding="utf-8")
    links, targets = _LINK.findall(text), set(_TARGET.findall("\n".join(_SPAN.findall(text))))
    assert links
    assert [link for link in links if not ((root / name).parent / link).exists()] == []
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    assert [target for target in targets if f"\n{target}: " not in makefile] == []


def test_every_link_into_a_page_leads_to_a_heading(root: Path) -> None:
    anchors = [
        (page, target, anchor)
        for page in map(root.joinpath, _PAGES)
        for target, anchor in _ANCHOR.findall(page.read_text(encoding="utf-8"))
    ]
    assert len(anchors) >= 10
    for page, target, anchor in anchors:
        text = (page.parent / target if target else page).read_text(encoding="utf-8")
        titles = (one.lower() for one in re.findall(r"^#+ (.+)$", text, re.MULTILINE))
        assert anchor in {re.sub(r"[^\w -]", "", one).replace(" ", "-") for one in titles}, page


@pytest.fixture
def filled_in(root: Path, tmp_path: Path) -> Sequence[Path]:
    """The files that docs/units.md shows, at their places; its last block ends the pledge."""
    pledge, result, papers = _YAML.findall((root / "docs/units.md").read_text(encoding="utf-8"))
    year = tmp_path / "campaigns" / "2024"
    written = {
        year / "pledges" / "van-phong.yaml": f"{pledge}\n{papers}",
        year / "results" / "year" / "van-phong.yaml": result,
    }
    for path, text in written.items():
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    return tuple(written)


def test_the_examples_for_units_are_sound_and_canonical(filled_in: Sequence[Path]) -> None:
    assert [one.findings for one in survey.check(filled_in)] == [(), ()]
    assert list(pipeline.fmt(filled_in, root=filled_in[0].parent, only_check=True)) == []


def test_editors_are_told_of_every_kind_of_document(root: Path) -> None:
    lines = (root / "docs/editors.md").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines if line[:1] == "|"]
    told = {row[1].strip("`"): row[4] for row in rows if len(row) == 5 and row[1][:1] == "`"}
    scope = {True: "công khai", False: "nội bộ"}
    assert told == {kind: scope[paper.public] for kind, paper in paper_kinds().items()}


@pytest.mark.parametrize("name", ["README.md", "README.vi.md"])
def test_every_command_that_is_named_can_be_typed(root: Path, name: str) -> None:
    text = (root / name).read_text(encoding="utf-8")
    blocks = [line for block in _CODE.findall(text) for line in block.splitlines()]
    spans = [one.partition(" ")[2] for one in _SPAN.findall(text) if one.startswith("thidua ")]
    spans += [line.partition(" ")[2] for line in blocks if line.startswith(".venv/bin/thidua ")]
    commands = [parse(shlex.split(one)) for one in spans if " " in one]
    assert {one.verb for one in commands} >= {"check", "build", "status", "diff", "new", "conform"}
    for one in commands:
        sides = [getattr(one, side, "").rpartition(":")[2] for side in ("old", "new")]
        years = [*sides, *getattr(one, "campaigns", ())]
        there = {seed.CAMPAIGN.stem} if one.root == Path() else {*ids_of(root / one.root)}
        assert {year for year in years if year.isdecimal()} <= there, one


def test_help_of_make_is_in_both_languages(root: Path) -> None:
    lines = (root / "Makefile").read_text(encoding="utf-8").splitlines()
    told = [at for at, line in enumerate(lines) if re.match("[a-z-]+:.*## ", line)]
    assert told
    assert [lines[at] for at in told if not lines[at - 1].startswith("#: ")] == []
    ran = subprocess.run(["make", "help"], cwd=root, capture_output=True, text=True, check=True)
    assert len(ran.stdout.splitlines()) == 2 * len(told)
    assert ran.stdout.startswith("all          Cài đặt")


def test_a_missing_wheelhouse_is_one_line(root: Path, tmp_path: Path) -> None:
    for name in ("Makefile", "requirements.lock", "pyproject.toml"):
        shutil.copy(root / name, tmp_path)
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "created.stamp").write_text(str(tmp_path), encoding="utf-8")
    ran = subprocess.run(
        ["make"],
        cwd=tmp_path,
        env={**os.environ, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": "wheelhouse"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode != 0
    assert "make wheelhouse" in ran.stdout
    assert len(ran.stdout.splitlines()) == 1
