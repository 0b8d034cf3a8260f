"""A file goes by the law of the day on which it was received, where the law has changed.

Why: Luật 06/2026/QH16, Điều 4: what was received for vetting before 01/10/2026 goes by the law as
it was, by the new one where that is more favourable. The day of receipt decides, file by file, and
not that of the meeting. Where both may apply this is told and not decided. The transition stands in
the catalogue of the newer regime, with how sure it is.

Fails::

    campaign:
      start: "2026-01-01"
      end: "2026-09-30"
      regime: 2022-nd152
    selection:
      proposals:
        - {id: mot, subject: an, award: giay-khen, received: "2026-10-01"}
      meeting: {date: "2026-10-20"}

Passes::

    campaign:
      start: "2026-01-01"
      end: "2026-09-30"
      regime: 2022-nd152
    selection:
      proposals:
        - {id: mot, subject: an, award: giay-khen, received: "2026-09-10"}
      meeting: {date: "2026-09-20"}

Fix: state ``received``; look at the files of whom the message counts, under the law that it names.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.catalogue.regimes import regimes
from thidua.model.deciding import judged_on
from thidua.model.dossier import Awarded, Dossier
from thidua.model.finding import Finding, Level
from thidua.model.regime import Regime
from thidua.validate.days import readable

ID = "law-by-receipt"
LEVEL = Level.WARNING
CLAUSE = "Luật 06/2026/QH16, Điều 4"

_LEVELS = {
    "received-under-new": Level.WARNING,
    "received-after-decision": Level.WARNING,
    "received-under-old": Level.NOTICE,
    "received-both-laws": Level.NOTICE,
    "received-missing": Level.NOTICE,
}
"""The messages with their weight; none is an error, since the transition is not read in full."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield, of each awarding, the first proposal of each kind and how many there are."""
    named = dossier.year.regime.id
    turns = [one for one in regimes() if one.transition]
    for awarded in dossier.awardings():
        judged = judged_on(dossier.year.campaign, awarded.stated)
        for newer in turns:
            if newer.transition and named in {newer.id, newer.transition.before}:
                yield from _told(awarded, newer, judged, old=named != newer.id)


def _told(awarded: Awarded, newer: Regime, judged: str, *, old: bool) -> Iterator[Finding]:
    sorts = [_sort(one.received, judged, newer, old=old) for one in awarded.stated.proposals]
    for sort in dict.fromkeys(filter(None, sorts)):
        first = sorts.index(sort)
        proposal = awarded.stated.proposals[first]
        transition = newer.transition
        facts: dict[str, str | int] = {
            "id": proposal.id,
            "count": sorts.count(sort),
            "date": readable(proposal.received or judged),
            "decided": readable(judged) if judged else "…",
            "turn": readable(newer.valid_from),
            "newer": newer.id,
            "before": transition.before if transition else "",
            "source": transition.source if transition else "",
        }
        keys = ("proposals", first, "received") if proposal.received else ("proposals", first)
        yield Finding(awarded.at(*keys), ID, _LEVELS[sort], sort, facts)


def _sort(received: str | None, day: str, newer: Regime, *, old: bool) -> str:
    """Return what there is to say of a file, "" where there is nothing; ``day``: the decision's."""
    turn = newer.valid_from
    if received and day and received > day:
        return "received-after-decision"
    if not received:
        return "received-missing" if day >= turn and old else ""
    if received >= turn:
        return "received-under-new" if old else ""
    if not old:
        return "received-under-old"
    return "received-both-laws" if day >= turn else ""
