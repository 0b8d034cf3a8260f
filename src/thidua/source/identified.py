"""Ids written down: the campaign's file with the ids that its items lack."""

from __future__ import annotations

from thidua.model.source import Node, Source
from thidua.source.canonical import canonical, written
from thidua.source.comments import comments
from thidua.source.reader import read_text
from thidua.source.renewal.tree import Path, grown, with_entry
from thidua.texts.item_ids import made_ids, referred

_TEXT = "\ndirective:"
"""What a file has that has items."""


def identified(text: str, *, every: bool = False) -> str:
    """Return a file in canonical form, its items with the ids that something refers to.

    With ``every``, all of them have one.

    Raises:
        CanonicalError: the file cannot be written so that it reads as it should.
    """
    said = canonical(text)
    source, _ = read_text(said, name="") if _TEXT in f"\n{said}" else (None, ())
    if source is None:
        return said
    made = made_ids(source.root)
    wanted = referred(source.root)
    missing = {node: one for node, one in made.items() if every or one in wanted}
    if not missing:
        return said
    tree = _with_ids(source.root, missing)
    return written(Source("", said, tree), comments(said))


def _with_ids(root: Node, missing: dict[int, str]) -> Node:
    """Return the tree with the ids; ``missing`` knows the nodes as they were read."""
    places = {_at(node): missing[id(node)] for node in root.walk() if id(node) in missing}

    def add(_path: Path, mapping: Node) -> Node:
        made = places.get(_at(mapping))
        return mapping if made is None else with_entry(mapping, "id", made)

    return grown(root, add)


def _at(node: Node) -> tuple[int, int, bool]:
    return node.place.line, node.place.column, isinstance(node.value, dict)
