"""Reviews of a campaign that names none, and words for reviews: ``templates/reviews.yaml``."""

from __future__ import annotations

from msgspec import Struct

from thidua.catalogue.own import own
from thidua.home import TEMPLATES
from thidua.model.reviews import ReviewKind


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
    titles: tuple[str, ...]
    joined: tuple[str, str]
    days: str
    with_days: str


def review_list() -> ReviewList:
    """Read ``templates/reviews.yaml``.

    Raises:
        OwnFileError: the file is wrong.
    """
    return own(TEMPLATES / "reviews.yaml", ReviewList)
