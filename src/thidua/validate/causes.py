"""Cause of other findings, told alone: what follows from it would only hide it.

A text in the code of an old font is no Vietnamese to any rule that looks at letters.
"""

from __future__ import annotations

from collections.abc import Iterable

from thidua.model.finding import Finding, Level

_LETTERS = frozenset(
    {
        "authority-form",
        "doubled-spaces",
        "forbidden-character",
        "name-in-capitals",
        "name-without-degree",
        "no-break",
        "place-in-full",
        "quotes-balanced",
        "text-printable",
        "tone-marks",
        "typed-labels",
        "typeset-marks",
    }
)

_OF_THE_YEAR = frozenset(
    {"dates-in-order", "day-of-issue", "due-in-text", "phase-in-text", "regime-in-force"}
    | {"year-in-text"}
)
"""Rules that go by ``year``: a file of another name than its year has to settle that first."""

_MISSED = frozenset({"too-few", "references-resolve"})
"""Rules whose findings come of a reference that reaches nothing, so that a thing is missing."""

_FOLLOWS = {"old-encoding": _LETTERS}
"""Rule → the rules whose findings in the same file come of it."""


def alone(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings of one file: each cause once, and nothing that follows from it."""
    there = tuple(findings)
    if any(one.rule == "file-name" and one.facts["key"] in {"year", "campaign"} for one in there):
        there = tuple(one for one in there if one.rule not in _OF_THE_YEAR)
    if any(one.rule == "office-reference" and one.level is Level.ERROR for one in there):
        there = tuple(one for one in there if one.rule not in _MISSED)
    if any(one.message == "reference-without-file" for one in there):
        there = tuple(one for one in there if one.facts.get("key") != "agency")
    blanks = {one.place for one in there if one.rule == "fill-in"}
    there = tuple(one for one in there if one.rule == "fill-in" or one.place not in blanks)
    causes = {one.rule for one in there} & _FOLLOWS.keys()
    following = frozenset().union(*(_FOLLOWS[cause] for cause in causes))
    first = {cause: min(one.place for one in there if one.rule == cause) for cause in causes}
    return tuple(
        one
        for one in there
        if one.rule not in following and one.place == first.get(one.rule, one.place)
    )
