"""Findings as GitLab's Code Quality report, which a merge request shows with file and line."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence

from thidua.report.wording import ToldFinding, conformance, term

_SEVERITIES = {"error": "critical", "warning": "minor", "notice": "info"}


def write(findings: Sequence[ToldFinding], language: str) -> str:
    """Return one entry a finding; its fingerprint is the same wherever its line has moved to."""
    seen: Counter[str] = Counter()
    entries = []
    for one in findings:
        said = f"{one.file}\n{one.rule}\n{one.message}"
        seen[said] += 1
        print_of = hashlib.sha256(f"{said}\n{seen[said]}".encode()).hexdigest()
        entries.append(
            {
                "description": _described(one, language),
                "check_name": one.rule,
                "fingerprint": print_of,
                "severity": _SEVERITIES[one.level],
                "location": {"path": one.file, "lines": {"begin": one.line}},
            }
        )
    return f"{json.dumps(entries, ensure_ascii=False, indent=2)}\n"


def _described(one: ToldFinding, language: str) -> str:
    expected, hint = (term(name, language=language) for name in ("expected", "hint"))
    at = "; ".join(filter(None, (one.where, *one.also)))
    if one.more:
        at += f"; {conformance()['report']['also'][language].format(count=one.more)}"
    place = f" ({at})" if at else ""
    return f"{one.message}{place}. {expected}: {one.expected} {hint}: {one.hint}"
