"""Nobody gets several forms of commendation for one achievement.

Why: Luật Thi đua, khen thưởng 2022, Điều 5, khoản 2, điểm c. Of two awards (hình thức khen thưởng)
in one selection or on one occasion one is too many, and so is a Giấy khen beside the title that
says the same of the year: which titles those are stands in the catalogue of the regime. Whether the
achievement is the same no program can tell, so it is a warning.

Fails::

    campaign:
      regime: 2022-nd98
    pledges:
      van-phong:
        people: [{id: an, name: Nguyễn Văn An}]
    selection:
      proposals:
        - {id: mot, subject: an, award: chien-si-thi-dua-co-so}
        - {id: hai, subject: an, award: giay-khen}

Passes::

    campaign:
      regime: 2022-nd98
    pledges:
      van-phong:
        people: [{id: an, name: Nguyễn Văn An}, {id: binh, name: Lê Thị Bình}]
    selection:
      proposals:
        - {id: mot, subject: an, award: chien-si-thi-dua-co-so}
        - {id: hai, subject: binh, award: giay-khen}

Fix: keep the higher of the two; where the achievement is another one, propose it on an occasion.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from thidua.model.awarding import Proposal
from thidua.model.dossier import Awarded, Dossier
from thidua.model.finding import Finding, Level
from thidua.model.regime import TitleRule
from thidua.validate.candidates import catalogue, named

ID = "one-achievement"
LEVEL = Level.WARNING
CLAUSE = "Luật Thi đua, khen thưởng 2022, Điều 5"


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield the second form for one subject in a selection, or on an occasion."""
    rules = catalogue(dossier.year.regime)
    awards = {rule.id for rule in dossier.year.regime.awards}
    if not any(rule.not_with for rule in rules.values()):
        return
    for awarded in dossier.awardings():
        for listed in _by_subject(awarded).values():
            for n, one, other in _several(listed, rules, awards):
                facts = {
                    "name": named(dossier, awarded.stated, one.subject),
                    "first": rules[other].name,
                    "second": rules[one.award].name,
                }
                place = awarded.at("proposals", n, "award")
                yield Finding(place, ID, LEVEL, "two-forms", facts)


def _by_subject(awarded: Awarded) -> Mapping[str, list[tuple[int, Proposal]]]:
    """Return the proposals of each subject, of a decision those that it accepts."""
    decision = awarded.stated.decision
    accepted = None if decision is None else frozenset(decision.accepted)
    found: defaultdict[str, list[tuple[int, Proposal]]] = defaultdict(list)
    for n, one in enumerate(awarded.stated.proposals):
        if accepted is None or one.id in accepted:
            found[one.subject].append((n, one))
    return found


def _several(
    listed: Sequence[tuple[int, Proposal]], rules: Mapping[str, TitleRule], awards: set[str]
) -> Iterator[tuple[int, Proposal, str]]:
    """Yield a form beside a title or a form that excludes it, and which that is."""
    every = [one.award for _, one in listed if one.award in rules]
    earlier = ""
    for n, one in listed:
        if one.award not in awards:
            continue
        beside = [title for title in rules[one.award].not_with if title in every]
        other = earlier or (beside[0] if beside else "")
        if other:
            yield n, one, other
        earlier = earlier or one.award
