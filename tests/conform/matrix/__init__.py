"""The mutation matrix: for every rule what breaks it, a module for each part of the decree."""

from __future__ import annotations

from conform.matrix import (
    agency,
    appendix,
    body,
    copies,
    marks,
    nation,
    number,
    page,
    place_date,
    recipients,
    signatures,
    signers,
    spelling,
    title,
)

MUTATIONS = (
    *page.MUTATIONS,
    *nation.MUTATIONS,
    *agency.MUTATIONS,
    *number.MUTATIONS,
    *place_date.MUTATIONS,
    *title.MUTATIONS,
    *body.MUTATIONS,
    *appendix.MUTATIONS,
    *signers.MUTATIONS,
    *recipients.MUTATIONS,
    *marks.MUTATIONS,
    *copies.MUTATIONS,
    *signatures.MUTATIONS,
    *spelling.MUTATIONS,
)
