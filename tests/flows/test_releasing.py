"""What is laid out for a release is what was built of a campaign, and public; nothing else."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Any

import pytest

from command import run
from offices import copied_office
from thidua.flows.releasing import release
from thidua.model.finding import Finding

_PUBLIC, _INTERNAL = "directive.md", "units/a/pledge.md"


def _entry(name: str, content: bytes = b"x", *, public: bool = True) -> dict[str, Any]:
    digest = hashlib.sha256(content).hexdigest()
    return {"name": name, "size": len(content), "public": public, "sha256": digest}


def _year(root: Path, year: int, *more: dict[str, Any]) -> Path:
    folder = root / "build" / str(year)
    (folder / "units" / "a").mkdir(parents=True, exist_ok=True)
    for name in (_PUBLIC, _INTERNAL):
        (folder / name).write_bytes(b"x")
    files = [_entry(_PUBLIC), _entry(_INTERNAL, public=False), *more]
    (folder / "manifest.json").write_text(json.dumps({"files": files}), encoding="utf-8")
    return folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository of one campaign, built; a file that is nobody else's business lies beside."""
    (tmp_path / "campaigns").mkdir()
    (tmp_path / "campaigns" / "2024.yaml").write_text("year: 2024\n", encoding="utf-8")
    (tmp_path / "secret.md").write_bytes(b"x")
    return tmp_path


def _lay(root: Path, *added: Path) -> list[Finding]:
    return list(release(root / "build", added))


def _laid(root: Path) -> list[str]:
    return sorted(one.name for one in (root / "build" / "release").iterdir())


def test_what_is_public_is_laid_out_with_its_sums(root: Path) -> None:
    _year(root, 2024)
    (root / "build" / "release").mkdir()
    (root / "build" / "release" / "2023-old.md").write_bytes(b"x")
    assert _lay(root) == []
    assert _laid(root) == ["2024-directive.md", "2024-manifest.json", "SHA256SUMS"]
    sums = (root / "build" / "release" / "SHA256SUMS").read_text(encoding="utf-8")
    lines = {line[66:]: line[:64] for line in sums.splitlines()}
    assert lines == {
        name: hashlib.sha256((root / "build" / "release" / name).read_bytes()).hexdigest()
        for name in _laid(root)[:2]
    }


def test_drafts_among_them_are_told_by_what_was_built(root: Path) -> None:
    names = [f"units/u{at}/unit-plan.{end}" for at in range(6) for end in ("docx", "pdf")]
    folder = _year(root, 2024, *(_entry(name) | {"draft": True} for name in names))
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"x")
    days = 'start: "2024-01-01"\nend: "2024-12-31"\ndirective: {status: issued}\n'
    (root / "campaigns" / "2024.yaml").write_text(days, encoding="utf-8")
    told = run("release", at=root).stderr
    assert "6 văn bản còn in DỰ THẢO: 2024-units-u0-unit-plan, 2024-units-u1" in told
    assert "u4-unit-plan và 1 văn bản nữa;" in told
    _year(root, 2024)
    assert "DỰ THẢO" not in run("release", at=root).stderr


def test_what_was_built_of_older_data_is_not_laid_out(tmp_path: Path) -> None:
    root = tmp_path
    copied_office(root)
    assert run("build", "2024", "--only", "directive", at=root).returncode == 0
    listed = json.loads((root / "build" / "2024" / "manifest.json").read_bytes())["files"]
    data = root / "campaigns" / "2024.yaml"
    issued = "status: issued" in data.read_text(encoding="utf-8")
    assert {one["draft"] for one in listed} == {not issued}
    assert _lay(root) == []
    data.write_bytes(data.read_bytes() + b"# a remark\n")
    (told,) = _lay(root)
    assert (told.message, Path(told.place.file).name) == ("build-outdated", "2024")
    assert "Chạy thidua build trước" in run("release", at=root).stderr
    assert run("build", "2024", "--only", "reminder", at=root).returncode == 0
    assert [one.message for one in _lay(root)] == ["build-outdated"]
    assert run("build", "2024", "--only", "directive", at=root).returncode == 0
    assert [one.message for one in _lay(root)] == ["build-outdated"]


def test_a_year_without_a_campaign_is_not_published(root: Path) -> None:
    _year(root, 2024)
    _year(root, 2099)
    assert _lay(root) == []
    assert _laid(root) == ["2024-directive.md", "2024-manifest.json", "SHA256SUMS"]


@pytest.mark.parametrize("name", ["../../secret.md", "units/../../../secret.md"])
def test_a_name_that_leads_out_is_not_published(root: Path, name: str) -> None:
    _year(root, 2024, _entry(name))
    assert _lay(root) == []
    assert _laid(root) == ["2024-directive.md", "2024-manifest.json", "SHA256SUMS"]


def test_what_is_not_what_was_built_stops_the_release(root: Path) -> None:
    (_year(root, 2024) / _PUBLIC).write_bytes(b"y")
    (told,) = _lay(root)
    assert (told.message, Path(told.place.file).name) == ("not-as-built", "directive.md")
    assert not (root / "build" / "release").exists()


@pytest.mark.parametrize("said", [b"[" * 100_000, b"", b"{}"])
def test_what_no_build_wrote_stops_the_release(root: Path, said: bytes) -> None:
    (_year(root, 2024) / "manifest.json").write_bytes(said)
    (told,) = _lay(root)
    assert (told.message, Path(told.place.file).name) == ("not-as-built", "manifest.json")


@pytest.mark.parametrize("step", ["build/release", "build"])
def test_nothing_is_laid_out_or_removed_by_way_of_a_link(root: Path, step: str) -> None:
    _year(root, 2024)
    outside = root / "outside"
    if step == "build":
        (root / "build").rename(outside)
    else:
        outside.mkdir()
    (outside / "own").write_bytes(b"x")
    (root / step).symlink_to(outside)
    before = sorted(outside.rglob("*"))
    assert len(_lay(root)) == 1
    assert sorted(outside.rglob("*")) == before


def test_files_go_along_and_are_summed(root: Path) -> None:
    _year(root, 2024)
    wheel = root / "thidua-0-py3-none-any.whl"
    wheel.write_bytes(b"wheel")
    assert _lay(root, wheel) == []
    sums = (root / "build" / "release" / "SHA256SUMS").read_text(encoding="utf-8")
    assert f"{hashlib.sha256(b'wheel').hexdigest()}  {wheel.name}\n" in sums


@pytest.mark.parametrize("name", ["SHA256SUMS", "2024-directive.md", "absent.whl"])
def test_what_cannot_go_along_stops_the_release(root: Path, name: str) -> None:
    _year(root, 2024)
    if name != "absent.whl":
        (root / name).write_bytes(b"x")
    assert len(_lay(root, root / name)) == 1
    assert not (root / "build" / "release").exists()


@pytest.mark.parametrize(
    "name",
    [
        *("a\nb.txt", "a\\b", "-x", "#nhan", "CON", "nul.txt", "x.", "x ", ".x", "a:b", "\u202ex"),
        "é" * 110,
    ],
)
def test_a_name_that_sums_or_systems_cannot_write_stops_the_release(root: Path, name: str) -> None:
    _year(root, 2024)
    (root / name).write_bytes(b"x")
    assert [one.wording for one in _lay(root, root / name)] == ["name-unportable"]


def test_names_that_one_disk_takes_for_one_stop_the_release(root: Path) -> None:
    _year(root, 2024)
    (root / "a").mkdir()
    pairs = (("Đọc.txt", "đọc.TXT"), ("é", "e\u0301"), ("sha256sums", "x"))
    for one, other in pairs:
        added = [root / one, root / "a" / other]
        for path in added:
            path.write_bytes(b"x")
        assert [found.wording for found in _lay(root, *added)] == ["name-taken"]
    (root / "campaigns" / "2024-a.yaml").write_text("year: 2024\n", encoding="utf-8")
    _year(root, 2024, _entry("a-x.md"))
    folder = root / "build" / "2024-a"
    folder.mkdir()
    for path in (folder / "x.md", root / "build" / "2024" / "a-x.md"):
        path.write_bytes(b"x")
    said = json.dumps({"files": [_entry("x.md")]})
    (folder / "manifest.json").write_text(said, encoding="utf-8")
    assert [found.wording for found in _lay(root)] == ["name-taken"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_nobody_waits_for_a_pipe(root: Path) -> None:
    _year(root, 2024)
    os.mkfifo(root / "pipe")
    assert [one.wording for one in _lay(root, root / "pipe")] == ["file-not-regular"]


def test_nothing_built_is_nothing_released(root: Path) -> None:
    said = run("release", at=root)
    assert said.returncode == 1
    assert "thidua build" in said.stderr
