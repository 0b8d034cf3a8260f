"""A scoring scheme can be reckoned by: its blocks, caps, rates and rules for ties make sense.

Why: ranks that rest on a cap below a single criterion, on a block with two schemes or on a rule for
ties that is no criterion cannot be defended. Where units are ordered by counts nothing has points:
no rating, no bonus and no cap follows. A vote decides when nothing else does, so it is the last.

Fails::

    campaign:
      blocks: [{id: khoi-1, name: Khối 1, leader: van-phong}]
      scoring:
        ties: [vote, dung-han]
        sections:
          - {id: a, title: Nhiệm vụ, most: 30, criteria: [{id: chi-tieu, text: Chỉ tiêu, most: 60}]}

Passes::

    campaign:
      blocks: [{id: khoi-1, name: Khối 1, leader: van-phong}]
      scoring:
        ties: [chi-tieu, vote]
        sections:
          - {id: a, title: Nhiệm vụ, most: 60, criteria: [{id: chi-tieu, text: Chỉ tiêu, most: 60}]}

Fix: correct what the finding names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from thidua.model.campaign import Campaign
from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level, Place
from thidua.model.office import ScoreOrder, ScoreSection, Scoring
from thidua.model.points import FULL_MARKS, VOTE
from thidua.validate.candidates import nearest

ID = "scoring-sound"
LEVEL = Level.ERROR
CLAUSE = ""

_At = Callable[..., Place]


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield what nobody can reckon by."""
    yield from unsound(dossier)
    yield from _votes(dossier)


def unsound(dossier: Dossier) -> Iterator[Finding]:
    """Yield what is wrong with the schemes themselves; scores under them mean nothing then."""
    campaign = dossier.year.campaign
    schemes: list[tuple[Scoring, _At]] = [
        (one, partial(dossier.in_campaign, "scoring_by_block", n))
        for n, one in enumerate(campaign.scoring_by_block)
    ]
    if campaign.scoring is not None:
        schemes.append((campaign.scoring, partial(dossier.in_campaign, "scoring")))
    yield from _blocks(campaign, schemes)
    for scheme, at in schemes:
        yield from _ties(scheme, at)
        if scheme.order is ScoreOrder.COUNTS:
            yield from _counts(scheme, at)
            continue
        for n, section in enumerate(scheme.sections):
            yield from _section(section, partial(at, "sections", n))
            if scheme.most is not None and section.most is not None and section.most > scheme.most:
                facts = {"most": f"{scheme.most:g}", "other": section.title}
                yield Finding(at("most"), ID, LEVEL, "cap-below", facts)


def _blocks(campaign: Campaign, schemes: list[tuple[Scoring, _At]]) -> Iterator[Finding]:
    """Tell blocks that are none, and those with two schemes."""
    known, first = [block.id for block in campaign.blocks], set[str]()
    for scheme, at in schemes:
        for n, block in enumerate(scheme.blocks):
            if block not in known:
                facts = {"id": block, "near": nearest(block, known)}
                yield Finding(at("blocks", n), ID, LEVEL, "unknown-block", facts)
            elif block in first:
                yield Finding(at("blocks", n), ID, LEVEL, "block-with-two-schemes", {"id": block})
            first.add(block)


def _ties(scheme: Scoring, at: _At) -> Iterator[Finding]:
    """Tell rules for ties that are none, a vote that is not the last, and ids that mean a rule."""
    criteria = [one.id for section in scheme.sections for one in section.criteria]
    known = [*criteria, *(section.id for section in scheme.sections), FULL_MARKS, VOTE]
    for n, rule in enumerate(scheme.ties):
        if rule not in known:
            facts = {"id": rule, "near": nearest(rule, known)}
            yield Finding(at("ties", n), ID, LEVEL, "unknown-tie", facts)
        elif rule == VOTE and n < len(scheme.ties) - 1:
            yield Finding(at("ties", n), ID, LEVEL, "tie-vote-not-last")
        elif known.count(rule) > 1:
            yield Finding(at("ties", n), ID, LEVEL, "tie-of-two", {"id": rule})


def _counts(scheme: Scoring, at: _At) -> Iterator[Finding]:
    """Tell what needs points where there are none."""
    needing = {
        "thresholds": bool(scheme.thresholds),
        "bonus_limit_percent": bool(scheme.bonus_limit_percent),
        "most": scheme.most is not None,
    }
    for key in (key for key, there in needing.items() if there):
        yield Finding(at(key), ID, LEVEL, "counts-without-points", {"key": key})
    for n, section in enumerate(scheme.sections):
        for key in ("bonus", "deduction", "most"):
            if getattr(section, key):
                place = at("sections", n, key)
                yield Finding(place, ID, LEVEL, "counts-without-points", {"key": key})


def _section(section: ScoreSection, at: _At) -> Iterator[Finding]:
    """Tell a section of two kinds, a cap below a criterion, and criteria without their most."""
    if section.bonus and section.deduction:
        yield Finding(at("deduction"), ID, LEVEL, "bonus-and-deduction", {"title": section.title})
    for n, one in enumerate(section.criteria):
        if section.most is not None and one.most > section.most:
            facts = {"most": f"{section.most:g}", "other": one.text}
            yield Finding(at("most"), ID, LEVEL, "cap-below", facts)
        place = at("criteria", n)
        if place == at("criteria", n, "most") or (one.rate is not None and not one.most):
            yield Finding(place, ID, LEVEL, "criterion-without-most", {"id": one.id})


def _votes(dossier: Dossier) -> Iterator[Finding]:
    """Tell votes between equals where the scheme knows of no vote."""
    blocks = {unit.id: unit.block for unit in dossier.year.campaign.units}
    for key, result in dossier.year.results.items():
        scheme = dossier.year.campaign.scheme(blocks.get(result.unit))
        if result.tie_votes is not None and (scheme is None or VOTE not in scheme.ties):
            place = dossier.in_result(*key, "tie_votes")
            yield Finding(place, ID, LEVEL, "tie-vote-unasked")
