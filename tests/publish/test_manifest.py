"""The manifest lists every file with its size and its SHA-256."""

from __future__ import annotations

import json
from hashlib import sha256

from thidua.model.artifact import Artifact
from thidua.publish.manifest import manifest

_FILES = (
    Artifact("b.pdf", b"%PDF"),
    Artifact("a/c.md", "Chữ".encode()),
    Artifact("a.docx", b"", public=False),
)


def test_every_file_is_listed_by_name_with_size_and_digest() -> None:
    made = manifest(_FILES)
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
    assert manifest(_FILES).content == manifest(reversed(_FILES)).content


def test_it_ends_with_a_line_feed_as_text_files_do() -> None:
    assert manifest(()).content == b'{\n  "files": []\n}\n'
