"""A YAML file as it was read: plain values, each with the place it was typed at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from thidua.model.finding import Place

Scalar: TypeAlias = str | int | float | bool | None
Plain: TypeAlias = Scalar | list["Plain"] | dict[str, "Plain"]


class FileKind(StrEnum):
    """What a file states; each kind has a schema of the same name."""

    CAMPAIGN = "campaign"
    PLEDGE = "pledge"
    RESULT = "result"
    SELECTION = "selection"
    OCCASION = "occasion"
    OFFICE = "office"
    PERSONS = "persons"
    INITIATIVES = "initiatives"


class Node(Struct, frozen=True, gc=False):  # a tree has no way back
    """One value of the file with its place; mappings and lists hold nodes again.

    The accessors are tolerant on purpose: asked for a key of something that is no mapping they
    answer "nothing", so that a rule can look at a file that does not fit its schema and every
    finding comes out in one run.
    """

    value: Scalar | Mapping[str, Node] | tuple[Node, ...]
    place: Place
    end_line: int
    key_place: Place | None = None

    def get(self, *keys: str) -> Node | None:
        """Return the node under ``keys``, one after the other, or None where there is none."""
        node: Node | None = self
        for key in keys:
            if node is None or not isinstance(node.value, Mapping):
                return None
            node = node.value.get(key)
        return node

    def at(self, *path: str | int) -> Node:
        """Return the node at the end of keys and positions, or the last one on the way."""
        node = self
        for step in path:
            value = node.value
            if isinstance(value, Mapping) and step in value:
                node = value[str(step)]
            elif isinstance(value, tuple) and isinstance(step, int) and step < len(value):
                node = value[step]
            else:
                break
        return node

    def text(self, *keys: str) -> str:
        """Return the text under ``keys``, or an empty string when it is absent or not a text."""
        node = self.get(*keys)
        return node.value if node is not None and isinstance(node.value, str) else ""

    def each(self, *keys: str) -> tuple[Node, ...]:
        """Return the elements of the list under ``keys``; nothing when it is absent or no list."""
        node = self.get(*keys)
        return node.value if node is not None and isinstance(node.value, tuple) else ()

    def several(self, *keys: str) -> tuple[Node, ...]:
        """Return the texts under ``keys``, where one may stand alone or several in a list."""
        node = self.get(*keys)
        if node is None:
            return ()
        return node.value if isinstance(node.value, tuple) else (node,)

    def walk(self) -> Iterator[Node]:
        """Yield this node and everything below it, in the order of the file."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            value = node.value
            if isinstance(value, str):  # most of them: asking for a mapping takes longer
                continue
            if isinstance(value, tuple):
                waiting.extend(reversed(value))
            elif isinstance(value, Mapping):
                waiting.extend(reversed(tuple(value.values())))

    def plain(self) -> Plain:
        """Return the same value without places, as ``json.loads`` would give it."""
        if isinstance(self.value, Mapping):
            return {key: child.plain() for key, child in self.value.items()}
        if isinstance(self.value, tuple):
            return [child.plain() for child in self.value]
        return self.value


class Source(Struct, frozen=True):
    """A file that could be read: its name as the user typed it, its text, its root, its kind.

    ``values`` is how many the root and everything below it are, refused ones included. ``beside``
    are the files of which some nodes come: what an office says once, put in where it is referred
    to.
    """

    file: str
    text: str
    root: Node
    kind: FileKind = FileKind.CAMPAIGN
    values: int = 0
    beside: tuple[Source, ...] = ()

    def typed(self, place: Place) -> str:
        """Return the text of the file that a place is in."""
        return next((one.text for one in self.beside if one.file == place.file), self.text)

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts of all files that nodes come from."""
        return self.text, *(one.text for one in self.beside)


class Review(StrEnum):
    """The one word of a mark that an editor deletes; without it a thing is confirmed."""

    CARRIED = "carried"
    """Taken over by ``thidua new``, the year apart, and not looked at yet."""
