"""What is accepted has the votes that the law asks for, counted over all members.

Why: Nghị định 91/2017/NĐ-CP, Điều 45, and Nghị định 98/2023/NĐ-CP, Điều 30: so many percent of all
members of the council, not of those present; the absent vote in writing. The percentages stand in
the catalogue of the regime, those of the superior's regulation in the campaign's. Before there is a
decision a vote that falls short is a warning; a proposal that is not accepted may have any vote,
and who is not submitted because of it is told. No more votes can be cast than there are voters.
Papers can be blank, of raised hands some abstain; where the law wants papers, hands are no vote.

Fails::

    campaign:
      regime: "2003"
      council:
        members: [{id: an}, {id: binh}, {id: chi}, {id: dung}]
    pledges:
      van-phong:
        people: [{id: em, name: Lê Văn Em}]
    selection:
      proposals:
        - {id: mot, unit: van-phong, subject: em, award: chien-si-thi-dua-tinh}
      meeting:
        present: [an, binh, chi]
        votes: [{proposal: mot, in_favour: 3}]
      decision:
        accepted: [mot]

Passes::

    campaign:
      regime: "2003"
      council:
        members: [{id: an}, {id: binh}, {id: chi}, {id: dung}]
    pledges:
      van-phong:
        people: [{id: em, name: Lê Văn Em}]
    selection:
      proposals:
        - {id: mot, unit: van-phong, subject: em, award: chien-si-thi-dua-tinh}
      meeting:
        present: [an, binh, chi]
        absent: [{member: dung, reason: đi công tác, written_vote: true}]
        votes: [{proposal: mot, in_favour: 4}]
      decision:
        accepted: [mot]

Fix: correct the count, or take the proposal out of ``accepted``.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.awarding import Ballot, Meeting, Proposal, Vote
from thidua.model.dossier import Awarded, Dossier
from thidua.model.finding import Finding, Level
from thidua.model.regime import Certainty, VoteRule
from thidua.model.year import rated_by, votes_on
from thidua.validate.candidates import catalogue
from thidua.validate.candidates import named as named_one

ID = "vote-share"
LEVEL = Level.ERROR
CLAUSE = "Nghị định 91/2017/NĐ-CP, Điều 45; Nghị định 98/2023/NĐ-CP, Điều 30"


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield votes that do not add up, and proposals without the votes they need."""
    for awarded in dossier.awardings():
        if awarded.stated.meeting is not None:
            yield from _sums(awarded, awarded.stated.meeting)
            yield from _ballots(dossier, awarded, awarded.stated.meeting)
        yield from _shares(dossier, awarded)


def _sums(awarded: Awarded, meeting: Meeting) -> Iterator[Finding]:
    voters = len(meeting.present) + sum(1 for one in meeting.absent if one.written_vote)
    for n, vote in enumerate(meeting.votes):
        cast = vote.in_favour + vote.against + vote.blank + vote.abstaining
        if cast > voters:
            facts: dict[str, str | int] = {"cast": cast, "voters": voters}
            place = awarded.at("meeting", "votes", n)
            yield Finding(place, ID, LEVEL, "more-votes-than-voters", facts)


def _ballots(dossier: Dossier, awarded: Awarded, meeting: Meeting) -> Iterator[Finding]:
    """Tell counts that the way of voting does not have, and hands where the law wants papers."""
    hands = meeting.ballot is Ballot.HANDS
    secret = {rule.title: rule for rule in dossier.year.regime.votes if rule.secret and hands}
    awards = {one.id: one.award for one in awarded.stated.proposals}
    asked = dict.fromkeys(awards.get(vote.proposal, "") for vote in meeting.votes)
    for n, vote in enumerate(meeting.votes):
        if vote.blank if hands else vote.abstaining:
            key = "blank" if hands else "abstaining"
            message = "votes-blank" if hands else "votes-abstaining"
            place = awarded.at("meeting", "votes", n, key)
            yield Finding(place, ID, LEVEL, message, {"id": vote.proposal})
    for rule in (secret[award] for award in asked if award in secret):
        level = Level.WARNING if rule.certainty is Certainty.UNVERIFIED else LEVEL
        title = catalogue(dossier.year.regime)[rule.title].name
        facts: dict[str, str | int] = {"title": title, "source": rule.source}
        yield Finding(awarded.at("meeting", "ballot"), ID, level, "ballot-not-secret", facts)


def _shares(dossier: Dossier, awarded: Awarded) -> Iterator[Finding]:
    asked = {rule.title: rule for rule in dossier.year.regime.votes}
    selection = awarded.stated
    decision = selection.decision
    votes, told = votes_on(selection), set[str]()
    accepted = {one: n for n, one in enumerate(decision.accepted if decision else ())}
    for proposal in selection.proposals:
        rule, voted = asked.get(proposal.award), votes.get(proposal.id)
        listed = rated_by(selection, proposal)
        named = listed.id if listed and (voted is None or voted[1].proposal == listed.id) else ""
        if rule is None or named in told:
            continue
        told |= {named} - {""}
        if decision and proposal.id not in accepted:
            yield from _left_out(dossier, awarded, proposal, rule=rule, voted=voted)
            continue
        lawful = decision and rule.certainty is not Certainty.UNVERIFIED
        level = LEVEL if lawful else Level.WARNING
        if voted is not None:
            place = awarded.at("meeting", "votes", voted[0])
            for facts in _short(dossier, proposal, rule=rule, vote=voted[1]):
                yield Finding(place, ID, level, "vote-share", facts)
        elif decision:
            place = awarded.at("decision", "accepted", accepted[proposal.id])
            facts = {"id": named or proposal.id}
            yield Finding(place, ID, level, "accepted-without-vote", facts)


def _left_out(
    dossier: Dossier,
    awarded: Awarded,
    proposal: Proposal,
    *,
    rule: VoteRule,
    voted: tuple[int, Vote] | None,
) -> Iterator[Finding]:
    """Tell who is not submitted for lack of votes, though only the superior could decide."""
    title = catalogue(dossier.year.regime).get(proposal.award)
    if voted is None or title is None or title.base_level:
        return
    place = awarded.at("meeting", "votes", voted[0])
    for facts in _short(dossier, proposal, rule=rule, vote=voted[1]):
        name = named_one(dossier, awarded.stated, proposal.subject)
        yield Finding(place, ID, Level.NOTICE, "left-out", {**facts, "name": name})


def _short(
    dossier: Dossier, proposal: Proposal, *, rule: VoteRule, vote: Vote
) -> Iterator[dict[str, str | int]]:
    """Yield what to say of a vote that is too small; nothing when there is no council."""
    council = dossier.year.campaign.council
    total = len(council.members) if council else 0
    if vote.in_favour * 100 < rule.percent * total:
        title = catalogue(dossier.year.regime).get(proposal.award)
        yield {
            "id": vote.proposal,
            "title": title.name if title else proposal.award,
            "favour": vote.in_favour,
            "total": total,
            "percent": f"{rule.percent:g}",
            "source": rule.source,
        }
