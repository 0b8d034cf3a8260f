"""An editor at work: the text before him, and the record of what he did."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from planted import language
from planted.trees import Node, Writer

Truth: TypeAlias = tuple[str, tuple[str, ...], tuple[str, ...]]
"""Kind of change, names on the old side, names on the new one."""


class Editor:
    """Knows what has been done to which place, so that nothing is done twice."""

    def __init__(self, root: Node, writer: Writer) -> None:
        """Take the tree of the new side, still the same as the old one's."""
        self.root, self.writer, self.rng = root, writer, writer.rng
        self.truth: set[Truth] = set()
        self.gone: list[Node] = []
        self.reranked: set[str] = set()
        self._done: dict[str, set[str]] = {}

    def tell(self, kind: str, old: list[Node], new: list[Node]) -> None:
        """Record an edit."""
        self.truth.add((kind, tuple(one.name for one in old), tuple(one.name for one in new)))
        for node in (*old, *new):
            self._done.setdefault(node.name, set()).add(kind)

    def stays(self, node: Node) -> bool:
        """Say whether a place is still where it was, reworded or not."""
        return self._done.get(node.name, set()) <= {"reworded", "passed"}

    def free(self, node: Node) -> bool:
        """Say whether nothing has been done to a place."""
        return node.name not in self._done

    def keep(self, node: Node) -> None:
        """Let a place stay where it is, since another one moved past it."""
        self._done.setdefault(node.name, set()).add("passed")

    def survives(self, node: Node) -> bool:
        """Say whether a place was there before and has its old words."""
        return self._done.get(node.name, set()) <= {"moved", "passed"}

    def was_added(self, node: Node) -> bool:
        """Say whether a place was not there before."""
        return "added" in self._done.get(node.name, set())

    def places(self, level: int | None = None) -> list[Node]:
        """Return the root and the places that have others below them, of one level or of all."""
        return [node for depth, node in self._walk(self.root, 0) if level in {None, depth}]

    def _walk(self, node: Node, depth: int) -> Iterator[tuple[int, Node]]:
        if node.children or node is self.root:
            yield depth, node
        for child in node.children:
            yield from self._walk(child, depth + 1)

    def level(self, parent: Node) -> int:
        """Return how deep a place stands."""
        return next(depth for depth, node in self._walk(self.root, 0) if node is parent)

    def children(self) -> list[tuple[Node, Node]]:
        """Return every place with the one above it, in any order."""
        pairs = [(parent, child) for parent in self.places() for child in parent.children]
        return self.rng.sample(pairs, len(pairs))

    def reword(self, node: Node) -> None:
        """Change up to four words in ten: side by side or here and there; put in, take out."""
        text = self._reworded(node.text)
        if text != node.text and self.writer.is_new(text):
            node.text = text
            self.tell("reworded", [node], [node])

    def _reworded(self, text: str) -> str:
        said = text.split()
        times = self.rng.randint(1, max(1, len(said) * 4 // 10))
        start, together = self.rng.randrange(len(said)), self.rng.random() < 0.5
        for step in range(times):
            place = (start + step if together else self.rng.randrange(len(said))) % len(said)
            act = self.rng.random()
            if act < 0.6 or len(said) < 3:
                said[place] = language.word(self.rng)
            elif act < 0.8:
                said.insert(place, language.word(self.rng))
            else:
                del said[place]
        return " ".join(said)
