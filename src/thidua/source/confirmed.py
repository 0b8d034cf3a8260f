"""Review marks taken away: a file of which somebody says that all of it has been read."""

from __future__ import annotations

from thidua.model.source import Node, Review, Source
from thidua.source.canonical import canonical, written
from thidua.source.comments import comments
from thidua.source.reader import read_text
from thidua.source.renewal.tree import Path, pruned

_KEY = "review"


def confirmed(text: str) -> str:
    """Return a file in canonical form without the marks of what was carried over.

    Raises:
        CanonicalError: the file cannot be written so that it reads as it should.
    """
    said = canonical(text)
    source, _ = read_text(said, name="") if Review.CARRIED in said else (None, ())
    if source is None:
        return said
    left, gone = pruned(source.root, _mark)
    return written(Source("", said, left), comments(said)) if gone else said


def _mark(path: Path, node: Node) -> bool:
    return bool(path) and path[-1] == _KEY and node.value == Review.CARRIED
