"""The manifest lists every file with its size and its SHA-256."""

from __future__ import annotations

import json
import os
from hashlib import sha256
from pathlib import Path

import pytest

from thidua.model.composed import Artifact
from thidua.publish.manifest import LIMIT, content, earlier, entry, manifest, remove

_FILES = (
    Artifact("b.pdf", b"%PDF"),
    Artifact("a/c.md", "Chữ".encode()),
    Artifact("a.docx", b"", public=False),
)


def test_every_file_is_listed_by_name_with_size_and_digest() -> None:
    made = manifest(map(entry, _FILES))
    assert made.name == "manifest.json"
    assert json.loads(made.content) == {
        "files": [
            {
                "name": one.name,
                "size": size,
                "public": one.public,
                "sha256": sha256(one.content).hexdigest(),
                "draft": False,
            }
            for one, size in ((_FILES[2], 0), (_FILES[1], 5), (_FILES[0], 4))
        ]
    }


def test_the_order_of_the_files_does_not_matter() -> None:
    made = manifest(map(entry, _FILES))
    assert made.content == manifest(map(entry, reversed(_FILES))).content


def test_it_ends_with_a_line_feed_as_text_files_do() -> None:
    assert manifest(()).content == b'{\n  "files": []\n}\n'


def _laid(folder: Path, said: bytes) -> Path:
    (folder / "b").mkdir(parents=True)
    for name in ("a.docx", "b/c.pdf", "own.md"):
        (folder / name).write_bytes(b"x")
    (folder / "manifest.json").write_bytes(said)
    return folder


def test_what_was_built_and_is_not_built_any_more_is_removed(tmp_path: Path) -> None:
    files = [Artifact(name, b"x") for name in ("a.docx", "b/c.pdf", "gone.md")]
    year = _laid(tmp_path / "year", manifest(map(entry, files)).content)
    listed = earlier(year, below=tmp_path)
    assert list(listed) == ["a.docx", "b/c.pdf", "gone.md"]
    remove(year, [listed["a.docx"], listed["gone.md"]], below=tmp_path)
    assert sorted(one.name for one in year.rglob("*.*")) == ["c.pdf", "manifest.json", "own.md"]


def test_what_is_not_what_the_manifest_says_stays(tmp_path: Path) -> None:
    """A manifest of strangers may name a file that somebody keeps there."""
    year = _laid(tmp_path / "year", manifest([entry(Artifact("own.md", b"y"))]).content)
    listed = earlier(year, below=tmp_path)
    assert content(year, listed["own.md"], below=tmp_path) is None
    remove(year, listed.values(), below=tmp_path)
    assert (year / "own.md").read_bytes() == b"x"


@pytest.mark.parametrize(
    "name",
    [
        *("../secret.md", "units/../../secret.md", "/etc/a.md", "C:/a.md", "a\\b.md", "//a/b.md"),
        *("./a.md", "a//b.md", ".a.md", "a.md/", "a.md\n", "", "manifest.json", "a.yaml", "a.md:b"),
        *("a/b/c/d/e.md", "é.md", "x" * 200 + ".md"),
    ],
)
def test_a_name_that_no_build_gives_is_no_entry(tmp_path: Path, name: str) -> None:
    (tmp_path / "manifest.json").write_bytes(manifest([entry(Artifact(name, b"x"))]).content)
    assert earlier(tmp_path, below=tmp_path) == {}


@pytest.mark.parametrize("step", ["year", "year/b", "year/b/c.pdf", "year/manifest.json"])
def test_a_link_leads_to_no_entry_and_to_no_content(tmp_path: Path, step: str) -> None:
    one = entry(Artifact("b/c.pdf", b"x"))
    year = _laid(tmp_path / "year", manifest([one]).content)
    assert content(year, one, below=tmp_path) == b"x"
    (tmp_path / step).rename(tmp_path / "elsewhere")
    (tmp_path / step).symlink_to(tmp_path / "elsewhere")
    assert content(year, one, below=tmp_path) is None or step.endswith("json")
    remove(year, earlier(year, below=tmp_path).values(), below=tmp_path)
    assert (year / "b" / "c.pdf").read_bytes() == b"x"


@pytest.mark.parametrize(
    "said",
    [
        *(b"", b"[]", b"{}", b'{"files": [1]}', b"\xff", b"[" * 100_000),
        b'{"files": [' + b"[" * 100_000,
        b'{"files": [{"name": ' + b'{"a": ' * 100_000,
        b'{"files": [{"name": "a.md", "size": 1, "public": 1, "sha256": ""}]}',
        b'{"files": [], "more": ' + b"[" * 100_000,
        b" " * (LIMIT + 1),
    ],
    ids=range(11),
)
def test_a_broken_manifest_lists_nothing(tmp_path: Path, said: bytes) -> None:
    (tmp_path / "manifest.json").write_bytes(said)
    assert earlier(tmp_path, below=tmp_path) == {}
    assert earlier(tmp_path / "nowhere", below=tmp_path) == {}


@pytest.mark.parametrize("name", ["manifest.json", "a.md"])
def test_a_pipe_is_not_waited_for(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)
    assert earlier(tmp_path, below=tmp_path) == {}
    assert content(tmp_path, entry(Artifact("a.md", b"")), below=tmp_path) is None
