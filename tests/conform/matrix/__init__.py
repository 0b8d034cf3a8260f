"""The mutation matrix: for every rule what breaks it, a module for each part of the decree."""

from __future__ import annotations

from conform.matrix import agency, nation, number, page, place_date, title

MUTATIONS = (
    *page.MUTATIONS,
    *nation.MUTATIONS,
    *agency.MUTATIONS,
    *number.MUTATIONS,
    *place_date.MUTATIONS,
    *title.MUTATIONS,
)
