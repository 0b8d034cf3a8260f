"""Findings in SARIF 2.1.0, the format of code scanning services."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from thidua import __version__
from thidua.report.wording import about_rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thidua.report.wording import Told

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "notice": "note"}


def write(findings: Sequence[Told], language: str) -> str:
    """Return a SARIF log of one run, with the title and the reason of each rule that is in it."""
    rules = sorted({finding.rule for finding in findings})
    run = {
        "tool": {
            "driver": {
                "name": "thidua",
                "version": __version__,
                "language": language,
                "rules": [_rule(name, language) for name in rules],
            }
        },
        "language": language,
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, rules.index(finding.rule)) for finding in findings],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(name: str, language: str) -> dict[str, Any]:
    words = about_rule(name)
    return {
        "id": name,
        "shortDescription": {"text": words["title"][language]},
        "help": {"text": words["why"][language]},
    }


def _result(told: Told, index: int) -> dict[str, Any]:
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
                }
            }
        ],
    }
