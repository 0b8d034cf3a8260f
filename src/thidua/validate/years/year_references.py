"""Every id in the files of the year belongs to something.

Why: units, people, members, criteria and titles are typed once and named by their ids; an id of
nothing leaves a hole in a list of names or a total. Danh hiệu thi đua and hình thức khen thưởng are
two lists and must not be mixed, nor those of persons with those of collectives.

Fails::

    campaign:
      regime: "2003"
      units: [{id: van-phong, name: Văn phòng Sở, headcount: {civil_servants: 3}}]
    pledges:
      van-phog:
        people: [{id: an, titles: [lao-dong-tien-tein]}]

Passes::

    campaign:
      regime: "2003"
      units: [{id: van-phong, name: Văn phòng Sở, headcount: {civil_servants: 3}}]
    pledges:
      van-phong:
        people: [{id: an, titles: [lao-dong-tien-tien], awards: [giay-khen]}]

Fix: correct the id; the finding names the nearest ones there are.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from difflib import get_close_matches
from functools import partial

from thidua.catalogue.kinds import Each, Scope, paper_kinds
from thidua.model.campaign import PaperData
from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level, Place
from thidua.model.regime import Eligible
from thidua.model.year import Meeting, Selection
from thidua.review.reviews import reviews
from thidua.validate.candidates import Candidate, catalogue, people, roll

ID = "year-references"
LEVEL = Level.ERROR
CLAUSE = ""

_CANDIDATES = 200
"""How many ids are compared with a mistyped one, so that a hostile file takes no hours."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield every id of nothing, and every title of the wrong list."""
    yield from _units(dossier)
    for candidate in roll(dossier).candidates:
        yield from _award(dossier, candidate)
    if dossier.year.selection is not None:
        yield from _selection(dossier, dossier.year.selection)
    yield from _papers(dossier)


def _units(dossier: Dossier) -> Iterator[Finding]:
    """Tell blocks that are none, and files of units that are none or do not take part."""
    campaign = dossier.year.campaign
    blocks = {block.id for block in campaign.blocks}
    for n, unit in enumerate(campaign.units):
        if unit.block is not None:
            place = dossier.in_campaign("units", n, "block")
            yield from _unknown(unit.block, blocks, place, "unknown-block")
    units = {unit.id for unit in campaign.units}
    taking_part = {unit.id for unit in dossier.year.participants}
    places = [(one, dossier.in_pledge(one, "unit")) for one in dossier.year.pledges]
    places += [(key[0], dossier.in_result(*key, "unit")) for key in dossier.year.results]
    for one, place in places:
        yield from _unknown(one, units, place, "unknown-unit")
        if one in units - taking_part:
            yield Finding(place, ID, Level.WARNING, "unit-without-headcount", {"id": one})


def _award(dossier: Dossier, candidate: Candidate) -> Iterator[Finding]:
    regime, rules = dossier.year.regime, catalogue(dossier.year.regime)
    titles = {rule.id for rule in regime.titles}
    key = candidate.key
    known = {"titles": titles, "awards": rules.keys() - titles}.get(key, rules.keys())
    rule = rules.get(candidate.award)
    if rule is None:
        yield from _unknown(candidate.award, known, candidate.place, "unknown-award")
        return
    facts = {"title": rule.name, "name": candidate.name}
    if candidate.award not in known:
        message = "award-among-titles" if key == "titles" else "title-among-awards"
        yield Finding(candidate.place, ID, LEVEL, message, facts)
    if candidate.person and rule.recipient is Eligible.COLLECTIVE:
        yield Finding(candidate.place, ID, LEVEL, "not-for-persons", facts)
    if candidate.collective and rule.recipient is Eligible.PERSON:
        yield Finding(candidate.place, ID, LEVEL, "not-for-collectives", facts)


def _selection(dossier: Dossier, selection: Selection) -> Iterator[Finding]:
    units = {unit.id for unit in dossier.year.campaign.units}
    subjects = units | people(dossier).keys()
    for n, proposal in enumerate(selection.proposals):
        place = dossier.in_selection("proposals", n, "unit")
        yield from _unknown(proposal.unit, units, place, "unknown-unit")
        place = dossier.in_selection("proposals", n, "subject")
        yield from _unknown(proposal.subject, subjects, place, "unknown-subject")
    proposals = {proposal.id for proposal in selection.proposals}
    if selection.meeting is not None:
        yield from _meeting(dossier, selection.meeting, proposals)
    for n, one in enumerate(selection.decision.accepted if selection.decision else ()):
        place = dossier.in_selection("decision", "accepted", n)
        yield from _unknown(one, proposals, place, "unknown-proposal")


def _papers(dossier: Dossier) -> Iterator[Finding]:
    """Tell papers for somebody who gets none of their kind."""
    year = dossier.year
    units = {unit.id for unit in year.campaign.units}
    files: list[tuple[tuple[PaperData, ...], Callable[..., Place], set[str]]] = [
        (year.campaign.papers, dossier.in_campaign, units),
        (year.selection.papers if year.selection else (), dossier.in_selection, units),
    ]
    for unit, pledge in year.pledges.items():
        files.append((pledge.papers, partial(dossier.in_pledge, unit), {unit}))
    for key, result in year.results.items():
        files.append((result.papers, partial(dossier.in_result, *key), {result.unit}))
    for papers, at, of in files:
        for n, paper in enumerate(papers):
            if paper.for_ is not None:
                yield from _for_whom(dossier, paper, paper.for_, at("papers", n, "for"), of)


def _for_whom(
    dossier: Dossier, paper: PaperData, whom: str, place: Place, units: set[str]
) -> Iterator[Finding]:
    described = paper_kinds().get(paper.kind)
    if described is not None and described.scope.of_units:
        yield from _unknown(whom, units, place, "unknown-unit")
    elif described is not None and described.scope is Scope.REVIEW:
        known = {one.id for one in reviews(dossier.year.campaign)}
        yield from _unknown(whom, known, place, "unknown-review")
    elif described is not None and described.each is Each.MEMBER:
        yield from _unknown(whom, _members(dossier), place, "unknown-member")
    else:
        yield Finding(place, ID, LEVEL, "paper-for-nobody", {"kind": paper.kind, "id": whom})


def _members(dossier: Dossier) -> set[str]:
    council = dossier.year.campaign.council
    return {member.id for member in council.members} if council else set()


def _meeting(dossier: Dossier, meeting: Meeting, proposals: set[str]) -> Iterator[Finding]:
    members = _members(dossier)
    named: list[tuple[str, tuple[str | int, ...]]] = [
        (meeting.chair, ("chair",)),
        (meeting.secretary, ("secretary",)),
        *((one, ("present", n)) for n, one in enumerate(meeting.present)),
        *((one.member, ("absent", n, "member")) for n, one in enumerate(meeting.absent)),
    ]
    for one, path in named:
        place = dossier.in_selection("meeting", *path)
        yield from _unknown(one, members, place, "unknown-member")
    for n, vote in enumerate(meeting.votes):
        place = dossier.in_selection("meeting", "votes", n, "proposal")
        yield from _unknown(vote.proposal, proposals, place, "unknown-proposal")


def _unknown(one: str, known: Collection[str], place: Place, message: str) -> Iterator[Finding]:
    if one not in known:
        candidates = sorted(known)[:_CANDIDATES]
        near = get_close_matches(one, candidates, n=3, cutoff=0.3) or candidates[:3]
        yield Finding(place, ID, LEVEL, message, {"id": one, "near": ", ".join(near)})
