"""The flow as a whole: what is built, what is told, and that one failure stops nothing else."""

from __future__ import annotations

import errno
import hashlib
import json
import os
from pathlib import Path

import pytest

from thidua import fonts, survey
from thidua.flows import pipeline
from thidua.model.finding import Level
from thidua.publish.manifest import LIMIT
from thidua.render.formats import RENDERERS
from tools.outside import ROOT

_FILES = ["directive.docx", "directive.md", "directive.pdf", "manifest.json"]


class _Progress:
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.total = -1
        self.files: list[str] = []

    def begin(self, total: int) -> None:
        self.total = total

    def wrote(self, path: Path) -> None:
        self.files.append(f"{path.parent.name}/{path.name}")


@pytest.fixture
def progress() -> _Progress:
    return _Progress()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository of two campaigns."""
    folder = tmp_path / "campaigns"
    folder.mkdir()
    (folder / "2023.yaml").write_bytes((ROOT / "tests" / "seed" / "2023.yaml").read_bytes())
    (folder / "2024.yaml").write_bytes((ROOT / "tests" / "shapes" / "short.yaml").read_bytes())
    return tmp_path


def _build(root: Path, progress: _Progress) -> list[tuple[str, str]]:
    """Build everything and return the rule and the file name of each finding."""
    surveyed = list(survey.survey(root))
    found = [finding for one in surveyed for finding in one.findings]
    found += pipeline.build(surveyed, root / "build", kinds=("directive",), progress=progress)
    told = {"edited-kept"}
    errors = [one for one in found if one.level is Level.ERROR or one.rule in told]
    return [(finding.rule, Path(finding.place.file).name) for finding in errors]


def _built(root: Path, year: int) -> list[str]:
    return sorted(file.name for file in (root / "build" / str(year)).iterdir())


def test_years_are_all_or_those_asked_for(root: Path) -> None:
    folder = root / "campaigns"
    (folder / "ghi-chu.txt").write_text("không phải phong trào", encoding="utf-8")
    both = (folder / "2023.yaml", folder / "2024.yaml")
    assert survey.everything(root) == (*both, folder / "ghi-chu.txt")
    assert survey.everything(root / "nowhere") == ()
    assert _surveyed(root) == [2023, 2024, None]
    assert _surveyed(root, "2024", "2023") == [2024, 2023]
    assert _surveyed(root, "1999") == [None]


def test_a_year_knows_the_year_before(root: Path) -> None:
    [year] = [one.year for one in survey.survey(root, ("2024",))]
    assert year is not None
    assert year.previous is not None
    assert year.previous.campaign.year == 2023


def _surveyed(root: Path, *wanted: str) -> list[int | None]:
    years = [one.year for one in survey.survey(root, wanted)]
    return [year.campaign.year if year else None for year in years]


def test_every_year_gets_its_documents_and_its_manifest(root: Path, progress: _Progress) -> None:
    assert _build(root, progress) == []
    assert _built(root, 2023) == _built(root, 2024) == _FILES
    assert progress.total == len(progress.files) == 8
    assert [file for file in progress.files if file.endswith("manifest.json")] == [
        progress.files[3],
        progress.files[7],
    ]


def test_the_manifest_tells_what_lies_beside_it(root: Path, progress: _Progress) -> None:
    assert _build(root, progress) == []
    folder = root / "build" / "2023"
    listed = json.loads((folder / "manifest.json").read_bytes())["files"]
    assert listed == [
        {
            "name": name,
            "size": (folder / name).stat().st_size,
            "public": True,
            "sha256": hashlib.sha256((folder / name).read_bytes()).hexdigest(),
            "draft": True,
        }
        for name in _FILES[:3]
    ]


@pytest.mark.parametrize("edit", [b"typed by a clerk", b"x" * (LIMIT + 1)])
def test_what_a_clerk_saved_in_a_built_document_is_kept(
    root: Path, progress: _Progress, edit: bytes
) -> None:
    assert _build(root, progress) == []
    document = root / "build" / "2023" / "directive.docx"
    made = document.read_bytes()
    for number in (1, 2):
        document.write_bytes(edit)
        assert _build(root, progress) == [("edited-kept", "directive.docx")]
        assert document.read_bytes() == made
        assert document.with_name(f"directive.sua-tay-{number}.docx").read_bytes() == edit
    assert _build(root, progress) == []
    document.unlink()
    assert _build(root, progress) == []


def test_a_build_of_other_data_keeps_nothing_aside(root: Path, progress: _Progress) -> None:
    assert _build(root, progress) == []
    campaign = root / "campaigns" / "2023.yaml"
    campaign.write_text(campaign.read_text("utf-8").replace("Thí dụ", "Ví dụ"), encoding="utf-8")
    assert _build(root, progress) == []
    assert not list((root / "build").rglob("*sua-tay*"))


@pytest.mark.parametrize("broken", ["year: [", "year: 2023\n", "", "\tyear: 2023\n"])
def test_a_broken_campaign_does_not_stop_the_others(
    root: Path, progress: _Progress, broken: str
) -> None:
    (root / "campaigns" / "2023.yaml").write_text(broken, encoding="utf-8")
    assert {file for _, file in _build(root, progress)} == {"2023.yaml"}
    assert not (root / "build" / "2023").exists()
    assert _built(root, 2024) == _FILES


def test_a_year_that_cannot_be_written_does_not_stop_the_others(
    root: Path, progress: _Progress
) -> None:
    (root / "build").mkdir()
    (root / "build" / "2023").write_text("một tệp ở chỗ của thư mục", encoding="utf-8")
    assert _build(root, progress) == [("cannot-write", "2023")]
    assert _built(root, 2024) == _FILES


def test_two_campaigns_of_one_year_are_not_built_over_each_other(
    root: Path, progress: _Progress
) -> None:
    folder = root / "campaigns"
    (folder / "khac.yaml").write_bytes((folder / "2023.yaml").read_bytes())
    assert _build(root, progress) == []
    assert len(progress.files) == len(set(progress.files))
    assert (root / "build" / "khac").is_dir()


def test_a_column_too_narrow_for_its_words_is_told(root: Path, progress: _Progress) -> None:
    file = root / "campaigns" / "2024.yaml"
    columns = "".join(f"          - {{title: Cột{n}{'x' * 30}, width: 1}}\n" for n in range(9))
    cells = ", ".join("a" * 9)
    table = (
        f"      table:\n        columns:\n{columns}        rows:\n          - cells: [{cells}]\n"
    )
    text, item = file.read_text(encoding="utf-8"), "    - id: viec-tot\n"
    assert item in text
    file.write_text(text.replace(item, item + table), encoding="utf-8")
    surveyed = list(survey.survey(root, ["2024"]))
    assert [one for found in surveyed for one in found.findings] == []
    told = list(pipeline.build(surveyed, root / "build", kinds=("directive",), progress=progress))
    assert {(one.rule, one.level, Path(one.place.file).name) for one in told} == {
        ("narrow-column", Level.WARNING, "directive.docx")
    }
    assert [(one.facts["table"], str(one.facts["column"])[:4]) for one in told] == [
        (1, f"Cột{n}") for n in range(9)
    ]


def test_without_its_fonts_nothing_is_built_and_each_one_is_named(
    root: Path, progress: _Progress, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "FONTS", root / "fonts")
    (root / "fonts").mkdir()
    (root / "fonts" / "LiberationSerif-Bold.ttf").write_bytes(b"version https://git-lfs")
    assert sorted(_build(root, progress)) == [
        ("missing-font", f"LiberationSerif-{face}.ttf")
        for face in ("Bold", "BoldItalic", "Italic", "Regular")
    ]
    assert not (root / "build").exists()


def test_what_a_killed_run_left_behind_is_swept_away(root: Path, progress: _Progress) -> None:
    (root / "build" / "2023").mkdir(parents=True)
    leftover = root / "build" / "2023" / ".directive.pdf.123.thidua-tmp"
    leftover.write_bytes(b"%PDF")
    assert _build(root, progress) == []
    assert _built(root, 2023) == _FILES


def test_a_failing_renderer_leaves_whole_documents_and_no_manifest(
    root: Path, progress: _Progress, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_document: object) -> bytes:
        raise RuntimeError

    monkeypatch.setattr(pipeline, "RENDERERS", {**RENDERERS, "md": fail})
    with pytest.raises(RuntimeError):
        _build(root, progress)
    assert not list((root / "build").rglob("*.*"))


def test_check_reads_everything_and_tells_of_the_unreadable(root: Path) -> None:
    missing = root / "campaigns" / "2022.yaml"
    checked = list(survey.check([missing, *survey.everything(root)]))
    assert [one.sound for one in checked] == [False, True, True]
    assert checked[0].source is None
    assert [finding.rule for finding in checked[0].findings] == ["file-unreadable"]


def test_fmt_checks_without_writing_and_then_writes(root: Path) -> None:
    file = root / "campaigns" / "2024.yaml"
    canonical = file.read_bytes()
    crooked = canonical.replace(b"year: 2024", b"year:     2024") + b"\n\n"
    file.write_bytes(crooked)
    paths = survey.everything(root)
    assert [one.rule for one in pipeline.fmt(paths, root=root, only_check=True)] == [
        "not-canonical"
    ]
    assert file.read_bytes() == crooked
    assert list(pipeline.fmt(paths, root=root, only_check=False)) == []
    assert file.read_bytes() == canonical
    assert list(pipeline.fmt(paths, root=root, only_check=True)) == []


def test_fmt_leaves_alone_what_was_saved_meanwhile(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = root / "campaigns" / "2024.yaml"
    file.write_bytes(file.read_bytes() + b"\n\n\n")
    monkeypatch.setattr("os.fsync", lambda _: file.write_bytes(b"# saved by the editor\n"))
    written: list[Path] = []
    found = list(pipeline.fmt([file], root=root, only_check=False, wrote=written.append))
    assert [one.rule for one in found] == ["changed-meanwhile"]
    assert written == []
    assert file.read_bytes() == b"# saved by the editor\n"


def test_fmt_tells_of_a_file_that_it_cannot_write(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = root / "campaigns" / "2024.yaml"
    crooked = file.read_bytes() + b"\n\n\n"
    file.write_bytes(crooked)

    def fail(_number: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("os.fsync", fail)
    found = list(pipeline.fmt([file], root=root, only_check=False))
    assert [(one.rule, one.facts) for one in found] == [("cannot-write", {"reason": "ENOSPC"})]
    assert file.read_bytes() == crooked
    assert sorted(one.name for one in file.parent.iterdir()) == ["2023.yaml", "2024.yaml"]


def test_some_kinds_leave_the_others_listed_and_a_whole_build_sweeps(
    root: Path, progress: _Progress
) -> None:
    surveyed = list(survey.survey(root, ("2023",)))
    out = root / "build"
    assert list(pipeline.build(surveyed, out, progress=progress)) == []
    manifest = out / "2023" / "manifest.json"
    whole = manifest.read_bytes()
    assert list(pipeline.build(surveyed, out, kinds=("directive",), progress=progress)) == []
    assert manifest.read_bytes() == whole
    old = out / "2023" / "units" / "gone" / "pledge.pdf"
    old.parent.mkdir(parents=True)
    old.write_bytes(b"%PDF")
    listed = json.loads(whole)
    digest = hashlib.sha256(b"%PDF").hexdigest()
    gone = {"name": "units/gone/pledge.pdf", "size": 4, "public": True, "sha256": digest}
    listed["files"].append(gone)
    manifest.write_text(json.dumps(listed), encoding="utf-8")
    assert list(pipeline.build(surveyed, out, progress=progress)) == []
    assert not old.exists()
    assert manifest.read_bytes() == whole
