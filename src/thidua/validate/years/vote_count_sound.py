"""What the tellers counted adds up, and the list is open to comment in time.

Why: a record of the count that does not add up is the first thing that a complaint looks at. No
more papers come back than were handed out, none is handed out to who did not vote, and each
proposal has as many votes and blanks as there are valid papers, or all where the data count what
is invalid among the blanks. Who counts was there. And a list
is open to comment between the meeting and the decision, or the comments come too late.

Fails::

    campaign:
      council: {members: [{id: an, role: chair}, {id: binh}]}
    selection:
      proposals: [{id: d1, subject: an, award: giay-khen}]
      meeting:
        present: [an, binh]
        ballot: secret
        tellers: [binh]
        ballots: {handed_out: 2, returned: 3}
        votes: [{proposal: d1, in_favour: 2}]

Passes::

    campaign:
      council: {members: [{id: an, role: chair}, {id: binh}]}
    selection:
      proposals: [{id: d1, subject: an, award: giay-khen}]
      meeting:
        present: [an, binh]
        ballot: secret
        tellers: [binh]
        ballots: {handed_out: 2, returned: 2}
        votes: [{proposal: d1, in_favour: 2}]

Fix: correct the figure by the record of the count; name as tellers who was there.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.awarding import Ballot, BallotCount, Meeting, Publication
from thidua.model.deciding import decided_on
from thidua.model.dossier import Awarded, Dossier
from thidua.model.finding import Finding, Level
from thidua.validate.days import readable

ID = "vote-count-sound"
LEVEL = Level.ERROR
CLAUSE = ""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield what does not add up in the counts of the meetings, and lists open at other times."""
    for awarded in dossier.awardings():
        meeting = awarded.stated.meeting
        if meeting is None:
            continue
        yield from _tellers(awarded, meeting)
        if meeting.ballots is not None:
            yield from _papers(awarded, meeting, meeting.ballots)
        if meeting.publication is not None:
            decided = decided_on(dossier.year.campaign, awarded.stated)
            yield from _published(awarded, meeting, meeting.publication, decided)


def _tellers(awarded: Awarded, meeting: Meeting) -> Iterator[Finding]:
    if meeting.tellers and meeting.ballot is Ballot.HANDS:
        yield Finding(awarded.at("meeting", "tellers"), ID, LEVEL, "tellers-of-hands")
        return
    away = {one.member for one in meeting.absent}
    for n, one in enumerate(meeting.tellers):
        if one in away:
            place = awarded.at("meeting", "tellers", n)
            yield Finding(place, ID, LEVEL, "teller-away", {"id": one})


def _papers(awarded: Awarded, meeting: Meeting, count: BallotCount) -> Iterator[Finding]:
    """Tell the first figure that cannot be: what follows from it cannot be either."""
    voters = len(meeting.present) + sum(one.written_vote for one in meeting.absent)
    facts: dict[str, str | int] = {
        "handed_out": count.handed_out,
        "returned": count.returned,
        "invalid": count.invalid,
        "voters": voters,
    }
    for key, wording, wrong in (
        ("handed_out", "ballots-handed-out", count.handed_out > voters),
        ("returned", "ballots-returned", count.returned > count.handed_out),
        ("invalid", "ballots-invalid", count.invalid > count.returned),
    ):
        if wrong:
            place = awarded.at("meeting", "ballots", key)
            yield Finding(place, ID, LEVEL, wording, facts)
            return
    valid = count.returned - count.invalid
    votes = [(one, one.in_favour + one.against + one.blank) for one in meeting.votes]
    if len(votes) > 1 and len({cast for _, cast in votes}) == 1 and votes[0][1] != valid:
        if votes[0][1] != count.returned:
            place = awarded.at("meeting", "ballots", "returned")
            all_of_them: dict[str, str | int] = {"cast": votes[0][1], "valid": valid}
            yield Finding(place, ID, LEVEL, "papers-of-other-votes", all_of_them)
        return
    for n, (vote, cast) in enumerate(votes):
        if cast not in {valid, count.returned}:
            place = awarded.at("meeting", "votes", n)
            said: dict[str, str | int] = {"id": vote.proposal, "cast": cast, "valid": valid}
            yield Finding(place, ID, LEVEL, "votes-of-other-papers", said)


def _published(
    awarded: Awarded, meeting: Meeting, publication: Publication, decided: str
) -> Iterator[Finding]:
    facts: dict[str, str | int] = {
        "start": readable(publication.start),
        "end": readable(publication.end),
        "date": readable(meeting.date),
    }
    if publication.end < publication.start:
        place = awarded.at("meeting", "publication", "end")
        yield Finding(place, ID, LEVEL, "published-backwards", facts)
    elif publication.start < meeting.date:
        place = awarded.at("meeting", "publication", "start")
        yield Finding(place, ID, LEVEL, "published-before-meeting", facts)
    elif decided and decided <= publication.end:
        place = awarded.at("meeting", "publication", "end")
        said = facts | {"date": readable(decided)}
        yield Finding(place, ID, Level.WARNING, "decided-while-published", said)
