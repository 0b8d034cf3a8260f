"""The manifest lists every file with its size and its SHA-256."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from thidua.model.artifact import Artifact
from thidua.publish.manifest import earlier, entry, manifest, remove

if TYPE_CHECKING:
    from pathlib import Path

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
            }
            for one, size in ((_FILES[2], 0), (_FILES[1], 5), (_FILES[0], 4))
        ]
    }


def test_the_order_of_the_files_does_not_matter() -> None:
    made = manifest(map(entry, _FILES))
    assert made.content == manifest(map(entry, reversed(_FILES))).content


def test_it_ends_with_a_line_feed_as_text_files_do() -> None:
    assert manifest(()).content == b'{\n  "files": []\n}\n'


def test_an_earlier_manifest_lists_what_still_lies_there(tmp_path: Path) -> None:
    names = ("a.docx", "b/c.pdf", "gone.md", "../out.txt")
    files = [Artifact(name, b"x") for name in names]
    (tmp_path / "year" / "b").mkdir(parents=True)
    for name in (*names[:2], names[3]):
        (tmp_path / "year" / name).write_bytes(b"x")
    (tmp_path / "year" / "manifest.json").write_bytes(manifest(map(entry, files)).content)
    assert list(earlier(tmp_path / "year")) == ["a.docx", "b/c.pdf"]
    remove(tmp_path / "year", ["a.docx", "gone.md"])
    assert list(earlier(tmp_path / "year")) == ["b/c.pdf"]


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"files": [1]}', b"\xff"])
def test_a_broken_manifest_lists_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "manifest.json").write_bytes(content)
    assert earlier(tmp_path) == {}
    assert earlier(tmp_path / "nowhere") == {}
