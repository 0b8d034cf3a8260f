"""Profile of a house: limits narrower than the decree's, by rule.

A house may ask for 14 pt where the decree permits 13 to 14; it cannot permit 12. What would widen a
rule is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from msgspec import Struct, convert

from thidua.conform.checks.ranges import Range, amount
from thidua.conform.rules import RULES
from thidua.model.finding import Finding, Level
from thidua.model.source import Node, Source


class Limit(Struct, frozen=True):
    """One entry of a profile (``schemas/profile.schema.json``), in the unit of its rule."""

    rule: str
    least: float | None = None
    most: float | None = None


def ranges() -> Mapping[str, Range]:
    """Return what the rules about an amount permit, by code: what a profile can narrow."""
    return {rule.code: rule.permitted for rule in RULES if rule.permitted is not None}


def profile(source: Source) -> tuple[Mapping[str, Range], tuple[Finding, ...]]:
    """Return the limits that a checked file states, by rule, and the findings about the others."""
    limits: dict[str, Range] = {}
    findings: list[Finding] = []
    for node in source.root.each("limits"):
        limit = convert(node.plain(), Limit)
        found = _narrowed(limit, limits, node)
        if isinstance(found, Range):
            limits[limit.rule] = found
        else:
            findings.append(found)
    return limits, tuple(findings)


def _narrowed(limit: Limit, known: Mapping[str, Range], node: Node) -> Range | Finding:
    """Return what a limit leaves of its rule's range, or why it cannot be followed."""
    stated = ranges().get(limit.rule)
    facts = {"code": limit.rule}
    codes = [rule.code for rule in RULES]
    if limit.rule not in codes:
        near = next(iter(get_close_matches(limit.rule, codes, n=1, cutoff=0.4)), codes[0])
        facts |= {"near": near}
        return Finding(node.at("rule").place, "profile-of-no-rule", Level.ERROR, facts=facts)
    if stated is None:
        place = node.at("rule").place
        listed = ", ".join(ranges())
        return Finding(place, "profile-of-no-range", Level.ERROR, facts={**facts, "keys": listed})
    if limit.rule in known:
        return Finding(node.at("rule").place, "profile-twice", Level.ERROR, facts=facts)
    wanted = {"least": limit.least, "most": limit.most}
    for key, value in wanted.items():
        if value is not None and not stated.reaches(value):
            shown = {**facts, "found": amount(value, stated.unit), "permitted": str(stated)}
            return Finding(node.at(key).place, "profile-wider", Level.ERROR, facts=shown)
    left = stated.between(limit.least, limit.most)
    if left is None:
        at = node.at("least" if limit.least is not None else "most")
        return Finding(at.place, "profile-empty", Level.ERROR, facts=facts)
    return left
