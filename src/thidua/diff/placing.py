"""Placing: passages that go together by where they stand, below one place or around one content."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import TypeAlias

from thidua.diff.likeness import related
from thidua.diff.pairing import PLAIN, Pairing, PassageSide
from thidua.model.change import Subject

Saying: TypeAlias = tuple[int, str, str]

HEADS = frozenset({Subject.SECTION, Subject.APPENDIX, Subject.TABLE, Subject.ROW})
"""Subjects that are known by what stands below them: headings, those of tables among them."""


def by_home(pairing: Pairing) -> None:
    """Link what says the same below the same place, alone there, the outermost first."""
    news = _said(pairing.new)
    for (above, family, text), olds in _said(pairing.old).items():
        link = pairing.old.links.get(above)
        if link is not None and link.single:
            others = news.get((link.new[0], family, text), [])
            if len(olds) == len(others) == 1:
                pairing.link((olds[0],), (others[0],))


def _said(side: PassageSide) -> dict[Saying, list[int]]:
    """Return the free passages by what they stand below, family and text; what is above first."""
    said: dict[Saying, list[int]] = defaultdict(list)
    for index in side.free():
        said[side.passages[index].parent, side.families[index], side.texts[index]].append(index)
    return dict(said)


def by_place(pairing: Pairing) -> None:
    """Link places by their contents; what is no heading has to be alike besides."""
    for old, new in _of_one_content(pairing):
        subjects = {pairing.old.passages[old].subject, pairing.new.passages[new].subject}
        if subjects <= HEADS or related(pairing.old.words[old], pairing.new.words[new]):
            pairing.link((old,), (new,))


def by_points(pairing: Pairing) -> None:
    """Link items that are like nothing else by the points below them; a table proves nothing."""
    for old, new in _of_one_content(pairing):
        points = (pairing.old.passages[child] for child in pairing.old.below[old])
        if all(one.subject in PLAIN for one in points):
            pairing.link((old,), (new,))


def _of_one_content(pairing: Pairing) -> Iterator[tuple[int, int]]:
    """Yield places that hold more than half of each other's contents, the innermost first."""
    for old in reversed(tuple(pairing.old.free())):
        contents = pairing.old.below[old]
        homes = Counter(
            pairing.new.passages[link.new[0]].parent
            for child in contents
            if (link := pairing.old.links.get(child)) is not None
        )
        for new, shared in homes.most_common(1):
            if (
                new >= 0
                and new not in pairing.new.links
                and pairing.old.families[old] == pairing.new.families[new]
                and 2 * shared > max(len(contents), len(pairing.new.below[new]))
            ):
                yield old, new
