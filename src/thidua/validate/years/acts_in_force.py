"""What a document rests on is in force on its day.

Why: the program's own grounds follow the day of the document; those that somebody typed last year
are carried over with the rest, and a decision that cites a repealed circular is wrong from its
first line. When an act is in force stands in ``schemas/acts.yaml``; a document of the office's own
says its last day itself (``until``).

Fails::

    campaign:
      start: "2026-01-01"
      end: "2026-09-30"
      regime: 2022-nd152
      documents:
        - {id: tt-01, kind: Thông tư, number: 01/2024/TT-BNV, date: "2024-02-24", abstract: cũ}
      basis:
        - {relation: Căn cứ, document: tt-01}
      directive: {date: "2026-01-15"}

Passes::

    campaign:
      start: "2026-01-01"
      end: "2026-09-30"
      regime: 2022-nd152
      documents:
        - {id: tt-15, kind: Thông tư, number: 15/2025/TT-BNV, date: "2025-08-04", abstract: mới}
      basis:
        - {relation: Căn cứ, document: tt-15}
      directive: {date: "2026-01-15"}

Fix: cite what stands in its place, or take the ground out.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.catalogue.acts import acts, out_of_force
from thidua.model.campaign import CitedDocument
from thidua.model.deciding import judged_on
from thidua.model.dossier import Awarded, Dossier
from thidua.model.finding import Finding, Level, Place
from thidua.model.regime import Act
from thidua.validate.days import full, readable

ID = "acts-in-force"
LEVEL = Level.WARNING
CLAUSE = ""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield grounds that have ended, or are not yet in force, on the day of what rests on them."""
    yield from _basis(dossier)
    yield from _competence(dossier)
    for awarded in dossier.awardings():
        yield from _typed(dossier, awarded)


def _basis(dossier: Dossier) -> Iterator[Finding]:
    campaign = dossier.year.campaign
    documents = {one.id: one for one in campaign.documents}
    day = campaign.directive.date if full(campaign.directive.date) else campaign.start
    for n, ground in enumerate(campaign.basis):
        cited = documents.get(ground.document or "")
        if cited is not None:
            yield from _out_of_force(dossier.in_campaign("basis", n, "document"), cited, day)


def _competence(dossier: Dossier) -> Iterator[Finding]:
    """Tell of competence what has ended before the campaign began."""
    campaign = dossier.year.campaign
    documents = {one.id: one for one in campaign.documents}
    for n, name in enumerate(campaign.competence):
        if name in documents:
            place = dossier.in_campaign("competence", n)
            yield from _out_of_force(place, documents[name], campaign.start)


def _typed(dossier: Dossier, awarded: Awarded) -> Iterator[Finding]:
    """Tell of a decision's own grounds those that name an act which is not in force."""
    decision = awarded.stated.decision
    day = judged_on(dossier.year.campaign, awarded.stated)
    for n, text in enumerate(decision.grounds if decision and day else ()):
        for act in out_of_force(text, day):
            yield _finding(awarded.at("decision", "grounds", n), act, day)


def _out_of_force(place: Place, cited: CitedDocument, day: str) -> Iterator[Finding]:
    act = next((one for one in acts() if _same(one, cited)), None)
    if act is not None and not act.holds(day):
        yield _finding(place, act, day)
    elif act is None and cited.until and cited.until < day:
        facts = {"act": cited.number or cited.abstract, "day": readable(day)}
        facts |= {"until": readable(cited.until)}
        yield Finding(place, ID, LEVEL, "document-ended", facts)


def _same(act: Act, cited: CitedDocument) -> bool:
    """Tell whether a cited document is an act: by its number, a law by its day."""
    if cited.number:
        return cited.number == act.number
    return (cited.kind, cited.date) == (act.kind, act.date) or (
        cited.kind.startswith(f"{act.kind} ") and cited.date == act.date
    )


def _finding(place: Place, act: Act, day: str) -> Finding:
    facts = {"act": f"{act.kind} {act.number}", "day": readable(day)}
    if day < act.in_force:
        facts |= {"in_force": readable(act.in_force)}
        return Finding(place, ID, LEVEL, "act-not-yet", facts)
    heirs = (f"{one.kind} {one.number}" for one in acts() if act.number in one.replaces)
    facts |= {"until": readable(act.until or day), "heir": next(heirs, "…")}
    return Finding(place, ID, LEVEL, "act-ended", facts)
