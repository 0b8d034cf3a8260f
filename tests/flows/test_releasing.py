"""What is laid out for a release is what was built of a campaign, and public; nothing else."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from command import run
from thidua.flows.releasing import release
from thidua.model.finding import Finding

_PUBLIC, _INTERNAL = "directive.md", "units/a/pledge.md"


def _entry(name: str, content: bytes = b"x", *, public: bool = True) -> dict[str, Any]:
    digest = hashlib.sha256(content).hexdigest()
    return {"name": name, "size": len(content), "public": public, "sha256": digest}


def _year(root: Path, year: int, *more: dict[str, Any]) -> Path:
    folder = root / "build" / str(year)
    (folder / "units" / "a").mkdir(parents=True)
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


def test_nothing_built_is_nothing_released(root: Path) -> None:
    said = run("release", at=root)
    assert said.returncode == 1
    assert "thidua build" in said.stderr
