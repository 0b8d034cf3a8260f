"""Two sides while it is being found out what goes together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from thidua.diff.likeness import words
from thidua.diff.passages import NOWHERE, Passage
from thidua.model.change import Subject

PLAIN = frozenset({Subject.SECTION, Subject.ITEM, Subject.PARAGRAPH})
"""Subjects that may become one another: a paragraph gets a number, an item a heading."""

_TABLES = frozenset({Subject.TABLE, Subject.ROW})


class Link(Struct, frozen=True):
    """Passages that go together: one of each side, or several where one was split or merged."""

    old: tuple[int, ...]
    new: tuple[int, ...]

    @property
    def single(self) -> bool:
        """Whether it is one passage on either side."""
        return len(self.old) == len(self.new) == 1


def family(passage: Passage) -> str:
    """Return what kind of passage it is: only those of one family go together."""
    return "plain" if passage.subject in PLAIN else passage.subject


def _home(passages: Sequence[Passage], passage: Passage) -> int:
    """Return what a passage stands below; of a table, no item: which one it belongs to is a guess.

    Without stable ids a table below a list goes with the last item, which may come and go.
    """
    home = passage.parent
    while passage.subject in _TABLES and home != NOWHERE and passages[home].subject is Subject.ITEM:
        home = passages[home].parent
    return home


class PassageSide:
    """The passages of one side, their words, and the links of those that have one."""

    def __init__(
        self, passages: Sequence[Passage], texts: Sequence[str], said: Sequence[str]
    ) -> None:
        """Take passages, the texts they are compared by, and the words of these texts."""
        self.passages = passages
        self.texts = texts
        self.words = said
        self.families = tuple(map(family, passages))
        self.homes = tuple(_home(passages, passage) for passage in passages)
        self.links: dict[int, Link] = {}
        self.below: dict[int, list[int]] = defaultdict(list)
        for index, passage in enumerate(passages):
            self.below[passage.parent].append(index)

    def free(self) -> Iterator[int]:
        """Yield the passages without a link, in order."""
        return (index for index in range(len(self.passages)) if index not in self.links)


class Pairing:
    """Both sides, and the links found so far."""

    def __init__(
        self, old: Sequence[Passage], new: Sequence[Passage], turned: Sequence[str]
    ) -> None:
        """Take the passages; ``turned`` are the old texts with the year moved on."""
        texts = tuple(passage.text for passage in new)
        said = words(turned, texts)
        self.old = PassageSide(old, turned, said.old)
        self.new = PassageSide(new, texts, said.new)

    def link(self, old: tuple[int, ...], new: tuple[int, ...]) -> None:
        """Let passages go together, whatever was thought of them before."""
        link = Link(old, new)
        self.old.links |= dict.fromkeys(old, link)
        self.new.links |= dict.fromkeys(new, link)

    def links(self) -> tuple[Link, ...]:
        """Return every link once, in the order of the new side."""
        return tuple(
            dict.fromkeys(
                link for _, link in sorted(self.new.links.items(), key=lambda one: one[0])
            )
        )

    def at_home(self, old: int, new: int) -> bool:
        """Return whether two passages stand below the same place."""
        above, place = self.old.homes[old], self.new.homes[new]
        if NOWHERE in {above, place}:
            return above == place
        link = self.old.links.get(above)
        return link is not None and place in link.new
