"""Two builds of the same data give the same bytes, whatever surrounds them."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from command import command
from offices import copied_office
from tools.outside import ROOT

_SHAPES = ("plan", "regulation")
_ONE = {
    "PYTHONHASHSEED": "1",
    "TZ": "UTC",
    "LC_ALL": "C",
    "LANG": "C",
    "SOURCE_DATE_EPOCH": "0",
    "RAYON_NUM_THREADS": "1",
    "HOME": "/nonexistent",
}
_OTHER = {
    "PYTHONHASHSEED": "4242",
    "TZ": "Asia/Ho_Chi_Minh",
    "LC_ALL": "C.UTF-8",
    "LANG": "vi_VN.UTF-8",
    "SOURCE_DATE_EPOCH": "2000000000",
    "PYTHONOPTIMIZE": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
}


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], dict[str, bytes]]:
    here = _repository(tmp_path_factory.mktemp("a"), age=0)
    there = _repository(tmp_path_factory.mktemp("một thư mục khác") / "sâu" / "hơn", age=10**9)
    return _build(here, at=here, umask=0o077, environment=_ONE), _build(
        there, at=there.parent, umask=0o002, environment=_OTHER
    )


def _repository(folder: Path, *, age: int) -> Path:
    """Copy the fictional office and some shapes, as old as ``age`` seconds after 1970."""
    campaigns = folder / "campaigns"
    copied_office(campaigns.parent)
    sources = [ROOT / "tests" / "shapes" / f"{shape}.yaml" for shape in _SHAPES]
    for year, source in enumerate(sources, 2025):
        file = campaigns / f"{year}.yaml"
        text = source.read_text(encoding="utf-8").replace("year: 2024", f"year: {year}")
        file.write_text(text.replace('"2024', f'"{year}'), encoding="utf-8")
    for file in campaigns.rglob("*.yaml"):
        os.utime(file, (age, age))
    return folder


def _build(root: Path, *, at: Path, umask: int, environment: Mapping[str, str]) -> dict[str, bytes]:
    done = subprocess.run(
        command("--root", os.path.relpath(root, at), "build"),
        cwd=at,
        env={"PATH": os.defpath, **environment},
        umask=umask,
        check=False,
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr.decode()
    build = root / "build"
    files = (file for file in sorted(build.rglob("*")) if file.is_file())
    return {file.relative_to(build).as_posix(): file.read_bytes() for file in files}


def test_two_builds_are_the_same_to_the_byte(
    builds: tuple[dict[str, bytes], dict[str, bytes]],
) -> None:
    one, other = builds
    assert {name[:4] for name in one} == {"2023", "2024", "2025", "2026", "offi"}
    assert {name.rpartition(".")[2] for name in one} == {"docx", "pdf", "md", "xlsx", "json"}
    assert one.keys() == other.keys()
    assert [name for name, content in one.items() if content != other[name]] == []


def test_a_second_build_in_the_same_folder_changes_nothing(tmp_path: Path) -> None:
    root = _repository(tmp_path, age=0)
    first = _build(root, at=root, umask=0o022, environment={})
    assert _build(root, at=root, umask=0o022, environment={}) == first


def test_no_output_names_the_place_it_was_made_at(
    builds: tuple[dict[str, bytes], dict[str, bytes]],
) -> None:
    for content in (content for build in builds for content in build.values()):
        assert os.fsencode(ROOT) not in content
        assert "một thư mục khác".encode() not in content
