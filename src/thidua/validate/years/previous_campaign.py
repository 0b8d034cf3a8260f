"""The campaigns that one names, the one before and that of its registrations, are there.

Why: ``previous`` says what a comparison sets the campaign against, ``registration`` whose pledges
it goes by; one without a file gives nothing to compare with, and nobody to consider. None comes
before itself, and registrations are taken from where they were made, not from where they were
borrowed.

Fails::

    campaign:
      year: 2023
      previous: 2023

Passes::

    campaign:
      year: 2023
      previous: 2022

Fix: name the campaign that it follows, or delete the line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from thidua.model.dossier import CampaignHead, Dossier
from thidua.model.finding import Finding, Level
from thidua.model.trouble import TooManyError
from thidua.validate.days import readable

ID = "previous-campaign"
LEVEL = Level.ERROR
_SHOWN = 20
"""How many campaigns a message names."""
CLAUSE = ""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield what cannot be the campaign before, or that of the registrations."""
    yield from _previous(dossier)
    yield from _registration(dossier)


def _previous(dossier: Dossier) -> Iterator[Finding]:
    campaign, known = dossier.year.campaign, dossier.campaigns
    if campaign.previous is None:
        return
    place = dossier.in_campaign("previous")
    facts: dict[str, str | int] = {"previous": campaign.previous}
    if campaign.previous == campaign.id:
        yield Finding(place, ID, LEVEL, "previous-of-itself", facts)
    elif known is None:
        return
    elif campaign.previous not in known:
        told = facts | {"names": _names(known, campaign.id)}
        yield Finding(place, ID, Level.WARNING, "previous-without-file", told)
    elif circle := _circle(campaign.id, campaign.previous, known):
        yield Finding(place, ID, LEVEL, "previous-in-a-circle", {"circle": _some(circle, " → ")})
    elif (before := known[campaign.previous].start) >= campaign.start:
        told = {"before": readable(before), "start": readable(campaign.start)}
        yield Finding(place, ID, Level.WARNING, "previous-not-before", facts | told)


def _registration(dossier: Dossier) -> Iterator[Finding]:
    campaign, known = dossier.year.campaign, dossier.campaigns
    if campaign.registration is None:
        return
    place = dossier.in_campaign("registration")
    facts: dict[str, str | int] = {"registration": campaign.registration}
    if campaign.registration == campaign.id:
        yield Finding(place, ID, LEVEL, "registration-of-itself", facts)
    elif known is None:
        return
    elif campaign.registration not in known:
        told = facts | {"names": _names(known, campaign.id)}
        yield Finding(place, ID, LEVEL, "registration-without-file", told)
    elif of := known[campaign.registration].registration:
        yield Finding(place, ID, LEVEL, "registration-borrowed", facts | {"of": of})


def _names(known: Mapping[str, CampaignHead], own: str) -> str:
    """Return the ids of some other campaigns; of thousands, none."""
    try:
        return _some([one for one in known if one != own], ", ") or "-"
    except TooManyError:
        return "…"


def _some(names: Sequence[str], between: str) -> str:
    """Return names in a row, the middle of a long one left out."""
    if len(names) > _SHOWN:
        names = (*names[: _SHOWN - 1], "…", names[-1])
    return between.join(names)


def _circle(own: str, previous: str, known: Mapping[str, CampaignHead]) -> tuple[str, ...]:
    """Return the campaigns from one back to itself, () where the chain has a beginning."""
    chain = {own: None}
    while previous and previous not in chain:
        chain[previous] = None
        previous = known[previous].previous if previous in known else ""
    return (*chain, own) if previous == own else ()
