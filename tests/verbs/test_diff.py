"""``thidua diff``: the forms it gives, what it writes, what it says of sides that are none."""

from __future__ import annotations

import json
import re
import shutil
import zipfile
from pathlib import Path

import pytest

from command import run
from thidua.report.changes import FORMATS
from thidua.verbs import diff
from tools.outside import ROOT

_SEED = ROOT / "tests" / "seed" / "2023.yaml"
_REWORDED = ("động viên 100% công chức", "động viên từ 98% trở lên công chức")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of the real year and a copy of its file with one sentence reworded."""
    root = tmp_path_factory.mktemp("diff")
    (root / "campaigns").mkdir()
    text = _SEED.read_text(encoding="utf-8")
    assert _REWORDED[0] in text
    (root / "campaigns" / "2023.yaml").write_text(text, encoding="utf-8")
    (root / "other.yaml").write_text(text.replace(*_REWORDED), encoding="utf-8")
    return root


def test_formats_are_those_that_the_report_knows() -> None:
    assert FORMATS == diff.FORMATS


def test_says_what_was_reworded_and_exits_clean(root: Path) -> None:
    said = run("diff", "2023", "other.yaml", at=root)
    assert said.returncode == 0
    assert said.stderr == ""
    assert "[-100%-]{+từ 98% trở lên+}" in said.stdout


@pytest.mark.parametrize("format_", ["markdown", "html"])
def test_other_formats_hold_the_same_words(root: Path, format_: str) -> None:
    said = run("diff", "2023", "other.yaml", "--format", format_, at=root)
    assert said.returncode == 0
    assert re.search(r"<del>(<[^>]*>|[^<])*100%", said.stdout)
    assert "từ 98% trở lên" in said.stdout


def test_json_is_one_object_with_the_line_of_the_change(root: Path) -> None:
    told = json.loads(run("diff", "2023", "other.yaml", "--format", "json", at=root).stdout)
    (change,) = told["changes"]
    assert (change["kind"], change["subject"]) == ("reworded", "item")
    lines = (root / "other.yaml").read_text(encoding="utf-8").splitlines()
    assert f"id: {change['new'][0]['id']}" in lines[change["new"][0]["line"] - 1]
    assert change["new"][0]["file"] == "other.yaml"


def test_the_explanation_of_the_editor_comes_along(root: Path) -> None:
    text = (root / "other.yaml").read_text(encoding="utf-8")
    told = text.replace(
        "- id: dang-ky-thi-dua\n",
        "- id: dang-ky-thi-dua\n          explanation: Theo ý kiến Công đoàn ngành\n",
    )
    assert told != text
    (root / "explained.yaml").write_text(told, encoding="utf-8")
    said = run("diff", "2023", "explained.yaml", "--format", "json", at=root)
    assert [one["explanation"] for one in json.loads(said.stdout)["changes"]] == [
        "Theo ý kiến Công đoàn ngành"
    ]


def test_writes_report_table_and_redline_in_one_go(root: Path) -> None:
    names = ("report.html", "table.docx", "redline.docx")
    report, table, redline = (str(root / name) for name in names)
    said = run(
        *("diff", "2023", "other.yaml", "--format", "html", "--output", report),
        *("--table", table, "--redline", redline, "--author", "Người Mẫu", "--date", "2024-02-01"),
        at=root,
    )
    assert said.returncode == 0
    assert said.stdout == ""
    assert all(name in said.stderr for name in names)
    assert Path(report).read_text(encoding="utf-8").startswith("<!doctype html>")
    marked = zipfile.ZipFile(redline).read("word/document.xml").decode()
    assert 'w:author="Người Mẫu" w:date="2024-02-01T00:00:00Z"' in marked
    assert "<w:del " in marked
    assert "từ 98% trở lên" in zipfile.ZipFile(table).read("word/document.xml").decode()


def test_a_table_or_redline_in_pdf(root: Path) -> None:
    table, redline = root / "table.pdf", root / "redline.pdf"
    run(
        *("diff", "2023", "other.yaml", "--quiet", "--table", str(table)),
        *("--redline", str(redline)),
        at=root,
    )
    assert table.read_bytes().startswith(b"%PDF")
    assert redline.read_bytes().startswith(b"%PDF")


def test_a_file_that_cannot_be_written_is_one_finding(root: Path) -> None:
    said = run("diff", "2023", "other.yaml", "--output", "campaigns", at=root)
    assert said.returncode == 1
    assert "[cannot-write]" in said.stderr
    assert "Traceback" not in said.stderr


def test_a_name_with_another_ending_is_a_wrong_command_line(root: Path) -> None:
    said = run("diff", "2023", "other.yaml", "--table", "table.odt", at=root)
    assert said.returncode == 2
    assert "--table" in said.stderr
    assert "table.odt" in said.stderr
    assert ".docx, .pdf, .md" in said.stderr


@pytest.mark.parametrize("name", ["a.docx", "A.PDF", "a.xlsx", "a.doc"])
def test_a_report_is_not_written_under_the_name_of_a_document(root: Path, name: str) -> None:
    said = run("diff", "2023", "other.yaml", "--output", name, at=root)
    assert (said.returncode, len(said.stderr.splitlines())) == (2, 1)
    assert name in said.stderr
    assert not (root / name).exists()


@pytest.mark.parametrize("side", ["2019", "nowhere.yaml", "nowhere.docx", "HEAD:2023"])
def test_a_side_that_is_none_is_one_clear_line(root: Path, side: str) -> None:
    said = run("diff", "2023", side, at=root)
    assert said.returncode == 1
    assert said.stdout == ""
    assert said.stderr.count("[side-readable]") == 1
    assert said.stderr.startswith(f"{side}:")
    assert "Traceback" not in said.stderr


def test_a_superior_that_is_none_is_told(root: Path) -> None:
    said = run("diff", "2023", "other.yaml", "--superior", "nowhere.docx", at=root)
    assert said.returncode == 1
    assert "nowhere.docx" in said.stderr


def test_pledges_have_no_redline(tmp_path: Path) -> None:
    for year in ("2023", "2024"):
        source = ROOT / "examples" / "campaigns" / year / "pledges" / "van-phong.yaml"
        shutil.copy(source, tmp_path / f"{year}-pledge.yaml")
    said = run(
        *("diff", "2023-pledge.yaml", "2024-pledge.yaml", "--redline", "marked.docx"), at=tmp_path
    )
    assert said.returncode == 1
    assert "[nothing-printed]" in said.stderr
    assert not (tmp_path / "marked.docx").exists()


def test_what_was_copied_from_the_superior_is_carried_over(root: Path) -> None:
    said = run(*("diff", "2023", "other.yaml", "--superior", "2023", "--format", "json"), at=root)
    origins = {one["origin"] for one in json.loads(said.stdout)["carried"]}
    assert "superior" in origins


@pytest.mark.parametrize(
    "options",
    [
        ("--output", "other.yaml"),
        ("--output", "campaigns/2023.yaml"),
        ("--table", "marked.docx", "--redline", "./marked.docx"),
    ],
)
def test_nothing_that_is_needed_is_overwritten(root: Path, options: tuple[str, ...]) -> None:
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    said = run("diff", "2023", "other.yaml", *options, at=root)
    assert said.returncode == 2
    assert len(said.stderr.splitlines()) == 1
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def test_quiet_writes_files_and_says_nothing(root: Path) -> None:
    said = run("--quiet", "diff", "2023", "other.yaml", "--table", "quiet.docx", at=root)
    assert (said.returncode, said.stdout, said.stderr) == (0, "", "")
    assert (root / "quiet.docx").is_file()
