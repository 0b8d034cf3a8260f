"""Reviews of a campaign (sơ kết, tổng kết): what each covers and when its reports are due."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class ReviewKind(StrEnum):
    """Whether a review looks back on a part of the campaign or closes it."""

    INTERIM = "interim"
    """Sơ kết."""
    FINAL = "final"
    """Tổng kết."""


class CampaignReview(Struct, frozen=True):
    """One review; it covers the phases it names, or the days from ``start`` to ``end``.

    Where neither stands there, it covers the campaign from its first day to its last.
    """

    id: str
    name: str
    kind: ReviewKind
    covers: tuple[str, ...] = ()
    start: str | None = None
    end: str | None = None
    due: str | None = None
    explanation: str | None = None


class ReviewDue(Struct, frozen=True):
    """A review as tables tell it: by when its reports have to be in, if that is set."""

    id: str
    name: str
    kind: ReviewKind
    due: str | None = None
