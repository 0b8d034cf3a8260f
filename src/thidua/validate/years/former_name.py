"""A text calls the agency and its units by their names of today.

Why: after a merger or a renaming the old name is left standing in texts that were taken over, and
orders go to an office that is no more. Former names are those under ``formerly`` of the units and
those that the agency (with its abbreviation) and the units had in the year before. Names in cited
documents, the explanation of a change and texts that speak of it ("trước đây", "sáp nhập", "đổi
tên") are no slip, nor is a former name that is part of one of today.

Fails::

    campaign:
      units:
        - id: ke-hoach-tai-chinh
          name: Phòng Kế hoạch - Tài chính
          formerly: [{id: tai-chinh, name: Phòng Tài chính, until: 2022}]
      directive:
        closing: [Phòng Tài chính tổng hợp kết quả.]

Passes::

    campaign:
      units:
        - id: ke-hoach-tai-chinh
          name: Phòng Kế hoạch - Tài chính
          formerly:
            - {id: ke-hoach, name: Phòng Kế hoạch, until: 2022}
            - {id: tai-chinh, name: Phòng Tài chính, until: 2022}
      directive:
        closing:
          - Phòng Kế hoạch - Tài chính (trước đây là Phòng Tài chính) tổng hợp kết quả.

Fix: write the name of today.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from thidua.model.campaign import Campaign
from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level
from thidua.model.source import Node, Source
from thidua.validate.passages import text_of, texts, within, wording
from thidua.year_context import clause

ID = "former-name"
LEVEL = Level.WARNING
CLAUSE = ""

_LOOKS_BACK = re.compile(
    r"trước đây|tiền thân|nguyên là|sáp nhập|hợp nhất|chia tách|đổi tên|tên cũ|giải thể|\(cũ\)",
    re.IGNORECASE,
)
"""Words by which a text speaks of the change itself."""

_SHORTEST = 3
"""Fewer letters are too little to know an abbreviation by."""

_TOLD_ELSEWHERE = frozenset({"explanation", "history", "formerly", "documents"})
"""Keys below which an old name is right."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each text with a former name in it, once a name."""
    former = _former(dossier)
    if not former:
        return
    old, any_name = _pattern(former), _pattern((*former, *_today(dossier.year.campaign)))
    for source, node in _texts(dossier):
        told: set[str] = set()
        text = text_of(node)
        for found in any_name.finditer(text) if old.search(text) else ():
            name = former.get(found[0].casefold(), "")
            if name and name not in told and not _LOOKS_BACK.search(clause(text, found.start())):
                told.add(name)
                facts = {"former": found[0], "name": name}
                yield Finding(within(source, node, found.start()), ID, LEVEL, ID, facts)


def _pattern(names: Iterable[str]) -> re.Pattern[str]:
    """Return what finds any of some names, the longest of those that begin alike."""
    listed = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))})(?!\w)", re.IGNORECASE)


def _former(dossier: Dossier) -> Mapping[str, str]:
    """Return each former name, folded, with the name of today."""
    campaign, previous = dossier.year.campaign, dossier.year.previous
    names = [(one.name, unit.name) for unit in campaign.units for one in unit.formerly]
    if previous is not None:
        names += _renamed(previous.campaign, campaign)
    today = {name.casefold() for name in _today(campaign)}
    return {old.casefold(): new for old, new in names if old.casefold() not in today}


def _renamed(old: Campaign, new: Campaign) -> Iterator[tuple[str, str]]:
    """Yield the names of the year before that are others now, and not only longer or shorter."""
    before = {unit.id: unit.name for unit in old.units}
    pairs = [(before[unit.id], unit.name) for unit in new.units if unit.id in before]
    pairs.append((old.agency.name, new.agency.name))
    pairs.append((old.agency.abbreviation, new.agency.abbreviation))
    for one, other in pairs:
        apart = one.casefold() not in other.casefold() and other.casefold() not in one.casefold()
        if apart and len(one) >= _SHORTEST:
            yield one, other


def _today(campaign: Campaign) -> Iterator[str]:
    yield campaign.agency.name
    yield from (unit.name for unit in campaign.units)


def _texts(dossier: Dossier) -> Iterator[tuple[Source, Node]]:
    """Yield what the campaign says in its own words, and all that units and the council wrote."""
    campaign = dossier.campaign
    yield from ((campaign, node) for node in wording(campaign))
    apart = map(campaign.root.get, ("council", "scoring", "scoring_by_block", "papers"))
    yield from ((campaign, node) for part in apart if part for node in part.walk())
    others = (*dossier.pledges.values(), *dossier.results.values())
    for source in (*others, *(one.source for one in dossier.awardings())):
        elsewhere = {
            id(below)
            for node in source.root.walk()
            for key in _TOLD_ELSEWHERE
            if (told := node.get(key)) is not None
            for below in told.walk()
        }
        yield from ((source, node) for node in texts(source) if id(node) not in elsewhere)
