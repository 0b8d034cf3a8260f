"""Trials of an occasion: whom it honours, what is proposed, prizes, votes, the decision's words."""

from __future__ import annotations

from functools import cache
from random import Random

from msgspec import Struct
from msgspec.structs import replace

from thidua.diff.facts import years
from thidua.model.awarding import (
    DecisionData,
    Honoured,
    Meeting,
    Occasion,
    OutsidePerson,
    Prize,
    Proposal,
    Vote,
)
from thidua.model.change import Change
from thidua.model.year import Year
from thidua.source.honoured import proposing
from whole_years import full

_FIRST = ("An", "Bình", "Chi", "Dung", "Giang", "Hà", "Khánh", "Lan", "Minh", "Nga")
_POSTS = ("Ngư dân", "Giáo viên", "Trưởng thôn", "Chuyên viên", "Dân quân")
FactTruth = tuple[str, str, str]
"""Kind of change, field, and the name of whom or what it is about."""


class OccasionTrial(Struct, frozen=True):
    """An occasion before and after, and what a reader should be told, each once."""

    old: Occasion
    new: Occasion
    truth: frozenset[FactTruth]


def occasion_trial(seed: int) -> OccasionTrial:
    """Return the trial of a number: up to thirty honoured, up to six proposed with their votes."""
    rng = Random(seed)  # noqa: S311 - trials have to come out alike
    (base,) = _year().occasions.values()
    old = _written(base, rng)
    new, truth = old, set[FactTruth]()
    for act in rng.sample(_ACTS, rng.randint(1, len(_ACTS))):
        new, told = act(new, rng)
        truth |= told
    return OccasionTrial(old, new, frozenset(truth))


def told(planted: OccasionTrial) -> list[FactTruth]:
    """Return what the comparison says, as of years that were read from files."""
    year = _year()
    sides = (proposing(one) for one in (planted.old, planted.new))
    old, new = (replace(year, occasions={one.id: one}) for one in sides)
    return [_truth(one) for one in years.compare(old, new)]


@cache
def _year() -> Year:
    return full()


def _truth(change: Change) -> FactTruth:
    said = (*change.old, *change.new) if change.kind.value in {"added", "removed"} else ()
    about = said[0].text if said else change.within[-1]
    inner = about.partition("(")[2].rstrip(")")
    return change.kind.value, change.field, inner or about


def _name(number: int) -> str:
    first, last = divmod(number, len(_FIRST))
    return f"Bà {_FIRST[first % len(_FIRST)]} Thị Mẫu {_FIRST[last]}"


def _written(base: Occasion, rng: Random) -> Occasion:
    many, several = rng.randint(3, 30), rng.randint(3, 6)
    return replace(
        base,
        prizes=tuple(Prize(f"g{n}", f"Giải {n}", n * 500_000) for n in range(1, 5)),
        honoured=tuple(_one(n, rng) for n in range(many)),
        people=tuple(OutsidePerson(f"n{n}", _name(50 + n)) for n in range(several)),
        collectives=(),
        proposals=tuple(Proposal(f"d{n}", f"n{n}", "g1") for n in range(several)),
        meeting=replace(
            _met(base), votes=tuple(Vote(f"d{n}", in_favour=5) for n in range(several))
        ),
        decision=replace(_decided(base), accepted=("*",)),
    )


def _met(one: Occasion) -> Meeting:
    assert one.meeting is not None
    return one.meeting


def _decided(one: Occasion) -> DecisionData:
    assert one.decision is not None
    return one.decision


def _one(number: int, rng: Random) -> Honoured:
    return Honoured(_name(number), f"g{rng.randint(1, 4)}", position=rng.choice(_POSTS))


def _honoured_added(one: Occasion, rng: Random) -> tuple[Occasion, set[FactTruth]]:
    made, at = _one(40, rng), rng.randrange(1, len(one.honoured))
    listed = (*one.honoured[:at], made, *one.honoured[at:])
    return replace(one, honoured=listed), {("added", "", made.name)}


def _honoured_removed(one: Occasion, _rng: Random) -> tuple[Occasion, set[FactTruth]]:
    return replace(one, honoured=one.honoured[1:]), {("removed", "", one.honoured[0].name)}


def _post_changed(one: Occasion, _rng: Random) -> tuple[Occasion, set[FactTruth]]:
    last = one.honoured[-1]
    other = replace(last, position="Cộng tác viên")
    return replace(one, honoured=(*one.honoured[:-1], other)), {("changed", "position", last.name)}


def _proposal_removed(one: Occasion, _rng: Random) -> tuple[Occasion, set[FactTruth]]:
    """Take a proposal back with its person and its vote."""
    gone, name = one.proposals[0].id, one.people[0].name
    votes = tuple(vote for vote in _met(one).votes if vote.proposal != gone)
    less = replace(one, proposals=one.proposals[1:], people=one.people[1:])
    truth = {("removed", "", name), ("removed", "meeting.votes", name)}
    return replace(less, meeting=replace(_met(one), votes=votes)), truth


def _award_changed(one: Occasion, _rng: Random) -> tuple[Occasion, set[FactTruth]]:
    last = replace(one.proposals[-1], award="giay-khen")
    name = one.people[-1].name
    return replace(one, proposals=(*one.proposals[:-1], last)), {("changed", "award", name)}


def _vote_changed(one: Occasion, _rng: Random) -> tuple[Occasion, set[FactTruth]]:
    last = replace(_met(one).votes[-1], in_favour=4, against=1)
    votes = (*_met(one).votes[:-1], last)
    name = one.people[-1].name
    truth = {("changed", "in_favour", name), ("changed", "against", name)}
    return replace(one, meeting=replace(_met(one), votes=votes)), truth


def _prize_changed(one: Occasion, rng: Random) -> tuple[Occasion, set[FactTruth]]:
    at = rng.randrange(len(one.prizes))
    prize = replace(one.prizes[at], amount=one.prizes[at].amount + 100_000)
    prizes = (*one.prizes[:at], prize, *one.prizes[at + 1 :])
    return replace(one, prizes=prizes), {("changed", "amount", prize.name)}


def _article_changed(one: Occasion, _rng: Random) -> tuple[Occasion, set[FactTruth]]:
    articles = (*_decided(one).articles, "Chánh Văn phòng chịu trách nhiệm thi hành.")
    decided = replace(_decided(one), articles=articles)
    return replace(one, decision=decided), {("changed", "decision.articles", one.name)}


_ACTS = (
    _honoured_added,
    _honoured_removed,
    _post_changed,
    _proposal_removed,
    _award_changed,
    _vote_changed,
    _prize_changed,
    _article_changed,
)
