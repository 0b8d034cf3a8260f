"""A text as a tree of places, each with a name that edits do not change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from planted import language


@dataclass
class Node:
    """A place: ``name`` says who it is in the truth, ``id`` is what its file says."""

    name: str
    text: str
    id: str
    heading: bool = False
    children: list[Node] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        """Yield the place and everything below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


class Writer:
    """Writes places whose texts nobody wrote before."""

    def __init__(self, rng: Random) -> None:
        """Begin with nothing written."""
        self.rng = rng
        self._written: set[str] = set()
        self._count = 0

    def tree(self, size: int) -> Node:
        """Return a root with sections, items, points and dashes below it, ``size`` of them."""
        root = Node("", "", "")
        left = size
        while left > 0:
            section = self.node(heading=True)
            root.children.append(section)
            left = self._fill(section, left - 1, most=self.rng.randint(2, 12), level=1)
        return root

    def _fill(self, parent: Node, left: int, *, most: int, level: int) -> int:
        alike = self.rng.random() < 0.15
        while left > 0 and len(parent.children) < most:
            child = self.node(alike=alike)
            parent.children.append(child)
            left -= 1
            if level < 3 and self.rng.random() < 0.2:
                left = self._fill(child, left, most=self.rng.randint(2, 6), level=level + 1)
        return left

    def node(self, *, heading: bool = False, alike: bool = False) -> Node:
        """Return a new place; ``alike`` ones are tasks of one list."""
        write = language.heading if heading else language.tasks if alike else language.sentence
        text = write(self.rng)
        while not self.is_new(text):
            text = write(self.rng)
        return self.named(text, heading=heading)

    def named(self, text: str, *, heading: bool = False) -> Node:
        """Return a place of a name of its own."""
        self._count += 1
        return Node(f"n{self._count}", text, f"n{self._count}", heading)

    def is_new(self, text: str) -> bool:
        """Say whether nobody has written a text before, and take it as written."""
        said = text.casefold().rstrip(".")
        fresh = said not in self._written
        self._written.add(said)
        return fresh
