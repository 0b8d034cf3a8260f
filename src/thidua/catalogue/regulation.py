"""Regulation of the superior over the law: of two shares the stricter holds, never the laxer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from thidua.catalogue.deciders import printed, standing
from thidua.catalogue.regimes import regime
from thidua.model.campaign import Campaign, Regulation
from thidua.model.regime import Certainty, Regime, Share, Sourced, VoteRule
from thidua.model.regulation import Bound


def regime_of(campaign: Campaign) -> Regime:
    """Return the law that a campaign stands under, with what its superior asks for beyond it.

    Raises:
        LookupError: there is no such regime; the rule references-resolve tells users so before.
        OwnFileError: its file is wrong.
    """
    law = law_of(campaign)
    return law if campaign.regulation is None else laid_over(law, campaign.regulation)


def law_of(campaign: Campaign) -> Regime:
    """Return the law that a campaign stands under, as far as it speaks of its council.

    Raises:
        LookupError: there is no such regime; the rule references-resolve tells users so before.
        OwnFileError: its file is wrong.
    """
    law, level = printed(regime(campaign.regime), campaign), standing(campaign.agency).level
    votes = tuple(one for one in law.votes if not one.councils or level in one.councils)
    return replace(law, votes=votes)


def laid_over(law: Regime, regulation: Regulation) -> Regime:
    """Return a regime with the stricter of the law's shares and those of a regulation."""
    made = replace(
        law,
        votes=_votes(law, regulation),
        shares=tuple(_shares(law, regulation)),
    )
    quorum = regulation.quorum_percent
    if quorum is None or quorum < law.quorum_percent:
        return made
    source = Sourced(source_of(regulation, regulation.quorum_clause), Certainty.FULL_TEXT)
    sources = {**law.sources, "quorum_percent": source}
    return replace(made, quorum_percent=quorum, sources=sources)


def laxer(one: float, than: float, bound: str) -> bool:
    """Tell whether a share that limits in a way leaves more open than another."""
    return one > than if bound == Bound.AT_MOST else one < than


def source_of(regulation: Regulation, clause: str | None) -> str:
    """Return where something stands, as the catalogue writes it: document, clause."""
    named = " ".join(filter(None, (regulation.kind, regulation.number)))
    return ", ".join(filter(None, (named, clause)))


def _votes(law: Regime, regulation: Regulation) -> tuple[VoteRule, ...]:
    votes = {one.title: one for one in law.votes}
    for one in regulation.votes:
        lawful = votes.get(one.title)
        if lawful is None or one.percent > lawful.percent:
            votes[one.title] = VoteRule(
                title=one.title,
                percent=one.percent,
                source=source_of(regulation, one.clause),
                certainty=Certainty.FULL_TEXT,
                secret=lawful is not None and lawful.secret,
            )
    return tuple(votes.values())


def _shares(law: Regime, regulation: Regulation) -> Iterator[Share]:
    """Yield the shares of the law where no stricter one is stated, then those of the regulation."""
    own = [
        Share(
            title=one.title,
            of=one.of,
            bound=one.bound,
            percent=one.percent,
            source=source_of(regulation, one.clause),
            certainty=Certainty.FULL_TEXT,
        )
        for one in regulation.shares
    ]
    stricter = [one for one in own if not _outdone(one, law.shares)]
    yield from (one for one in law.shares if not _outdone(one, stricter))
    yield from stricter


def _outdone(share: Share, by: Iterable[Share]) -> bool:
    """Tell whether another share about the same two titles leaves less open, or as little."""
    sides = {Bound.AT_MOST: False, Bound.AT_LEAST: True, Bound.OVER: True}
    return any(
        (one.title, one.of) == (share.title, share.of)
        and sides[Bound(one.bound)] is sides[Bound(share.bound)]
        and not laxer(one.percent, share.percent, one.bound)
        for one in by
    )
