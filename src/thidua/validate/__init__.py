"""Checking what was read: against the schema, then against the rules of a campaign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.validate import schema
from thidua.validate.rules import RULES

if TYPE_CHECKING:
    from thidua.model.finding import Finding
    from thidua.model.source import Source


def check(source: Source) -> tuple[Finding, ...]:
    """Return every finding about a campaign file, by place, then rule; empty when it is clean.

    The rules run even when the schema objects, so that one run tells everything.
    """
    findings = [*schema.check(source)]
    for rule in RULES:
        findings.extend(rule.check(source))
    unique = {(f.place, f.rule, f.wording, *sorted(f.facts.items())): f for f in findings}
    return tuple(sorted(unique.values(), key=lambda f: (f.place, f.rule, f.wording)))
