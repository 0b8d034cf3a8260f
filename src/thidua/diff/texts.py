"""Texts: what changed in the words of two documents, as typed changes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from thidua.diff.drafts import levelled
from thidua.diff.matching import matched
from thidua.diff.paged import ENDED, paged, unended
from thidua.diff.pairing import Link
from thidua.diff.passages import NOWHERE, Passage, passages, within
from thidua.diff.words import is_sentence, spans
from thidua.model.change import Carried, Change, ChangeKind, Origin, Subject, Version
from thidua.model.document import Document
from thidua.texts.rollover import rolled

_FIGURE = re.compile(r"[0-9]")
_ORDINAL = re.compile(r"\s+(?:[IVXLC]+|[0-9]+)$")
_PROSE = frozenset({Subject.ITEM, Subject.PARAGRAPH})


def compare(  # noqa: PLR0913 - all but two by keyword
    old: Document,
    new: Document,
    *,
    old_year: int | None = None,
    new_year: int | None = None,
    years: int = 1,
    whole: bool = False,
    page: bool = False,
) -> tuple[tuple[Change, ...], tuple[Carried, ...], int]:
    """Return the changes of a text, what it carried over from last year, how many are the same.

    Changes stand in the order of the new side; what was removed, where it stood. Texts are compared
    in NFC and with single blanks. ``whole`` compares head, grounds, recipients and signatures, too,
    which campaigns compare as facts, but not what a draft has yet to get (``diff.drafts``);
    ``page`` compares as much of them as a page shows (``diff.paged``). ``years`` are as many as
    the old side is about. Without both years nothing counts as rolled or carried.
    """
    old, new = levelled(old, new) if whole else (old, new)
    turn = _turn(old_year, new_year, years)
    old, new = (paged(one) if page else one for one in (old, new))
    before, after = (passages(one, whole=whole, paged=page) for one in (old, new))
    texts = _Texts(before, after, turn, whole=whole, page=page)
    carried = texts.carried() if old_year and new_year and old_year != new_year else ()
    return tuple(texts.changes()), tuple(carried), texts.unchanged()


def _turn(old: int | None, new: int | None, years: int) -> Callable[[str], str]:
    """Return what moves a text on by the years between two sides; without figures none moves."""
    if old is None or new is None or old == new:
        return str
    return lambda text: (
        rolled(text, old=old, new=new, years=years) if _FIGURE.search(text) else text
    )


class _Texts:
    """The passages of both sides, what goes together, and what is told of it."""

    def __init__(
        self,
        old: Sequence[Passage],
        new: Sequence[Passage],
        turn: Callable[[str], str],
        *,
        whole: bool,
        page: bool,
    ) -> None:
        self._old, self._new, self._whole, self._page = old, new, whole, page
        self._turned = tuple(turn(passage.text) for passage in old)
        self._links, self._moved, self._away = matched(old, new, turned=self._turned, page=page)
        self._became = [(link, tuple(self._of(link))) for link in self._links]

    def changes(self) -> Iterator[Change]:
        """Yield every change, in the order in which a reader meets them."""
        told = [(place, change) for place, change in self._removed()]
        told += [((index, 0, 0), change) for index, change in self._added()]
        told += [((link.new[0], 0, 0), one) for link, became in self._became for one in became]
        yield from (change for _, change in sorted(told, key=lambda one: one[0]))

    def carried(self) -> Iterator[Carried]:
        """Yield the sentences that are the same as last year, the year apart."""
        for link in self._links:
            old, new = self._old[link.old[0]], self._new[link.new[0]]
            same = new.text in {old.text, self._turned[link.old[0]]}
            if link.single and same and new.subject in _PROSE and is_sentence(new.text):
                above = within(self._new, link.new[0])
                yield Carried(Origin.LAST_YEAR, new.subject, _version(new), _version(old), above)

    def unchanged(self) -> int:
        """Return how many passages are told nothing of."""
        return sum(not became for _, became in self._became)

    def _added(self) -> Iterator[tuple[int, Change]]:
        linked = {index for link in self._links for index in link.new}
        for index in range(len(self._new)):
            if index not in linked:
                yield index, self._told(ChangeKind.ADDED, (), (index,))

    def _removed(self) -> Iterator[tuple[tuple[int, int, int], Change]]:
        """Yield what is gone, with its place: behind what it stood behind and what stayed."""
        linked = {index: link for link in self._links for index in link.old}
        place = NOWHERE
        for index in range(len(self._old)):
            link = linked.get(index)
            if link is None:
                yield (place, 1, index), self._told(ChangeKind.REMOVED, (index,), ())
            elif link.new[0] not in self._moved:
                place = link.new[-1]

    def _of(self, link: Link) -> Iterator[Change]:
        """Yield what became of passages that go together."""
        if not link.single:
            kind = ChangeKind.SPLIT if len(link.new) > 1 else ChangeKind.MERGED
            yield self._told(kind, link.old, link.new)
            return
        old, new = self._old[link.old[0]], self._new[link.new[0]]
        moved = link.new[0] in self._moved
        if moved:
            yield self._told(ChangeKind.MOVED, link.old, link.new)
        if old.said == new.said or (self._page and _ended_alike(old, new)):
            return
        if _of_another_kind(old, new) and old.text.casefold() == new.text.casefold():
            kind = ChangeKind.REWORDED if self._whole else ChangeKind.RENUMBERED
            told = spans(*(f"{one.label} {new.text}" for one in (old, new)))
            yield replace(self._told(kind, link.old, link.new), spans=told if self._whole else ())
        elif old.text != new.text:
            yield self._told(ChangeKind.REWORDED, link.old, link.new)
        elif old.label != new.label and not moved:
            yield self._told(ChangeKind.RENUMBERED, link.old, link.new)

    def _told(self, kind: ChangeKind, old: tuple[int, ...], new: tuple[int, ...]) -> Change:
        side, index = (self._new, new[0]) if new else (self._old, old[0])
        before, after = (
            " ".join(passages[place].text for place in places)
            for passages, places in ((self._old, old), (self._new, new))
        )
        away = kind is ChangeKind.MOVED and new[0] in self._away
        words = kind in {ChangeKind.REWORDED, ChangeKind.SPLIT, ChangeKind.MERGED}
        return Change(
            kind,
            side[index].subject,
            old=tuple(_version(self._old[place]) for place in old),
            new=tuple(_version(self._new[place]) for place in new),
            spans=spans(before, after) if words else (),
            within=within(side, index),
            was_within=within(self._old, old[0]) if away else None,
            rolled=kind is ChangeKind.REWORDED and self._turned[old[0]] == after,
        )


def _ended_alike(old: Passage, new: Passage) -> bool:
    """Tell whether two lines differ in nothing but the mark that the program ends them with."""
    return {old.style, new.style} <= ENDED and unended(old.said) == unended(new.said)


def _of_another_kind(old: Passage, new: Passage) -> bool:
    """Tell whether an attachment has become one of another kind, whatever its number.

    Then its title may stand in capitals on one side alone. Campaigns tell the kind as a fact, of
    documents nothing but these words does.
    """
    attached = old.subject is new.subject is Subject.APPENDIX
    return attached and _kind(old.label) != _kind(new.label)


def _kind(label: str) -> str:
    return _ORDINAL.sub("", label).casefold()


def _version(passage: Passage) -> Version:
    return Version(passage.text, passage.id, passage.label)
