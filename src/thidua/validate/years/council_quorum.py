"""The council met with the quorum, and everybody is accounted for.

Why: Thông tư 12/2019/TT-BNV asks for two thirds of the members, the superior's regulation perhaps
for more; the share stands in the catalogue of the regime with its source, and what is only the
custom of others is a warning. Those who vote in writing count among the votes and not among those
present. A member who is neither present nor absent makes the minutes incomplete.

Fails::

    campaign:
      regime: "2003"
      council:
        members: [{id: an}, {id: binh}, {id: chi}, {id: dung}]
    selection:
      meeting:
        present: [an, binh]
        absent: [{member: chi, reason: đi công tác, written_vote: true}]

Passes::

    campaign:
      regime: "2003"
      council:
        members: [{id: an}, {id: binh}, {id: chi}]
    selection:
      meeting:
        present: [an, binh]
        absent: [{member: chi, reason: đi công tác}]

Fix: list every member once, under ``present`` or ``absent``; without the quorum the meeting has to
be held again.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.awarding import Meeting
from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level, Place
from thidua.model.office import Council
from thidua.model.regime import Certainty, Regime

ID = "council-quorum"
LEVEL = Level.ERROR
CLAUSE = "Thông tư 12/2019/TT-BNV; Nghị định 98/2023/NĐ-CP, Điều 30"


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a missing quorum, members left out, and members who were both here and away."""
    council = dossier.year.campaign.council
    for awarded in dossier.awardings():
        if council is not None and awarded.stated.held is not None:
            place = awarded.at("meeting", "present")
            yield from _meeting(dossier.year.regime, council, awarded.stated.held, place)


def _meeting(regime: Regime, council: Council, meeting: Meeting, place: Place) -> Iterator[Finding]:
    needed = regime.quorum_percent
    members = {member.id: member.name for member in council.members}
    present, absent = set(meeting.present), {one.member for one in meeting.absent}
    count, total = len(present & members.keys()), len(members)
    if count * 100 < needed * total:
        sourced = regime.sources.get("quorum_percent")
        sure = sourced is not None and sourced.certainty is Certainty.FULL_TEXT
        facts: dict[str, str | int] = {"count": count, "total": total, "percent": f"{needed:g}"}
        facts["source"] = sourced.source if sourced else "-"
        level = LEVEL if sure else Level.WARNING
        yield Finding(place, ID, level, "no-quorum", facts)
    for one in sorted(members.keys() - present - absent):
        yield Finding(place, ID, Level.WARNING, "member-left-out", {"name": members[one]})
    for one in sorted(members.keys() & present & absent):
        yield Finding(place, ID, LEVEL, "member-here-and-away", {"name": members[one]})
