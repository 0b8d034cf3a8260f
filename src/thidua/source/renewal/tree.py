"""A tree of nodes with some of them left out, changed or added; the others keep their places."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from msgspec.structs import replace

from thidua.model.finding import Place
from thidua.model.source import Node, Scalar

Path: TypeAlias = tuple[str | int, ...]
"""Keys and positions (from 0) from the root to a node."""


def pruned(root: Node, leave_out: Callable[[Path, Node], bool]) -> tuple[Node, dict[Path, Node]]:
    """Return the tree without the nodes that ``leave_out`` names, and these, by their paths.

    A list that loses its last entry stays as an empty one.
    """
    gone: dict[Path, Node] = {}

    def keep(path: Path, node: Node) -> Node | None:
        if leave_out(path, node):
            gone[path] = node
            return None
        below = [(step, keep((*path, step), child)) for step, child in _below(node)]
        left = [(step, child) for step, child in below if child is not None]
        return _of(node, left)

    return keep((), root) or replace(root, value={}), gone


def texts(root: Node) -> Iterator[tuple[Path, str]]:
    """Yield every text of the tree with its path."""
    waiting: list[tuple[Path, Node]] = [((), root)]
    while waiting:
        path, node = waiting.pop()
        if isinstance(node.value, str):
            yield path, node.value
        waiting += reversed([((*path, step), child) for step, child in _below(node)])


def edited(root: Node, edit: Callable[[Path, Scalar], Scalar]) -> Node:
    """Return the tree with every scalar as ``edit`` returns it."""

    def change(path: Path, node: Node) -> Node:
        if not isinstance(node.value, Mapping | tuple):
            return replace(node, value=edit(path, node.value))
        return _of(node, [(step, change((*path, step), child)) for step, child in _below(node)])

    return change((), root)


def grown(root: Node, add: Callable[[Path, Node], Node]) -> Node:
    """Return the tree with every mapping as ``add`` returns it, from the leaves up."""

    def grow(path: Path, node: Node) -> Node:
        below = [(step, grow((*path, step), child)) for step, child in _below(node)]
        whole = _of(node, below)
        return add(path, whole) if isinstance(whole.value, Mapping) else whole

    return grow((), root)


def with_entry(mapping: Node, key: str, value: Scalar, *, after: str = "") -> Node:
    """Return a mapping with one more entry: behind ``after``, or as its first if that is absent.

    An entry that is there already gets the value where it stands.
    """
    entries = dict(_entries(mapping))
    if key in entries:
        entries[key] = replace(entries[key], value=value)
        return replace(mapping, value=entries)
    before = entries.get(after)
    line = before.end_line + 1 if before else (mapping.key_place or mapping.place).line
    place = Place(mapping.place.file, line, mapping.place.column)
    added = Node(value, place, line, place)
    position = list(entries).index(after) + 1 if before else 0
    listed = list(entries.items())
    listed.insert(position, (key, added))
    return replace(mapping, value=dict(listed))


def _below(node: Node) -> Iterator[tuple[str | int, Node]]:
    if isinstance(node.value, Mapping):
        yield from node.value.items()
    elif isinstance(node.value, tuple):
        yield from enumerate(node.value)


def _of(node: Node, below: list[tuple[str | int, Node]]) -> Node:
    """Return ``node`` with other nodes below it; a scalar as it is."""
    if isinstance(node.value, Mapping):
        return replace(node, value={str(step): child for step, child in below})
    if isinstance(node.value, tuple):
        return replace(node, value=tuple(child for _, child in below))
    return node


def _entries(mapping: Node) -> Mapping[str, Node]:
    return mapping.value if isinstance(mapping.value, Mapping) else {}
