"""Checking what was read: each file against its schema and rules, then a year as a whole."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, islice

from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level, Place
from thidua.model.source import Source
from thidua.validate import schema, years
from thidua.validate.printed_items import named
from thidua.validate.rules import applying

MOST = 10_000
"""Findings kept about one file, and as many more counted; a hostile one could have a million."""


def check(source: Source) -> tuple[Finding, ...]:
    """Return every finding about one file, by place, then rule; empty when it is clean.

    The rules run even when the schema objects, so that one run tells everything; beyond ``MOST``
    findings one more says how many others there are at least, and nothing more is looked for.
    """
    told = chain(schema.check(source), *(rule.check(source) for rule in applying(source.kind)))
    return _ordered(told, source)


def check_year(dossier: Dossier) -> tuple[Finding, ...]:
    """Return every finding about a year as a whole, ordered as in ``check``.

    Its files must have passed ``check`` without errors; what that says is not said again.
    """
    told = chain.from_iterable(rule.check(dossier) for rule in years.RULES)
    return _ordered(told, dossier.campaign)


def _ordered(told: Iterable[Finding], source: Source) -> tuple[Finding, ...]:
    """Return findings by place and rule, each once, and no more than ``MOST`` of them.

    Those in an item of the source say which one.
    """
    rest = iter(told)
    findings = list(islice(rest, MOST))
    if more := sum(1 for _ in islice(rest, MOST)):
        facts = {"most": MOST, "more": more}
        findings.append(Finding(Place(source.file), "too-many-findings", Level.ERROR, facts=facts))
    unique = {
        (f.place, f.rule, f.wording, *sorted(f.facts.items())): f for f in named(findings, source)
    }
    return tuple(sorted(unique.values(), key=lambda f: (f.place, f.rule, f.wording)))
