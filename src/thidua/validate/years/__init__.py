"""The rules of a campaign year: one module each, which is also the rule's page of the manual.

They look at the files of a year together, once each file has passed its schema; how much a finding
weighs may depend on the legal regime, so ``LEVEL`` is the strictest and the finding says which.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level
from thidua.validate.years import (
    acts_in_force,
    acts_known,
    award_names,
    awarded_above,
    base_salary_of_the_day,
    copied_text,
    council_quorum,
    dates_of_the_year,
    decided_above,
    factor_verified,
    flag_of_block,
    form_of_decree,
    former_name,
    fund_sound,
    initiative_sound,
    law_by_receipt,
    measurable_target,
    models_and_works,
    months_of_service,
    negative_figures,
    no_discipline,
    not_registered,
    obligations_have_milestones,
    occasion_sound,
    one_achievement,
    pledge_missing,
    previous_campaign,
    rating_cap,
    registered_share,
    registered_twice,
    regulation_above_law,
    result_matches_pledge,
    reviews_of_the_campaign,
    score_limits,
    scoring_sound,
    share_above_whole,
    submission_in_time,
    title_chain,
    title_share,
    two_state_awards,
    vote_count_sound,
    vote_share,
    year_ids_unique,
    year_references,
)


class YearRule(Protocol):
    """What a rule module offers; the type checker compares each module in ``RULES`` with it."""

    ID: str
    """The word in brackets behind its findings: the module's name with hyphens."""
    LEVEL: Level
    """The strictest level among its findings."""
    CLAUSE: str
    """The clauses of law it rests on; empty when it is only good sense."""

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """Yield what the rule has to say about a year whose files fit their schemas."""


RULES: tuple[YearRule, ...] = (
    acts_in_force,
    acts_known,
    award_names,
    awarded_above,
    base_salary_of_the_day,
    copied_text,
    council_quorum,
    dates_of_the_year,
    decided_above,
    factor_verified,
    flag_of_block,
    form_of_decree,
    former_name,
    fund_sound,
    initiative_sound,
    law_by_receipt,
    measurable_target,
    models_and_works,
    months_of_service,
    negative_figures,
    no_discipline,
    not_registered,
    obligations_have_milestones,
    occasion_sound,
    one_achievement,
    pledge_missing,
    previous_campaign,
    rating_cap,
    registered_share,
    registered_twice,
    regulation_above_law,
    result_matches_pledge,
    reviews_of_the_campaign,
    score_limits,
    scoring_sound,
    share_above_whole,
    submission_in_time,
    title_chain,
    title_share,
    two_state_awards,
    vote_count_sound,
    vote_share,
    year_ids_unique,
    year_references,
)
