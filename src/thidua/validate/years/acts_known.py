"""The law of every paper is known: nothing is submitted or decided under acts that have ended.

Why: Nghị định 152/2025/NĐ-CP and Thông tư 15/2025/TT-BNV end on 01/3/2027, and what takes their
place is not in the catalogue. A document dated from then on leaves its place open; whoever
prepares a campaign that lasts so long has to hear it before, once, of however many campaigns. An
office that knows the new act states it under ``documents`` with ``replaces``. The law itself stays
in force; titles, conditions, shares of votes, factors and forms are to be looked up.

Fails::

    campaign:
      start: "2027-01-01"
      end: "2027-12-31"
      regime: 2026-luat06

Passes::

    campaign:
      start: "2026-10-01"
      end: "2027-02-28"
      regime: 2026-luat06

Fix: look the new act up, and state it under ``documents`` with ``replaces``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thidua.catalogue.acts import acts, missing, of_the_end
from thidua.catalogue.kinds import paper_kinds
from thidua.model.campaign import PaperData
from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level, Place
from thidua.validate.days import full, readable

ID = "acts-known"
LEVEL = Level.WARNING
CLAUSE = "Nghị định 152/2025/NĐ-CP, Điều 59"


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each paper with a place left open; or files received so late; or so long a campaign.

    One cause is told once: whoever has dated such papers knows that the campaign goes on.
    """
    campaign = dossier.year.campaign
    yield from _strange(dossier)
    open_ = tuple(_open(dossier)) or tuple(_received(dossier))
    yield from open_
    if not open_ and (ended := missing(campaign.documents, campaign.end)):
        yield Finding(dossier.in_campaign("end"), ID, LEVEL, "acts-end", of_the_end(ended))


def _strange(dossier: Dossier) -> Iterator[Finding]:
    """Tell what a document replaces that is no act of the catalogue."""
    known = {one.number for one in acts()}
    for n, one in enumerate(dossier.year.campaign.documents):
        for m, number in enumerate(one.replaces):
            if number not in known:
                place = dossier.in_campaign("documents", n, "replaces", m)
                facts = {"number": number, "known": ", ".join(sorted(known))}
                yield Finding(place, ID, LEVEL, "replaces-unknown", facts)


def _open(dossier: Dossier) -> Iterator[Finding]:
    for place, day in _dated(dossier):
        if ended := missing(dossier.year.campaign.documents, day):
            facts = of_the_end(ended) | {"date": readable(day)}
            yield Finding(place, ID, LEVEL, "act-place-open", facts)


def _received(dossier: Dossier) -> Iterator[Finding]:
    """Yield, of each awarding without a dated decision, the first file that came after the end."""
    campaign = dossier.year.campaign
    for awarded in dossier.awardings():
        days = [one.received or "" for one in awarded.stated.proposals]
        late = [(n, day) for n, day in enumerate(days) if missing(campaign.documents, day)]
        for n, day in late[:1]:
            facts: dict[str, str | int] = {
                **of_the_end(missing(campaign.documents, day)),
                "date": readable(day),
                "id": awarded.stated.proposals[n].id,
                "count": len(late),
            }
            place = awarded.at("proposals", n, "received")
            yield Finding(place, ID, LEVEL, "file-after-end", facts)


def _dated(dossier: Dossier) -> Iterator[tuple[Place, str]]:
    """Yield the days of the papers that cite the law, and where they are typed."""
    for n, day in _citing(dossier.year.campaign.papers):
        yield dossier.in_campaign("papers", n, "date"), day
    for awarded in dossier.awardings():
        for n, day in _citing(awarded.stated.papers):
            yield awarded.at("papers", n, "date"), day
    for m, session in enumerate(dossier.year.initiatives.sessions):
        if session.campaign == dossier.year.campaign.id:
            for n, day in _citing(session.papers):
                yield dossier.in_initiatives("sessions", m, "papers", n, "date"), day


def _citing(papers: Iterable[PaperData]) -> Iterator[tuple[int, str]]:
    for n, one in enumerate(papers):
        if one.date and full(one.date) and paper_kinds()[one.kind].grounds:
            yield n, one.date
