"""Rules of Decree 30/2020: a module for each of its parts, in its order."""

from __future__ import annotations

from thidua.conform.rules import (
    agency,
    appendix,
    articles,
    capitals,
    copies,
    drafter,
    forms,
    grounds,
    labels,
    nation,
    number,
    page,
    paragraphs,
    place_date,
    provisions,
    recipients,
    seal,
    signature,
    stamps,
    title,
)

RULES = (
    *articles.RULES,
    *page.RULES,
    *nation.RULES,
    *agency.RULES,
    *number.RULES,
    *place_date.RULES,
    *title.RULES,
    *grounds.RULES,
    *provisions.RULES,
    *labels.RULES,
    *paragraphs.RULES,
    *signature.RULES,
    *seal.RULES,
    *recipients.RULES,
    *appendix.RULES,
    *stamps.RULES,
    *drafter.RULES,
    *copies.RULES,
    *capitals.RULES,
    *forms.RULES,
)
"""Every rule; one that is added needs its sentences in ``templates/conform.yaml``."""
