"""Matching: which passage of the old side became which of the new one.

In this order, each step leaving to the next what it could not tell: the stable id, the same text
anywhere and below the same place, the place whose contents are the same, the same text taken for
something else, division and merger, likeness of words in the same order, likeness anywhere, and for
what there is only one of (the title) being there at all.

The same id is not enough where the text below it is wholly different: then the id was given to
something else.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from thidua.diff.chains import Pair, assigned, heaviest
from thidua.diff.likeness import like, related
from thidua.diff.pairing import PLAIN, Link, Pairing, PassageSide
from thidua.diff.passages import NOWHERE, Passage
from thidua.diff.placing import HEADS, by_home, by_place, by_points
from thidua.diff.splitting import divided
from thidua.diff.styles import FRAME
from thidua.model.change import Subject

_REWORDED = 0.5
"""The least ratio of a passage to what it became, where it stayed below its place or in order."""
_MOVED = 0.6
"""The same for one that went elsewhere."""
_HOME = 0.15
"""What standing below the same place adds to a ratio: more than the difference to _MOVED."""
_OWN_HEAD = 0.6
"""The same for rows: where the same rows come again below every head, their figures say less."""
_RIVAL = 0.1
"""How much less than the best partner another one may weigh, and be preferred for its order."""

_HEADING = 1000
"""How many passages would rather have moved, on a page, than one that heads them."""

_LISTS = frozenset({Subject.RECIPIENT, Subject.BASIS, Subject.BOX, Subject.NOTE})
"""Parts of the frame, or outside it, of which there are many; of the others there is one."""
_PLACED = PLAIN | _LISTS | {Subject.ROW, Subject.TABLE, Subject.APPENDIX}
"""Subjects that can move."""
_SEEN = PLAIN | frozenset(FRAME.values())
"""Subjects that one text may have on one side and another on the other."""


PAIRS_LIMIT = 2_000_000
"""Pairs of reworded passages that are looked at for their likeness: some seconds."""


class TooDifferentError(Exception):
    """Two sides have more pairs of passages that might go together than can be looked at."""


class Matching(NamedTuple):
    """All links, in the order of the new side; ``moved`` are passages of that side.

    Of these, ``away`` are those that stand below another place than before.
    """

    links: tuple[Link, ...]
    moved: frozenset[int]
    away: frozenset[int]


def matched(
    old: Sequence[Passage], new: Sequence[Passage], *, turned: Sequence[str], page: bool = False
) -> Matching:
    """Return what goes together, and what of it moved.

    ``turned`` are the texts of the old side as they read when only the year moves on. On a ``page``
    has moved what lost its place in the order of reading, whatever it stands below.

    Raises:
        TooDifferentError: there are more than ``PAIRS_LIMIT`` pairs to be looked at.
    """
    pairing = Pairing(old, new, turned)
    for step in _STEPS:
        step(pairing)
    away = frozenset(_away(pairing))
    if page:
        moved = frozenset(_overtaken(pairing, page=True))
        return Matching(pairing.links(), moved, away & moved)
    return Matching(pairing.links(), away | frozenset(_overtaken(pairing)), away)


def _by_id(pairing: Pairing) -> None:
    """Link what has the same key; where paragraphs of an item came or went, its first alone."""
    keys = {passage.key: index for index, passage in enumerate(pairing.new.passages)}
    several, others = (_paragraphs(side.passages) for side in (pairing.old, pairing.new))
    for old, passage in enumerate(pairing.old.passages):
        new = keys.get(passage.key) if passage.key is not None else None
        if new is None or passage.key is None:
            continue
        *whose, place = passage.key
        even = place == 1 or several[tuple(whose)] == others[tuple(whose)]
        if even and related(pairing.old.words[old], pairing.new.words[new]):
            pairing.link((old,), (new,))


def _paragraphs(passages: Sequence[Passage]) -> Counter[tuple[object, ...]]:
    """Return how many passages of each role an item has."""
    return Counter(one.key[:2] for one in passages if one.key is not None)


def _by_text(pairing: Pairing) -> None:
    """Link what has a text that no other passage has, as it stood or with the year moved on."""
    raw = [passage.text for passage in pairing.old.passages]
    for texts in (raw, pairing.old.texts):
        olds = _once(pairing.old, texts)
        for text, new in _once(pairing.new, pairing.new.texts).items():
            if text in olds:
                pairing.link((olds[text],), (new,))


def _once(side: PassageSide, texts: Sequence[str]) -> dict[tuple[str, str], int]:
    """Return the free passages whose text stands once among the free ones of their family.

    Not what stands below a heading within a table: under each of these the same rows come again,
    and a figure that only one of them has says nothing.
    """
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    heads = {index for index, one in enumerate(side.passages) if one.subject is Subject.ROW}
    for index in side.free():
        if side.passages[index].parent not in heads:
            places[side.families[index], texts[index]].append(index)
    return {key: found[0] for key, found in places.items() if len(found) == 1}


def _by_sight(pairing: Pairing) -> None:
    """Link what a reader sees the same on both sides, though one is taken for something else.

    Where a title is gone, or the line "Nơi nhận", what stood below it is known no more.
    """
    for texts in ([passage.text for passage in pairing.old.passages], pairing.old.texts):
        olds, news = _seen(pairing.old, texts), _seen(pairing.new, pairing.new.texts)
        for said, found in olds.items():
            if len(found) == len(others := news.get(said, [])) == 1:
                pairing.link((found[0],), (others[0],))


def _seen(side: PassageSide, texts: Sequence[str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for index in side.free():
        if side.passages[index].subject in _SEEN:
            places[f"{side.passages[index].label} {texts[index]}".strip()].append(index)
    return places


def _bounded(pairing: Pairing) -> None:
    """Give up where what is left would take longer than anybody waits."""
    olds, news = (
        Counter(side.families[index] for index in side.free())
        for side in (pairing.old, pairing.new)
    )
    if sum(olds[family] * news[family] for family in olds) > PAIRS_LIMIT:
        raise TooDifferentError


def _by_division(pairing: Pairing) -> None:
    for link in divided(pairing.old, pairing.new):
        pairing.link(link.old, link.new)


def _by_likeness(pairing: Pairing) -> None:
    """Link what has most words in common: first in order, then wherever it went."""
    weights = _weights(pairing)
    known = [Pair(link.old[0], link.new[0], 1.0) for link in pairing.links()]
    for pair in heaviest((*known, *_unrivalled(weights))):
        if pair.old not in pairing.old.links:
            pairing.link((pair.old,), (pair.new,))
    left = {
        (old, new): weight
        for (old, new), weight in weights.items()
        if weight >= _MOVED and old not in pairing.old.links and new not in pairing.new.links
    }
    for pair in assigned(left):
        pairing.link((pair.old,), (pair.new,))


def _weights(pairing: Pairing) -> dict[tuple[int, int], float]:
    """Return how well free passages of one family go together, where they do at all."""
    free: dict[str, list[int]] = defaultdict(list)
    for new in pairing.new.free():
        free[pairing.new.families[new]].append(new)
    weights = {}
    for old in pairing.old.free():
        news = free[pairing.old.families[old]]
        said = [pairing.new.words[new] for new in news]
        home = _OWN_HEAD if pairing.old.families[old] == Subject.ROW else _HOME
        for index, alike in like(pairing.old.words[old], said, least=_REWORDED):
            weights[old, news[index]] = alike + home * pairing.at_home(old, news[index])
    return weights


def _unrivalled(weights: Mapping[tuple[int, int], float]) -> Iterator[Pair]:
    """Yield the pairs that come near to the best for either of the two."""
    best_old: dict[int, float] = defaultdict(float)
    best_new: dict[int, float] = defaultdict(float)
    for (old, new), weight in weights.items():
        best_old[old] = max(best_old[old], weight)
        best_new[new] = max(best_new[new], weight)
    for (old, new), weight in weights.items():
        if weight >= max(best_old[old], best_new[new]) - _RIVAL:
            yield Pair(old, new, weight)


def _by_kind(pairing: Pairing) -> None:
    """Link what there is one of: title with title, signature with signature."""
    for old in tuple(pairing.old.free()):
        passage = pairing.old.passages[old]
        for new in pairing.new.free() if passage.subject not in _PLACED else ():
            other = pairing.new.passages[new]
            if (other.style, other.id) == (passage.style, passage.id):
                pairing.link((old,), (new,))
                break


def _away(pairing: Pairing) -> Iterator[int]:
    """Yield what stands below another place."""
    yield from (new for old, new in _placed(pairing) if not pairing.at_home(old, new))


def _overtaken(pairing: Pairing, *, page: bool = False) -> Iterator[int]:
    """Yield what has lost its place among its neighbours; on a page, among all of its family."""
    stayed: dict[tuple[int, str], list[Pair]] = defaultdict(list)
    for old, new in _placed(pairing):
        if page or pairing.at_home(old, new):
            heads = page and pairing.new.passages[new].subject in HEADS
            weight = (_HEADING if heads else 1) + len(pairing.new.words[new]) * 1e-6
            home = NOWHERE if page else pairing.new.homes[new]
            stayed[home, pairing.new.families[new]].append(Pair(old, new, weight))
    for pairs in stayed.values():
        yield from {pair.new for pair in pairs} - {pair.new for pair in heaviest(pairs)}


def _placed(pairing: Pairing) -> Iterator[tuple[int, int]]:
    """Yield the pairs that have a place, on both sides of one kind."""
    for link in pairing.links():
        old, new = link.old[0], link.new[0]
        alike = pairing.old.families[old] == pairing.new.families[new]
        if link.single and alike and pairing.new.passages[new].subject in _PLACED:
            yield old, new


_STEPS = (
    _by_id,
    _by_text,
    by_home,
    by_place,
    _by_sight,
    _bounded,
    _by_division,
    _by_likeness,
    by_place,
    by_points,
    _by_kind,
)
