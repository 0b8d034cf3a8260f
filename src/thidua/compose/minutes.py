"""Biên bản họp Hội đồng: who was there, how they voted, what was concluded (Mẫu 1.9)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from thidua.catalogue.kinds import Scope
from thidua.compose.attachment import appendix, numbers
from thidua.compose.council_papers import council_paper, minutes_paper
from thidua.compose.figures import PartOf
from thidua.compose.grid import grid
from thidua.compose.honours import Nominee, nominees
from thidua.compose.nominations import by_group, grouped
from thidua.compose.occasions import about, told
from thidua.compose.paper import assemble
from thidua.compose.papers import composed, stated
from thidua.compose.sheets import sheet
from thidua.compose.voting import (
    given_ratings,
    needed,
    not_listed,
    quorum,
    unruled,
    voted_down,
    voted_together,
)
from thidua.compose.wording import line
from thidua.compose.words import words
from thidua.model.awarding import Ballot, Meeting, Occasion
from thidua.model.composed import Composed
from thidua.model.frame import AttachmentKind
from thidua.model.items import Orientation
from thidua.model.office import Council
from thidua.model.sheet import Sheet, SheetRow
from thidua.model.year import Selection, Year

KIND = "minutes"
SCOPE = Scope.CAMPAIGN


def compose(year: Year) -> Iterator[Composed]:
    """Yield the minutes once the council has met: of the selection, of each occasion.

    Raises:
        OwnFileError: the wording template is wrong.
        KeyError: the meeting names a member, or a proposal something, that is not there.
    """
    council = year.campaign.council
    for awarding in year.awardings:
        if awarding.held is not None and council is not None:
            yield _composed(year, awarding, awarding.held, council)


def _composed(
    year: Year, awarding: Selection | Occasion, meeting: Meeting, council: Council
) -> Composed:
    members = {one.id: one for one in council.members}
    framed, given = council_paper(KIND, year, awarding, council), stated(KIND, awarding.papers)
    paper = minutes_paper(framed, given, meeting, council)
    listed = nominees(year, awarding)
    known = told(year, awarding, listed)
    together = voted_together(awarding, listed)
    shown = [one for one in listed if together.get(one.proposal.id, (one,))[0] is one]
    votes = sheet(
        KIND,
        grouped(shown, lambda one: _row(one, together, meeting.ballot)),
        occasion=isinstance(awarding, Occasion),
        **known,
    )
    lists = tuple(_lists(year, awarding, listed, known))
    document = assemble(
        paper,
        "minutes.md.j2",
        title=f"{paper.name} {about(KIND, awarding, known)}",
        slots={"votes": (grid(votes),)},
        appendices=tuple(
            appendix(paper, one.title, number, grid(one), orientation=Orientation.PORTRAIT)
            for one, number in zip(
                lists, numbers([AttachmentKind.APPENDIX] * len(lists)), strict=True
            )
        ),
        subject=about(KIND, awarding, known),
        campaign=year.campaign,
        occasion=isinstance(awarding, Occasion),
        meeting=meeting,
        members=members,
        roles=words().council_role,
        present=PartOf(len(meeting.present), len(council.members)),
        voters=len(meeting.present) + sum(one.written_vote for one in meeting.absent),
        written=any(one.written_vote for one in meeting.absent),
        quorum=quorum(year),
        not_listed=not_listed(year, awarding),
        **known,
        **_outcome(listed, council),
    )
    return composed(document, votes, *lists, occasion=awarding)


def _lists(
    year: Year,
    awarding: Selection | Occasion,
    listed: Sequence[Nominee],
    known: Mapping[str, Any],
) -> Iterator[Sheet]:
    """Yield who is on each list that the ratings made, with the rating."""
    ratings = given_ratings(year)
    for wanted in awarding.rated if isinstance(awarding, Selection) else ():
        ours = [one for one in listed if wanted.lists(one.proposal)]
        rows = (
            SheetRow((one.name, one.post, words().rating[ratings[one.proposal.subject]]))
            for one in ours
        )
        if ours:
            yield sheet("rated", rows, **{**known, "award": ours[0].rule.name})


def _row(
    one: Nominee, together: Mapping[str, tuple[Nominee, ...]], ballot: Ballot | None
) -> SheetRow:
    """Return the votes on one proposal; of hands there are no blank ones, of papers no others.

    Those on a list that was voted on as a whole stand in one row.
    """
    vote, hands = one.vote, ballot is Ballot.HANDS
    many = len(together.get(one.proposal.id, ()))
    return SheetRow(
        (
            line("parts/on-list.md.j2", many=many) if many else one.name,
            one.rule.name,
            f"{vote.in_favour}/{one.members}" if vote else None,
            one.share,
            vote.against if vote else None,
            vote.blank if vote and not hands else None,
            vote.abstaining if vote and hands else None,
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
        "proposed": len(listed),
        "counts": by_group(listed),
        "people": sum(one.group == "person" for one in listed),
        "collectives": sum(one.group != "person" for one in listed),
        "needed": needed(listed),
        "ruled": len(results) - results.count("local") - results.count("none"),
        "passed": results.count("passed"),
        "failed": voted_down(listed),
        "local": results.count("local"),
        "unruled": unruled(listed),
        "unvoted": results.count("none"),
    }
