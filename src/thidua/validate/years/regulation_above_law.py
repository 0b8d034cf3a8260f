"""The regulation of the superior asks for no less than the law, and of titles that there are.

Why: a province or a ministry lays down dossiers, votes and deadlines of its own (Nghị định
152/2025/NĐ-CP, Điều 6), within the law: a share or a quorum below that of the law is void, and the
law holds in its place. A title that the regime does not know limits nobody.

Fails::

    campaign:
      regime: 2022-nd98
      regulation:
        id: quy-dinh
        kind: Quyết định
        date: "2023-05-09"
        abstract: ban hành Quy định
        votes: [{title: chien-si-thi-dua-co-so, percent: 70, clause: khoản 1}]

Passes::

    campaign:
      regime: 2022-nd98
      regulation:
        id: quy-dinh
        kind: Quyết định
        date: "2023-05-09"
        abstract: ban hành Quy định
        votes: [{title: chien-si-thi-dua-co-so, percent: 85, clause: khoản 1}]

Fix: read the regulation again; what it does not ask for is left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.catalogue.regulation import law_of, laxer
from thidua.model.campaign import Regulation
from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level, Place
from thidua.model.regime import Certainty, Regime
from thidua.validate.candidates import catalogue, nearest

ID = "regulation-above-law"
LEVEL = Level.ERROR
CLAUSE = "Nghị định 152/2025/NĐ-CP, Điều 6"


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield what a regulation leaves more open than the law, and titles of nothing."""
    regulation = dossier.year.campaign.regulation
    if regulation is None:
        return
    law = law_of(dossier.year.campaign)
    yield from _titles(dossier, regulation)
    yield from _votes(dossier, regulation, law)
    yield from _shares(dossier, regulation, law)
    yield from _quorum(dossier, regulation, law)


def _titles(dossier: Dossier, regulation: Regulation) -> Iterator[Finding]:
    rules = catalogue(dossier.year.regime)
    named = [(("votes", n, "title"), one.title) for n, one in enumerate(regulation.votes)]
    for n, one in enumerate(regulation.shares):
        named += [(("shares", n, "title"), one.title), (("shares", n, "of"), one.of)]
    for path, title in named:
        if title not in rules:
            place = dossier.in_campaign("regulation", *path)
            facts = {"id": title, "near": nearest(title, rules)}
            yield Finding(place, ID, LEVEL, "regulation-of-nothing", facts)


def _votes(dossier: Dossier, regulation: Regulation, law: Regime) -> Iterator[Finding]:
    lawful = {one.title: one for one in law.votes}
    for n, one in enumerate(regulation.votes):
        rule = lawful.get(one.title)
        if rule is not None and one.percent < rule.percent:
            place = dossier.in_campaign("regulation", "votes", n, "percent")
            yield _below(place, one.percent, rule.percent, source=rule.source, sure=rule.certainty)


def _shares(dossier: Dossier, regulation: Regulation, law: Regime) -> Iterator[Finding]:
    lawful = {(one.title, one.of, one.bound): one for one in law.shares}
    for n, one in enumerate(regulation.shares):
        rule = lawful.get((one.title, one.of, one.bound))
        if rule is not None and laxer(one.percent, rule.percent, one.bound):
            place = dossier.in_campaign("regulation", "shares", n, "percent")
            yield _below(place, one.percent, rule.percent, source=rule.source, sure=rule.certainty)


def _quorum(dossier: Dossier, regulation: Regulation, law: Regime) -> Iterator[Finding]:
    quorum, sourced = regulation.quorum_percent, law.sources.get("quorum_percent")
    if quorum is not None and sourced is not None and quorum < law.quorum_percent:
        place = dossier.in_campaign("regulation", "quorum_percent")
        least, sure = law.quorum_percent, sourced.certainty
        yield _below(place, quorum, least, source=sourced.source, sure=sure)


def _below(place: Place, typed: float, least: float, *, source: str, sure: Certainty) -> Finding:
    level = LEVEL if sure is Certainty.FULL_TEXT else Level.WARNING
    facts: dict[str, str | int] = {
        "percent": f"{typed:g}",
        "law": f"{least:g}",
        "source": source,
    }
    return Finding(place, ID, level, "regulation-below-law", facts)
