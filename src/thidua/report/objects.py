"""Findings for a program: one JSON object."""

from __future__ import annotations

import json
from collections.abc import Sequence

from msgspec import to_builtins

from thidua.report.wording import ToldFinding


def write(findings: Sequence[ToldFinding], _language: str) -> str:
    """Return ``{"findings": [...]}``: file, line, column, level, rule and sentences of each."""
    report = {"findings": [to_builtins(finding) for finding in findings]}
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"
