"""Changes for a program: one JSON object."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import Any

from msgspec import to_builtins

from thidua.model.change import ChangeKind, Comparison, Origin
from thidua.report.changes.wording import ChangeWords


def write(comparison: Comparison, say: ChangeWords, *, width: int | None, everything: bool) -> str:
    """Return ``{"old", "new", "old_year", "new_year", "internal", "summary", "changes", …}``.

    ``changes`` and ``carried`` are those of ``model.change`` field by field, all of them and in
    their order; ``summary`` counts the changes by kind, those of the year apart, and what was
    carried over by origin. It is the same in every language, with and without ``everything``.
    """
    del say, width, everything
    found: dict[str, Any] = to_builtins(comparison)
    report = {
        "old": found["old"],
        "new": found["new"],
        "old_year": found["old_year"],
        "new_year": found["new_year"],
        "old_time": found["old_time"],
        "new_time": found["new_time"],
        "internal": found["internal"],
        "renamed": found["renamed"],
        "summary": _summary(comparison),
        "changes": found["changes"],
        "carried": found["carried"],
        "unchanged": found["unchanged"],
    }
    written = json.dumps(report, ensure_ascii=False, indent=2)
    return re.sub(r"[^\n]+", _printable, written) + "\n"


def _summary(comparison: Comparison) -> dict[str, Any]:
    kinds = Counter(one.kind for one in comparison.changes if not one.rolled)
    origins = Counter(one.origin for one in comparison.carried)
    return {
        "kinds": {str(kind): kinds[kind] for kind in ChangeKind},
        "rolled": len(comparison.changes) - kinds.total(),
        "carried": {str(origin): origins[origin] for origin in Origin},
    }


def _printable(line: re.Match[str]) -> str:
    """Return a line with all that a terminal could take for a command written as an escape."""
    text = line.group()
    if text.isprintable():
        return text
    return "".join(one if one.isprintable() else json.dumps(one)[1:-1] for one in text)
