"""From a comparison to what is told of it: headings, passages and counts, the same in every format.

Every text is on one line, and nothing in it is invisible: control characters are shown by their
code points, and blanks that were put in or taken out by a sign.
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct

from thidua.legible import legible, visible
from thidua.model.change import Kind, Origin, Subject
from thidua.model.document import Mark
from thidua.naming import field_name, subject_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from thidua.model.change import Carried, Change, Comparison, Version
    from thidua.report.changes.wording import Words

_BLANK = "␣"


class Piece(Struct, frozen=True):
    """A stretch of a text that both sides have, or only one of them."""

    text: str
    mark: Mark


class Passage(Struct, frozen=True):
    """A text with its label where it needs one: one of several that were split or merged."""

    label: str
    pieces: tuple[Piece, ...]


class Entry(Struct, frozen=True):
    """One change: what happened to what, where it is typed, and how the words differ.

    ``folded`` is what a reader in a hurry need not see: only the year, or only the label, differs.
    """

    kind: Kind
    sign: str
    told: str
    place: str
    passages: tuple[Passage, ...]
    explanation: str
    rolled: bool
    folded: bool


class Part(Struct, frozen=True):
    """Neighbouring changes below the same place, and how that place is reached."""

    heading: str
    entries: tuple[Entry, ...]

    @property
    def shown(self) -> tuple[Entry, ...]:
        """Those that a reader in a hurry should see, too."""
        return tuple(entry for entry in self.entries if not entry.folded)


class Kept(Struct, frozen=True):
    """What was carried over for one reason: where it stands, and its text."""

    name: str
    texts: tuple[tuple[str, str], ...]


class Told(Struct, frozen=True):
    """A comparison in words.

    ``counts`` are those of the kinds that occur and are not folded, ``hidden`` those that are, by
    their names in ``changes.yaml``.
    """

    title: str
    total: str
    counts: tuple[tuple[Kind, int], ...]
    apart: str
    hidden: tuple[tuple[str, int], ...]
    parts: tuple[Part, ...]
    carried: tuple[Kept, ...]


def tell(comparison: Comparison, say: Words) -> Told:
    """Return a comparison in words, in the order of the comparison."""
    changes = comparison.changes
    counted = Counter(one.kind for one in changes if not _folded(one))
    rolled = sum(one.rolled for one in changes)
    hidden = {"rolled": rolled, "renumbered": len(changes) - counted.total() - rolled}
    return Told(
        title=say.title.format(old=visible(comparison.old), new=visible(comparison.new)),
        total=say.total.format(count=counted.total()) if counted else say.none,
        counts=tuple((kind, counted[kind]) for kind in Kind if counted[kind]),
        apart=_apart(hidden | {"unchanged": comparison.unchanged}, say),
        hidden=tuple((name, count) for name, count in hidden.items() if count),
        parts=tuple(_parts(changes, say)),
        carried=tuple(_carried(comparison.carried, say)),
    )


def shown(text: str, mark: Mark = Mark.KEPT) -> str:
    """Return a text on one line without anything that cannot be seen."""
    if mark is not Mark.KEPT and text.isspace():
        return _BLANK * len(text)
    return legible(text)


def _folded(change: Change) -> bool:
    return change.rolled or change.kind is Kind.RENUMBERED


def _apart(counts: Mapping[str, int], say: Words) -> str:
    names = {"rolled": say.rolled, "renumbered": say.renumbered, "unchanged": say.unchanged}
    listed = [f"{count} {names[key]}" for key, count in counts.items() if count]
    return say.apart.format(told=", ".join(listed)) if listed else ""


def _parts(changes: Iterable[Change], say: Words) -> Iterator[Part]:
    places = groupby(changes, key=lambda one: (one.of, one.within, one.printed))
    for (of, within, printed), together in places:
        heading = _path((of, *within), say) or (say.outside if printed else say.general)
        yield Part(heading, tuple(_entry(one, say) for one in together))


def _path(places: Iterable[str], say: Words) -> str:
    return say.below.join(shown(place) for place in places if place)


def _entry(change: Change, say: Words) -> Entry:
    spoken = say.kinds[change.kind]
    return Entry(
        kind=change.kind,
        sign=spoken.sign,
        told=spoken.told.format(what=_what(change, say)),
        place=_place((*change.new, *change.old)),
        passages=tuple(_passages(change)),
        explanation=shown(change.explanation),
        rolled=change.rolled,
        folded=_folded(change),
    )


def _what(change: Change, say: Words) -> str:
    """Return what a change is about: "điểm a) → b)", "mốc thời gian: thời hạn"."""
    old, new = _labels(change.old), _labels(change.new)
    labels = say.labels.format(old=old, new=new) if old and new and old != new else new or old
    subject = subject_name(change.subject, language=say.language)
    field = _field(change, say)
    if field and change.subject is Subject.FIELD:
        return field
    what = f"{subject} {labels}".strip()
    return say.of_field.format(what=what, field=field) if field not in {"", subject} else what


def _labels(versions: Iterable[Version]) -> str:
    return ", ".join(shown(one.label) for one in versions if one.label)


def _field(change: Change, say: Words) -> str:
    """Return the field that differs, by its whole path where nobody knows what it means."""
    if change.kind is Kind.UNEXPLAINED:
        return shown(change.field)
    return shown(field_name(change.field, language=say.language))


def _place(versions: Sequence[Version]) -> str:
    """Return where the new side, or what was removed, is typed: ``campaigns/2024.yaml:33``."""
    typed = next((one for one in versions if one.file), None)
    if typed is None:
        return ""
    return shown(f"{typed.file}:{typed.line}" if typed.line else typed.file)


def _passages(change: Change) -> Iterator[Passage]:
    """Yield the texts of a change; those of both sides in one where there is one on each."""
    sides = (change.old, Mark.DELETED), (change.new, Mark.INSERTED)
    texts = {one.text for side, _ in sides for one in side}
    if change.spans:
        yield Passage("", tuple(Piece(shown(one.text, one.mark), one.mark) for one in change.spans))
    elif change.old and change.new and len(texts) == 1:
        yield Passage("", (_piece(change.new[0], Mark.KEPT),))
    elif len(change.old) <= 1 and len(change.new) <= 1:
        pairs = ((one, mark) for side, mark in sides for one in side if one.text)
        yield Passage("", tuple(_piece(*pair) for pair in pairs))
    else:
        for side, mark in sides:
            yield from (Passage(shown(one.label), (_piece(one, mark),)) for one in side)


def _piece(version: Version, mark: Mark) -> Piece:
    return Piece(shown(version.text, mark), mark)


def _carried(carried: Sequence[Carried], say: Words) -> Iterator[Kept]:
    for origin in Origin:
        listed = [one for one in carried if one.origin is origin]
        texts = (
            (_path((one.of, *one.within, one.new.label), say), shown(one.new.text))
            for one in listed
        )
        if listed:
            yield Kept(say.origins[origin], tuple(texts))
