"""Regulation of the superior: what a province or a ministry asks for beyond the law.

Every class mirrors an object of ``schemas/campaign.schema.json``, field by field and with the same
names. ``clause`` is where it stands in the regulation, as a sentence has it ("khoản 2 Điều 6").
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Bound(StrEnum):
    """How a share limits: from above, from below, or from below without being enough itself."""

    AT_MOST = "at-most"
    AT_LEAST = "at-least"
    OVER = "over"


class Asked(StrEnum):
    """Whose confirmation goes with what is submitted."""

    TAX = "tax"
    """Cơ quan thuế."""
    INSURANCE = "insurance"
    """Cơ quan bảo hiểm xã hội."""


class RegulationVote(Struct, frozen=True):
    """The share of all members of the council that a title or award needs."""

    title: str
    percent: float
    clause: str


class RegulationShare(Struct, frozen=True):
    """A ratio between two titles, as ``Share`` in a regime."""

    title: str
    of: str
    bound: Bound
    percent: float
    clause: str


class Deadlines(Struct, frozen=True):
    """When files have to be with the superior.

    ``year_end`` and ``school_year_end`` are days without a year ("12-10"), of the year in which the
    campaign ends; ``thematic_days`` so many days before an occasion is held.
    """

    year_end: str | None = None
    school_year_end: str | None = None
    thematic_days: int | None = None
    clause: str | None = None
