"""Filling of a YAML template: its blanks get values that stay values, whatever is typed.

A template is YAML of our own, read by the one reader; a value is put into the tree and written by
the canonical writer, so that none can become markup. Of a blank that has nothing to say the key is
left out; of one that must not be (None), the whole entry of the list that it stands in. Several
lines of a blank are a list.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import Formatter

from msgspec.structs import replace

from thidua.model.source import Node
from thidua.source.canonical import written
from thidua.source.comments import comments
from thidua.source.reader import read_text

Filler = str | int | None | tuple[str, ...]
Filling = Mapping[str, Filler]
_NOTHING = ("", None, ())


def filled(template: str, values: Filling, *, name: str) -> str:
    """Return a template with its blanks filled, in canonical form.

    Raises:
        ValueError: the template is no YAML that our reader accepts.
        CanonicalError: it cannot be written so that it reads back as the same.
        KeyError: it has a blank of which nobody knows the value.
    """
    source, findings = read_text(template, name=name)
    if source is None or findings:
        message = f"{name}: {findings}"
        raise ValueError(message)
    root = _filled(source.root, values) or source.root
    remarks = comments(source.text)
    return written(replace(source, root=root), remarks)


def _filled(node: Node, values: Filling) -> Node | None:
    """Return a node with its blanks filled; None where there is nothing to say."""
    if isinstance(node.value, str):
        said = _said(node.value, values)
        if isinstance(said, tuple):
            lines = tuple(replace(node, value=one) for one in said)
            return replace(node, value=lines) if said else None
        return None if said in _NOTHING else replace(node, value=said)
    if isinstance(node.value, Mapping):
        kept = {key.format_map(values): _filled(child, values) for key, child in node.value.items()}
        return replace(node, value={key: one for key, one in kept.items() if one is not None})
    if isinstance(node.value, tuple):
        entries = (_filled(child, values) for child in node.value if not _needless(child, values))
        return replace(node, value=tuple(one for one in entries if one is not None))
    return node


def _said(text: str, values: Filling) -> Filler:
    """Return a text with its blanks filled; a blank alone is its value, of whatever type."""
    names = list(_blanks(text))
    if names and text == f"{{{names[0]}}}":
        return values[names[0]]
    return text.format_map(values)


def _needless(entry: Node, values: Filling) -> bool:
    """Tell whether an entry of a list has a blank that must not be in the file."""
    below = (one.value for one in entry.walk() if _own(entry, one))
    texts = (text for text in below if isinstance(text, str))
    return any(values[name] is None for text in texts for name in _blanks(text))


def _own(entry: Node, node: Node) -> bool:
    """Tell whether a value stands in an entry itself, and in no list below it."""
    if not isinstance(entry.value, Mapping):
        return node is entry
    return any(node is child for child in entry.value.values())


def _blanks(text: str) -> Iterator[str]:
    yield from (name for _, name, _, _ in Formatter().parse(text) if name)
