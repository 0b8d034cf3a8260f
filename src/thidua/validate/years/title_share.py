"""Titles keep to the ratios of the law.

Why: the ratios stand in the catalogue of the regime, each with its article: chiến sĩ thi đua cơ sở
at most 15 % of the unit's lao động tiên tiến under the law of 2003; a tập thể lao động tiên tiến
has over 50 % (2003) or at least 70 % (2022) lao động tiên tiến among all its people; cờ thi đua của
Chính phủ at most 20 % of those that lead their blocks. A personal ratio is reckoned in each unit.
How a part of a person is rounded is left to local rules, so what only rounding up could allow is a
warning; so is a ratio between collectives, because one agency's data hold only a part of them.

Fails::

    campaign:
      regime: "2003"
    pledges:
      van-phong:
        people:
          - {id: an, titles: [lao-dong-tien-tien, chien-si-thi-dua-co-so]}
          - {id: binh, titles: [lao-dong-tien-tien, chien-si-thi-dua-co-so]}
          - {id: chi, titles: [lao-dong-tien-tien]}
    selection:
      proposals:
        - {id: mot, unit: van-phong, subject: an, award: chien-si-thi-dua-co-so}
        - {id: hai, unit: van-phong, subject: binh, award: chien-si-thi-dua-co-so}

Passes::

    campaign:
      regime: 2022-nd98
      units:
        - {id: van-phong, headcount: {civil_servants: 3}}
    pledges:
      van-phong:
        people:
          - {id: an, titles: [lao-dong-tien-tien, chien-si-thi-dua-co-so]}
          - {id: binh, titles: [lao-dong-tien-tien, chien-si-thi-dua-co-so]}
          - {id: chi, titles: [lao-dong-tien-tien]}
        collective:
          titles: [tap-the-lao-dong-tien-tien]

Fix: keep those whom the unit ranks first, or correct who has the title the ratio counts from.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil, floor

from msgspec import Struct

from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level
from thidua.model.regime import Eligible, Share, TitleRule
from thidua.validate.candidates import Candidate, Roll, Stage, catalogue, roll

ID = "title-share"
LEVEL = Level.ERROR
CLAUSE = "Nghị định 91/2017/NĐ-CP, Điều 9, Điều 11; Luật Thi đua, khen thưởng, Điều 27, Điều 28"


class _Ratio(Struct, frozen=True):
    """A share of the catalogue with the two rules it is about."""

    share: Share
    title: TitleRule
    of: TitleRule

    def facts(self, count: int, base: int) -> dict[str, str | int]:
        """Return what each of its messages says."""
        return {
            "title": self.title.name,
            "of": self.of.name,
            "percent": f"{self.share.percent:g}",
            "source": self.share.source,
            "count": count,
            "base": base,
        }


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield the candidates beyond a ratio, and the collectives short of one."""
    rules, standing = catalogue(dossier.year.regime), roll(dossier)
    for share in dossier.year.regime.shares:
        title, of = rules.get(share.title), rules.get(share.of)
        if title is None or of is None:
            continue
        ratio = _Ratio(share, title, of)
        if of.recipient is Eligible.COLLECTIVE:
            yield from _among_collectives(ratio, standing)
        elif title.recipient is Eligible.COLLECTIVE:
            yield from _of_members(ratio, standing, dossier)
        else:
            yield from _in_units(ratio, standing)


def _in_units(ratio: _Ratio, standing: Roll) -> Iterator[Finding]:
    """Tell the first candidate too many of each unit, for a personal title."""
    for stage in Stage:
        bases = standing.holding(ratio.of.id, stage)
        for unit in standing.holders.get((ratio.title.id, stage), {}):
            wanted = _wanted(standing, ratio.title.id, stage=stage, unit=unit)
            yield from _too_many(ratio, wanted, base=len(bases.get(unit, ())))


def _among_collectives(ratio: _Ratio, standing: Roll) -> Iterator[Finding]:
    """Tell the first candidate too many of all units; whoever is up for more is up for less too."""
    for stage in Stage:
        wanted = _wanted(standing, ratio.title.id, stage=stage)
        units = {one.subject for one in wanted}
        for subjects in standing.holding(ratio.of.id, stage).values():
            units |= subjects
        for finding in _too_many(ratio, wanted, base=len(units)):
            yield Finding(finding.place, ID, Level.WARNING, finding.message, finding.facts)


def _wanted(standing: Roll, award: str, *, stage: Stage, unit: str = "") -> list[Candidate]:
    return [
        one
        for one in standing.candidates
        if one.award == award and one.stage is stage and unit in ("", one.unit)
    ]


def _too_many(ratio: _Ratio, wanted: Sequence[Candidate], *, base: int) -> Iterator[Finding]:
    limit = ratio.share.percent * base / 100
    if len(wanted) <= limit:
        return
    first = wanted[floor(limit)]
    facts = ratio.facts(len(wanted), base)
    if len(wanted) > ceil(limit):
        level = first.level(ratio.share.certainty)
        yield Finding(first.place, ID, level, "share-exceeded", facts)
    else:
        yield Finding(first.place, ID, Level.WARNING, "share-exceeded-unless-rounded", facts)


def _of_members(ratio: _Ratio, standing: Roll, dossier: Dossier) -> Iterator[Finding]:
    """Tell the collectives of which too few members have a title."""
    heads = {unit.id: unit.headcount for unit in dossier.year.participants}
    for candidate in standing.candidates:
        headcount = heads.get(candidate.subject)
        if candidate.award != ratio.title.id or headcount is None:
            continue
        count = len(standing.holding(ratio.of.id, candidate.stage).get(candidate.unit, ()))
        base, needed = headcount.total, ratio.share.percent
        reached, over = count * 100 >= needed * base, count * 100 > needed * base
        if not (over if ratio.share.bound == "over" else reached):
            level = candidate.level(ratio.share.certainty)
            message = "share-not-over" if ratio.share.bound == "over" else "share-not-reached"
            facts = ratio.facts(count, base) | {"name": candidate.name}
            yield Finding(candidate.place, ID, level, message, facts)
