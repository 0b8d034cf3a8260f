"""Checking what was read: against the schema, then against the rules of a campaign."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from thidua.model.finding import Finding, Level, Place
from thidua.validate import schema
from thidua.validate.rules import applying

if TYPE_CHECKING:
    from thidua.model.source import Source


MOST = 1000
"""Findings told about one file; a hostile one could have millions."""


def check(source: Source) -> tuple[Finding, ...]:
    """Return every finding about one file, by place, then rule; empty when it is clean.

    The rules run even when the schema objects, so that one run tells everything; beyond ``MOST``
    findings one more says that there are others.
    """
    told = chain(schema.check(source), *(rule.check(source) for rule in applying(source.kind)))
    findings = list(islice(told, MOST))
    if next(told, None) is not None:
        more = Finding(Place(source.file), "too-many-findings", Level.ERROR, facts={"most": MOST})
        findings.append(more)
    unique = {(f.place, f.rule, f.wording, *sorted(f.facts.items())): f for f in findings}
    return tuple(sorted(unique.values(), key=lambda f: (f.place, f.rule, f.wording)))
