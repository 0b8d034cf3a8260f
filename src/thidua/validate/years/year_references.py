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
from functools import partial

from thidua.catalogue.kinds import Each, PaperKind, Scope, paper_kinds
from thidua.model.awarding import Meeting
from thidua.model.campaign import PaperData
from thidua.model.dossier import Awarded, Dossier
from thidua.model.finding import Finding, Level, Place
from thidua.model.regime import Eligible, TitleRule
from thidua.model.year import Selection
from thidua.review.reviews import reviews
from thidua.validate.candidates import Candidate, catalogue, ids_of, nearest, people, roll

ID = "year-references"
LEVEL = Level.ERROR
CLAUSE = ""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield every id of nothing, and every title of the wrong list."""
    yield from _units(dossier)
    for candidate in roll(dossier).candidates:
        yield from _award(dossier, candidate)
    for awarded in dossier.awardings():
        yield from _awarded(dossier, awarded)
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


def _awarded(dossier: Dossier, awarded: Awarded) -> Iterator[Finding]:
    stated, own = awarded.stated, ids_of(awarded.stated)
    units = {unit.id for unit in dossier.year.campaign.units}
    subjects = units | people(dossier).keys() | own
    for n, proposal in enumerate(stated.proposals):
        if proposal.unit:
            place = awarded.at("proposals", n, "unit")
            yield from _unknown(proposal.unit, units, place, "unknown-unit")
        place = awarded.at("proposals", n, "subject")
        message = "unknown-subject" if isinstance(stated, Selection) else "unknown-outsider"
        yield from _unknown(proposal.subject, subjects, place, message)
    proposals = {proposal.id for proposal in stated.proposals}
    if isinstance(stated, Selection):
        proposals |= {one.id for one in stated.rated}
        yield from _lists(dossier, awarded, stated)
    if stated.meeting is not None:
        yield from _meeting(dossier, awarded, stated.meeting, proposals)
    for n, one in enumerate(stated.decision.accepted if stated.decision else ()):
        place = awarded.at("decision", "accepted", n)
        yield from _unknown(one, proposals, place, "unknown-proposal")
    known = catalogue(dossier.year.regime).keys()
    for n, one in enumerate(stated.decision.certificates if stated.decision else ()):
        place = awarded.at("decision", "certificates", n)
        yield from _unknown(one, known, place, "unknown-award")


def _lists(dossier: Dossier, awarded: Awarded, selection: Selection) -> Iterator[Finding]:
    """Tell lists of what no rating gives, and exceptions that nobody is."""
    rules = catalogue(dossier.year.regime)
    known = {one.id for one in dossier.year.regime.titles if _by_rating(one)}
    everybody = people(dossier).keys()
    forgotten = selection.forgotten
    for n, one in enumerate(selection.rated):
        if one in forgotten and one.award in known:
            facts = {"id": one.id, "title": rules[one.award].name}
            yield Finding(awarded.at("rated", n, "id"), ID, Level.WARNING, "list-forgotten", facts)
        place = awarded.at("rated", n, "award")
        if one.award in rules and one.award not in known:
            facts = {"title": rules[one.award].name, "known": ", ".join(sorted(known)) or "-"}
            yield Finding(place, ID, LEVEL, "not-by-rating", facts)
        else:
            yield from _unknown(one.award, known, place, "unknown-award")
        for m, each in enumerate(one.except_):
            where = awarded.at("rated", n, "except", m, "person")
            yield from _unknown(each.person, everybody, where, "unknown-subject")


def _by_rating(rule: TitleRule) -> bool:
    """Tell whether the rating of a person alone gives a claim to a title."""
    rated = bool(rule.rating) and rule.recipient is Eligible.PERSON
    return rated and not (rule.needs or rule.needs_before or rule.initiative)


def _papers(dossier: Dossier) -> Iterator[Finding]:
    """Tell papers for somebody who gets none of their kind."""
    year = dossier.year
    units = {unit.id for unit in year.campaign.units}
    files: list[tuple[tuple[PaperData, ...], Callable[..., Place], set[str]]] = [
        (year.campaign.papers, dossier.in_campaign, units),
        *((one.stated.papers, one.at, units) for one in dossier.awardings()),
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
    elif described is not None and whom in _others(dossier, described) | _each(dossier, described):
        return
    elif described is not None and described.scope is Scope.REVIEW:
        known = [one.id for one in reviews(dossier.year.campaign)]
        if whom not in known:
            facts = {"id": whom, "known": ", ".join(known)}
            yield Finding(place, ID, LEVEL, "unknown-review", facts)
    elif described is not None and described.each is Each.MEMBER:
        yield from _unknown(whom, _members(dossier), place, "unknown-member")
    else:
        yield Finding(place, ID, LEVEL, "paper-for-nobody", {"kind": paper.kind, "id": whom})


def _others(dossier: Dossier, described: PaperKind) -> set[str]:
    """Return for what else there may be one: an occasion, a calendar year of the campaign."""
    campaign = dossier.year.campaign
    if described.scope is not Scope.OFFICE:
        return {*dossier.occasions} if described.occasion else set()
    return {str(one) for one in range(int(campaign.start[:4]), int(campaign.end[:4]) + 1)}


def _each(dossier: Dossier, described: PaperKind) -> set[str]:
    """Return the proposals or initiatives that a kind has one paper each for."""
    if described.each is Each.PROPOSAL:
        return {one.id for each in dossier.year.awardings for one in each.proposals}
    known = dossier.year.initiatives.initiatives
    return {one.id for one in known} if described.each is Each.INITIATIVE else set()


def _members(dossier: Dossier) -> set[str]:
    council = dossier.year.campaign.council
    return {member.id for member in council.members} if council else set()


def _meeting(
    dossier: Dossier, awarded: Awarded, meeting: Meeting, proposals: set[str]
) -> Iterator[Finding]:
    members = _members(dossier)
    named: list[tuple[str, tuple[str | int, ...]]] = [
        (meeting.chair, ("chair",)),
        (meeting.secretary, ("secretary",)),
        *((one, ("present", n)) for n, one in enumerate(meeting.present)),
        *((one.member, ("absent", n, "member")) for n, one in enumerate(meeting.absent)),
        *((one, ("tellers", n)) for n, one in enumerate(meeting.tellers)),
    ]
    for one, path in named:
        place = awarded.at("meeting", *path)
        yield from _unknown(one, members, place, "unknown-member")
    for n, vote in enumerate(meeting.votes):
        place = awarded.at("meeting", "votes", n, "proposal")
        yield from _unknown(vote.proposal, proposals, place, "unknown-proposal")


def _unknown(one: str, known: Collection[str], place: Place, message: str) -> Iterator[Finding]:
    if one not in known:
        yield Finding(place, ID, LEVEL, message, {"id": one, "near": nearest(one, known)})
