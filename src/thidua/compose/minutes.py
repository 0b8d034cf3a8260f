"""Biên bản họp Hội đồng: who was there, how they voted, what was concluded (Mẫu 1.9)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from thidua.catalogue.kinds import Scope
from thidua.compose.figures import PartOf
from thidua.compose.grid import grid
from thidua.compose.honours import Nominee, nominees
from thidua.compose.nominations import grouped
from thidua.compose.numbers import PartialDate
from thidua.compose.paper import Paper, assemble
from thidua.compose.papers import agency_paper, composed, stated, subject
from thidua.compose.sheets import sheet
from thidua.compose.times import time_values
from thidua.compose.wording import line
from thidua.compose.words import words
from thidua.model.campaign import Signer
from thidua.model.composed import Composed
from thidua.model.office import Council, Member
from thidua.model.sheet import SheetRow
from thidua.model.year import Meeting, Selection, Year

KIND = "minutes"
SCOPE = Scope.CAMPAIGN


def compose(year: Year) -> Iterator[Composed]:
    """Yield the minutes once the council has met.

    Raises:
        OwnFileError: the wording template is wrong.
        KeyError: the meeting names a member, or a proposal something, that is not there.
    """
    selection, council = year.selection, year.campaign.council
    if selection is None or selection.held is None or council is None:
        return
    meeting = selection.held
    members = {one.id: one for one in council.members}
    paper = _paper(year, selection, meeting, members)
    listed = nominees(year)
    votes = sheet(KIND, grouped(listed, _row), **time_values(year))
    document = assemble(
        paper,
        "minutes.md.j2",
        title=f"{paper.name} {subject(KIND, year)}",
        slots={"votes": (grid(votes),)},
        subject=subject(KIND, year),
        campaign=year.campaign,
        meeting=meeting,
        members=members,
        roles=words().council_role,
        present=PartOf(len(meeting.present), len(council.members)),
        voters=len(meeting.present) + sum(one.written_vote for one in meeting.absent),
        quorum=year.regime.quorum_percent,
        **_outcome(listed, council),
    )
    yield composed(document, votes)


def _paper(year: Year, selection: Selection, meeting: Meeting, members: dict[str, Member]) -> Paper:
    """Return the frame: dated as the meeting unless the data say so, signed by its two officers."""
    paper = agency_paper(KIND, year, selection.papers)
    given = stated(KIND, selection.papers)
    signers = tuple(
        Signer(line("parts/officer.md.j2", office=office), members[member].name)
        for office, member in (("secretary", meeting.secretary), ("chair", meeting.chair))
    )
    return replace(
        paper,
        date=paper.date if given.date else PartialDate.parse(meeting.date),
        signers=given.signers or signers,
    )


def _row(one: Nominee) -> SheetRow:
    vote = one.vote
    return SheetRow(
        (
            one.name,
            one.rule.name,
            f"{vote.in_favour}/{one.members}" if vote else None,
            one.share,
            vote.against if vote else None,
            vote.blank if vote else None,
            words().vote[_result(one)],
        )
    )


def _result(one: Nominee) -> str:
    """Return how a vote ended, as ``words.yaml`` knows it."""
    if one.vote is None:
        return "none"
    return {True: "passed", False: "failed", None: "local"}[one.passed]


def _outcome(listed: tuple[Nominee, ...], council: Council) -> dict[str, Any]:
    results = [_result(one) for one in listed]
    return {
        "council": council,
        "people": sum(one.person is not None for one in listed),
        "collectives": sum(one.person is None for one in listed),
        "needed": {one.rule.name: one.needed.percent for one in listed if one.needed},
        "ruled": len(results) - results.count("local") - results.count("none"),
        "passed": results.count("passed"),
        "failed": [one for one in listed if one.passed is False],
        "local": results.count("local"),
        "unvoted": results.count("none"),
    }
