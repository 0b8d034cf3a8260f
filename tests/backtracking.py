"""How a regular expression can go back: where two of its repetitions may take the same letters.

Python tries a text that does not fit in every way to share its letters out among repetitions: that
takes the square of its length where two of them stand one after the other, and two to its power
where one stands inside another. A look ahead without end, at each turn of a repetition, takes the
square as well. Atomic groups and possessive repetitions never go back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

MANY = 100
"""How often something may be repeated and still be bounded."""
_SAMPLE = (*range(0x180), *range(0x2010, 0x2030), 0x300, 0x1EA1, 0x4E00)
"""Letters of every kind that patterns tell apart."""
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT)
_CATEGORIES = {
    op.CATEGORY_DIGIT: r"\d",
    op.CATEGORY_NOT_DIGIT: r"\D",
    op.CATEGORY_SPACE: r"\s",
    op.CATEGORY_NOT_SPACE: r"\S",
    op.CATEGORY_WORD: r"\w",
    op.CATEGORY_NOT_WORD: r"\W",
}

Node = tuple[Any, Any]
Letters = frozenset[int]


class Start(NamedTuple):
    """With which letters something may begin, and whether it may be empty."""

    letters: Letters
    empty: bool


def doubts(pattern: str | bytes, flags: int = 0) -> list[str]:
    """Return what is ambiguous in a pattern, each in a few words; nothing where it is safe."""
    tree = parser.parse(pattern, flags)
    return [*_Search(tree.state.flags).sequence(list(tree), [])]


class _Search:
    """Looks through one pattern; ``fold`` says that case does not matter."""

    def __init__(self, flags: int) -> None:
        self._flags = flags
        self._known: dict[int, Letters] = {}

    def sequence(
        self, nodes: Sequence[Node], after: Sequence[Node], loop: Sequence[Node] = ()
    ) -> Iterator[str]:
        """Yield the doubts in nodes; ``after`` follows them, then ``loop``, in which they stand."""
        for place, node in enumerate(nodes):
            yield from self._node(node, [*nodes[place + 1 :], *after], loop)

    def _node(self, node: Node, after: Sequence[Node], loop: Sequence[Node]) -> Iterator[str]:
        kind, value = node
        if kind in _REPEATS:
            yield from self._repeat(node, after, loop)
        elif kind is op.POSSESSIVE_REPEAT:
            yield from self.sequence(list(value[2]), [])
        elif kind is op.ATOMIC_GROUP:
            yield from self._atomic(list(value))
        elif kind is op.SUBPATTERN:
            yield from self.sequence(list(value[3]), after, loop)
        elif kind in (op.ASSERT, op.ASSERT_NOT):
            if loop and _endless(list(value[1])):
                yield "a look without end, repeated"
            yield from self.sequence(list(value[1]), [])
        elif kind is op.BRANCH:
            for way in value[1]:
                yield from self.sequence(list(way), after, loop)
            if loop and self._overlapping(value[1]):
                yield "alternatives that begin alike, repeated"

    def _atomic(self, nodes: Sequence[Node]) -> Iterator[str]:
        """Yield the doubts in an atomic group: what it ends with takes what it can, and is done."""
        *before, last = nodes
        if last[0] in _REPEATS:
            yield from self.sequence(before, [last])
            yield from self.sequence(list(last[1][2]), [])
        else:
            yield from self.sequence(nodes, [])

    def _overlapping(self, ways: Sequence[Any]) -> bool:
        seen: set[int] = set()
        for way in ways:
            letters = self._start(list(way)).letters
            if seen & letters:
                return True
            seen |= letters
        return False

    def _repeat(self, node: Node, after: Sequence[Node], loop: Sequence[Node]) -> Iterator[str]:
        least, most, body = node[1]
        many = most is op.MAXREPEAT or most > MANY
        own = self._start(list(body)).letters
        if least != most and loop and own & self._start([*after, *loop]).letters:
            yield "a repetition that goes on into the next turn of another"
        if many and (other := self._next(own, after)):
            yield f"two repetitions of the same letters: {_shown(other)}"
        yield from self.sequence(list(body), [] if many else after, list(body) if many else loop)

    def _next(self, own: Letters, after: Sequence[Node]) -> Letters:
        """Return the letters that a repetition shares with one behind it, if it reaches that."""
        for node in _flat(after):
            start = self._start([node])
            if node[0] in (*_REPEATS, op.POSSESSIVE_REPEAT):
                most = node[1][1]
                if (most is op.MAXREPEAT or most > MANY) and own & start.letters:
                    return own & start.letters
            if not start.empty and not own & start.letters:
                return frozenset()
        return frozenset()

    def _start(self, nodes: Sequence[Node]) -> Start:
        letters: set[int] = set()
        for node in nodes:
            start = self._first(node)
            letters |= start.letters
            if not start.empty:
                return Start(frozenset(letters), empty=False)
        return Start(frozenset(letters), empty=True)

    def _first(self, node: Node) -> Start:
        kind, value = node
        if kind in (*_REPEATS, op.POSSESSIVE_REPEAT):
            start = self._start(list(value[2]))
            return Start(start.letters, empty=start.empty or value[0] == 0)
        if kind is op.SUBPATTERN:
            return self._start(list(value[3]))
        if kind is op.ATOMIC_GROUP:
            return self._start(list(value))
        if kind is op.BRANCH:
            starts = [self._start(list(way)) for way in value[1]]
            letters = frozenset().union(*(start.letters for start in starts))
            return Start(letters, empty=any(start.empty for start in starts))
        if kind in (op.LITERAL, op.NOT_LITERAL, op.ANY, op.IN):
            return Start(self._letters(node), empty=False)
        return Start(frozenset(), empty=True)

    def _letters(self, node: Node) -> Letters:
        key = id(node)
        if key not in self._known:
            self._known[key] = frozenset(_taken(node, self._flags))
        return self._known[key]


def _endless(nodes: Sequence[Node]) -> bool:
    """Tell whether nodes may go on for as long as the text does."""
    for kind, value in nodes:
        if kind in (*_REPEATS, op.POSSESSIVE_REPEAT):
            if value[1] is op.MAXREPEAT or value[1] > MANY or _endless(list(value[2])):
                return True
        elif kind is op.SUBPATTERN:
            if _endless(list(value[3])):
                return True
        elif kind is op.ATOMIC_GROUP:
            if _endless(list(value)):
                return True
        elif kind is op.BRANCH and any(_endless(list(way)) for way in value[1]):
            return True
    return False


def _taken(node: Node, flags: int) -> Iterator[int]:
    """Yield the letters of the sample, and those named, that a node takes."""
    kind, value = node
    named = {value} if kind is op.LITERAL else set()
    items = value if kind is op.IN else ()
    named |= {one for name, one in items if name is op.LITERAL}
    named |= {end for name, ends in items if name is op.RANGE for end in ends}
    for letter in {*_SAMPLE, *named}:
        forms = {letter}
        if flags & re.IGNORECASE:
            forms |= {
                ord(form) for form in (chr(letter).lower(), chr(letter).upper()) if len(form) == 1
            }
        if any(_takes(node, form, flags) for form in forms):
            yield letter


def _takes(node: Node, letter: int, flags: int) -> bool:
    kind, value = node
    if kind is op.LITERAL:
        return bool(letter == value)
    if kind is op.NOT_LITERAL:
        return bool(letter != value)
    if kind is op.ANY:
        return letter != ord("\n") or bool(flags & re.DOTALL)
    negated = value[0][0] is op.NEGATE
    return negated != any(_among(item, letter) for item in value)


def _among(item: Node, letter: int) -> bool:
    kind, value = item
    if kind is op.LITERAL:
        return bool(letter == value)
    if kind is op.RANGE:
        return bool(value[0] <= letter <= value[1])
    if kind is op.CATEGORY:
        return re.match(_CATEGORIES[value], chr(letter)) is not None
    return False


def _flat(nodes: Sequence[Node]) -> Iterator[Node]:
    """Yield nodes, what stands in groups one by one."""
    for node in nodes:
        if node[0] is op.SUBPATTERN:
            yield from _flat(list(node[1][3]))
        else:
            yield node


def _shown(letters: Letters) -> str:
    return repr("".join(map(chr, sorted(letters)[:6])))
