"""The legal regime is in force in the campaign's year.

Why: titles, ratios, votes and forms are checked against the regime that the file names; copied from
last year's file, it is the law of last year. Where the law changes within the year, a notice says
so. What a catalogue marks as unverified is a notice only.

Fails::

    start: "2024-01-01"
    end: "2024-12-31"
    regime: "2003"

Passes::

    start: "2024-01-01"
    end: "2024-12-31"
    regime: 2022-nd98

Fix: name the regime that the message offers, and look through what it changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from thidua.catalogue.regimes import Term, terms
from thidua.model.finding import Finding, Level
from thidua.model.regime import OPEN
from thidua.model.source import Source
from thidua.validate.days import readable, span

ID = "regime-in-force"
LEVEL = Level.WARNING
CLAUSE = ""


def check(source: Source) -> Iterator[Finding]:
    """Yield a regime that is not in force from the campaign's first day to its last."""
    root = source.root
    node, start, end = root.get("regime"), span(root.text("start")), span(root.text("end"))
    own = next((term for term in terms() if term.id == root.text("regime")), None)
    if node is None or own is None or not start or not end or end[1] < start[0]:
        return
    first, last = start[0], end[1]
    if _covers(own, first, last):
        return
    others = [term for term in terms() if term is not own and _meets(term, first, last)]
    splits = _meets(own, first, last) and not any(_covers(term, first, last) for term in others)
    facts = {
        "id": own.id,
        "first": readable(own.first.isoformat()),
        "last": readable(own.last.isoformat()),
        "others": ", ".join(term.id for term in others),
    }
    level = LEVEL if own.sure and not splits else Level.NOTICE
    endless = own.last.isoformat() == OPEN
    if splits:
        message = "regime-changes-on" if endless else "regime-changes"
    else:
        message = "regime-in-force-on" if endless else "regime-in-force"
    yield Finding(node.place, ID, level, message, facts)


def _covers(term: Term, first: date, last: date) -> bool:
    return term.first <= first and last <= term.last


def _meets(term: Term, first: date, last: date) -> bool:
    return term.first <= last and first <= term.last
