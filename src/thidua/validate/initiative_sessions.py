"""Sessions of the initiative council: they look at what is in the register, members vote."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level
from thidua.model.initiatives import InitiativeSession
from thidua.validate.candidates import nearest

ID = "initiative-sound"
LEVEL = Level.ERROR


def sessions(dossier: Dossier) -> Iterator[Finding]:
    """Yield what is wrong in the sessions of this campaign, or in one of no campaign."""
    for n, session in enumerate(dossier.year.initiatives.sessions):
        if session.campaign == dossier.year.campaign.id:
            yield from _looked_at(dossier, n, session)
            yield from _members(dossier, n, session)
        elif dossier.campaigns is not None and session.campaign not in dossier.campaigns:
            place = dossier.in_initiatives("sessions", n, "campaign")
            facts = {"id": session.campaign, "near": nearest(session.campaign, dossier.campaigns)}
            yield Finding(place, ID, LEVEL, "initiative-campaign", facts)


def _looked_at(dossier: Dossier, n: int, session: InitiativeSession) -> Iterator[Finding]:
    """Tell initiatives that are none, and votes and results about what was not looked at."""
    register = dossier.year.initiatives
    ids = {one.id for one in register.initiatives}
    for m, one in enumerate(session.initiatives):
        yield from _unknown(dossier, one, ids, ("sessions", n, "initiatives", m))
    if set(session.initiatives) - ids:
        return  # what follows may mean the one that is mistyped
    listed = set(session.initiatives)
    for m, one in enumerate(session.accepted):
        yield from _unknown(dossier, one, listed, ("sessions", n, "accepted", m))
        known = register.find(one)
        if known is not None and known.recognised is not None:
            place = dossier.in_initiatives("sessions", n, "accepted", m)
            facts = {"name": known.name, "number": known.recognised.number}
            yield Finding(place, ID, Level.WARNING, "initiative-recognised-twice", facts)
    for m, vote in enumerate(session.votes):
        yield from _unknown(
            dossier, vote.initiative, listed, ("sessions", n, "votes", m, "initiative")
        )


def _members(dossier: Dossier, n: int, session: InitiativeSession) -> Iterator[Finding]:
    """Tell a meeting without a council, who is no member of it, more votes than members."""
    meeting, council = session.meeting, session.council
    if meeting is None:
        return
    if council is None:
        place = dossier.in_initiatives("sessions", n, "meeting")
        yield Finding(place, ID, LEVEL, "initiative-council", {"campaign": session.campaign})
        return
    members = {one.id for one in council.members}
    at = ("sessions", n, "meeting")
    named: list[tuple[str, tuple[str | int, ...]]] = [
        (meeting.chair, (*at, "chair")),
        (meeting.secretary, (*at, "secretary")),
        *((one, (*at, "present", m)) for m, one in enumerate(meeting.present)),
        *((one.member, (*at, "absent", m, "member")) for m, one in enumerate(meeting.absent)),
    ]
    for one, path in named:
        yield from _unknown(dossier, one, members, path, "initiative-member")
    for m, vote in enumerate(session.votes):
        cast = vote.in_favour + vote.against + vote.blank
        if cast > len(members):
            place = dossier.in_initiatives("sessions", n, "votes", m)
            facts: dict[str, str | int] = {
                "cast": cast,
                "members": len(members),
                "id": vote.initiative,
            }
            yield Finding(place, ID, LEVEL, "initiative-votes", facts)


def _unknown(
    dossier: Dossier,
    one: str,
    known: Collection[str],
    path: tuple[str | int, ...],
    message: str = "initiative-of-nothing",
) -> Iterator[Finding]:
    if one not in known:
        facts = {"id": one, "near": nearest(one, known)}
        yield Finding(dossier.in_initiatives(*path), ID, LEVEL, message, facts)
