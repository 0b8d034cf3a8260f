"""Reviews of a campaign that names none, and words for reviews: ``templates/reviews.yaml``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from thidua.catalogue.blanks import blanks
from thidua.catalogue.own import AstrayError, own
from thidua.model.reviews import ReviewKind
from thidua.system.home import TEMPLATES

REVIEWS = TEMPLATES / "reviews.yaml"
"""The file."""
_YEARS = ("year", "last_year", "next_year")
_OF_TIME = ("covered", "span", "to", "last", "reviewed", "next", "promptly")
_BLANKS = (*_YEARS, "name", "a_name", "campaign", *_OF_TIME)
_DAYS = {
    "days": ("from", "to"),
    "with_days": ("covered", "from", "to"),
    "task": ("a_name",),
}


class ReviewWords(Struct, frozen=True, forbid_unknown_fields=True):
    """How documents speak of a review, each phrase with its blanks; by their use there.

    ``report``, ``unit_report`` and ``scores`` are the trích yếu of these kinds of document.
    """

    report: str
    unit_report: str
    scores: str
    short: str
    covered: str
    span: str
    whole: str
    done: str
    until: str
    level: str
    judged: str
    plan: str
    planned: str
    planned_short: str
    before: str
    now: str
    then: str
    unmet: str
    last: str
    baseline: str
    ahead: str
    begun: str
    next_report: str
    to_end: str
    closing: str
    tab: str


class UsualReview(Struct, frozen=True, forbid_unknown_fields=True):
    """A review that a campaign has without naming it; ``end`` is ``MM-DD``."""

    id: str
    name: str
    kind: ReviewKind
    end: str | None = None
    words: ReviewWords | None = None


class ReviewList(Struct, frozen=True, forbid_unknown_fields=True):
    """The file; its keys are told at its top."""

    year: tuple[UsualReview, ...]
    other: tuple[UsualReview, ...]
    own: dict[ReviewKind, ReviewWords]
    movement: str
    titles: tuple[str, ...]
    joined: tuple[str, str]
    days: str
    with_days: str
    task: str


def review_list() -> ReviewList:
    """Read ``templates/reviews.yaml``.

    Raises:
        OwnFileError: the file is wrong.
    """
    return own(REVIEWS, ReviewList, _fillable)


def _fillable(raw: dict[str, Any]) -> dict[str, Any]:
    """Return the file as it is.

    Raises:
        AstrayError: a phrase has a blank that nothing fills; what a usual review covers is a year.
    """
    for keys, text, known in _phrases(raw):
        if strange := set(blanks(text)) - set(known):
            raise AstrayError(keys, min(strange), known)
    return raw


def _phrases(raw: dict[str, Any]) -> Iterator[tuple[tuple[object, ...], str, tuple[str, ...]]]:
    for key, known in _DAYS.items():
        yield (key,), raw[key], known
    for kind, words in raw["own"].items():
        yield from (((("own", kind, key)), text, _BLANKS) for key, text in words.items())
    for part in ("year", "other"):
        for n, one in enumerate(raw[part]):
            for key, text in one.get("words", {}).items():
                known = _YEARS if key == "covered" else _BLANKS
                yield (part, n, "words", key), text, known
