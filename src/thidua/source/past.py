"""Past decisions: what the decision of a campaign gave to whom, as a later one quotes it.

Whom an occasion states itself is known there alone and is left out. A decision that was not issued
yet has no number.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from thidua.catalogue.law import law
from thidua.model.awarding import Occasion
from thidua.model.campaign import Campaign, PaperData, PaperStatus
from thidua.model.frame import Issuer
from thidua.model.year import Commended, Selection

_KIND = "commendation"
_DAY = 10
"""Letters of a day, ``2025-02-28``."""


def honoured(
    awardings: Iterable[tuple[Campaign, Selection | Occasion]],
) -> Mapping[str, tuple[Commended, ...]]:
    """Return what was given, by the id of who has it, in the order of the years."""
    found: defaultdict[str, list[Commended]] = defaultdict(list)
    for campaign, awarding in awardings:
        for subject, given in _granted(campaign, awarding):
            found[subject].append(given)
    return {
        subject: tuple(sorted(each, key=lambda one: (one.year, one.date)))
        for subject, each in found.items()
    }


def _granted(campaign: Campaign, awarding: Selection | Occasion) -> Iterator[tuple[str, Commended]]:
    own = set[str]()
    if isinstance(awarding, Occasion):
        own = {one.id for one in awarding.people} | {one.id for one in awarding.collectives}
    accepted = set(awarding.decision.accepted) if awarding.decision else set()
    paper = _paper(campaign, awarding)
    day = paper.date if paper.date and len(paper.date) == _DAY else campaign.end
    for one in awarding.proposals:
        if one.id in accepted and one.subject not in own:
            yield (
                one.subject,
                Commended(
                    year=_year(campaign, awarding),
                    award=one.award,
                    number=_number(campaign, paper),
                    date=day,
                    issuer=_issuer(campaign, paper),
                ),
            )


def _paper(campaign: Campaign, awarding: Selection | Occasion) -> PaperData:
    """Return what the data state of the decision; an occasion's stands with it, or is for it."""
    wanted = awarding.id if isinstance(awarding, Occasion) else None
    ours = [one for one in awarding.papers if one.kind == _KIND]
    ours += [one for one in campaign.papers if one.kind == _KIND and one.for_ == wanted]
    return ours[0] if ours else PaperData(_KIND)


def _year(campaign: Campaign, awarding: Selection | Occasion) -> int:
    """Return the year that the merit is of: the campaign's own, of several that of the meeting."""
    time = campaign.time
    if awarding.meeting and time.first != time.last and not campaign.school_year:
        return int(awarding.meeting.date[:4])
    return time.last


def _number(campaign: Campaign, paper: PaperData) -> str:
    """Return number and symbol of a decision that was issued, nothing of a draft."""
    if paper.status is not PaperStatus.ISSUED:
        return ""
    if paper.reference or paper.number is None:
        return paper.reference or ""
    number = f"{paper.number:02}" if isinstance(paper.number, int) else paper.number
    return f"{number}/{paper.symbol or f'QĐ-{campaign.agency.abbreviation}'}"


def _issuer(campaign: Campaign, paper: PaperData) -> str:
    agency = campaign.agency
    if paper.issued_by is Issuer.AGENCY:
        return agency.name
    return f"{agency.head or law().head_of(agency.name)} {agency.name}".strip()
