"""A report tells what became of what was pledged, and of nothing else.

Why: the review compares results with the pledge; a result without a promise has nothing to be
compared with, and a promise without a result has been forgotten. Only the report at the end
must tell all of it, and only once it has come in.

Fails::

    pledges:
      van-phong:
        targets: [{id: dung-han, text: Trả hồ sơ đúng hạn, value: 98}]
    results:
      van-phong-year:
        received: "2023-12-10"
        targets: [{target: dung-hen, actual: 97}]

Passes::

    pledges:
      van-phong:
        targets: [{id: dung-han, text: Trả hồ sơ đúng hạn, value: 98}]
    results:
      van-phong-h1:
        received: "2023-06-10"
        targets: []
      van-phong-year:
        received: "2023-12-10"
        targets: [{target: dung-han, actual: 97}]

Fix: use the ids of the pledge; add the results that are missing.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level
from thidua.model.reviews import ReviewKind
from thidua.model.year import Pledge, Result
from thidua.review.reviews import review

ID = "result-matches-pledge"
LEVEL = Level.ERROR
CLAUSE = ""


class _Kind(Struct, frozen=True):
    """One list of a report beside its list in the pledge: keys, messages, ids on both sides."""

    key: str
    reference: str
    stranger: str
    forgotten: str
    pledged: tuple[str, ...]
    told: tuple[str, ...]


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield results without promise, and promises without result."""
    for key, result in dossier.year.results.items():
        pledge = dossier.year.pledges.get(result.unit)
        if pledge is None:
            place = dossier.in_result(*key, "unit")
            yield Finding(place, ID, LEVEL, "result-without-pledge", {"unit": result.unit})
            continue
        at = review(dossier.year.campaign, result.review)
        final = at is not None and at.kind is ReviewKind.FINAL
        for kind in _kinds(pledge, result):
            yield from _strangers(dossier, key, kind)
            if result.received and final and kind.forgotten:
                yield from _forgotten(dossier, key, kind)


def _kinds(pledge: Pledge, result: Result) -> Iterator[_Kind]:
    yield _Kind(
        *("targets", "target", "target-not-pledged", "target-without-result"),
        pledged=tuple(one.id for one in pledge.targets),
        told=tuple(one.target for one in result.targets),
    )
    yield _Kind(
        *("works", "work", "work-not-pledged", "work-without-result"),
        pledged=tuple(one.id for one in pledge.works),
        told=tuple(one.work for one in result.works),
    )
    yield _Kind(
        *("ratings", "person", "person-not-registered", ""),
        pledged=tuple(one.id for one in pledge.people),
        told=tuple(one.person for one in result.ratings),
    )


def _strangers(dossier: Dossier, key: tuple[str, str], kind: _Kind) -> Iterator[Finding]:
    known = ", ".join(kind.pledged)
    seen: set[str] = set()
    for n, told in enumerate(kind.told):
        place = dossier.in_result(*key, kind.key, n, kind.reference)
        if told not in kind.pledged:
            yield Finding(place, ID, LEVEL, kind.stranger, {"id": told, "known": known})
        elif told in seen:
            yield Finding(place, ID, LEVEL, "result-twice", {"id": told})
        seen.add(told)


def _forgotten(dossier: Dossier, key: tuple[str, str], kind: _Kind) -> Iterator[Finding]:
    place = dossier.in_result(*key, kind.key)
    for pledged in kind.pledged:
        if pledged not in kind.told:
            yield Finding(place, ID, Level.WARNING, kind.forgotten, {"id": pledged})
