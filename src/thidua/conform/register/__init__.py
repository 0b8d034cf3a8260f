"""Which rules there are, by hand, in the order of the decree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.register import annexes, body, copies, ending, head, page

if TYPE_CHECKING:
    from thidua.conform.rule import Rule

RULES: tuple[Rule, ...] = (
    *page.RULES,
    *head.RULES,
    *body.RULES,
    *ending.RULES,
    *annexes.RULES,
    *copies.RULES,
)
"""Every rule; one that is added needs its sentences in ``templates/conform.yaml``."""
