"""Trials of what is typed beside the text of a directive: attachments and free texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from itertools import chain
from random import Random

from msgspec import Struct
from msgspec.structs import replace

from planted.editor import Truth
from planted.parts import FRAME, KINDS, Part, PartEditor, PartWriter, attachment, document
from planted.scores import nameless
from planted.trials import trial
from thidua.catalogue.regulation import regime_of
from thidua.compose.texts import whole
from thidua.diff.facts import years
from thidua.diff.texts import compare
from thidua.model.campaign import Campaign
from thidua.model.change import Change, ChangeKind, Subject, Version
from thidua.model.year import Year

_YEAR = 2024


class WholeTrial(Struct, frozen=True):
    """Two campaigns with attachments and texts, and what was done to these."""

    old: Campaign
    new: Campaign
    truth: frozenset[Truth]
    old_names: Mapping[str, str]
    new_names: Mapping[str, str]


def whole_trial(seed: int, *, edits: bool = True) -> WholeTrial:
    """Return the trial of a number: three to six attachments, one to three texts."""
    rng = Random(seed)  # noqa: S311 - trials have to come out alike
    writer = PartWriter(rng)
    parts = [writer.part(rng.choice(KINDS)) for _ in range(rng.randint(3, 6))]
    parts += [writer.part(None) for _ in range(rng.randint(1, 3))]
    editor = PartEditor(deepcopy(parts), writer)
    if edits:
        editor.edit(rng.randint(1, 12))
    base = trial(seed, edits=False).old
    return WholeTrial(
        _campaign(base, parts),
        _campaign(base, editor.parts),
        frozenset(editor.truth),
        dict(pair for part in parts for pair in part.names()),
        dict(pair for part in editor.parts for pair in part.names()),
    )


def found(planted: WholeTrial, *, ids: bool) -> frozenset[Truth]:
    """Return what the comparison says was done to what is typed.

    Kinds of attachments are told as facts, by the ids that attachments always have.
    """
    old, new = whole(planted.old), whole(planted.new)
    if not ids:
        old, new = nameless(old), nameless(new)
    changes = compare(old, new, old_year=_YEAR, new_year=_YEAR)[0]
    texts = (_truth(one, planted) for one in changes if _meant(one))
    return frozenset(chain(texts, _kinds(planted)))


def _kinds(planted: WholeTrial) -> Iterator[Truth]:
    for change in years.compare(*map(_whole_year, (planted.old, planted.new))):
        if change.subject is Subject.APPENDIX and change.field == "kind":
            (name,) = {one.id.removeprefix("p") for one in (*change.old, *change.new)}
            yield change.kind.value, (name,), (name,)


def _whole_year(campaign: Campaign) -> Year:
    return Year(campaign=campaign, regime=regime_of(campaign), pledges={}, results={})


def _meant(change: Change) -> bool:
    frame = all(version.text in FRAME for version in (*change.old, *change.new))
    return change.kind is not ChangeKind.RENUMBERED and not frame


def _truth(change: Change, planted: WholeTrial) -> Truth:
    old, new = _named(change.old, planted.old_names), _named(change.new, planted.new_names)
    return change.kind.value, old, new


def _named(versions: tuple[Version, ...], names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(names.get(version.text, version.text) for version in versions)


def _campaign(base: Campaign, parts: list[Part]) -> Campaign:
    attached = tuple(attachment(one) for one in parts if one.kind is not None)
    texts = tuple(document(one, _YEAR) for one in parts if one.kind is None)
    return replace(base, directive=replace(base.directive, attachments=attached), texts=texts)
