"""Findings for a person at a terminal: the place first, so that editors make it clickable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.report.wording import term

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thidua.report.wording import Told


def write(findings: Sequence[Told], language: str) -> str:
    """Return ``file:line:column: level: message [rule]``, and below it the mend."""
    return "".join(_lines(finding, language) for finding in findings)


def _lines(told: Told, language: str) -> str:
    level, expected, hint = (term(t, language=language) for t in (told.level, "expected", "hint"))
    return (
        f"{told.file}:{told.line}:{told.column}: {level}: {told.message} [{told.rule}]\n"
        f"    {expected}: {told.expected} {hint}: {told.hint}\n"
    )
