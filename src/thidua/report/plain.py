"""Findings for a person at a terminal: the place first, so that editors make it clickable."""

from __future__ import annotations

from collections.abc import Sequence

from thidua.report.wording import ToldFinding, conformance, term


def write(findings: Sequence[ToldFinding], language: str) -> str:
    """Return ``file:line:column: level: message [rule]``, and below it the place and the mend."""
    return "".join(_lines(finding, language) for finding in findings)


def _lines(told: ToldFinding, language: str) -> str:
    level, expected, hint = (term(t, language=language) for t in (told.level, "expected", "hint"))
    say = conformance()["report"]
    places = filter(None, (told.where, *told.also))
    at = "".join(f"    {say['at'][language]}: {place}\n" for place in places)
    if told.more:
        at += f"    {say['also'][language].format(count=told.more)}\n"
    return (
        f"{told.file}:{told.line}:{told.column}: {level}: {told.message} [{told.rule}]\n{at}"
        f"    {expected}: {told.expected} {hint}: {told.hint}\n"
    )
