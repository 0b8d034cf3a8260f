"""Claims: what rules claim a field as: a value, words, or told elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any

from msgspec import Struct

from thidua.diff.facts.here import Here
from thidua.diff.facts.side import FactSide
from thidua.diff.facts.unexplained import unexplained
from thidua.diff.facts.wording import sentence
from thidua.diff.likeness import ratio, words
from thidua.diff.words import spans
from thidua.model.change import Carried, Change, ChangeKind, Span, Subject
from thidua.model.frame import Lines, broken

_HALF = 0.5


def _texts(value: Any) -> tuple[Lines, ...]:  # noqa: ANN401 - one text, several, or none
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else value


class Claim(Struct, frozen=True):
    """A rule's word that it tells what a field's difference means.

    ``changes`` is asked when the field differs and yields at least one change unless it is told
    elsewhere; ``figures`` is asked always and yields the figures that are the same on both sides.
    """

    def changes(self, old: Any, new: Any, here: Here) -> Iterator[Change]:  # noqa: ANN401 - a field of any type
        """Yield what the difference of a field means."""
        raise NotImplementedError

    def figures(self, old: Any, new: Any, here: Here) -> Iterator[Carried]:  # noqa: ANN401, ARG002
        """Yield the figures below a field that were taken over; most fields have none."""
        yield from ()


class Elsewhere(Claim, frozen=True):
    """A field whose difference another claim tells."""

    def changes(self, old: Any, new: Any, here: Here) -> Iterator[Change]:  # noqa: ANN401, ARG002
        """Yield nothing."""
        yield from ()


class Printed(Claim, frozen=True):
    """A field whose words stand in the composed document, where they are compared as text.

    ``when`` says of a thing whether they do. A difference that does not show on both sides is told
    by ``otherwise``, or unexplained.
    """

    when: Callable[[Any], bool] | None = None
    otherwise: Claim | None = None

    def changes(self, old: Any, new: Any, here: Here) -> Iterator[Change]:  # noqa: ANN401
        """Yield nothing where the text tells it."""
        if self.when is None or all(map(self.when, here.things)):
            return
        told = unexplained if self.otherwise is None else self.otherwise.changes
        yield from told(old, new, here)


class PrintedLines(Claim, frozen=True):
    """A text that is printed: its words are compared there, but not where its lines end."""

    def changes(self, old: Any, new: Any, here: Here) -> Iterator[Change]:  # noqa: ANN401
        """Yield that the same words stand in other lines."""
        before, after = (
            " / ".join(chain.from_iterable(map(broken, _texts(value)))) for value in (old, new)
        )
        if before.replace(" / ", " ") == after.replace(" / ", " "):
            yield here.changed(before, after)


class Identity(Claim, frozen=True):
    """The stable id of a thing, which means something in the data only: another label, no more."""

    def changes(self, old: Any, new: Any, here: Here) -> Iterator[Change]:  # noqa: ANN401
        """Yield that the same thing has another id."""
        yield here.changed(old, new, kind=ChangeKind.RENUMBERED)


class Value(Claim, frozen=True):
    """A value that reads as ``show`` says.

    ``moves(old, new, by)`` tells whether it is only moved with the year (absent values are not);
    ``blank``: a new year begins without it;
    ``figure`` that somebody chose it, and should choose it anew every year. ``unit`` tells of the
    thing whose value it is, and its side, what it is measured in.
    """

    show: Callable[[Any, FactSide], str]
    moves: Callable[[Any, Any, int], bool] | None = None
    blank: bool = False
    subject: Subject | None = None
    figure: bool = False
    unit: Callable[[Any, FactSide], str] | None = None

    def changes(self, old: Any, new: Any, here: Here) -> Iterator[Change]:  # noqa: ANN401
        """Yield that the value is another one."""
        moves = self.moves is not None and None not in (old, new) and self.moves(old, new, here.by)
        moves = moves or (self.blank and new is None and here.by != 0)
        yield here.about(self.subject).changed(*self._shown(old, new, here), rolled=moves)

    def figures(self, old: Any, new: Any, here: Here) -> Iterator[Carried]:  # noqa: ANN401
        """Yield the value when it is a figure that has not changed."""
        if self.figure and here.by and old == new and new:
            yield here.about(self.subject).carried(*self._shown(old, new, here))

    def _shown(self, old: Any, new: Any, here: Here) -> Iterator[str]:  # noqa: ANN401
        for value, side, thing in zip((old, new), (here.old, here.new), here.things, strict=True):
            shown = self.show(value, side)
            unit = self.unit(thing, side) if self.unit and shown else ""
            yield sentence("amount", value=shown, unit=unit) if unit else shown


class WordClaim(Claim, frozen=True):
    """A text of one line, or none."""

    subject: Subject | None = None

    def changes(self, old: Any, new: Any, here: Here) -> Iterator[Change]:  # noqa: ANN401
        """Yield that the words are others, and which."""
        yield reworded(old or "", new or "", here.about(self.subject))


def in_common(old: str, new: str) -> tuple[Span, ...]:
    """Return which words of two texts differ, where they share at least half of them."""
    said = words([old], [new])
    return spans(old, new) if ratio(said.old[0], said.new[0]) >= _HALF else ()


def reworded(old: str, new: str, here: Here) -> Change:
    """Return that a text has other words, or that it came or went where there was none."""
    before, after = here.old.read(old), here.new.read(new)
    if before == after:  # the same citation by another id
        before, after = old, new
    if not (old and new):
        return here.changed(before, after)
    moves = here.by != 0 and here.rolled(old) == new
    told = spans(before, after)
    return here.changed(before, after, kind=ChangeKind.REWORDED, spans=told, rolled=moves)
