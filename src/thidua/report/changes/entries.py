"""One change as every report tells it: a line on what happened, and how the words differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from thidua.model.change import Change, ChangeKind, ComparisonPart, Subject, Version
from thidua.model.document import Mark
from thidua.report.changes.seen import path, shown, telling
from thidua.report.changes.wording import ChangeWords
from thidua.texts.naming import what_changed


class TextPiece(Struct, frozen=True):
    """A stretch of a text that both sides have, or only one of them."""

    text: str
    mark: Mark


class ToldPassage(Struct, frozen=True):
    """A text with its label where it needs one: one of several that were split or merged."""

    label: str
    pieces: tuple[TextPiece, ...]


class Entry(Struct, frozen=True):
    """One change: what happened to what, where it is typed, and how the words differ.

    ``folded`` is what a reader in a hurry need not see: only the year, or only the label, differs.
    """

    kind: ChangeKind
    sign: str
    told: str
    place: str
    passages: tuple[ToldPassage, ...]
    explanation: str
    rolled: bool
    folded: bool


def entry(change: Change, following: Change | None, say: ChangeWords) -> Entry:
    """Return a change as it is told before the one that follows it, which may say its words."""
    spoken = say.kinds[change.kind]
    return Entry(
        kind=change.kind,
        sign=spoken.sign,
        told=_where(spoken.told.format(what=_what(change, say)), change, say),
        place=_place((*change.new, *change.old)),
        passages=tuple(_said(change, following)),
        explanation=shown(change.explanation),
        rolled=change.rolled,
        folded=change.folded,
    )


def _where(told: str, change: Change, say: ChangeWords) -> str:
    """Return what happened with the place of it that no heading tells."""
    if change.part is not ComparisonPart.TEXT and change.within:
        told = say.at.format(told=told, place=path(change.within, say))
    if change.was_within is None:
        return told
    return say.origin.format(told=told, place=path(change.was_within, say) or say.nowhere)


def _what(change: Change, say: ChangeWords) -> str:
    """Return what a change is about: "điểm a) → b)", "mốc thời gian: thời hạn"."""
    old, new = _labels(change.old), _labels(change.new)
    labels = say.labels.format(old=old, new=new) if old and new and old != new else new or old
    subject, field = map(shown, what_changed(change, language=say.language))
    labelled = say.labelled_row if change.subject is Subject.ROW else say.labelled
    what = labelled.format(subject=subject, labels=labels) if labels else subject
    return say.of_field.format(what=what, field=field) if field else what


def _labels(versions: Iterable[Version]) -> str:
    return ", ".join(filter(None, (telling(one.label) for one in versions)))


def _place(versions: Sequence[Version]) -> str:
    """Return where the new side, or what was removed, is typed: ``campaigns/2024.yaml:33``."""
    typed = next((one for one in versions if one.file), None)
    if typed is None:
        return ""
    return shown(f"{typed.file}:{typed.line}" if typed.line else typed.file)


def _said(change: Change, following: Change | None) -> Iterator[ToldPassage]:
    """Yield the texts; of what moved and was reworded the second change has them, if it is seen."""
    if not change.reworded_by(following):
        yield from _passages(change)
    elif following is not None and following.folded:
        yield from _passages(following)


def _passages(change: Change) -> Iterator[ToldPassage]:
    """Yield the texts of a change; those of both sides in one where there is one on each."""
    sides = (change.old, Mark.DELETED), (change.new, Mark.INSERTED)
    texts = {one.text for side, _ in sides for one in side}
    if change.spans:
        yield ToldPassage(
            "", tuple(TextPiece(shown(one.text, one.mark), one.mark) for one in change.spans)
        )
    elif change.old and change.new and len(texts) == 1:
        yield ToldPassage("", (_piece(change.new[0], Mark.KEPT),))
    elif len(change.old) <= 1 and len(change.new) <= 1:
        pairs = ((one, mark) for side, mark in sides for one in side if one.text)
        yield ToldPassage("", tuple(_piece(*pair) for pair in pairs))
    else:
        for side, mark in sides:
            yield from (ToldPassage(telling(one.label), (_piece(one, mark),)) for one in side)


def _piece(version: Version, mark: Mark) -> TextPiece:
    return TextPiece(shown(version.text, mark), mark)
