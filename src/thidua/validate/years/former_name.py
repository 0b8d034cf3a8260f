"""A text calls the agency and its units by their names of today.

Why: after a merger or a renaming the old name is left standing in texts that were taken over, and
orders go to an office that is no more. Former names are those under ``formerly`` of the units and
those that the agency (with its abbreviation) and the units had in the year before. A document that
is dated after the last day of a level of administration (``schemas/former-levels.yaml``) speaks of
none of its units either. Names in cited documents, the explanation of a change and texts that speak
of it ("trước đây", "sáp nhập", "đổi tên", "nay là") are no slip, nor is a former name that is part
of one of today.

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
from collections.abc import Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from thidua.catalogue.levels import former_levels
from thidua.model.campaign import Campaign
from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level
from thidua.model.source import Node, Source
from thidua.texts.year_context import clause
from thidua.validate.passages import text_of, texts, within, wording

ID = "former-name"
LEVEL = Level.WARNING
CLAUSE = ""

_LOOKS_BACK = re.compile(
    r"trước đây|nay là|tiền thân|nguyên là|sáp nhập|hợp nhất|chia tách|đổi tên|tên cũ|giải thể|"
    r"\(cũ\)",
    re.IGNORECASE,
)
"""Words by which a text speaks of the change itself."""

_CITED = re.compile(r"\b\d{1,6}(?:/\d{4})?/[\w-]{1,40}[^.;]{0,160}")
"""A document cited in words: its number and symbol, and what follows of day, issuer, abstract."""

_SHORTEST = 3
"""Fewer letters are too little to know an abbreviation by."""

_TOLD_ELSEWHERE = frozenset({"explanation", "history", "formerly", "documents"})
"""Keys below which an old name is right."""


class _Names(Struct, frozen=True):
    """What texts of one day may not say: each word, folded, with what is said today."""

    instead: Mapping[str, str]
    levels: frozenset[str]
    today: tuple[str, ...]

    def found(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the first of each name that is no name any more, where nothing excuses it."""
        if not self.instead or not _pattern(tuple(self.instead)).search(text):
            return
        cited = [match.span() for match in _CITED.finditer(text)]
        told: set[str] = set()
        for found in _pattern((*self.instead, *self.today)).finditer(text):
            name, at = self.instead.get(found[0].casefold(), ""), found.start()
            quoted = any(first <= at < last for first, last in cited)
            if (
                name
                and name not in told
                and not quoted
                and not _LOOKS_BACK.search(clause(text, at))
            ):
                told.add(name)
                yield found


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield each text with a former name in it, once a name."""
    campaign = dossier.year.campaign
    former, today = _former(dossier), tuple(_today(campaign))
    day = campaign.directive.date
    first = day if len(day) == len(campaign.start) else campaign.start
    known: dict[str, _Names] = {}
    for source, node in _texts(dossier):
        on = source.root.text("received") or first
        if on not in known:
            levels = {
                word.casefold(): one.today
                for one in former_levels()
                if one.until < on
                for word in one.words
            }
            known[on] = _Names(
                {**levels, **former}, frozenset(levels.keys() - former.keys()), today
            )
        names = known[on]
        for found in names.found(text_of(node)):
            word = found[0].casefold()
            facts = {"former": found[0], "name": names.instead[word]}
            message = "former-level" if word in names.levels else ID
            yield Finding(within(source, node, found.start()), ID, LEVEL, message, facts)


@lru_cache(maxsize=8)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds any of some names, the longest of those that begin alike."""
    listed = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))})(?!\w)", re.IGNORECASE)


def _former(dossier: Dossier) -> Mapping[str, str]:
    """Return each former name, folded, with the name of today."""
    campaign, previous = dossier.year.campaign, dossier.year.previous
    names = [(one.name, unit.name) for unit in campaign.units for one in unit.formerly]
    for one in campaign.agency.formerly:
        if one.until < campaign.start:
            names.append((one.name, campaign.agency.name))
            if len(one.abbreviation or "") >= _SHORTEST:
                names.append((one.abbreviation or "", campaign.agency.abbreviation))
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
    yield from (campaign.agency.name, campaign.agency.abbreviation)
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
