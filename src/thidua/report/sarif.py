"""Findings in SARIF 2.1.0, the format of code scanning services."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from thidua import __version__
from thidua.report.wording import ToldFinding, about_rule
from thidua.texts.gfm import anchor

_MANUAL = "docs/reference/nd30.md"
"""Where the rules of Decree 30/2020 have their pages, a heading each."""
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "notice": "note"}


def write(findings: Sequence[ToldFinding], language: str) -> str:
    """Return a SARIF log of one run, with the title and the reason of each rule that is in it."""
    clauses = {finding.rule: finding.clause for finding in findings}
    rules = sorted(clauses)
    run = {
        "tool": {
            "driver": {
                "name": "thidua",
                "version": __version__,
                "language": language,
                "rules": [_rule(name, clauses[name], language) for name in rules],
            }
        },
        "language": language,
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, rules.index(finding.rule)) for finding in findings],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(name: str, clause: str, language: str) -> dict[str, Any]:
    words = about_rule(name)
    why = words["why"][language]
    rule = {
        "id": name,
        "shortDescription": {"text": words["title"][language]},
        "help": {"text": f"{why} {clause}.".rstrip(" .") + "."},
    }
    if not clause:
        return rule
    return rule | {"helpUri": f"{_MANUAL}#{anchor(name)}", "properties": {"clause": clause}}


def _result(told: ToldFinding, index: int) -> dict[str, Any]:
    return {
        "ruleId": told.rule,
        "ruleIndex": index,
        "level": _LEVELS[told.level],
        "message": {"text": f"{told.message} {told.expected} {told.hint}"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(told.file.replace("\\", "/"))},
                    "region": {"startLine": told.line, "startColumn": told.column},
                },
                **({"message": {"text": told.where}} if told.where else {}),
            }
        ],
    }
